/** Lengths of time in the languages that only the public pages have, in the form in which they follow “within”. */
import type { Distance } from './date-words.ts'
import { type Locale, type PublicLocale, tagOf } from './locales.ts'

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
type Units = Readonly<Record<Distance['unit'], Forms>>

/** A language that changes the word between one and many. */
const oneAndMany = (one: string, other: string): Forms => ({ one, other })

/** A language in which the number says enough. */
const always = (other: string): Forms => ({ other })

const units: Readonly<Record<Exclude<PublicLocale, Locale>, Units>> = {
  pl: {
    minutes: oneAndMany('minuty', 'minut'),
    hours: oneAndMany('godziny', 'godzin'),
    days: oneAndMany('dnia', 'dni'),
    workingDays: oneAndMany('dnia roboczego', 'dni roboczych'),
  },
  ro: {
    minutes: { one: 'minut', few: 'minute', other: 'de minute' },
    hours: { one: 'oră', few: 'ore', other: 'de ore' },
    days: { one: 'zi', few: 'zile', other: 'de zile' },
    workingDays: { one: 'zi lucrătoare', few: 'zile lucrătoare', other: 'de zile lucrătoare' },
  },
  bg: {
    minutes: oneAndMany('минута', 'минути'),
    hours: oneAndMany('час', 'часа'),
    days: oneAndMany('ден', 'дни'),
    workingDays: oneAndMany('работен ден', 'работни дни'),
  },
  hu: {
    minutes: always('perc'),
    hours: always('óra'),
    days: always('nap'),
    workingDays: always('munkanap'),
  },
  es: {
    minutes: oneAndMany('minuto', 'minutos'),
    hours: oneAndMany('hora', 'horas'),
    days: oneAndMany('día', 'días'),
    workingDays: oneAndMany('día laborable', 'días laborables'),
  },
  pt: {
    minutes: oneAndMany('minuto', 'minutos'),
    hours: oneAndMany('hora', 'horas'),
    days: oneAndMany('dia', 'dias'),
    workingDays: oneAndMany('dia útil', 'dias úteis'),
  },
  uk: {
    minutes: oneAndMany('хвилини', 'хвилин'),
    hours: oneAndMany('години', 'годин'),
    days: oneAndMany('дня', 'днів'),
    workingDays: oneAndMany('робочого дня', 'робочих днів'),
  },
  tr: {
    minutes: always('dakika'),
    hours: always('saat'),
    days: always('gün'),
    workingDays: always('iş günü'),
  },
  ar: {
    minutes: { few: 'دقائق', other: 'دقيقة' },
    hours: { few: 'ساعات', other: 'ساعة' },
    days: { few: 'أيام', many: 'يومًا', other: 'يوم' },
    workingDays: { few: 'أيام عمل', other: 'يوم عمل' },
  },
  vi: {
    minutes: always('phút'),
    hours: always('giờ'),
    days: always('ngày'),
    workingDays: always('ngày làm việc'),
  },
  zh: {
    minutes: always('分钟'),
    hours: always('小时'),
    days: always('天'),
    workingDays: always('个工作日'),
  },
}

/** A length of time in a language of the public pages: `5 работни дни`. */
export function countedIn(locale: Exclude<PublicLocale, Locale>, { unit, count }: Distance): string {
  const forms = units[locale][unit]
  const word = forms[new Intl.PluralRules(tagOf(locale)).select(count)] ?? forms.other
  return locale === 'zh' ? `${count}${word}` : `${count} ${word}`
}
