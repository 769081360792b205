import type { Issue } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'

/** The fields of the forms about people: their name on the page, and the fact that they hold. */
const fields = {
  naam: 'name',
  mail: 'email',
  leestaal: 'locale',
  functie: 'function',
  loket: 'deskId',
  organisatie: 'organisationId',
  gemeente: 'municipalityCode',
  vanaf: 'validFrom',
  tot: 'validUntil',
} as const

/** The name of a field in a form about people. */
export type PersonField = keyof typeof fields
/** What was typed, by field. */
export type TypedPerson = Partial<Record<PersonField, string>>
/** What is wrong, by field. */
export type PersonFaults = Partial<Record<PersonField, Words>>

const names = Object.keys(fields) as PersonField[]

/** What was typed in a form about people. */
export function typedPerson(form: { get(name: string): unknown }): TypedPerson {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = form.get(name)
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

/** The same by the names of the facts, as a command wants them. */
export function sentPerson(typed: TypedPerson): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (typed[name] === undefined ? [] : [[fields[name], typed[name]]])))
}

const words: Record<string, Words> = {
  'name missing': m.access_issue_name_missing,
  'name tooLong': m.access_issue_name_tooLong,
  'email missing': m.access_issue_email_missing,
  'email tooLong': m.access_issue_email_tooLong,
  'email noEmail': m.access_issue_email_noEmail,
  'email taken': m.access_issue_email_taken,
  'locale missing': m.access_issue_locale_missing,
  'function missing': m.access_issue_function_missing,
  'function alreadyHeld': m.access_issue_function_alreadyHeld,
  'function standsAlone': m.access_issue_function_standsAlone,
  'deskId needsDesk': m.access_issue_desk_needsDesk,
  'deskId unknown': m.access_issue_desk_unknown,
  'organisationId missing': m.access_issue_organisation_missing,
  'organisationId unknown': m.access_issue_organisation_unknown,
  'validFrom noDay': m.access_issue_day,
  'validUntil noDay': m.access_issue_day,
  'validUntil beforeStart': m.access_issue_until_beforeStart,
}

/** What is wrong, by field; of two things about one field the first. */
export function personFaults(issues: readonly Issue[]): PersonFaults {
  const found: PersonFaults = {}
  for (const name of names) {
    const issue = issues.find(({ path }) => path === fields[name])
    if (issue)
      found[name] = words[`${issue.path} ${issue.code}`] ?? words[`${issue.path} missing`] ?? m.access_issue_day
  }
  return found
}

/** The faults as the error summary wants them. */
export function summaryOf(faults: PersonFaults, say: (words: Words) => string): { id: string; text: string }[] {
  return names.flatMap((name) => (faults[name] ? [{ id: name, text: say(faults[name]) }] : []))
}
