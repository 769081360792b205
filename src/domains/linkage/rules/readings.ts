import type { ColumnKind } from './kinds.ts'
import { soundOf } from './sound.ts'

const whole = (value: string) => [value]
const firstThree = (value: string) => (value.length > 3 ? [value.slice(0, 3)] : [])
const lastThree = (value: string) => (value.length > 3 ? [value.slice(-3)] : [])
const sound = (value: string) => [soundOf(value.replaceAll(' ', ''))]
/** So many words of a name are read. */
export const mostWords = 6
const soundsOfWords = (value: string) => [...new Set(value.split(' ').map(soundOf))].slice(0, mostWords)

/** What of each kind may bring two records together: coarse readings of a value, by name. */
export const readings: Record<ColumnKind, Record<string, (value: string) => string[]>> = {
  givenName: { name: sound, nameStart: firstThree, nameEnd: lastThree },
  surname: { name: sound, nameStart: firstThree, nameEnd: lastThree },
  fullName: { words: soundsOfWords },
  birthDate: {
    date: whole,
    year: (date) => [date.slice(0, 4)],
    monthAndDay: (date) => [[date.slice(4, 6), date.slice(6)].toSorted().join('')],
  },
  streetNumber: { number: whole },
  street: { street: sound },
  town: { town: sound },
  postcode: { postcode: whole },
  region: {},
  country: {},
  phone: { phone: whole, end: (phone) => [phone.slice(-7)] },
  plate: { plate: whole },
  email: { email: whole, local: (address) => [address.split('@')[0] ?? ''] },
  identifier: {
    identifier: whole,
    start: (value) => [value.slice(0, value.length >> 1)],
    end: (value) => [value.slice(value.length >> 1)],
  },
  company: { words: soundsOfWords },
  text: { words: soundsOfWords },
}

/** A number for a text (FNV-1a, 32 bits), never 0. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0 || 1
}

/** Two numbers as one, in which their order counts; never 0. */
export function mixed(one: number, other: number): number {
  let hash = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d) ^ other
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0 || 1
}
