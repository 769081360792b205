import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Field } from '../components/field.tsx'
import { sayIn } from '../say.ts'
import { errorAt, type Faults, type TypedFields } from './form-faults.ts'

/** The fields of when and where a meeting is. */
export const placeFields = ['tijd', 'duur', 'plaats', 'link'] as const

/** Which field of a form belongs to which word of the rules. */
export const placeNames = { time: 'tijd', minutes: 'duur', place: 'plaats', link: 'link' }

/** What was typed of when and where, as the rules read it: `9.30` is a time as well as `9:30` and `09:30`. */
export function placeIn(typed: TypedFields) {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[.:](\d{2})$/.exec((typed.tijd ?? '').trim()) ?? []
  const length = (typed.duur ?? '').trim()
  return {
    time: hours === '' ? '' : `${hours.padStart(2, '0')}:${minutes}`,
    minutes: /^\d{1,4}$/.test(length) ? Number(length) : 0,
    place: typed.plaats ?? '',
    link: typed.link ?? '',
  }
}

/** Time, length, place and link, each with what is wrong with it. */
export function PlaceFields({ locale, typed, faults }: { locale: Locale; typed: TypedFields; faults: Faults }) {
  const say = sayIn(locale)
  const of = (name: string) => ({ locale, name, value: typed[name], error: errorAt(faults, name, locale) })
  return (
    <>
      <Field {...of('tijd')} label={say(m.meetings_plan_time)} hint={say(m.meetings_plan_time_hint)} short />
      <Field {...of('duur')} label={say(m.meetings_plan_minutes)} short inputMode="numeric" />
      <Field {...of('plaats')} label={say(m.meetings_plan_place)} />
      <Field {...of('link')} label={say(m.meetings_plan_link)} hint={say(m.meetings_plan_link_hint)} />
    </>
  )
}
