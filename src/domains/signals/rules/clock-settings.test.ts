import { describe, expect, it } from 'vitest'
import { ClockSettings, defaultClockSettings, termOf } from './clock-settings.ts'

describe('the terms of a region', () => {
  it('are safe where the region says nothing', () => {
    expect(defaultClockSettings).toEqual({
      acute: {
        acknowledge: { minutes: 15 },
        weigh: { minutes: 60 },
        accept: { minutes: 60 },
        answer: { minutes: 60 },
      },
      normal: {
        acknowledge: { workingDays: 1 },
        weigh: { workingDays: 5 },
        accept: { workingDays: 1 },
        answer: { workingDays: 5 },
      },
    })
  })

  it('are overridden one by one', () => {
    const settings = ClockSettings.parse({ weigh: '3 werkdagen', acuteAcknowledge: '10 minuten' })
    expect(termOf('weigh', false, settings)).toEqual({ workingDays: 3 })
    expect(termOf('acknowledge', true, settings)).toEqual({ minutes: 10 })
    expect(termOf('answer', false, settings)).toEqual({ workingDays: 5 })
  })

  it('of an acute hand-over set how fast it is accepted, unless that is set too', () => {
    expect(termOf('accept', true, ClockSettings.parse({ acuteAnswer: '30 minuten' }))).toEqual({ minutes: 30 })
    const both = ClockSettings.parse({ acuteAnswer: '30 minuten', acuteAccept: '5 minuten' })
    expect(termOf('accept', true, both)).toEqual({ minutes: 5 })
  })

  it('of acute danger cannot wait for office hours', () => {
    const message = ClockSettings.safeParse({ acuteAnswer: '1 werkdag' }).error?.issues[0]?.message
    expect(message).toBe('the clock of acute danger runs day and night: write minutes or hours')
  })

  it('that are misspelled are refused, not ignored', () => {
    expect(ClockSettings.safeParse({ weight: '5 werkdagen' }).success).toBe(false)
    expect(ClockSettings.safeParse({ weigh: '5 dagen' }).success).toBe(false)
  })
})
