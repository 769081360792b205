import { describe, expect, it } from 'vitest'
import { acceptedLocale, acceptedPublicLocale, chosenLocale, localeOf, publicLocaleOf, withLocale } from './locale.ts'

const request = (address: string, accept?: string) =>
  new Request(`http://lichtketen.invalid${address}`, accept ? { headers: { 'accept-language': accept } } : {})

describe('the language of a page', () => {
  it('U-01 is the one that was chosen, by link or by form', () => {
    expect(localeOf(request('/?taal=en', 'nl'))).toBe('en')
    expect(localeOf(request('/melden?taal=en'), new URLSearchParams('taal=nl'))).toBe('nl')
    expect(chosenLocale(request('/?taal=xx'))).toBeUndefined()
  })

  it('is else the one of the person, and else one that the browser asks for', () => {
    expect(localeOf(request('/', 'en-GB,en;q=0.9'), undefined, 'nl')).toBe('nl')
    expect(localeOf(request('/', 'en-GB,en;q=0.9'))).toBe('en')
    expect(localeOf(request('/'))).toBe('nl')
  })

  it.each([
    ['pl,en;q=0.8,nl;q=0.7', 'en'],
    ['nl-BE', 'nl'],
    ['en;q=0.1, nl;q=0.5', 'nl'],
    ['en;q=0', 'nl'],
    ['ar', 'nl'],
    [';;,q=,*', 'nl'],
  ])('understands the wish “%s” of a colleague as %s', (header, locale) => expect(acceptedLocale(header)).toBe(locale))

  it.each([
    ['pl,en;q=0.8,nl;q=0.7', 'pl'],
    ['zh-Hant-TW', 'zh'],
    ['pt-BR,pt;q=0.9', 'pt'],
    ['de,fr;q=0.9,bg;q=0.2', 'bg'],
    ['ti', 'nl'],
  ])('S-02 understands the wish “%s” of a reader as %s', (header, locale) =>
    expect(acceptedPublicLocale(header)).toBe(locale),
  )

  it('S-02 a public page speaks the language that was chosen, whatever the browser asks for', () => {
    expect(publicLocaleOf(request('/?taal=bg', 'nl'))).toBe('bg')
    expect(publicLocaleOf(request('/melden?taal=bg', 'nl'), new URLSearchParams('taal=ar'))).toBe('ar')
    expect(publicLocaleOf(request('/?taal=xx', 'ro-RO'))).toBe('ro')
  })

  it('a page for work has two languages, also for who comes from a page with more', () => {
    expect(localeOf(request('/inloggen?taal=bg', 'bg,en;q=0.5'))).toBe('en')
    expect(chosenLocale(request('/inloggen?taal=bg'))).toBeUndefined()
  })

  it('travels on in the address, because nothing else remembers it', () => {
    expect(withLocale('/melden', 'en')).toBe('/melden?taal=en')
    expect(withLocale('/postvak/breda?stand=new&taal=nl#lijst', 'en')).toBe('/postvak/breda?stand=new&taal=en#lijst')
  })
})
