import { z } from 'zod'
import type { Issue } from '../../../lib/errors.ts'
import { type Cents, divideByWeight, readEuros, sumCents } from './money.ts'

/** How the leftover of a year is divided over municipalities: by a key that people enter, never one that we choose. */
export const keyKinds = ['percent', 'inhabitants', 'amounts'] as const
export type KeyKind = (typeof keyKinds)[number]

/** What somebody proposes: a year of a part of the region, and the key as it was typed, by municipality. */
export const closingInput = z.strictObject({
  year: z.string().regex(/^20\d\d$/, 'missing'),
  partId: z.string().max(100),
  key: z.enum(keyKinds, 'missing'),
  weights: z.record(z.string().regex(/^GM\d{4}$/), z.string().max(40)),
})
export type ClosingInput = z.input<typeof closingInput>

/** What one municipality gets back; the weight in ten-thousandths, so that it is exact. */
export type Share = { municipalityCode: string; weight: bigint; amount: Cents }

const tenThousandths = 10_000n

/**
 * The shares of a leftover by the key that was typed, or what is wrong with it. They add up to the leftover to the cent;
 * a municipality without a number has no share.
 */
export function sharesOf(leftover: Cents, key: KeyKind, typed: Readonly<Record<string, string>>): Share[] | Issue[] {
  const filled = Object.entries(typed).filter(([, text]) => text.trim() !== '')
  const read = filled.map(([code, text]) => ({ municipalityCode: code, weight: weightOf(key, text) }))
  const wrong = read.flatMap(({ municipalityCode: path, weight }) =>
    weight === undefined ? [{ path, code: 'noNumber' }] : [],
  )
  if (wrong.length > 0) return wrong
  const weights = read.flatMap(({ municipalityCode, weight = 0n }) =>
    weight > 0n ? [{ municipalityCode, weight }] : [],
  )
  if (weights.length === 0) return [{ path: 'key', code: 'nobody' }]
  const sum = sumCents(weights.map(({ weight }) => weight))
  if (key === 'percent' && sum !== 100n * tenThousandths)
    return [{ path: 'key', code: 'notHundred', detail: asNumber(sum) }]
  if (key === 'amounts' && sum !== leftover * 100n) return [{ path: 'key', code: 'notLeftover', detail: asNumber(sum) }]
  const amounts = divideByWeight(
    leftover,
    weights.map(({ weight }) => weight),
  )
  return weights.map((one, at) => ({ ...one, amount: amounts[at] ?? 0n }))
}

/** Whether these are shares, and not what is wrong. */
export const areShares = (found: Share[] | Issue[]): found is Share[] => found.every((one) => 'amount' in one)

/** What was typed, in ten-thousandths: a percentage with at most four decimals, whole inhabitants, or euros and cents. */
function weightOf(key: KeyKind, typed: string): bigint | undefined {
  if (key === 'amounts') {
    const cents = readEuros(typed)
    return cents === undefined ? undefined : cents * 100n
  }
  if (key === 'inhabitants') {
    const whole = typed.replaceAll(/[\s.]/g, '')
    return /^\d{1,9}$/.test(whole) ? BigInt(whole) * tenThousandths : undefined
  }
  const [, whole, decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*%?$/.exec(typed.trim()) ?? []
  return whole === undefined ? undefined : BigInt(whole) * tenThousandths + BigInt(decimals.padEnd(4, '0'))
}

/** Ten-thousandths as a number in words of digits: `99.5`. */
export function asNumber(weight: bigint): string {
  const decimals = String(weight % tenThousandths)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${weight / tenThousandths}${decimals === '' ? '' : `.${decimals}`}`
}

/** A weight as the database writes it ('37.5000') in ten-thousandths. */
export function readWeight(decimal: string): bigint {
  const [whole = '0', decimals = ''] = decimal.split('.')
  return BigInt(whole) * tenThousandths + BigInt(decimals.padEnd(4, '0').slice(0, 4))
}

/** How far the closing of a year is. */
export type ClosingState = 'proposed' | 'withdrawn' | 'closed' | 'reopened'
export type ClosingStep = 'confirm' | 'withdraw' | 'reopen'

const closingSteps = {
  proposed: { confirm: 'closed', withdraw: 'withdrawn' },
  withdrawn: {},
  closed: { reopen: 'reopened' },
  reopened: {},
} as const satisfies Record<ClosingState, Partial<Record<ClosingStep, ClosingState>>>

/** Where a step leads, or undefined when it cannot be done now. Whoever proposed does not confirm (four eyes). */
export function closingAfter(state: ClosingState, step: ClosingStep, isProposer: boolean): ClosingState | undefined {
  if (step === 'confirm' && isProposer) return undefined
  const steps: Partial<Record<ClosingStep, ClosingState>> = closingSteps[state]
  return steps[step]
}
