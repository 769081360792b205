import { describe, expect, it } from 'vitest'
import {
  allCodes,
  codesOf,
  evaluationInput,
  evaluationSubjects,
  questionCodes,
  readAnswer,
  sumAnswers,
} from './evaluation.ts'

describe('the questions of an evaluation', () => {
  it('P-10 begin with a list in which every subject has questions in words and in numbers', () => {
    for (const subject of evaluationSubjects) {
      const kinds = codesOf(subject).map((code) => questionCodes[code].kind)
      expect(kinds).toContain('words')
      expect(kinds.some((kind) => kind !== 'words')).toBe(true)
    }
    expect(evaluationSubjects.flatMap(codesOf).sort()).toEqual([...allCodes].sort())
  })

  it('P-10 are answered in words, from 1 to 5, or with a number', () => {
    expect(readAnswer('words', ' Het loopt. ')).toEqual({ words: 'Het loopt.', amount: null })
    expect(readAnswer('scale', '4')).toEqual({ words: '', amount: 400n })
    expect(readAnswer('number', '12,5')).toEqual({ words: '', amount: 1250n })
    expect(readAnswer('number', ' ')).toBeNull()
    expect([readAnswer('scale', '6'), readAnswer('scale', 'goed'), readAnswer('number', 'veel')]).toEqual([
      ...[undefined, undefined, undefined],
    ])
  })

  it('P-10 are summed: the mean of a scale, the sum of a number', () => {
    expect(sumAnswers('scale', [400n, 500n, 500n])).toEqual({ count: 3, value: 467n })
    expect(sumAnswers('number', [1250n, 50n])).toEqual({ count: 2, value: 1300n })
    expect(sumAnswers('scale', [])).toEqual({ count: 0, value: null })
  })

  it('P-10 are about a period that does not end before it begins', () => {
    const about = { title: 'x', subject: 'policy', rhythm: 'yearly', answerBy: '2026-12-01' }
    const period = evaluationInput.safeParse({
      ...about,
      fromDay: '2026-02-01',
      untilDay: '2026-01-01',
      organisations: ['a'],
    })
    expect(period.error?.issues.map(({ path, message }) => `${path} ${message}`)).toEqual(['untilDay beforeStart'])
  })
})
