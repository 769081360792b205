import type { Command } from './command.ts'

/** The page of `help`: every command with its summary. */
export function overview(commands: Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`)
  return ['./lichtketen COMMAND', '', ...lines, '', './lichtketen COMMAND --help tells more about one.'].join('\n')
}

/** The page of `COMMAND --help`. */
export const manual = ({ summary, usage }: Command): string =>
  `${summary[0]?.toUpperCase()}${summary.slice(1)}.\n\n${usage}`
