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

/** The command that was probably meant, when one is at most two letters away. */
export function closestName(typed: string, names: string[]): string | undefined {
  const [closest] = names
    .map((name) => ({ name, distance: distance(typed, name) }))
    .filter((candidate) => candidate.distance <= 2)
    .sort((one, other) => one.distance - other.distance)
  return closest?.name
}

/** How many letters to add, drop or change to get from one word to the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, otherLetter] of [...other].entries()) {
      const changed = (row[j] ?? 0) + (letter === otherLetter ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
