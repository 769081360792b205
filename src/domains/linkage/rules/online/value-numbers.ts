/** Distinct values with a number each, of which some come and go; counted, so that a value goes with the last that has it. */
export type ValueNumbers = {
  values: string[]
  /** The number of a value that is there; undefined otherwise. */
  find(value: string): number | undefined
  take(value: string): number
  /** Gives a value back; true when nobody has it any more, so that its number will stand for another. */
  release(number: number): boolean
}

/** Opens a list of values; 0 is none, and the numbers below `passing` are for whoever only asks. */
export function openValues(passing: number): ValueNumbers {
  const values = Array.from({ length: passing }, () => '')
  const byValue = new Map<string, number>()
  const holders: number[] = values.map(() => 0)
  const free: number[] = []
  return {
    values,
    find: (value) => byValue.get(value),
    take(value) {
      const known = byValue.get(value)
      if (known !== undefined) {
        holders[known] = (holders[known] ?? 0) + 1
        return known
      }
      const number = free.pop() ?? values.length
      values[number] = value
      holders[number] = 1
      byValue.set(value, number)
      return number
    },
    release(number) {
      const left = (holders[number] ?? 1) - 1
      holders[number] = left
      if (left > 0) return false
      byValue.delete(values[number] ?? '')
      values[number] = ''
      free.push(number)
      return true
    },
  }
}
