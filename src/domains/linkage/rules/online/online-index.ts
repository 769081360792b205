import { comparisonOf } from '../features.ts'
import { frequencyCounts } from '../model.ts'
import { normalValue } from '../normal-value.ts'
import { probability, type Reason } from '../score.ts'
import type { Column } from '../table.ts'
import { weightOf } from '../train.ts'
import type { TrainedModel } from '../trained-model.ts'
import { mostRecords, openPostings } from './posting-lists.ts'
import { openRarity } from './rarity.ts'
import { keysOfRecord } from './record-keys.ts'
import { openValues } from './value-numbers.ts'

/** What a record holds, by column of the model; what is left out is not known. */
export type RecordValues = Readonly<Record<string, string>>
/** A record that may be the same: how likely that is, and what each column says about it. */
export type Alike = { id: string; probability: number; bits: number; reasons: Reason[] }

/** Records in memory, in which one finds those that may be of the same person or thing as another. */
export type OnlineIndex = {
  size(): number
  /** Takes a record in; one with the same id is replaced. Throws when there is no more room. */
  add(id: string, record: RecordValues): void
  /** Takes a record out, and with it every value that nobody else has. */
  remove(id: string): void
  /**
   * The records most likely to be the same, the likeliest first; none of which it is most likely that they are not, and none
   * that `mayBe` refuses.
   */
  find(record: RecordValues, most: number, mayBe?: (id: string) => boolean): Alike[]
}

/** What is likelier than this is shown by itself, the rest when somebody asks: of what is shown 95 of 100 are to be true. */
export const shownFrom = 0.9

const firstRoom = 1024
/** The place of whoever asks. */
const asking = 0
/** A list that is longer says too little by itself. */
const longestList = 400
const mostVisited = 4_000
const mostCompared = 80
/** A record that is found less likely than this, in bits, is not told: a chance of one in 64. */
const leastBits = -6
/** With fewer records than this, sharing a value is no more telling. */
const fewRecords = 1_000

/**
 * Opens an index for records of the kind that a model was trained for. A column of `identities` names one thing by itself:
 * how often a value was written down says nothing about how rare it is.
 */
export function openIndex(model: TrainedModel, identities: readonly string[] = []): OnlineIndex {
  const kinds = Object.entries(model.columns).map(([name, kind]) => ({ name, kind }))
  const passing = kinds.length + 1
  const names = openValues(passing)
  const dictionaries = kinds.map(({ kind }) => (isName(kind) ? names : openValues(passing)))
  const columns = kinds.map((column, index): Column => {
    return { ...column, ids: new Int32Array(firstRoom), values: dictionaries[index]?.values ?? [] }
  })
  const rarities = columns.map(({ name }) => openRarity(model.features[name]?.u[0] ?? 1))
  const places = new Map<string, number>()
  const ids: (string | undefined)[] = [undefined]
  const free: number[] = []
  const postings = openPostings((place) => ids[place] !== undefined)
  let comparison = comparisonOf({ size: 0, columns }, { remember: false, wary: true })
  let shared = new Uint16Array(firstRoom)

  const normal = (record: RecordValues) => kinds.map(({ name, kind }) => normalValue(kind, record[name] ?? ''))

  function grow(): void {
    for (const column of columns) {
      const longer = new Int32Array(column.ids.length * 2)
      longer.set(column.ids)
      column.ids = longer
    }
    shared = new Uint16Array(shared.length * 2)
    comparison = comparisonOf({ size: 0, columns }, { remember: false, wary: true })
  }

  function remove(id: string): void {
    const place = places.get(id)
    if (place === undefined) return
    places.delete(id)
    ids[place] = undefined
    free.push(place)
    for (const [index, column] of columns.entries()) {
      const number = column.ids[place] ?? 0
      column.ids[place] = 0
      if (number === 0) continue
      rarities[index]?.count(number, -1)
      if (dictionaries[index]?.release(number)) comparison.forget(column, number)
    }
  }

  function add(id: string, record: RecordValues): void {
    remove(id)
    const place = free.pop() ?? ids.length
    if (place >= mostRecords) throw new RangeError(`an index holds at most ${mostRecords - 1} records`)
    if (place >= shared.length) grow()
    ids[place] = id
    places.set(id, place)
    const values = normal(record)
    for (const [index, column] of columns.entries()) {
      const value = values[index] ?? ''
      const number = value === '' ? 0 : (dictionaries[index]?.take(value) ?? 0)
      column.ids[place] = number
      if (number !== 0) rarities[index]?.count(number, 1)
    }
    postings.add(place, keysOfRecord(kinds, values))
  }

  /** Lets the values of whoever asks stand at the place for that; a value that no record has gets a passing number. */
  function ask(values: readonly string[]): void {
    for (const [index, column] of columns.entries()) {
      const value = values[index] ?? ''
      const own = index + 1
      const number = value === '' ? 0 : (dictionaries[index]?.find(value) ?? own)
      if (number === own) column.values[own] = value
      column.ids[asking] = number
    }
  }

  function stopAsking(): void {
    for (const [index, column] of columns.entries()) {
      column.values[index + 1] = ''
      column.ids[asking] = 0
      comparison.forget(column, index + 1)
    }
  }

  /** The records that share most with whoever asks, by how rare what they share is. */
  function candidates(values: readonly string[], mayBe: (id: string) => boolean): number[] {
    const lists = [...keysOfRecord(kinds, values)].map((key) => ({ key, length: postings.lengthOf(key) }))
    const telling = lists.filter(({ length }) => length > 0).toSorted((one, other) => one.length - other.length)
    const met: number[] = []
    let visited = 0
    for (const { key, length } of telling) {
      if (visited > 0 && (length > longestList || visited + length > mostVisited)) break
      visited += Math.min(length, mostVisited)
      const weight = Math.max(1, 20 - Math.round(Math.log2(length)))
      postings.each(key, (place) => {
        const id = ids[place]
        if (id === undefined || met.length >= mostVisited || !mayBe(id)) return
        if (shared[place] === 0) met.push(place)
        shared[place] = (shared[place] ?? 0) + weight
      })
    }
    const best = met.toSorted((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0)).slice(0, mostCompared)
    for (const place of met) shared[place] = 0
    return best
  }

  const isCounted = ({ kind, name }: Column) => frequencyCounts(kind) && !identities.includes(name)

  function reasonsFor(place: number): Reason[] {
    const grades = new Int8Array(comparison.features.length)
    comparison.compare(asking, place, grades, 0)
    return comparison.features.map(({ name, column, grades: names }, index) => {
      const grade = grades[index] ?? -1
      const feature = model.features[name]
      const weight = (of: number) => (feature ? weightOf({ name, ...feature }, of) : 0)
      const counted = feature && isCounted(column) && grade >= 0 && weight(grade) > 0
      const bits = counted ? asRare(column, place, grade, weight, feature.m[0] ?? 1) : weight(grade)
      return { feature: name, grade: names[grade] ?? null, bits }
    })
  }

  /**
   * What it says that a value is the same, by how many have it. One that is nearly the same never says more than the value
   * itself; and the few mentions of a rare one may be of one person, so that they do not make it say less than that.
   */
  function asRare(column: Column, place: number, grade: number, weight: (grade: number) => number, m: number): number {
    const [rarity, value] = [rarities[columns.indexOf(column)], column.ids[place] ?? 0]
    const counted = Math.log2(m / (rarity?.shareOf(value) ?? 1))
    const same = rarity?.isRare(value) ? Math.max(counted, Math.min(weight(0), weight(1))) : counted
    return grade === 0 ? same : Math.min(weight(grade), same)
  }

  function find(record: RecordValues, most: number, mayBe = anybody): Alike[] {
    const values = normal(record)
    ask(values)
    const prior = Math.log2(model.matchesPerRecord / Math.max(fewRecords, places.size))
    const found = candidates(values, mayBe).flatMap((place): Alike[] => {
      const reasons = reasonsFor(place)
      const bits = reasons.reduce((sum, reason) => sum + reason.bits, prior)
      return bits < leastBits ? [] : [{ id: ids[place] ?? '', probability: probability(bits), bits, reasons }]
    })
    stopAsking()
    return found.toSorted((one, other) => other.bits - one.bits).slice(0, most)
  }

  return { size: () => places.size, add, remove, find }
}

const anybody = (_: string) => true
const isName = (kind: Column['kind']) => kind === 'givenName' || kind === 'surname'
