import { describe, expect, it } from 'vitest'
import {
  dayInFull,
  dayInShort,
  dayInText,
  latenessInWords,
  momentInFull,
  momentInShort,
  quarterInWords,
  remainingInWords,
  timeInWords,
} from './dates-in-words.ts'

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
})
