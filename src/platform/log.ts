import { pino } from 'pino'

/** Writes lines for whoever runs the system: what happened, never what anybody wrote, who they are or where they came from. */
export type Log = {
  info(what: string, about?: Record<string, string | number>): void
  error(what: string, error: unknown): void
}

/** A log of JSON lines on standard error. */
export function openLog(level: string): Log {
  const lines = pino({ level, base: null }, process.stderr)
  return {
    info: (what, about = {}) => lines.info(about, what),
    error: (what, error) => lines.error(describe(error), what),
  }
}

// The message of an error may quote what somebody typed, as those of the database do; name, code and place do not.
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  const at = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
  return { error: error.name, code, at }
}
