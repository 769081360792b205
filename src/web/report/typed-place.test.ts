import { describe, expect, it } from 'vitest'
import { noAnswers } from './answers.ts'
import { distanceBetween, typedPlace } from './typed-place.ts'

const names = [
  'Breda',
  'Bergen op Zoom',
  'Etten-Leur',
  'Gilze en Rijen',
  'Goes',
  'Goirle',
  'Roosendaal',
  'Tilburg',
  'Veere',
]
const municipalities = names.map((name, at) => ({ name, code: `GM000${at}`, district: 'd', slug: name }))

const placeOf = (typed: string, ticked: object = {}) =>
  typedPlace({ ...noAnswers, municipality: [typed], ...ticked }, municipalities)

describe('a municipality', () => {
  it.each([
    ['Breda', 'Breda'],
    ['  breda ', 'Breda'],
    ['GEMEENTE BREDA', 'Breda'],
    ['bergen op zoom', 'Bergen op Zoom'],
    ['Bergen-op-Zoom', 'Bergen op Zoom'],
    ['etten leur', 'Etten-Leur'],
    ['Бреда', 'Breda'],
    ['Τίλμπουργκ', undefined],
    ['Bréda', 'Breda'],
  ])('typed as “%s” is %s', (typed, name) => {
    expect(placeOf(typed)).toMatchObject(name ? { kind: 'municipality', name } : { kind: 'notFound' })
  })

  it.each([
    ['Bredaa', ['Breda']],
    ['Brdea', ['Breda']],
    ['Tilbrug', ['Tilburg']],
    ['Bergen', ['Bergen op Zoom']],
    ['Rijen', ['Gilze en Rijen']],
    ['Rozendaal', ['Roosendaal']],
    ['Amsterdam', []],
    ['x', []],
    ['', undefined],
    ['a'.repeat(50_000), []],
  ])('“%.20s” could be meant as %j', (typed, suggestions) => {
    expect(placeOf(typed)).toMatchObject(suggestions ? { kind: 'notFound', suggestions } : { kind: 'empty' })
  })

  it('that we know counts, whatever was ticked beside it', () => {
    expect(placeOf('Breda', { placeUnknown: ['ja'], placeOutside: ['ja'] })).toMatchObject({ kind: 'municipality' })
  })

  it('may be unknown or elsewhere, and what was typed is kept', () => {
    expect(placeOf('bij de haven', { placeUnknown: ['ja'] })).toEqual({ kind: 'unknown', name: 'bij de haven' })
    expect(placeOf('Gent', { placeOutside: ['ja'] })).toEqual({ kind: 'outside', name: 'Gent' })
    expect(placeOf('', { placeUnknown: ['ja'] })).toEqual({ kind: 'unknown', name: '' })
  })
})

describe('how far two names are apart', () => {
  it.each([
    ['', '', 0],
    ['breda', 'breda', 0],
    ['breda', 'bredaa', 1],
    ['breda', 'brdea', 1],
    ['breda', 'preta', 2],
    ['', 'goes', 4],
  ])('%s and %s: %i', (one, other, distance) => {
    expect(distanceBetween(one, other)).toBe(distance)
    expect(distanceBetween(other, one)).toBe(distance)
  })
})
