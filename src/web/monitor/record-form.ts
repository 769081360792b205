import { handColourInput } from '../../domains/programme/rules/hand-colour.ts'
import { normValueInput } from '../../domains/programme/rules/norm-value-input.ts'
import { progressInput } from '../../domains/programme/rules/progress.ts'
import { readDay } from '../../lib/day-input.ts'
import { m } from '../../messages/messages.js'
import type { TypedForm } from '../report/answers.ts'
import type { Words } from '../say.ts'

/** What stands in the forms of an action or a norm, by the name of the field. */
export type Typed = Record<string, string>
/** What is wrong, by the name of the field. */
export type Faults = Record<string, Words>

const names: Record<string, string> = {
  ...{ place: 'plaats', state: 'stand', day: 'datum', note: 'toelichting', evidence: 'bewijs', evidenceUrl: 'adres' },
  ...{ value: 'waarde', colour: 'kleur', reason: 'reden', why: 'waarom' },
}
const issues: Record<string, Words> = {
  choose: m.monitor_issue_choose,
  noDay: m.monitor_issue_noDay,
  future: m.monitor_issue_future,
  tooLong: m.monitor_issue_tooLong,
  noReason: m.monitor_issue_noReason,
  noAddress: m.monitor_issue_noAddress,
  noNumber: m.monitor_issue_noNumber,
  noEvidence: m.monitor_issue_noEvidence,
}

type Issue = { path: string | readonly PropertyKey[]; message?: string; code?: string }

/** What is wrong, beside the field that it is about. */
export function faultsOf(found: readonly Issue[]): Faults {
  const faults: Faults = {}
  for (const { path, message, code } of found) {
    const field = names[String(typeof path === 'string' ? path : path[0])] ?? 'toelichting'
    faults[field] ??= issues[message ?? code ?? ''] ?? m.monitor_issue_choose
  }
  return faults
}

/** What was typed in any of the forms. */
export const typedIn = (form: TypedForm): Typed =>
  Object.fromEntries(Object.values(names).map((name) => [name, String(form.get(name) ?? '')]))

const said = (typed: Typed, name: string) => typed[name] ?? ''
const proof = (typed: Typed) => ({
  ...{ place: said(typed, 'plaats'), day: readDay(said(typed, 'datum')) ?? '' },
  ...{ note: said(typed, 'toelichting'), evidence: said(typed, 'bewijs'), evidenceUrl: said(typed, 'adres') },
})

/** A fact of progress as it was typed, or what is wrong with it. */
export const readProgress = (typed: Typed, action: string) =>
  progressInput.safeParse({ action, state: said(typed, 'stand'), ...proof(typed) })

/** A value of a norm as it was typed: a comma or a point before the decimals. */
export function readValue(typed: Typed, norm: string) {
  const number = said(typed, 'waarde').trim().replace(',', '.')
  return normValueInput.safeParse({
    norm,
    value: /^\d{1,10}(\.\d{1,4})?$/.test(number) ? Number(number) : null,
    ...proof(typed),
  })
}

/** A colour by hand as it was typed. */
export const readHand = (typed: Typed, action: string) =>
  handColourInput.safeParse({ action, colour: said(typed, 'kleur'), reason: said(typed, 'reden') })
