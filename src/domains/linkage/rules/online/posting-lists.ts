/** So many records have a number: with a key of 32 bits it still fits into one number that sorts by key and then record. */
export const mostRecords = 2 ** 21

/** Which records have a key, while records come. What went is left out by who asks, and dropped when lists are merged. */
export type PostingLists = {
  add(record: number, keys: Iterable<number>): void
  /** How many records have a key, those that went among them. */
  lengthOf(key: number): number
  each(key: number, visit: (record: number) => void): void
}

const mostFresh = 2 ** 16

/**
 * Opens lists that stay fast while records come one by one: the newest stand in a map, the others in sorted runs, of which
 * a larger one takes in the smaller ones beside it, so that each entry is moved a few times at most.
 */
export function openPostings(isThere: (record: number) => boolean): PostingLists {
  let runs: Float64Array[] = []
  let fresh = new Map<number, number[]>()
  let entries = 0
  function settle(): void {
    const sorted = new Float64Array(entries)
    let length = 0
    for (const [key, records] of fresh) for (const record of records) sorted[length++] = key * mostRecords + record
    sorted.sort()
    fresh = new Map()
    entries = 0
    let run: Float64Array = sorted
    while (runs.length > 0 && (runs.at(-1)?.length ?? 0) <= run.length * 2)
      run = merged(runs.pop() ?? run, run, isThere)
    runs = [...runs, run]
  }
  return {
    add(record, keys) {
      for (const key of keys) {
        const list = fresh.get(key)
        if (list) list.push(record)
        else fresh.set(key, [record])
        entries += 1
      }
      if (entries >= mostFresh) settle()
    },
    lengthOf(key) {
      const inRuns = runs.reduce((sum, run) => sum + placeOf(run, key + 1) - placeOf(run, key), 0)
      return inRuns + (fresh.get(key)?.length ?? 0)
    },
    each(key, visit) {
      for (const record of fresh.get(key) ?? []) visit(record)
      for (const run of runs) {
        const [from, until] = [placeOf(run, key), placeOf(run, key + 1)]
        for (let at = from; at < until; at++) visit((run[at] ?? 0) % mostRecords)
      }
    },
  }
}

/** Where the entries of a key begin in a sorted run. */
function placeOf(run: Float64Array, key: number): number {
  const wanted = key * mostRecords
  let [low, high] = [0, run.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((run[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function merged(one: Float64Array, other: Float64Array, isThere: (record: number) => boolean): Float64Array {
  const both = new Float64Array(one.length + other.length)
  let [a, b, length] = [0, 0, 0]
  while (a < one.length || b < other.length) {
    const first = a < one.length ? (one[a] ?? 0) : Infinity
    const second = b < other.length ? (other[b] ?? 0) : Infinity
    const entry = Math.min(first, second)
    if (first <= second) a += 1
    else b += 1
    if (isThere(entry % mostRecords)) both[length++] = entry
  }
  return length === both.length ? both : both.slice(0, length)
}
