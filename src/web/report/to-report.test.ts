import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noAnswers, readAnswers } from './answers.ts'
import { faultsIn } from './faults.ts'
import { questionNames, questions } from './questions.ts'
import { toReport } from './to-report.ts'

const municipalities = [{ name: 'Breda', code: 'GM0758', district: 'de-baronie', slug: 'breda' }]
const offered = { municipalities, forms: ['labour', 'sexual'], reliabilities: ['seenOneself', 'suspicion'] }
const answers = { ...noAnswers, story: ['Acht mannen.'], municipality: ['Breda'] }
const reportOf = (more: object) => toReport({ ...answers, ...more }, municipalities, 'nl')

describe('what somebody filled in', () => {
  it('S-01 as little as possible is a report: a story and a place', () => {
    expect(faultsIn(answers, offered)).toEqual([])
    expect(reportOf({})).toMatchObject({
      story: 'Acht mannen.',
      place: { kind: 'municipality', code: 'GM0758' },
      acute: 'unknown',
      minor: 'unknown',
      anonymity: 'anonymous',
      reliability: 'suspicion',
      sourceKind: 'public',
      rows: [],
    })
  })

  it.each([
    ['Kerkstraat 12', { address: 'Kerkstraat 12' }],
    ['Dr. Schaepmanlaan 12 bis, Breda', { address: 'Dr. Schaepmanlaan 12 bis, Breda' }],
    ['Wit huis naast de wasserette', { description: 'Wit huis naast de wasserette' }],
    ['In het huis wonen zeker 8 mannen', { description: 'In het huis wonen zeker 8 mannen' }],
    ['voorbeeld.invalid/advert/12', { description: 'voorbeeld.invalid/advert/12' }],
  ])('the place “%s” becomes %j', (typed, parts) => {
    expect(reportOf({ place: [typed] }).rows).toMatchObject([{ kind: 'address', parts }])
  })

  it('A-09 a name that was typed but not wanted along is in no part of the report', () => {
    const report = reportOf({ name: ['Truus van der Molen'], contact: ['06-00000000'], anonymity: ['anoniem'] })
    expect(JSON.stringify(report)).not.toMatch(/Truus|06-0/)
  })

  it('everything in which nothing is wrong can be taken in', () => {
    const typed = fc.oneof(
      fc.constantFrom('ja', 'nee', 'onbekend', 'Breda', 'labour', 'seenOneself', 'anoniem', 'met-naam', 'Kerkstraat 1'),
      fc.string({ unit: 'binary', maxLength: 350 }),
    )
    const filledIn = fc.dictionary(fc.constantFrom(...questionNames), typed)
    let taken = 0
    fc.assert(
      fc.property(filledIn, (values) => {
        const form = new URLSearchParams()
        const filled: Record<string, string> = { story: 'x', municipality: 'Breda', ...values }
        for (const name of questionNames) form.set(questions[name].field, filled[name] ?? '')
        const read = readAnswers(form)
        const fine = faultsIn(read, offered).length === 0
        if (fine) toReport(read, municipalities, 'nl')
        taken += fine ? 1 : 0
      }),
      { numRuns: 2_000 },
    )
    expect(taken).toBeGreaterThan(100)
  })
})
