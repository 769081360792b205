/** How rare the values of a column are among the records that are there now. */
export type Rarity = {
  count(number: number, change: 1 | -1): void
  /** How likely it is that another record has a value as well. */
  shareOf(number: number): number
  /** Whether so few records have a value that they may well be of one person or thing. */
  isRare(number: number): boolean
}

const hardlyAny = 0.2
const few = 5
/** As many records as what the model says beforehand weighs: a small index would call every value common. */
const weightOfModel = 1_000

/** Counts values; `usual` is how often two that are not the same share a value of this column at all. */
export function openRarity(usual: number): Rarity {
  const counts: number[] = []
  let records = 0
  return {
    count(number, change) {
      counts[number] = (counts[number] ?? 0) + change
      records += change
    },
    shareOf(number) {
      const others = Math.max((counts[number] ?? 0) - 1, hardlyAny)
      return (others + usual * weightOfModel) / (records + weightOfModel)
    },
    isRare: (number) => (counts[number] ?? 0) <= few,
  }
}
