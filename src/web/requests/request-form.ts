import { readDay } from '../../lib/day-input.ts'
import type { Issue } from '../../lib/errors.ts'
import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import type { TypedForm } from '../report/answers.ts'
import type { Words } from '../say.ts'

/** A form that could not be taken in: what was typed, and what is wrong by field. */
export type Unsent = { form: TypedForm; faults: Partial<Record<string, Words>> }

/** What was typed into a field. */
export const typedIn = (unsent: Unsent | undefined, name: string): string => String(unsent?.form.get(name) ?? '')
/** What was ticked. */
export const tickedIn = (unsent: Unsent | undefined, name: string): string[] =>
  unsent?.form.getAll(name).map(String) ?? []

const text = (form: TypedForm, name: string) => String(form.get(name) ?? '')

/** A new request as its form sends it. */
export function requestSent(form: TypedForm): unknown {
  const identity = text(form, 'identiteit')
  return {
    kind: form.get('wat'),
    channel: form.get('hoe'),
    receivedOn: readDay(text(form, 'ontvangen')) ?? '',
    identity: identity === '' ? null : identity,
    applicant: text(form, 'wie'),
    request: text(form, 'tekst'),
    subject: {
      ...{ name: text(form, 'naam'), phone: text(form, 'telefoon'), plate: text(form, 'kenteken') },
      ...{ address: text(form, 'adres'), postcode: text(form, 'postcode') },
    },
  }
}

/** A decision as its form sends it. */
export const decisionSent = (form: TypedForm): unknown => ({
  outcome: form.get('uitkomst'),
  grounds: form.getAll('grond').map(String),
  explanation: text(form, 'uitleg'),
})

/** What to do with a signal, as its form sends it. */
export function measureSent(form: TypedForm): unknown {
  const ground = text(form, 'beperking')
  return { number: text(form, 'nummer'), kind: form.get('doen'), ...(ground === '' ? {} : { ground }) }
}

/** The answer of a desk as its form sends it; numbers may be ticked and typed. */
export function findingSent(form: TypedForm): unknown {
  const typed = text(form, 'nummers')
    .split(/[\s,;]+/)
    .filter(Boolean)
  return { answer: form.get('antwoord'), numbers: [...form.getAll('gevonden').map(String), ...typed] }
}

/** By path and code of an issue, or by path alone: the field, and the words. */
const words: Record<string, [field: string, words: Words]> = {
  kind: ['wat', m.requests_issue_kind],
  channel: ['hoe', m.requests_issue_channel],
  receivedOn: ['ontvangen', m.requests_issue_day],
  'receivedOn dayToCome': ['ontvangen', m.requests_issue_to_come],
  identity: ['identiteit', m.requests_issue_identity_choose],
  applicant: ['wie', m.requests_issue_applicant],
  'applicant tooLong': ['wie', m.requests_issue_long],
  request: ['tekst', m.requests_issue_long],
  subject: ['naam', m.requests_issue_subject],
  'subject.name': ['naam', m.requests_issue_long],
  'subject.phone': ['telefoon', m.requests_issue_long],
  'subject.plate': ['kenteken', m.requests_issue_long],
  'subject.address': ['adres', m.requests_issue_long],
  'subject.postcode': ['postcode', m.requests_issue_long],
  reason: ['reden', m.requests_issue_reason],
  'reason tooLong': ['reden', m.requests_issue_long],
  desks: ['loket', m.requests_issue_desks],
  outcome: ['uitkomst', m.requests_issue_outcome],
  'outcome identity': ['uitkomst', m.requests_issue_identity],
  'outcome noDesk': ['uitkomst', m.requests_issue_noDesk],
  'outcome deskWaits': ['uitkomst', m.requests_issue_deskWaits],
  grounds: ['grond', m.requests_issue_grounds],
  'grounds unknownCode': ['grond', m.requests_issue_unfit],
  explanation: ['uitleg', m.requests_issue_long],
  number: ['nummer', m.requests_issue_signal],
  measure: ['doen', m.requests_issue_measure],
  ground: ['beperking', m.requests_issue_ground],
  answer: ['antwoord', m.requests_issue_answer],
  numbers: ['nummers', m.requests_issue_numbers],
  'numbers notOwn': ['nummers', m.requests_issue_not_own],
}

/** What is wrong with a form, in words by field; throws what is no fault of what was typed. */
export function faultsOf(error: unknown, conflictAt: string): Unsent['faults'] {
  // A request that is not there is not there either when its page is drawn again.
  if (error instanceof NotFound || (error instanceof Conflict && error.code === 'noted'))
    return { [conflictAt]: m.requests_issue_done }
  if (error instanceof Conflict) return { [conflictAt]: m.requests_issue_changed }
  if (!(error instanceof InvalidInput)) throw error
  const faults: Unsent['faults'] = {}
  for (const issue of error.issues) {
    const [field, said] = wordsOf(issue, conflictAt)
    faults[field] ??= said
  }
  return faults
}

function wordsOf({ path, code }: Issue, at: string): [string, Words] {
  const [first = ''] = path.split('.')
  // The kind of a measure and the kind of a request are different questions.
  const place = at === 'doen' && path === 'kind' ? 'measure' : path
  return words[`${place} ${code}`] ?? words[place] ?? words[first] ?? [at, m.requests_issue_changed]
}
