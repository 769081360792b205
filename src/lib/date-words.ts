/** The words that dates and terms are made of, per language. */
import type { Locale } from './locales.ts'

/** A length of time as clocks count it. Working days are whole; hours and minutes run. */
export interface Distance {
  unit: 'minutes' | 'hours' | 'days' | 'workingDays'
  count: number
}

/** Everything a language needs to say a date or a term. Lists start at Sunday and at January. */
export interface DateWords {
  weekdays: readonly string[]
  shortWeekdays: readonly string[]
  months: readonly string[]
  shortMonths: readonly string[]
  today: string
  time: (hour: number, minute: string) => string
  aroundQuarter: (time: string) => string
  distance: (distance: Distance) => string
  remaining: (distance: string) => string
  late: (distance: string) => string
}

const dutchUnits = {
  minutes: ['minuut', 'minuten'],
  hours: ['uur', 'uur'],
  days: ['dag', 'dagen'],
  workingDays: ['werkdag', 'werkdagen'],
} as const

const englishUnits = {
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  workingDays: ['working day', 'working days'],
} as const

type Units = Record<Distance['unit'], readonly [string, string]>

function counted(units: Units) {
  return ({ unit, count }: Distance) => `${count} ${units[unit][count === 1 ? 0 : 1]}`
}

const dutch: DateWords = {
  weekdays: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  shortWeekdays: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
  months: [
    ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
    ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  ],
  shortMonths: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  today: 'vandaag',
  time: (hour, minute) => `${hour}.${minute} uur`,
  aroundQuarter: (time) => `rond ${time} (op het kwartier)`,
  distance: counted(dutchUnits),
  remaining: (distance) => `nog ${distance}`,
  late: (distance) => `${distance} te laat`,
}

const english: DateWords = {
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  shortWeekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  today: 'today',
  time: (hour, minute) => `${hour}:${minute}`,
  aroundQuarter: (time) => `around ${time} (to the quarter of an hour)`,
  distance: counted(englishUnits),
  remaining: (distance) => `${distance} left`,
  late: (distance) => `${distance} late`,
}

/** The words of each language. */
export const dateWords: Record<Locale, DateWords> = { nl: dutch, en: english }
