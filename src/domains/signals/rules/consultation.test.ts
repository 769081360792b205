import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consultationStates, meldcodeSteps, namesSomebody, stateAfter, stepNote, stepsSoFar } from './consultation.ts'

describe('a question for advice', () => {
  it.each([
    ['Bel haar op 06-12345678', ['phone']],
    ['of +31 6 12 34 56 78', ['phone']],
    ['mail naar iemand@voorbeeld.nl', ['mail']],
    ['woont op 4811 AB', ['postcode']],
    ['rijdt in AB-123-C', ['plate']],
    ['geboren op 3-4-2009', ['birthDate']],
    ['Een meisje van 16 heeft ineens drie telefoons.', []],
    ['Sinds 2019 werken er 12 mannen, 7 dagen per week.', []],
    ['Het gebeurde op 3 maart, na school.', []],
  ])('S-17 notices what could tell who it is about: %s', (text, found) => {
    expect(namesSomebody(text)).toEqual(found)
  })

  it('S-17 reads any text', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(namesSomebody(text))))
  })

  it('S-17 is answered, asked on, and ends only by who asked', () => {
    const table = consultationStates.map((state) => [state, stateAfter(state, 'answer'), stateAfter(state, 'question')])
    expect(table).toEqual([
      ['asked', 'answered', 'asked'],
      ['answered', 'answered', 'asked'],
      ['reported', 'reported', 'reported'],
      ['closed', 'closed', 'closed'],
    ])
  })
})

describe('the five steps of the Meldcode', () => {
  it.each(meldcodeSteps)('S-17 the step “%s” is skipped only when it is the talk', (step) => {
    const read = stepNote.safeParse({ step, skipped: true, text: 'Dan loopt zij gevaar.' })
    expect(read.success).toBe(step === 'talk')
  })

  it('S-17 advice that was given counts as the second step; a step keeps what was written last', () => {
    const written = [
      { kind: 'question', skipped: false },
      { kind: 'answer', skipped: false },
      { kind: 'talk', skipped: false },
      { kind: 'talk', skipped: true },
    ]
    expect(stepsSoFar(written).map(({ step, done, skipped }) => [step, done, skipped])).toEqual([
      ['map', false, false],
      ['consult', true, false],
      ['talk', true, true],
      ['weigh', false, false],
      ['decide', false, false],
    ])
  })
})
