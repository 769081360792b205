import type { OversightStart } from '../../domains/signals/index.ts'

type Counts = { new: number; inHand: number; watched: number; handedOver: number; open: number; late: number }

/** A line of the table of districts; the last one adds up the others. */
export type CountLine = Counts & { districtId: string | null; total: boolean }

type StateCount = OversightStart['counts'][number]

const nothing: Counts = { new: 0, inHand: 0, watched: 0, handedOver: 0, open: 0, late: 0 }
const columnOf: Record<string, keyof Counts> = { new: 'new', watching: 'watched', handedOver: 'handedOver' }

/** The counts per district in the order of the region, what has no place after them, and the sum of more than one. */
export function countLines(counts: readonly StateCount[], districts: readonly { id: string }[]): CountLine[] {
  const present = new Set(counts.map(({ districtId }) => districtId))
  const order = [...districts.map(({ id }) => id), null].filter((id) => present.has(id))
  const lines = order.map((districtId) => {
    const own = counts.filter((one) => one.districtId === districtId)
    return { ...addedUp(own), districtId, total: false }
  })
  return lines.length > 1 ? [...lines, { ...addedUp(counts), districtId: null, total: true }] : lines
}

function addedUp(counts: readonly StateCount[]): Counts {
  const sum = { ...nothing }
  for (const { state, open, late } of counts) {
    sum[columnOf[state] ?? 'inHand'] += open
    sum.open += open
    sum.late += late
  }
  return sum
}
