import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { readMigrationAddress } from '../config.ts'
import { type AddressLoad, loadAddresses } from '../domains/signals/index.ts'
import { openAsOwner } from '../system.ts'
import { UsageError } from './command.ts'
import { type Environment, openInstallation } from './installation.ts'

const options = { data: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const

/** `addresses load FILE`: makes the table of addresses say what a CSV file says, and shows what that changes. */
export async function addresses(args: string[], environment: Environment = process.env): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [what, file, ...rest] = positionals
  if (what !== 'load' || file === undefined || rest.length > 0) throw new UsageError('say "addresses load FILE"')
  await using stack = new AsyncDisposableStack()
  const load = await loadAddresses(await openTable(values.data, environment, stack), linesOf(file), values['dry-run'])
  for (const line of inWords(load)) console.log(line)
  if ('faults' in load) return 1
  console.log(values['dry-run'] ? 'Nothing was changed.' : 'The addresses are loaded.')
  return 0
}

async function openTable(data: string | undefined, environment: Environment, stack: AsyncDisposableStack) {
  if (data !== undefined) return stack.use(await openInstallation(data, environment)).open('owner')
  const { db, close } = openAsOwner(readMigrationAddress(environment))
  stack.defer(close)
  return db
}

/** A file as text, a piece at a time; bytes that are no UTF-8 become a sign that the reader refuses. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  for await (const piece of createReadStream(file, 'utf8')) yield String(piece)
}

function inWords(load: AddressLoad): string[] {
  if ('faults' in load) return [...load.faults, 'Nothing was changed.']
  const { added, changed, removed } = load.changes
  return (
    [
      ['+', added],
      ['~', changed],
      ['-', removed],
    ] as const
  ).flatMap(([sign, { count, first }]) => [
    `${sign} ${count}`,
    ...first.map((address) => `  ${sign} ${address}`),
    ...(count > first.length ? [`  ${sign} and ${count - first.length} more`] : []),
  ])
}
