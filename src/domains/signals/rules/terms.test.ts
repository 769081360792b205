import { describe, expect, it } from 'vitest'
import { standardHours } from '../../../lib/office-hours.ts'
import { clockHours, parseTerm, Term, TermInWords } from './terms.ts'

describe('a term in Dutch words', () => {
  it.each([
    ['15 minuten', { minutes: 15 }],
    ['1 minuut', { minutes: 1 }],
    ['4 uur', { hours: 4 }],
    ['24 uren', { hours: 24 }],
    ['1 werkdag', { workingDays: 1 }],
    ['5 werkdagen', { workingDays: 5 }],
    ['  5  Werkdagen ', { workingDays: 5 }],
  ])('"%s" is read', (words, term) => {
    expect(parseTerm(words)).toEqual({ term })
    expect(TermInWords.parse(words)).toEqual(Term.parse(term))
  })

  it.each(['', '5', '5 dagen', '1 week', '0 uur', '-1 uur', '1,5 uur', '5werkdagen', '99999 minuten', '1 constructor'])(
    '"%s" is refused with a sentence that says how to write it',
    (words) => {
      const problem = `"${words}" is not a term: write a whole number and "minuten", "uur" or "werkdagen"`
      expect(TermInWords.safeParse(words).error?.issues[0]?.message).toContain(problem)
    },
  )

  it('keeps a long mistake short', () => {
    expect(parseTerm('x'.repeat(5000))).toEqual({ problem: expect.stringMatching(/^.{0,200}$/) })
  })
})

describe('the hours of a clock', () => {
  it('are day and night for minutes and hours', () => {
    expect(clockHours({ minutes: 15 }, standardHours)).toBe('always')
    expect(clockHours({ hours: 4 }, standardHours)).toBe('always')
  })

  it('are those of the desk for working days, and standard hours at a desk that never closes', () => {
    const mornings = { ...standardHours, to: '12:00' }
    expect(clockHours({ workingDays: 1 }, mornings)).toEqual(mornings)
    expect(clockHours({ workingDays: 1 }, 'always')).toEqual(standardHours)
  })
})
