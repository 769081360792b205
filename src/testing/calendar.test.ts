import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, writeCalendar } from '../lib/icalendar.ts'
import { eventsOf, propertyOf, readCalendar, textOf } from './calendar.ts'

const meeting: CalendarEvent = {
  uid: '0b0e2a58-1de4-4f5e-8f0c-6a5f4e3b2a10@lichtketen',
  sequence: 2,
  start: new Date('2026-12-01T08:30:00Z'),
  minutes: 90,
  summary: 'Overleg',
  location: 'Stadhuis, kamer 3; achterom',
  cancelled: false,
}
const stamp = new Date('2026-11-24T08:30:00.123Z')
const written = (event: Partial<CalendarEvent> = {}) =>
  writeCalendar({ method: 'REQUEST', stamp, events: [{ ...meeting, ...event }] })
const firstEvent = (text: string) => {
  const [event] = eventsOf(readCalendar(text))
  if (!event) throw new Error('no event')
  return event
}

describe('an invitation by RFC 5545', () => {
  it('G-02 says what a calendar must know, with the moment of writing in universal time', () => {
    const calendar = readCalendar(written())
    expect(['VERSION', 'METHOD', 'PRODID'].map((name) => propertyOf(calendar, name))).toEqual([
      ...['2.0', 'REQUEST', '-//Lichtketen//Overleggen//NL'],
    ])
    const event = firstEvent(written())
    expect(['UID', 'SEQUENCE', 'DTSTAMP', 'STATUS'].map((name) => propertyOf(event, name))).toEqual([
      ...[meeting.uid, '2', '20261124T083000Z', 'CONFIRMED'],
    ])
  })

  it('G-02 gives the time by the clock of Amsterdam, in winter and in summer, and brings that clock along', () => {
    const start = 'DTSTART;TZID=Europe/Amsterdam'
    const end = 'DTEND;TZID=Europe/Amsterdam'
    const times = (event: CalendarEvent['start']) =>
      [start, end].map((name) => propertyOf(firstEvent(written({ start: event })), name))
    expect(times(meeting.start)).toEqual(['20261201T093000', '20261201T110000'])
    expect(times(new Date('2026-07-01T08:00:00Z'))).toEqual(['20260701T100000', '20260701T113000'])
    const [zone] = readCalendar(written()).parts
    expect(zone && [zone.name, propertyOf(zone, 'TZID')]).toEqual(['VTIMEZONE', 'Europe/Amsterdam'])
    expect(zone?.parts.map((part) => [part.name, propertyOf(part, 'TZOFFSETTO')])).toEqual([
      ['DAYLIGHT', '+0200'],
      ['STANDARD', '+0100'],
    ])
  })

  it('G-02 a cancellation keeps its id and says so', () => {
    const text = writeCalendar({ method: 'CANCEL', stamp, events: [{ ...meeting, sequence: 3, cancelled: true }] })
    expect(propertyOf(readCalendar(text), 'METHOD')).toBe('CANCEL')
    expect([propertyOf(firstEvent(text), 'UID'), propertyOf(firstEvent(text), 'STATUS')]).toEqual([
      meeting.uid,
      'CANCELLED',
    ])
  })

  it('G-02 any text comes back as it went in, however long and whatever letters', () => {
    const printable = fc.string({ unit: 'binary', maxLength: 400 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ''))
    const texts = fc.oneof(
      printable,
      fc.constantFrom('a;b,c\\d\ne', 'é'.repeat(100), '🏠'.repeat(40), '\\n', ';'.repeat(80)),
    )
    fc.assert(
      fc.property(texts, texts, (summary, location) => {
        const event = firstEvent(written({ summary, location: `x${location}` }))
        expect(textOf(event, 'SUMMARY')).toBe(summary)
        expect(textOf(event, 'LOCATION')).toBe(`x${location}`)
      }),
    )
  })
})
