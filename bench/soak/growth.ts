import type { Memory } from '../setup/child.ts'
import { median, rounded } from '../setup/figures.ts'

/**
 * How much more memory is held at the end than after a third, in MB: the median of the last tenth beside that of a tenth
 * after the first third, so that no single moment decides. `growth` is what objects take, within the heap and outside of
 * it; `growthResident` what the process has of the machine.
 */
export function growthOf(seen: readonly Memory[]): { growth: number; growthResident: number } {
  const tenth = Math.max(1, Math.round(seen.length / 10))
  const third = Math.round(seen.length / 3)
  const grown = (of: (memory: Memory) => number) =>
    median(seen.slice(-tenth).map(of)) - median(seen.slice(third, third + tenth).map(of))
  const inMegabytes = (bytes: number) => rounded(bytes / 1024 / 1024, 1)
  return {
    growth: inMegabytes(grown(({ heap, outside }) => heap + outside)),
    growthResident: inMegabytes(grown(({ resident }) => resident)),
  }
}
