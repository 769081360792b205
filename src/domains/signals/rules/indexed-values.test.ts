import { describe, expect, it } from 'vitest'
import type { FactValue, RowKind, RowValue } from './fact.ts'
import { indexedValues } from './indexed-values.ts'
import { rowContent } from './normal-parts.ts'

const valuesOf = (kind: RowKind, parts: RowValue) => indexedValues(rowContent(kind, parts))

describe('S-08 what is compared of a fact', () => {
  it.each<[RowKind, RowValue, Record<string, string>]>([
    ['person', { name: 'Ilona Kiss', birthDate: '12-03-1994' }, { name: 'Ilona Kiss', birthDate: '12-03-1994' }],
    [
      'address',
      { address: 'Vuurbaakhof 14 a', postcode: '4818va', town: 'Breda' },
      { street: 'Vuurbaakhof', number: '14 a', postcode: '4818 VA', town: 'Breda' },
    ],
    ['address', { address: 'Plein 1940 12' }, { street: 'Plein 1940', number: '12' }],
    ['address', { address: 'Boerderij De Linde' }, { street: 'Boerderij De Linde' }],
    ['company', { name: 'Zonnehof BV', kvk: '69599084' }, { name: 'Zonnehof BV', kvk: '69599084' }],
    ['vehicle', { plate: 'vx482d', description: 'wit' }, { plate: 'VX-482-D', description: 'wit' }],
    ['phone', { number: '06 12 34 56 78' }, { number: '+31612345678' }],
    ['account', { account: 'https://www.instagram.com/Zon.Hof/' }, { account: 'zon.hof', platform: 'Instagram' }],
  ])('of a %s', (kind, parts, values) => {
    expect(valuesOf(kind, parts)).toEqual({ kind, values })
  })

  it('is nothing where it says too little, and half a plate or number is left out', () => {
    expect(valuesOf('address', { town: 'Breda' })).toBeNull()
    expect(valuesOf('person', { birthDate: '12-03-1994' })).toBeNull()
    expect(valuesOf('vehicle', { plate: 'VK-…-7', description: 'witte bus' })).toBeNull()
    expect(valuesOf('company', { name: 'Zonnehof', kvk: '12' })?.values).toEqual({ name: 'Zonnehof' })
  })

  it.each<FactValue>([
    { kind: 'story', text: 'Ilona woont er niet.' },
    { kind: 'reporter', name: 'Ilona', contact: '06 12 34 56 78' },
    { kind: 'indicators', codes: [] },
    { kind: 'note', parts: { description: 'Ilona' } },
    { kind: 'measure', parts: { body: 'gemeente' } },
  ])('is nothing of a $kind: who reports is never looked for', (fact) => {
    expect(indexedValues(fact)).toBeNull()
  })
})
