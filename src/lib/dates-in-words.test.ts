import { describe, expect, it } from 'vitest'
import {
  dayInFull,
  dayInShort,
  dayInText,
  distanceInWords,
  latenessInWords,
  momentInFull,
  momentInShort,
  quarterInWords,
  remainingInWords,
  timeInWords,
} from './dates-in-words.ts'
import { publicLocales } from './locales.ts'

const now = new Date('2026-11-24T08:32:00Z')

describe('dates in words', () => {
  it('says a day in full in text', () => {
    expect(dayInFull(now, 'nl')).toBe('dinsdag 24 november 2026')
    expect(dayInFull(now, 'en')).toBe('Tuesday 24 November 2026')
    expect(dayInFull('2026-03-01', 'nl')).toBe('zondag 1 maart 2026')
  })

  it('leaves the year out when it is this year', () => {
    expect(dayInText('2026-11-21', 'nl', now)).toBe('zaterdag 21 november')
    expect(dayInText('2027-06-01', 'nl', now)).toBe('dinsdag 1 juni 2027')
    expect(dayInShort('2026-11-24', 'nl', now)).toBe('di 24 nov')
    expect(dayInShort('2025-11-24', 'en', now)).toBe('Mon 24 Nov 2025')
  })

  it('says a moment with its day, and calls today today', () => {
    expect(momentInShort(new Date('2026-11-25T11:00:00Z'), 'nl', now)).toBe('wo 25 nov, 12.00 uur')
    expect(momentInShort(new Date('2026-11-24T16:00:00Z'), 'nl', now)).toBe('vandaag, 17.00 uur')
    expect(momentInShort(new Date('2026-11-24T16:00:00Z'), 'en', now)).toBe('today, 17:00')
    expect(momentInFull(now, 'nl')).toBe('dinsdag 24 november 2026, 9.32 uur')
  })

  it('reads the clock of Amsterdam, in summer and in winter', () => {
    expect(timeInWords(new Date('2026-07-01T22:05:00Z'), 'nl')).toBe('0.05 uur')
    expect(timeInWords(new Date('2026-12-01T22:05:00Z'), 'nl')).toBe('23.05 uur')
    expect(dayInFull(new Date('2026-07-01T22:05:00Z'), 'nl')).toBe('donderdag 2 juli 2026')
    expect(timeInWords(new Date('2026-10-25T00:30:00Z'), 'nl')).toBe('2.30 uur')
    expect(timeInWords(new Date('2026-10-25T01:30:00Z'), 'nl')).toBe('2.30 uur')
  })

  it('A-09 says an anonymous time only to the quarter', () => {
    expect(quarterInWords(new Date('2026-11-21T20:45:00Z'), 'nl')).toBe('rond 21.45 uur (op het kwartier)')
  })

  it('counts one and many', () => {
    expect(remainingInWords({ unit: 'workingDays', count: 1 }, 'nl')).toBe('nog 1 werkdag')
    expect(remainingInWords({ unit: 'hours', count: 7 }, 'nl')).toBe('nog 7 uur')
    expect(remainingInWords({ unit: 'workingDays', count: 4 }, 'en')).toBe('4 working days left')
    expect(latenessInWords({ unit: 'workingDays', count: 1 }, 'nl')).toBe('1 werkdag te laat')
    expect(latenessInWords({ unit: 'minutes', count: 20 }, 'en')).toBe('20 minutes late')
  })

  it.each([
    ['pl', 'wtorek, 24 listopada', '5 dni roboczych'],
    ['ro', 'marți, 24 noiembrie', '5 zile lucrătoare'],
    ['bg', 'вторник, 24 ноември', '5 работни дни'],
    ['hu', 'november 24., kedd', '5 munkanap'],
    ['es', 'martes, 24 de noviembre', '5 días laborables'],
    ['pt', 'terça-feira, 24 de novembro', '5 dias úteis'],
    ['uk', 'вівторок, 24 листопада', '5 робочих днів'],
    ['tr', '24 Kasım Salı', '5 iş günü'],
    ['ar', 'الثلاثاء، 24 نوفمبر', '5 أيام عمل'],
    ['vi', 'Thứ Ba, 24 tháng 11', '5 ngày làm việc'],
    ['zh', '11月24日星期二', '5个工作日'],
  ] as const)('S-02 says a day and a term in %s', (locale, day, term) => {
    expect(dayInText(now, locale, now).replaceAll('\u00a0', ' ')).toBe(day)
    expect(distanceInWords({ unit: 'workingDays', count: 5 }, locale)).toBe(term)
  })

  it('S-02 ends no day with a full stop of its own, for one stands behind it in a sentence', () => {
    for (const locale of publicLocales) expect(dayInFull(now, locale)).toMatch(/[^.]$/)
  })

  it('S-02 counts one and many by the rules of the language', () => {
    const terms = [1, 2, 22].map((count) => distanceInWords({ unit: 'workingDays', count }, 'ro'))
    expect(terms).toEqual(['1 zi lucrătoare', '2 zile lucrătoare', '22 de zile lucrătoare'])
    expect(distanceInWords({ unit: 'days', count: 1 }, 'uk')).toBe('1 дня')
  })
})
