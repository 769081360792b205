import { describe, expect, it } from 'vitest'
import { locales } from '../../../lib/locales.ts'
import { noticeMail } from './notice-mail.ts'

describe.each(locales)('a notice by mail in %s', (locale) => {
  const { subject, body } = noticeMail(locale)

  it('U-04 says that something waits, and never what, who, where or how urgent', () => {
    expect(subject).not.toBe('')
    expect(body).toContain('Lichtketen')
    expect(`${subject}\n${body}`).not.toMatch(
      /signaal|signal|melding|report|overdracht|hand-?over|uitbuiting|exploit|mensenhandel|trafficking|spoed|acuut|urgent|danger/i,
    )
  })

  it('U-04 has no number, no link and no address, so that nobody can be lured with a copy of it', () => {
    expect(`${subject}\n${body}`).not.toMatch(/\d|https?:|www\.|@|\.nl\b|\.invalid/)
  })

  it('is plain text in lines of at most 76 characters', () => {
    expect(Math.max(...body.split('\n').map((line) => line.length))).toBeLessThanOrEqual(76)
  })
})

it('U-01 speaks the language of its reader', () => {
  expect(new Set(locales.map((locale) => noticeMail(locale).subject)).size).toBe(locales.length)
})
