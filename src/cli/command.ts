/** One command of ./lichtketen: its line in `help`, its own `--help`, and what it does. */
export type Command = {
  name: string
  summary: string
  /** Shown by `--help`: the form of the command, then its options. */
  usage: string
  /** Gets what stands after the name; returns the exit code. Errors become one sentence and exit code 1. */
  run(args: string[]): Promise<number>
}

/** The command was typed wrongly: one sentence and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
