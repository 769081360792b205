import { closestName } from '../lib/closest-name.ts'
import { type Command, UsageError } from './command.ts'
import { manual, overview } from './help.ts'

/** Where a command line writes; the process itself outside tests. */
export type Terminal = { out(text: string): void; error(text: string): void }

/** Runs what was typed after ./lichtketen and returns the exit code: 0 done, 1 failed, 2 typed wrongly. */
export async function runCommand(commands: Command[], typed: string[], terminal: Terminal): Promise<number> {
  const [name = 'help', ...args] = typed
  if (['help', '--help', '-h'].includes(name)) return help(commands, args, terminal)
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) return unknown(commands, name, terminal)
  if (args.some((arg) => arg === '--help' || arg === '-h')) return help(commands, [name], terminal)
  try {
    return await command.run(args)
  } catch (error) {
    terminal.error(`lichtketen ${name}: ${sentence(error)}`)
    return isUsage(error) ? 2 : 1
  }
}

function help(commands: Command[], [name]: string[], terminal: Terminal): number {
  const command = commands.find((candidate) => candidate.name === name)
  if (name !== undefined && !name.startsWith('-') && !command) return unknown(commands, name, terminal)
  terminal.out(command ? manual(command) : overview(commands))
  return 0
}

function unknown(commands: Command[], name: string, terminal: Terminal): number {
  const meant = closestName(name, ['help', ...commands.map((command) => command.name)])
  const advice = meant ? `did you mean "${meant}"?` : 'see ./lichtketen help.'
  terminal.error(`lichtketen: there is no command "${name}"; ${advice}`)
  return 2
}

/** What was thrown as one line, with its cause when that says more. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? ` (${firstLine(error.cause.message)})` : ''
  return `${firstLine(error.message)}${cause}`
}

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? ''

const isUsage = (error: unknown): boolean =>
  error instanceof UsageError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
