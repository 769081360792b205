import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalEstablishment, normalKvk, normalPostcode } from './dutch-numbers.ts'
import { normalIban, writeIban } from './iban.ts'
import type { NormalForm } from './normal-form.ts'
import { normalAccount } from './online-account.ts'
import { normalPhone, writePhone } from './phone-number.ts'
import { hasDutchShape, normalPlate, plateIdentity } from './plate.ts'

const all: Record<string, (typed: string) => NormalForm> = {
  phone: normalPhone,
  plate: normalPlate,
  postcode: normalPostcode,
  kvk: normalKvk,
  establishment: normalEstablishment,
  iban: normalIban,
  account: normalAccount,
}
const normalOf = (form: NormalForm) => ('normal' in form ? form.normal : form.fault)

describe('every normal form', () => {
  const digits = fc.stringMatching(/^[0-9 .+-]{1,16}$/)
  const plates = fc.stringMatching(/^[A-Za-z0-9 -]{1,10}$/)
  const pages = fc.stringMatching(/^(https?:\/\/)?(www\.)?(x|instagram|voorbeeld)\.com\/[A-Za-z0-9._?=/-]{0,20}$/)
  const anything = fc.oneof(fc.string({ unit: 'binary' }), digits, plates, pages, fc.emailAddress())

  it.each(Object.entries(all))('S-07 of a %s is the normal form of itself', (_, normalise) => {
    fc.assert(
      fc.property(anything, (typed) => {
        const once = normalise(typed)
        if ('normal' in once) expect(normalOf(normalise(once.normal))).toBe(once.normal)
      }),
      { numRuns: 1000 },
    )
  })

  it('S-07 of a phone and of a bank account stays the same when it is written for people', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 58_000_000 }), (rest) => {
        const form = normalPhone(`06${rest}`)
        if ('normal' in form) expect(normalPhone(writePhone(form.normal))).toEqual(form)
      }),
    )
    expect(normalIban(writeIban('NL02ABNA0123456789'))).toEqual({ normal: 'NL02ABNA0123456789', country: 'NL' })
  })

  it('S-07 of a plate keeps every letter and digit in its place', () => {
    fc.assert(
      fc.property(plates, (typed) => {
        const form = normalPlate(typed)
        if ('normal' in form) expect(plateIdentity(form.normal)).toBe(plateIdentity(typed))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a phone number', () => {
  it.each([
    ['06 12 34 09 87', '+31612340987', 'NL'],
    ['0031 6 12340987', '+31612340987', 'NL'],
    ['(076) 529 00 00', '+31765290000', 'NL'],
    ['+359 88 123 4567', '+359881234567', 'BG'],
    ['+40 712 034 567', '+40712034567', 'RO'],
  ])('S-07 “%s” becomes %s (%s)', (typed, normal, country) => {
    expect(normalPhone(typed)).toEqual({ normal, country })
  })

  it.each(['', '12', '061234', '06 12 34 09 87 65', 'bel Truus', '06 12 34 09 8x'])(
    'S-07 “%s” is not understood',
    (typed) => {
      expect(normalPhone(typed)).toEqual({ fault: 'phone' })
    },
  )
})

describe('a plate', () => {
  it.each([
    ['vk882q', 'VK-882-Q'],
    ['12 ab 34', '12-AB-34'],
    ['G001BB', 'G-001-BB'],
    ['1zxy23', '1-ZXY-23'],
  ])('S-07 “%s” gets the hyphens of the Dutch register: %s', (typed, normal) => {
    expect(normalPlate(typed)).toEqual({ normal })
    expect(hasDutchShape(normal)).toBe(true)
  })

  it.each([
    ['ca 1234 xb', 'CA 1234 XB'],
    ['св 4321 ав', 'СВ 4321 АВ'],
    ['b-xy  12', 'B-XY 12'],
  ])('S-07 “%s” of another country stays as typed, in capitals: %s', (typed, normal) => {
    expect(normalPlate(typed)).toEqual({ normal })
    expect(hasDutchShape(normal)).toBe(false)
  })

  it.each(['VK-…-7', 'VK-??-7', 'wit busje', '', '=1+1', '12345678901'])('S-07 “%s” is not understood', (typed) => {
    expect(normalPlate(typed)).toEqual({ fault: 'plate' })
  })
})

describe('numbers of registers', () => {
  it.each([
    [normalPostcode, '4899ss', '4899 SS'],
    [normalPostcode, ' 4899  Ss ', '4899 SS'],
    [normalKvk, 'KvK: 1234 5678', '12345678'],
    [normalEstablishment, '0000.1234.5678', '000012345678'],
    [normalIban, 'nl02 abna 0123 4567 89', 'NL02ABNA0123456789'],
    [normalIban, 'BE71 0961 2345 6769', 'BE71096123456769'],
  ])('S-07 %o of “%s” is %s', (normalise, typed, normal) => {
    expect(normalise(typed)).toMatchObject({ normal })
  })

  it.each([
    [normalPostcode, '0899 SS', 'postcode'],
    [normalPostcode, '4899', 'postcode'],
    [normalKvk, '1234567', 'kvk'],
    [normalEstablishment, '12345678', 'establishment'],
    [normalIban, 'NL03 ABNA 0123 4567 89', 'iban'],
    [normalIban, 'NL02 ABNA 0123 4567 8', 'iban'],
  ])('S-07 %o of “%s” is not understood', (normalise, typed, fault) => {
    expect(normalise(typed)).toEqual({ fault })
  })
})

describe('an account', () => {
  it.each([
    ['@VuurVogel88', { normal: 'vuurvogel88' }],
    ['https://www.instagram.com/VuurVogel88/?igsh=abc', { normal: 'vuurvogel88', platform: 'Instagram' }],
    ['tiktok.com/@vuurvogel88/video/123', { normal: 'vuurvogel88', platform: 'TikTok' }],
    ['https://t.me/vuurvogel88', { normal: 'vuurvogel88', platform: 'Telegram' }],
    ['https://voorbeeld.nl/advertentie/12?van=mail', { normal: 'voorbeeld.nl/advertentie/12' }],
    ['Truus@Voorbeeld.NL', { normal: 'truus@voorbeeld.nl' }],
    ['NL02 ABNA 0123 4567 89', { normal: 'NL02ABNA0123456789', country: 'NL' }],
  ])('S-07 “%s” becomes %o', (typed, expected) => {
    expect(normalAccount(typed)).toEqual(expected)
  })

  it.each([
    ['iets met spaties', 'account'],
    ['https://', 'account'],
    ['truus@voorbeeld', 'email'],
    ['NL99 ABNA 0123 4567 89', 'iban'],
  ])('S-07 “%s” is not understood', (typed, fault) => {
    expect(normalAccount(typed)).toEqual({ fault })
  })
})
