import { describe, expect, it } from 'vitest'
import { ClosingResult, closingEffects, ReporterWord, whatReporterReads } from './closing.ts'

const results = ClosingResult.options

describe('what the reporter reads at the end', () => {
  it('is proposed in the same words for every result, so that nobody can find out what is known', () => {
    for (const result of results) expect(whatReporterReads[result][0]).toBe('lookedInto')
  })

  it('does not tell a report that was not believed from one that needed no action, or was not the first', () => {
    for (const result of ['unfounded', 'malicious', 'duplicate', 'consultedOnly'] as const)
      expect(whatReporterReads[result]).toEqual(whatReporterReads.noAction)
  })

  it('can say that something was done only where something was done', () => {
    const followedUp = results.filter((result) => whatReporterReads[result].includes('followedUp'))
    expect(followedUp).toEqual(['helped', 'handedOverAndAnswered'])
  })

  it('is never the result itself', () => {
    expect(ReporterWord.options.filter((word) => ClosingResult.safeParse(word).success)).toEqual([])
  })
})

describe('what stays of a closed signal', () => {
  it('that was unfounded or malicious stops linking, counts nowhere and has the shortest term', () => {
    for (const result of ['unfounded', 'malicious'] as const)
      expect(closingEffects[result]).toEqual({ links: false, counts: false, retention: 'shortest' })
  })

  it('keeps linking otherwise', () => {
    const linking = results.filter((result) => closingEffects[result].links)
    expect(linking).toEqual(['helped', 'handedOverAndAnswered', 'noAction', 'consultedOnly', 'duplicate'])
  })

  it('that repeats another counts with that other', () => {
    expect(closingEffects.duplicate).toEqual({ links: true, counts: false, retention: 'normal' })
  })
})
