import { handleOf, type MeetingView } from '../../domains/programme/index.ts'
import { type MeetingRecord, meetingRecord } from '../../domains/programme/rules/meeting-input.ts'
import { readDay } from '../../lib/day-input.ts'
import { type Faults, faultWords, type TypedFields, typedIn } from './form-faults.ts'

const itemFields = ['verslag', 'besluit', 'afspraak', 'wie', 'voor', 'programma'] as const

/** Somebody who may have been there: a person in a place, or a member without an account. */
export type Expected = { who: string; seat: string; name: string; field: string }

/** Everybody who is expected at a meeting, each in one place. */
export function expectedAt({ seats, outside }: MeetingView): Expected[] {
  const people = seats.flatMap(({ key, people: fill }) =>
    fill.map(({ personId, name }) => ({ who: personId, seat: key, name })),
  )
  const others = outside.map(({ id, organisation }) => ({ who: id, seat: '', name: organisation }))
  const once = [...new Map([...people, ...others].map((one) => [one.who, one])).values()]
  return once.map((one) => ({ ...one, field: `er-${one.who}` }))
}

/** The fields of the form for a meeting. */
function fieldsOf(view: MeetingView): string[] {
  const items = view.agenda.map(handleOf).flatMap((handle) => itemFields.map((name) => `${name}-${handle}`))
  return ['versie', 'gasten', ...expectedAt(view).map(({ field }) => field), ...items]
}

/** What is kept, as the form shows it. */
export function typedFromView(view: MeetingView): TypedFields {
  const typed: TypedFields = { versie: String(view.meeting.version), gasten: view.meeting.guests }
  for (const { who, field } of expectedAt(view))
    typed[field] = view.attendance.find((one) => one.who === who)?.presence ?? ''
  for (const item of view.agenda) typed[`verslag-${handleOf(item)}`] = item.minutes
  return typed
}

/** What was typed in the form of a meeting, with the subjects that were ticked as discussed. */
export function typedRecord(
  form: { get(name: string): unknown },
  view: MeetingView,
): { typed: TypedFields; handled: string[] } {
  const norms = view.agenda.filter(({ source }) => source === 'dueSubjects').flatMap(({ lines }) => lines)
  return {
    typed: typedIn(form, fieldsOf(view)),
    handled: norms.map(({ ref }) => ref).filter((ref) => form.get(`besproken-${ref}`) !== null),
  }
}

/** The record that was typed, or what is wrong with it. */
export function readRecord(
  typed: TypedFields,
  handled: string[],
  view: MeetingView,
): { record: MeetingRecord } | { faults: Faults } {
  const handles = view.agenda.map(handleOf)
  const parsed = meetingRecord.safeParse({
    version: Number(typed.versie) || 1,
    guests: typed.gasten ?? '',
    attendance: expectedAt(view).flatMap(({ who, seat, field }) => {
      const presence = typed[field]
      return presence ? [{ who, seat, presence }] : []
    }),
    items: handles.map((handle) => itemIn(typed, handle)),
    handled,
  })
  if (parsed.success) return { record: parsed.data }
  const faults: Faults = {}
  for (const { path, message } of parsed.error.issues) faults[fieldAt(path, handles)] ??= faultWords(message)
  return { faults }
}

function itemIn(typed: TypedFields, handle: string) {
  const of = (name: (typeof itemFields)[number]) => typed[`${name}-${handle}`] ?? ''
  const says = (text: string) => text.trim() !== ''
  const acts = [of('afspraak'), of('wie'), of('voor')].some(says)
  return {
    handle,
    minutes: of('verslag'),
    decisions: says(of('besluit')) ? [of('besluit')] : [],
    actions: acts
      ? [
          {
            ...{ text: of('afspraak'), owner: of('wie'), dueOn: readDay(of('voor')) ?? '' },
            proposes: of('programma') !== '',
          },
        ]
      : [],
  }
}

const names: Record<string, string> = { text: 'afspraak', owner: 'wie', dueOn: 'voor' }

function fieldAt(path: readonly PropertyKey[], handles: readonly string[]): string {
  const [first, at, part, , last] = path
  if (first !== 'items' || typeof at !== 'number') return 'gasten'
  const name = part === 'minutes' ? 'verslag' : part === 'decisions' ? 'besluit' : names[String(last)]
  return `${name ?? 'afspraak'}-${handles[at] ?? ''}`
}
