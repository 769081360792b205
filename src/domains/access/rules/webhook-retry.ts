/** For how many days an event is tried before it is given up, and a webhook that answers nothing is left alone. */
export const giveUpAfterDays = 3
/** For how many days an event can be sent again; then it is gone. */
export const keptDays = 30

/** Shortest and longest wait in minutes after so many failures in a row. */
const waits = [
  [1, 16],
  [15, 45],
  [60, 120],
  [180, 300],
  [360, 600],
  [720, 1080],
] as const

/**
 * How long to wait after something failed for the `failures`th time in a row, in milliseconds; `chance` is from 0 to 1. No
 * two receivers come back at one moment, and the spread of a quarter of an hour and more keeps what is stored about the
 * next attempt from telling the minute in which somebody reported.
 */
export function waitAfter(failures: number, chance: number): number {
  const [least, most] = waits[Math.min(Math.max(failures, 1), waits.length) - 1] ?? [720, 1080]
  return Math.round((least + (most - least) * chance) * 60_000)
}

/** Whether a status says that the event arrived. */
export const isDelivered = (status: number): boolean => status >= 200 && status < 300
/** The receiver says that it is gone for good. */
export const goneStatus = 410

/** The day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
