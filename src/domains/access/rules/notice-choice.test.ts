import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../../../lib/quarter.ts'
import { isWorkingDay } from '../../../lib/working-time.ts'
import {
  deliveries,
  dueAt,
  halfHours,
  type NoticeChoice,
  noticeChoice,
  noticeModes,
  usualChoice,
} from './notice-choice.ts'

/** A moment in the Netherlands in winter. */
const at = (moment: string) => new Date(`${moment}:00+01:00`)
const inOffice = { from: '18:00', until: '08:00', weekend: true }
const with_ = (about: Partial<NoticeChoice>): NoticeChoice => ({ ...usualChoice, ...about })

describe('when somebody is mailed about what is not acute', () => {
  it('U-04 at once, for who chose nothing', () => {
    expect(dueAt(usualChoice, at('2026-11-24T23:10'))).toEqual(at('2026-11-24T23:10'))
  })

  it.each([
    ['before it the same day', '2026-11-24T07:10', '2026-11-24T08:30'],
    ['after it the next day', '2026-11-24T09:00', '2026-11-25T08:30'],
    ['on Friday evening on Monday', '2026-11-27T20:00', '2026-11-30T08:30'],
    ['on Christmas Eve after both days of Christmas and the weekend', '2026-12-24T12:00', '2026-12-28T08:30'],
  ])('U-04 in the digest: %s', (_, now, due) => {
    expect(dueAt(with_({ mode: 'digest' }), at(now))).toEqual(at(due))
  })

  it.each([
    ['during the day at once', '2026-11-24T10:00', '2026-11-24T10:00'],
    ['in the evening the next morning', '2026-11-24T19:00', '2026-11-25T08:00'],
    ['in the night that morning', '2026-11-24T03:00', '2026-11-24T08:00'],
    ['in the weekend on Monday', '2026-11-28T12:00', '2026-11-30T08:00'],
  ])('U-04 in quiet hours: %s', (_, now, due) => {
    expect(dueAt(with_({ quiet: inOffice }), at(now))).toEqual(at(due))
  })

  it('U-04 in the weekend as well, when only the nights are quiet', () => {
    const nights = with_({ quiet: { ...inOffice, weekend: false } })
    expect(dueAt(nights, at('2026-11-28T12:00'))).toEqual(at('2026-11-28T12:00'))
  })

  it('U-04 never before now, never in quiet hours, and a digest only on working days', () => {
    const choice = fc.record({
      mode: fc.constantFrom(...noticeModes),
      digestAt: fc.constantFrom(...halfHours),
      quiet: fc.option(fc.constant(inOffice)),
      absent: fc.constant(null),
    })
    const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(choice, moments, (chosen, now) => {
        const due = dueAt(chosen, now)
        expect(due.getTime()).toBeGreaterThanOrEqual(now.getTime())
        if (chosen.mode === 'digest' || chosen.quiet) expect(isWorkingDay(toDay(due))).toBe(true)
      }),
    )
  })
})

describe('who of a desk is mailed', () => {
  const notice = { acute: false, today: '2026-11-24', now: at('2026-11-24T10:00') }
  const noor = { personId: 'noor', choice: usualChoice }
  const away = with_({ absent: { from: '2026-11-20', until: '2026-11-24' } })
  const told = (...people: Parameters<typeof deliveries>[0]) => deliveries(people, notice).map((one) => one.personId)

  it('U-04 everybody who is there; who stands in hears it in the place of who is away', () => {
    expect(told(noor, { personId: 'bram', choice: away })).toEqual(['noor'])
  })

  it('U-04 not who wants no mail, unless it is acute', () => {
    const bram = { personId: 'bram', choice: with_({ mode: 'none' }) }
    expect(told(noor, bram)).toEqual(['noor'])
    expect(deliveries([noor, bram], { ...notice, acute: true })).toHaveLength(2)
  })

  it('S-13 everybody, when all are away or want none: never nobody', () => {
    expect(told({ personId: 'bram', choice: away })).toEqual(['bram'])
    expect(
      told({ personId: 'bram', choice: away }, { personId: 'noor', choice: with_({ mode: 'none' }) }),
    ).toHaveLength(2)
  })

  it('S-14 at once when it is acute, in the night and in the digest', () => {
    const night = at('2026-11-24T03:00')
    const asleep = with_({ mode: 'digest', quiet: inOffice })
    const [one] = deliveries([{ personId: 'noor', choice: asleep }], { ...notice, acute: true, now: night })
    expect(one?.dueAt).toEqual(night)
  })
})

describe('a choice', () => {
  it('U-04 is refused when the quiet ends after it begins, or an absence before it begins', () => {
    const issues = (about: object) => noticeChoice.safeParse(with_(about)).error?.issues.map((issue) => issue.message)
    expect(issues({ quiet: { from: '08:00', until: '18:00', weekend: false } })).toEqual(['noMorning'])
    expect(issues({ absent: { from: '2026-12-24', until: '2026-12-20' } })).toEqual(['beforeStart'])
    expect(issues({ absent: { from: '2026-02-30', until: '2026-03-20' } })).toEqual(['noDay'])
    expect(issues({})).toBeUndefined()
  })
})
