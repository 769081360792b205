import path from 'node:path'
import { parseArgs } from 'node:util'
import { readMigrationAddress } from '../config.ts'
import {
  isSwitchedOn,
  type OptionalProcessing,
  planRegionLoad,
  type Region,
  type RegionChange,
  storeRegion,
} from '../domains/access/index.ts'
import { optionalProcessings } from '../domains/access/rules/register-file.ts'
import { toDay } from '../lib/quarter.ts'
import { openAsOwner } from '../system.ts'
import { UsageError } from './command.ts'
import { readRegionFolder } from './region-folder.ts'

/** `region check DIR`: is this folder right? `region load DIR`: show what it changes, and load it. */
export async function region(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false } },
  })
  const [what, folder, ...rest] = positionals
  if ((what !== 'check' && what !== 'load') || folder === undefined || rest.length > 0)
    throw new UsageError('say "region check DIR" or "region load DIR"')
  const { loaded, problems, warnings } = await readRegionFolder(path.resolve(folder))
  for (const warning of warnings) console.log(`warning: ${warning}`)
  for (const problem of problems) console.error(problem)
  if (loaded === null) return 1
  if (what === 'check') {
    say(`${loaded.region.name} is right: ${loaded.region.desks.length} desks, route version ${loaded.routeVersion}.`)
    return say(whatIsOn(loaded.region))
  }
  const owner = openAsOwner(readMigrationAddress(process.env))
  try {
    const changes = await planRegionLoad(owner.db, loaded)
    for (const line of inWords(changes)) console.log(line)
    if (values['dry-run']) return say('Nothing was changed.')
    if (changes.length > 0) await storeRegion(owner.db, loaded, toDay(new Date()))
    return say(`${loaded.region.name} is loaded.`)
  } finally {
    await owner.close()
  }
}

/** What the register of processing activities says, so that whoever loads it reads what goes on with it. */
function whatIsOn(region: Region): string {
  const on = (processing: OptionalProcessing) => isSwitchedOn(region, processing)
  const list = (some: readonly OptionalProcessing[]) => some.join(', ') || 'nothing'
  const register = `The register has ${region.processingActivities.length} processing activities.`
  return `${register} On besides: ${list(optionalProcessings.filter(on))}. Off: ${list(optionalProcessings.filter((one) => !on(one)))}.`
}

const signs = { add: '+', change: '~', remove: '-' } as const

function inWords(changes: RegionChange[]): string[] {
  if (changes.length === 0) return ['Nothing changes.']
  return changes.map(({ change, what, id }) => `${signs[change]} ${what} ${id}`)
}

function say(sentence: string): number {
  console.log(sentence)
  return 0
}
