import type { Framework } from '../../domains/signals/index.ts'
import {
  contactPlaces,
  type FrameworkText,
  frameworkText,
  type Situation,
} from '../../domains/signals/rules/framework.ts'
import { readDay, writeDay } from '../../lib/day-input.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'

const contactFields = ['wie', 'telefoon', 'mail', 'tijden', 'tot'] as const
type ContactField = (typeof contactFields)[number]

/** What stands in the form, by the name of the field; contacts as `wie-1`, `telefoon-1` and so on. */
export type TypedFramework = Record<string, string>
/** What is wrong, by the name of the field. */
export type FrameworkFaults = Record<string, Words>

/** The numbers of the places for contacts: 1, 2, 3… */
export const places = Array.from({ length: contactPlaces }, (_, at) => at + 1)

/** Every field of the form. */
const fieldNames = [
  'versie',
  'moet',
  'mag',
  'grond',
  'nakijken',
  ...places.flatMap((at) => contactFields.map((one) => `${one}-${at}`)),
]

/** A framework as the form shows it; without one, an empty form. */
export function typedFrom(framework: Framework | undefined): TypedFramework {
  if (!framework) return { versie: '0' }
  const { version, must, may, ground, reviewOn, contacts } = framework
  const typed: TypedFramework = {
    ...{ versie: String(version), moet: must, mag: may, grond: ground, nakijken: writeDay(reviewOn) },
  }
  for (const [at, { who, phone, mail, hours, until }] of contacts.entries())
    Object.assign(typed, {
      [`wie-${at + 1}`]: who,
      [`telefoon-${at + 1}`]: phone,
      [`mail-${at + 1}`]: mail,
      [`tijden-${at + 1}`]: hours,
      [`tot-${at + 1}`]: writeDay(until),
    })
  return typed
}

/** What was typed in the form. */
export function typedFramework(form: { get(name: string): unknown }): TypedFramework {
  return Object.fromEntries(fieldNames.map((name) => [name, String(form.get(name) ?? '')]))
}

type Read = { text: FrameworkText } | { faults: FrameworkFaults }

/** The framework that was typed, or what is wrong with it. */
export function readFramework(typed: TypedFramework, organisationId: string, situation: Situation): Read {
  const used = places.filter((at) => contactFields.some((one) => (typed[`${one}-${at}`] ?? '').trim() !== ''))
  const of = (one: ContactField, at: number) => typed[`${one}-${at}`] ?? ''
  const parsed = frameworkText.safeParse({
    ...{ organisationId, situation, version: Number(typed.versie) || 0 },
    ...{ must: typed.moet, may: typed.mag, ground: typed.grond, reviewOn: readDay(typed.nakijken ?? '') ?? '' },
    contacts: used.map((at) => ({
      ...{ who: of('wie', at), phone: of('telefoon', at), mail: of('mail', at), hours: of('tijden', at) },
      until: readDay(of('tot', at)) ?? '',
    })),
  })
  if (parsed.success) return { text: parsed.data }
  const faults: FrameworkFaults = {}
  for (const { path, message } of parsed.error.issues) faults[fieldOf(path, used)] ??= wordsOf(message)
  return { faults }
}

const names: Record<string, string> = {
  ...{ must: 'moet', may: 'mag', ground: 'grond', reviewOn: 'nakijken' },
  ...{ who: 'wie', phone: 'telefoon', mail: 'mail', hours: 'tijden', until: 'tot' },
}

function fieldOf(path: readonly PropertyKey[], used: readonly number[]): string {
  const [first, at, field] = path
  if (first !== 'contacts') return names[String(first)] ?? 'moet'
  return typeof at === 'number' ? `${names[String(field)] ?? 'wie'}-${used[at] ?? 1}` : 'wie-1'
}

const words: Record<string, Words> = {
  tooLong: m.frameworks_issue_too_long,
  noDay: m.frameworks_issue_no_day,
  noContact: m.frameworks_issue_no_contact,
  noWay: m.frameworks_issue_no_way,
}
const wordsOf = (message: string): Words => words[message] ?? m.frameworks_issue_empty
