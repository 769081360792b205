/** The value below which a share of all values lies; 0 when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** The middle value. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** A figure as people read it. */
export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits))
