import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardHours } from '../../../lib/office-hours.ts'
import { type ClockKind, ClockSettings, defaultClockSettings } from './clock-settings.ts'
import { type Clock, type ClockStart, clockTimes, nextFire, pause, resume, resumesAt } from './clocks.ts'

const at = (text: string) => new Date(text)

function aClock(start: Partial<ClockStart> = {}): Clock {
  return clockTimes({
    kind: 'acknowledge',
    acute: false,
    anonymous: false,
    startedAt: at('2026-11-24T08:32:00Z'),
    hours: standardHours,
    settings: defaultClockSettings,
    ...start,
  })
}

describe('the clock of an acute signal', () => {
  const night = at('2026-12-26T02:10:00Z')

  it('runs day and night: to be taken up in 15 minutes, also at Christmas', () => {
    expect(aClock({ acute: true, startedAt: night })).toMatchObject({
      warnAt: at('2026-12-26T02:21:15Z'),
      dueAt: at('2026-12-26T02:25:00Z'),
      escalations: [
        { at: at('2026-12-26T02:28:45Z'), to: 'standIn' },
        { at: at('2026-12-26T02:32:30Z'), to: 'districtCoordinator' },
        { at: at('2026-12-26T02:36:15Z'), to: 'chainDirector' },
      ],
    })
  })

  it.each(['weigh', 'accept', 'answer'] satisfies ClockKind[])('%s is due in an hour', (kind) => {
    expect(aClock({ kind, acute: true, startedAt: night }).dueAt).toEqual(at('2026-12-26T03:10:00Z'))
  })

  it('takes an hour that lasts an hour on the night that summer time begins', () => {
    const clock = aClock({ kind: 'answer', acute: true, startedAt: at('2026-03-29T00:30:00Z') })
    expect(clock.dueAt).toEqual(at('2026-03-29T01:30:00Z'))
  })
})

describe('the clock of any other signal', () => {
  it.each([
    ['acknowledge', '2026-11-25T16:00:00Z'],
    ['weigh', '2026-12-01T16:00:00Z'],
    ['accept', '2026-11-25T16:00:00Z'],
    ['answer', '2026-12-01T16:00:00Z'],
  ] satisfies [ClockKind, string][])('%s is due at closing time: %s', (kind, due) => {
    expect(aClock({ kind }).dueAt).toEqual(at(due))
  })

  it('warns at three quarters of the working time, then goes one step up each quarter after the due time', () => {
    // From 9.00 on Tuesday to 17.00 on Wednesday are sixteen hours of work: quarters of four.
    expect(aClock({ startedAt: at('2026-11-24T08:00:00Z') })).toMatchObject({
      warnAt: at('2026-11-25T12:00:00Z'),
      dueAt: at('2026-11-25T16:00:00Z'),
      escalations: [
        { at: at('2026-11-26T12:00:00Z'), to: 'standIn' },
        { at: at('2026-11-26T16:00:00Z'), to: 'districtCoordinator' },
        { at: at('2026-11-27T12:00:00Z'), to: 'chainDirector' },
      ],
    })
  })

  it('of Saturday night is that of Monday morning', () => {
    const saturday = aClock({ kind: 'weigh', startedAt: at('2026-11-21T20:52:00Z') })
    expect(saturday).toEqual(aClock({ kind: 'weigh', startedAt: at('2026-11-23T08:00:00Z') }))
    expect(saturday.dueAt).toEqual(at('2026-11-30T16:00:00Z'))
  })

  it('takes the term of the reporting route before that of the region, and that before the default', () => {
    const settings = ClockSettings.parse({ weigh: '3 werkdagen' })
    expect(aClock({ kind: 'weigh', settings }).dueAt).toEqual(at('2026-11-27T16:00:00Z'))
    const term = { hours: 4 }
    expect(aClock({ kind: 'weigh', settings, term }).dueAt).toEqual(at('2026-11-24T12:32:00Z'))
  })
})

describe('the times of an anonymous report', () => {
  it('stand on the quarter of an hour, never before what was promised', () => {
    const clock = aClock({ anonymous: true, acute: true, startedAt: at('2026-11-21T20:52:31.123Z') })
    expect(clock).toMatchObject({ warnAt: at('2026-11-21T21:00:00Z'), dueAt: at('2026-11-21T21:00:00Z') })
    expect(clock.escalations.map((escalation) => escalation.at)).toEqual(Array(3).fill(at('2026-11-21T21:15:00Z')))
  })

  it('are the same for every moment of one quarter, so that no due time gives the moment away', () => {
    const kinds = fc.constantFrom<ClockKind>('acknowledge', 'weigh', 'accept', 'answer')
    const inQuarter = fc.integer({ min: 0, max: 15 * 60_000 - 1 })
    const quarters = fc.integer({ min: 0, max: 20 * 366 * 96 })
    fc.assert(
      fc.property(kinds, fc.boolean(), quarters, inQuarter, inQuarter, (kind, acute, quarter, one, other) => {
        const start = Date.UTC(2020, 0, 1) + quarter * 15 * 60_000
        const first = aClock({ kind, acute, anonymous: true, startedAt: new Date(start + one) })
        expect(first).toEqual(aClock({ kind, acute, anonymous: true, startedAt: new Date(start + other) }))
        const times = [first.warnAt, first.dueAt, ...first.escalations.map((escalation) => escalation.at)]
        for (const time of times) expect(time.getTime() % (15 * 60_000)).toBe(0)
      }),
    )
  })

  it('stay on the quarter after a pause', () => {
    const clock = aClock({ anonymous: true, acute: true, startedAt: at('2026-11-21T20:52:00Z') })
    const later = resume(pause(clock, at('2026-11-21T20:55:10Z')), at('2026-11-21T20:56:11Z'))
    expect(later.dueAt).toEqual(at('2026-11-21T21:15:00Z'))
  })
})

describe('what fires next', () => {
  const clock = aClock({ acute: true, startedAt: at('2026-11-24T08:00:00Z') })

  it.each([
    [0, 'warning', '2026-11-24T08:11:15Z'],
    [1, 'late', '2026-11-24T08:15:00Z'],
    [2, 'standIn', '2026-11-24T08:18:45Z'],
    [3, 'districtCoordinator', '2026-11-24T08:22:30Z'],
    [4, 'chainDirector', '2026-11-24T08:26:15Z'],
  ])('after level %i it is %s', (level, what, time) => {
    expect(nextFire(clock, level)).toEqual({ level: level + 1, what, at: at(time) })
  })

  it('is nothing after the chain director', () => {
    expect(nextFire(clock, 5)).toBeNull()
  })

  it('is nothing while the clock stands still', () => {
    expect(nextFire(pause(clock, at('2026-11-24T08:05:00Z')), 0)).toBeNull()
  })
})

describe('a clock that stood still', () => {
  const clock = aClock({ kind: 'weigh', startedAt: at('2026-11-24T08:00:00Z') })

  it('goes on with the working time that was left', () => {
    // Two hours of Tuesday and three of Wednesday: five hours of work, so 17.00 becomes 14.00 on the next working day.
    const later = resume(pause(clock, at('2026-11-24T14:00:00Z')), at('2026-11-25T11:00:00Z'))
    expect(later.dueAt).toEqual(at('2026-12-02T13:00:00Z'))
    expect(later.pausedAt).toBeNull()
  })

  it('loses nothing by a pause at night or in the weekend', () => {
    const later = resume(pause(clock, at('2026-11-27T17:00:00Z')), at('2026-11-30T07:00:00Z'))
    expect(later).toEqual(clock)
  })

  it('keeps the first moment at which it stopped', () => {
    const stopped = pause(clock, at('2026-11-24T14:00:00Z'))
    expect(pause(stopped, at('2026-11-25T14:00:00Z'))).toEqual(stopped)
  })

  it('is left as it is when it never stopped', () => {
    expect(resume(clock, at('2026-11-25T14:00:00Z'))).toEqual(clock)
  })

  it('that was late already is as late when it runs again', () => {
    const late = aClock({ startedAt: at('2026-11-24T08:00:00Z') })
    const later = resume(pause(late, at('2026-11-26T10:00:00Z')), at('2026-11-27T10:00:00Z'))
    expect(later.dueAt).toEqual(at('2026-11-26T16:00:00Z'))
  })

  it('runs again at the first opening on or after the day that was named', () => {
    expect(resumesAt('2026-11-27', standardHours)).toEqual(at('2026-11-27T08:00:00Z'))
    expect(resumesAt('2026-11-28', standardHours)).toEqual(at('2026-11-30T08:00:00Z'))
    expect(resumesAt('2026-11-28', 'always')).toEqual(at('2026-11-27T23:00:00Z'))
  })
})
