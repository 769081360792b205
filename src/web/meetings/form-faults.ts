import type { z } from 'zod'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

/** What is wrong, by the name of the field. */
export type Faults = Record<string, Words>
/** What stands in a form, by the name of the field. */
export type TypedFields = Record<string, string>

const words: Record<string, Words> = {
  tooLong: m.meetings_issue_tooLong,
  noDay: m.meetings_issue_noDay,
  noTime: m.meetings_issue_noTime,
  noLength: m.meetings_issue_noLength,
  noLink: m.meetings_issue_noLink,
  nowhere: m.meetings_issue_nowhere,
  noMail: m.meetings_issue_noMail,
  noChoice: m.meetings_issue_noChoice,
  tooMany: m.meetings_issue_tooMany,
  noDays: m.meetings_issue_noDays,
  twoParties: m.meetings_issue_twoParties,
  noPurpose: m.meetings_issue_noPurpose,
  noGround: m.meetings_issue_noGround,
  before: m.meetings_issue_before,
  after: m.meetings_issue_after,
  unknown: m.meetings_issue_unknown,
}

/** What a code of a rule says to who filled in a form. */
export const faultWords = (code: string): Words => words[code] ?? m.meetings_issue_empty

/** Reads what was typed with the schema of a rule; `nameOf` tells which field of the form a path belongs to. */
export function readWith<Schema extends z.ZodType>(
  schema: Schema,
  sent: unknown,
  nameOf: (path: readonly PropertyKey[]) => string,
): { value: z.output<Schema> } | { faults: Faults } {
  const parsed = schema.safeParse(sent)
  if (parsed.success) return { value: parsed.data }
  const faults: Faults = {}
  for (const { path, message } of parsed.error.issues) faults[nameOf(path)] ??= faultWords(message)
  return { faults }
}

/** A form field by the first word of its path. */
export const byName =
  (names: Record<string, string>) =>
  (path: readonly PropertyKey[]): string =>
    names[String(path[0])] ?? Object.values(names)[0] ?? ''

/** What was typed in some fields. */
export function typedIn(form: { get(name: string): unknown }, names: readonly string[]): TypedFields {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]))
}

/** The errors of a form for its summary. */
export function errorsOf(faults: Faults, locale: Locale): { id: string; text: string }[] {
  return Object.entries(faults).map(([id, say]) => ({ id, text: sayIn(locale)(say) }))
}

/** The same for a field: nothing, or what is wrong with it. */
export function errorAt(faults: Faults, name: string, locale: Locale): string | undefined {
  const found = faults[name]
  return found && sayIn(locale)(found)
}
