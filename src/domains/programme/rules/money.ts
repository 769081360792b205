/** An amount of euros in whole cents: sums of these are exact. */
export type Cents = bigint

/** An amount as the database writes it ('1250.50') in cents. */
export function centsOf(decimal: string): Cents {
  const [, sign = '', euros = '0', cents = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  const whole = BigInt(euros) * 100n + BigInt(cents.padEnd(2, '0').slice(0, 2))
  return sign === '-' ? -whole : whole
}

/** Cents as the database reads them: '1250.50'. */
export function decimalOf(cents: Cents): string {
  const size = cents < 0n ? -cents : cents
  return `${cents < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}

/** An amount of a programme file, in euros with at most two decimals, in cents. */
export const centsOfEuros = (euros: number): Cents => BigInt(Math.round(euros * 100))

const most = 10n ** 12n

/**
 * What somebody typed as an amount of euros, in cents: `1250`, `1.250,50`, `1250.5` or `€ 1 250,50`. A single point before
 * three digits stands between thousands, as Dutch writes it. Undefined when it is no amount, or more than ten billion.
 */
export function readEuros(typed: string): Cents | undefined {
  const text = typed.replace(/^\s*€/, '').replaceAll(/[\s\u00a0\u202f]/g, '')
  const plain = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(text)
    ? text.replaceAll('.', '').replace(',', '.')
    : text.replace(/,-{0,2}$/, '').replace(',', '.')
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(plain)) return undefined
  const cents = centsOf(plain)
  return cents <= most ? cents : undefined
}

/** The sum of amounts. */
export const sumCents = (all: Iterable<Cents>): Cents => {
  let sum = 0n
  for (const one of all) sum += one
  return sum
}

/**
 * Divides an amount by weights so that the parts add up to it to the cent: everybody gets the whole cents of their part,
 * and the cents that are left go to who lost the largest fraction of one, in the order of the list where that is equal.
 */
export function divideByWeight(total: Cents, weights: readonly bigint[]): Cents[] {
  const sum = sumCents(weights)
  if (total < 0n || sum <= 0n || weights.some((one) => one < 0n)) throw new RangeError('there is nothing to divide by')
  const parts = weights.map((weight) => (total * weight) / sum)
  const fractions = weights.map((weight, at) => ({ at, lost: (total * weight) % sum }))
  const byLoss = fractions.toSorted((one, other) =>
    one.lost === other.lost ? one.at - other.at : one.lost > other.lost ? -1 : 1,
  )
  const left = Number(total - sumCents(parts))
  for (const { at } of byLoss.slice(0, left)) parts[at] = (parts[at] ?? 0n) + 1n
  return parts
}
