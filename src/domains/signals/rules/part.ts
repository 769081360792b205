/** How many lines a page of a list holds. */
const linesOnPage = 50
/** The last page that can be asked for. */
export const lastPage = 10_000

/** One page of a list, and whether there is another after it. */
export type Part<T> = { lines: T[]; more: boolean }

/** What to ask for a page: how many lines to pass over, and one more than it holds, to know whether more follow. */
export const firstOfPage = (page: number): { passed: number; most: number } => ({
  passed: (page - 1) * linesOnPage,
  most: linesOnPage + 1,
})

/** A page out of what was asked for so. */
export function partOf<T>(found: readonly T[]): Part<T> {
  return { lines: found.slice(0, linesOnPage), more: found.length > linesOnPage }
}
