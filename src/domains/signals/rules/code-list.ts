import { z } from 'zod'
import { type Locale, publicLocales } from '../../../lib/locales.ts'

/** The same words in both languages of the work places. */
export const words = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
export type Words = z.infer<typeof words>

/** The same words in every language of the public pages (S-02). */
export const publicWords = z.record(z.enum(publicLocales), z.string().min(1))
export type PublicWords = z.infer<typeof publicWords>

/** Whose published work, or what practice, a code rests on. */
export const source = z.strictObject({
  body: z.string().min(1),
  title: z.string().min(1),
  year: z.int().min(1900).max(2100).optional(),
})
export type Source = z.infer<typeof source>

/** What every code has. `source` is the key of one of the sources of its file. */
export const code = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/),
  names: words,
  /** First day on which the code can be chosen. */
  validFrom: z.iso.date(),
  /** Last day on which the code can be chosen. It keeps its meaning afterwards. */
  validUntil: z.iso.date().optional(),
  source: z.string().optional(),
  note: words.optional(),
})
export type Code = z.infer<typeof code>

/** A dated list of codes: what can be chosen on a day, and what every code ever chosen means. */
export type CodeList<C extends Code> = {
  /** Every code that ever was, ended ones too, in the order of the file. */
  all: readonly C[]
  /** What can be chosen on a day ('YYYY-MM-DD'). */
  at: (day: string) => C[]
  /** A code by its id, whether or not it was ended. */
  find: (id: string) => C | undefined
  /** What a code is called. An id that we do not know is shown as it is, so that nothing is lost from sight. */
  nameOf: (id: string, locale: Locale) => string
  /** On whose work a code rests. */
  sourceOf: (id: string) => Source | undefined
  /** Which of these ids cannot be chosen on a day. */
  unknownAt: (ids: readonly string[], day: string) => string[]
}

/** Makes a list of codes from what stands in a file. */
export function codeList<C extends Code>(all: readonly C[], sources: Record<string, Source> = {}): CodeList<C> {
  const byId = new Map(all.map((one) => [one.id, one]))
  const find = (id: string) => byId.get(id)
  return {
    all,
    find,
    at: (day) => all.filter((one) => isValidOn(one, day)),
    nameOf: (id, locale) => find(id)?.names[locale] ?? id,
    sourceOf: (id) => sources[find(id)?.source ?? ''],
    unknownAt: (ids, day) => ids.filter((id) => !isValidOn(find(id), day)),
  }
}

function isValidOn(one: Code | undefined, day: string): boolean {
  return one !== undefined && one.validFrom <= day && (one.validUntil === undefined || day <= one.validUntil)
}
