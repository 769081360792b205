import { parseArgs } from 'node:util'
import { readKeyFilePath } from '../config.ts'
import { createKeyFile, fingerprintOf, newKeyFile } from '../platform/key-file.ts'
import { regionId } from '../system.ts'
import { UsageError } from './command.ts'
import type { Environment } from './installation.ts'
import { exportRecovery, recover, tryRecovery } from './keys-recovery.ts'
import { dropOld, rewrap, rotate } from './keys-rotation.ts'
import { shortFingerprint } from './recovery-files.ts'

type KeysCommand = (args: string[], environment: Environment) => Promise<string>

const commands: Record<string, KeysCommand> = {
  create,
  'export-recovery': exportRecovery,
  'try-recovery': tryRecovery,
  recover,
  rotate,
  rewrap,
  'drop-old': dropOld,
}

/** `keys …`: makes, guards, rotates and brings back the keys. */
export async function keys([name, ...args]: string[], environment: Environment = process.env): Promise<number> {
  const command = name === undefined ? undefined : commands[name]
  // An option before the word is as unknown here as it is everywhere.
  if (name?.startsWith('-')) parseArgs({ args: [name], options: {} })
  if (!command) throw new UsageError(`say what to do with the keys: ${Object.keys(commands).join(', ')}`)
  console.log(await command(args, environment))
  return 0
}

/** Makes a key file for a region where there is none. */
async function create(args: string[], environment: Environment): Promise<string> {
  const { values } = parseArgs({ args, options: { region: { type: 'string' } } })
  const region = values.region ?? environment.REGION?.trim()
  if (!region) throw new UsageError('say for which region: --region ID, or REGION in the environment')
  const path = readKeyFilePath(environment)
  const file = newKeyFile(regionId(region))
  await createKeyFile(path, file)
  return `The keys of ${regionId(region)} are in ${path} (${shortFingerprint(fingerprintOf(file))}).
Next: ./lichtketen keys export-recovery --holders 2 --out-dir DIR`
}
