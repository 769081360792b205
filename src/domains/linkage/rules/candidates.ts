import type { Key } from './keys.ts'

/** Records that share a key, by block; of each record the blocks in which it is. */
export type Blocks = {
  size: number
  members: Int32Array
  /** Where a block begins in `members`; the next one ends it. */
  starts: Int32Array
  /** Where the blocks of a record begin in `ofRecord`. */
  first: Int32Array
  ofRecord: Int32Array
  /** Blocks that were left out because they are larger than the cap, and how many records were in them. */
  dropped: { blocks: number; records: number }
}

/**
 * Brings records together by their keys. A block with more than `cap` records says too little and is left out: who
 * belongs together shares another key.
 */
export function blocksOf(size: number, keys: readonly Key[], cap: number): Blocks {
  const bits = 2 ** Math.ceil(Math.log2(Math.max(2, size)))
  const entries = entriesOf(size, keys, bits).sort()
  const kept = { starts: [] as number[], members: new Int32Array(entries.length), length: 0 }
  const dropped = { blocks: 0, records: 0 }
  for (let start = 0, end = 0; start < entries.length; start = end) {
    const hash = Math.floor((entries[start] ?? 0) / bits)
    while (end < entries.length && Math.floor((entries[end] ?? 0) / bits) === hash) end += 1
    const length = end - start
    if (length < 2) continue
    if (length > cap) {
      dropped.blocks += 1
      dropped.records += length
      continue
    }
    kept.starts.push(kept.length)
    for (let at = start; at < end; at++) kept.members[kept.length++] = (entries[at] ?? 0) % bits
  }
  kept.starts.push(kept.length)
  return { size, dropped, ...ofRecords(size, Int32Array.from(kept.starts), kept.members.slice(0, kept.length)) }
}

/** Every key of every record, as one number that sorts by key and then by record. */
function entriesOf(size: number, keys: readonly Key[], bits: number): Float64Array {
  let entries = new Float64Array(Math.max(16, size * keys.length))
  let [length, record] = [0, 0]
  const give = (number: number) => {
    if (length === entries.length) entries = grown(entries)
    entries[length++] = number * bits + record
  }
  for (; record < size; record++) for (const key of keys) key(record, give)
  return entries.subarray(0, length)
}

function grown(entries: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(entries.length * 2)
  larger.set(entries)
  return larger
}

function ofRecords(size: number, starts: Int32Array, members: Int32Array) {
  const first = new Int32Array(size + 1)
  for (const record of members) first[record + 1] = (first[record + 1] ?? 0) + 1
  for (let record = 0; record < size; record++) first[record + 1] = (first[record + 1] ?? 0) + (first[record] ?? 0)
  const ofRecord = new Int32Array(members.length)
  const next = first.slice()
  for (let block = 0; block + 1 < starts.length; block++) {
    for (let at = starts[block] ?? 0; at < (starts[block + 1] ?? 0); at++) {
      const record = members[at] ?? 0
      ofRecord[next[record] ?? 0] = block
      next[record] = (next[record] ?? 0) + 1
    }
  }
  return { starts, members, first, ofRecord }
}

/** Calls `visit` once with every two records that share at least `least` blocks, the lower first. */
export function eachCandidate(
  { size, members, starts, first, ofRecord }: Blocks,
  least: number,
  visit: (a: number, b: number) => void,
): void {
  const shared = new Uint8Array(size)
  const met = new Int32Array(size)
  for (let record = 0; record < size; record++) {
    let count = 0
    for (let place = first[record] ?? 0; place < (first[record + 1] ?? 0); place++) {
      const block = ofRecord[place] ?? 0
      // The members of a block stand in order: who comes after the record stands behind it.
      for (let at = (starts[block + 1] ?? 0) - 1; at >= (starts[block] ?? 0); at--) {
        const other = members[at] ?? 0
        if (other <= record) break
        if (shared[other] === 0) met[count++] = other
        if ((shared[other] ?? 0) < 255) shared[other] = (shared[other] ?? 0) + 1
      }
    }
    for (let at = 0; at < count; at++) {
      const other = met[at] ?? 0
      if ((shared[other] ?? 0) >= least) visit(record, other)
      shared[other] = 0
    }
  }
}
