import type { Locale } from '../lib/locales.ts'
import { sayIn, type Words } from './say.ts'

/** What a form that comes back knows of its fields: what was typed, and what is wrong with it. */
interface TypedForm<Name extends string> {
  typed: Partial<Record<Name, string>>
  faults: Partial<Record<Name, Words>>
}

/** What each field of a form shows again, by its name: what was typed in it, and beside it what is wrong. */
export function fieldsOf<Name extends string>(locale: Locale, { typed, faults }: TypedForm<Name>) {
  const say = sayIn(locale)
  return (name: Name) => ({ locale, name, value: typed[name], error: faults[name] && say(faults[name]) })
}
