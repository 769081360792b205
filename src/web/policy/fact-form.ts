import { type PolicyFact, type PolicyFactInput, policyFactInput } from '../../domains/programme/rules/policy-fact.ts'
import { type PolicyPointId, policyPoint } from '../../domains/programme/rules/policy-points.ts'
import { readDay, writeDay } from '../../lib/day-input.ts'
import type { Issue } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'

const names = {
  value: 'stand',
  day: 'datum',
  dueOn: 'termijn',
  percent: 'deel',
  body: 'door',
  holder: 'rol',
  document: 'stuk',
  link: 'adres',
  evidence: 'waaraan',
  number: 'nummer',
} as const
type Part = keyof typeof names

/** What stands in the form, by the name of the field. */
export type TypedFact = Record<string, string>
/** What is wrong, by the name of the field. */
export type FactFaults = Record<string, Words>

/** The name of the field for a part of a fact. */
export const fieldOf = (part: Part): string => names[part]

/** A fact as the form shows it; without one, an empty form. */
export function typedFrom(fact: PolicyFact | undefined): TypedFact {
  if (!fact) return { [names.number]: '0' }
  const { value, day, dueOn, percent, body, holder, document, link, evidence, number } = fact
  return {
    ...{
      [names.value]: value,
      [names.number]: String(number),
      [names.percent]: percent === null ? '' : String(percent),
    },
    ...{ [names.day]: day === null ? '' : writeDay(day), [names.dueOn]: dueOn === null ? '' : writeDay(dueOn) },
    ...{ [names.body]: body ?? '', [names.holder]: holder ?? '' },
    ...{ [names.document]: document, [names.link]: link, [names.evidence]: evidence },
  }
}

/** What was typed in the form. */
export function typedFact(form: { get(name: string): unknown }): TypedFact {
  return Object.fromEntries(Object.values(names).map((name) => [name, String(form.get(name) ?? '')]))
}

/** The fact that was typed, or what is wrong with it. A field that the point does not have is not read. */
export function readFact(
  typed: TypedFact,
  municipality: string,
  point: PolicyPointId,
): { fact: PolicyFactInput } | { faults: FactFaults } {
  const { fields } = policyPoint(point)
  const of = (part: Part) => (typed[names[part]] ?? '').trim()
  const choice = (part: 'body' | 'holder') => (fields.includes(part) && of(part) !== '' ? of(part) : null)
  const day = (part: 'day' | 'dueOn') =>
    fields.includes(part) && of(part) !== '' ? (readDay(of(part)) ?? 'none') : null
  const parsed = policyFactInput.safeParse({
    ...{ municipality, point, number: Number(of('number')) || 0, value: of('value') },
    ...{ day: day('day'), dueOn: day('dueOn'), body: choice('body'), holder: choice('holder') },
    percent: fields.includes('percent') && of('percent') !== '' ? Number(of('percent')) : null,
    ...{ document: fields.includes('document') ? of('document') : '', evidence: typed[names.evidence] ?? '' },
    link: fields.includes('document') ? of('link') : '',
  })
  if (parsed.success) return { fact: parsed.data }
  return {
    faults: faultsOf(parsed.error.issues.map(({ path, message }) => ({ path: String(path[0]), code: message }))),
  }
}

/** What is wrong with a fact, beside the fields that it stands in. */
export function faultsOf(issues: readonly Issue[]): FactFaults {
  const faults: FactFaults = {}
  for (const { path, code } of issues) faults[isPart(path) ? names[path] : names.value] ??= words[code] ?? words.missing
  return faults
}

const isPart = (word: string): word is Part => Object.hasOwn(names, word)

const words: Record<string, Words> & { missing: Words } = {
  missing: m.policy_issue_missing,
  needed: m.policy_issue_needed,
  noDay: m.policy_issue_noDay,
  future: m.policy_issue_future,
  noPercent: m.policy_issue_noPercent,
  tooLong: m.policy_issue_tooLong,
  noAddress: m.policy_issue_noAddress,
}
