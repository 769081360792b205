import type { FileLimits } from '../../platform/files/files.ts'

/** How many requests with files are under way, for the limits of an installation. */
const under = new WeakMap<FileLimits, number>()

/**
 * A place among the requests with files that are taken in at once: so many uploads hold bounded memory, and whoever
 * comes later is asked to wait a minute. A request takes one place for all its files, and gives it back at its end.
 */
export function placeAtOnce(limits: FileLimits): { take(): boolean; giveBack(): void } {
  let taken = false
  const count = () => under.get(limits) ?? 0
  return {
    take() {
      if (taken) return true
      if (count() >= limits.atOnce) return false
      under.set(limits, count() + 1)
      taken = true
      return true
    },
    giveBack() {
      if (taken) under.set(limits, count() - 1)
      taken = false
    },
  }
}
