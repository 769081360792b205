import type { NormPlace } from '../../domains/programme/rules/judge-programme.ts'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { distanceInWords, numberInWords, periodInWords } from './when-words.ts'

type Norm = NonNullable<ProgrammeFile['norms']>[number]

/** A value of a norm beside its minimum: `2 van 4 controles`. */
export function valueInWords(value: number | null, norm: Norm, locale: Locale): string {
  if (value === null) return m.monitor_norm_none({}, { locale })
  const numbers = { value: numberInWords(value, locale), minimum: numberInWords(norm.minimum, locale) }
  if (norm.unit === undefined) return m.monitor_norm_of(numbers, { locale })
  return m.monitor_norm_of_unit({ ...numbers, unit: norm.unit }, { locale })
}

/** How a norm stands at one place, in a sentence: `2 van 4 in Q3 2026, nu 1 van 4 in Q4 2026. Nog 5 weken.` */
export function normSentence(
  norm: Norm,
  { now, before }: NormPlace,
  day: string,
  locale: Locale,
  moment: Date,
): string {
  const numbers = (value: number) => ({
    value: numberInWords(value, locale),
    minimum: numberInWords(norm.minimum, locale),
  })
  if (norm.period === 'always') {
    if (now.value === null) return m.monitor_norm_lasting_none({}, { locale })
    return m.monitor_norm_lasting(numbers(now.value), { locale })
  }
  const period = periodInWords(now.period, locale, moment)
  const left = now.period.to >= day ? ` ${capital(distanceInWords(day, now.period.to, locale))}.` : ''
  if (before?.state === 'missed' && before.value !== null) {
    const current =
      now.value === null
        ? m.monitor_norm_none({}, { locale })
        : valueInWords(now.value, { ...norm, unit: undefined }, locale)
    const words = {
      ...numbers(before.value),
      before: periodInWords(before.period, locale, moment),
      now: current,
      period,
    }
    return m.monitor_norm_before(words, { locale }) + left
  }
  if (now.value === null) return m.monitor_norm_now_none({ period }, { locale }) + left
  return m.monitor_norm_now({ ...numbers(now.value), period }, { locale }) + left
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
