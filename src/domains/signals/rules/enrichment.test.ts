import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factAddition, factCorrection } from './enrichment.ts'
import { type RowKind, rowKinds, rowParts } from './fact.ts'
import { partShown, summaryOf, typedOtherwise, whatChanged } from './fact-summary.ts'
import { normalParts, rowContent } from './normal-parts.ts'

const from = {
  ...{ source: 'colleague', sourceOn: '2026-11-24' },
  ...{ sourceReliability: 'notAssessed', informationReliability: 'uncorroborated' },
} as const
const issuesOf = (input: object) =>
  factAddition.safeParse({ ...from, ...input }).error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('a fact that an officer adds', () => {
  it('S-07 has beside what was typed its normal form', () => {
    const parts = { number: '06 12 34 09 87', description: 'Van het busje' }
    const { value } = factAddition.parse({ ...from, kind: 'phone', parts })
    expect(value).toEqual({ kind: 'phone', parts, normal: { number: { value: '+31612340987', country: 'NL' } } })
    expect(summaryOf(value)).toBe('+31 6 12340987, Van het busje')
  })

  it('S-07 names each number that is not understood, all at once, unless it is to stay as it was typed', () => {
    const parts = { name: 'Wasserij De Vuurbaak', kvk: '123', establishment: '456' }
    const company = { kind: 'company', parts }
    expect(issuesOf(company)).toEqual([
      ['parts.kvk', 'kvk'],
      ['parts.establishment', 'establishment'],
    ])
    expect(issuesOf({ ...company, keep: ['kvk'] })).toEqual([['parts.establishment', 'establishment']])
    const { value } = factAddition.parse({ ...from, ...company, keep: ['kvk', 'establishment', 'name'] })
    expect(value).toEqual({ kind: 'company', parts, asTyped: ['kvk', 'establishment'] })
  })

  it('S-07 that is a measure says what kind it is', () => {
    const measure = { kind: 'measure', parts: { body: 'Toezicht Breda', measureDay: '12-3-2025' } }
    expect(issuesOf(measure)).toEqual([['role', 'choose']])
    const { value } = factAddition.parse({ ...from, ...measure, role: 'measure.inspection' })
    expect(summaryOf(value)).toBe('Toezicht Breda, 12-03-2025')
  })

  it('S-07 that corrects another says why', () => {
    const correction = { ...from, kind: 'note', parts: { description: 'x' }, replaces: crypto.randomUUID() }
    expect(factCorrection.safeParse({ ...correction, why: ' ' }).error?.issues).toMatchObject([
      { path: ['why'], message: 'empty' },
    ])
    expect(factCorrection.parse({ ...correction, why: ' Verkeerd gelezen. ' }).why).toBe('Verkeerd gelezen.')
  })
})

describe('a row of a report', () => {
  const kind = fc.constantFrom<RowKind>(...rowKinds)
  const row = kind.chain((one) =>
    fc.record({
      kind: fc.constant(one),
      parts: fc.dictionary(fc.constantFrom(...rowParts[one]), fc.string({ minLength: 1, maxLength: 20 })),
    }),
  )

  it('S-07 is never refused and never loses what was typed, whatever that is', () => {
    fc.assert(
      fc.property(row, ({ kind: one, parts }) => {
        const content = rowContent(one, parts)
        expect(content.parts).toEqual(parts)
        expect(new Set(content.asTyped ?? [])).toEqual(new Set(normalParts(parts).faults.map(({ part }) => part)))
      }),
    )
  })

  it('S-07 shows every part that was filled in: in its normal form, or as it was typed', () => {
    fc.assert(
      fc.property(row, ({ kind: one, parts }) => {
        const content = rowContent(one, parts)
        for (const part of rowParts[one]) if (parts[part]) expect(partShown(content, part)).toBeTruthy()
      }),
    )
  })

  it('S-07 shows what was typed only where it says something else', () => {
    expect(typedOtherwise(rowContent('phone', { number: '+31 6 12340987' }))).toEqual([])
    expect(typedOtherwise(rowContent('phone', { number: '06-12340987' }))).toEqual([])
    expect(typedOtherwise(rowContent('company', { kvk: 'KvK 12345678' }))).toEqual(['KvK 12345678'])
    expect(typedOtherwise(rowContent('vehicle', { plate: 'vk 882 q' }))).toEqual([])
  })

  it('S-07 that was corrected is told by what changed, or whole when nothing did', () => {
    const before = rowContent('phone', { number: '0612340987', description: 'Van het busje' })
    const next = rowContent('phone', { number: '0612340978', description: 'Van het busje' })
    expect(whatChanged(before, next)).toBe('+31 6 12340987')
    expect(whatChanged(before, before)).toBe('+31 6 12340987, Van het busje')
  })

  it('S-07 gets the platform of an account from its address, unless somebody typed another', () => {
    const account = 'https://instagram.com/vuurvogel88'
    expect(summaryOf(rowContent('account', { account }))).toBe('vuurvogel88, Instagram')
    expect(summaryOf(rowContent('account', { account, platform: 'Insta' }))).toBe('vuurvogel88, Insta')
  })
})
