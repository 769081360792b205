import { normalPostcode } from '../../../lib/dutch-numbers.ts'
import type { NormalForm } from '../../../lib/normal-form.ts'
import { normalPhone } from '../../../lib/phone-number.ts'
import { plateIdentity } from '../../../lib/plate.ts'
import type { FactValue } from './fact.ts'
import type { SubjectFields } from './subject-request.ts'

/** By what a fact says the same as what somebody gave of oneself. */
export type SubjectMatch = 'name' | 'phone' | 'plate' | 'address' | 'inText'

/** Letters and digits without case or accents; what stands between them is one space. */
const normalWords = (typed: string): string =>
  typed
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()

const normalOf = (form: NormalForm, typed: string) => ('normal' in form ? form.normal : normalWords(typed))
const phoneOf = (typed: string) => normalOf(normalPhone(typed), typed)
const postcodeOf = (typed: string) => normalOf(normalPostcode(typed), typed)

/** What a fact has in common with a person, each in exactly the same normal form; a name also within a text. */
export function matchesIn(value: FactValue, subject: SubjectFields): SubjectMatch[] {
  if (value.kind === 'indicators') return inText(value.remark, subject)
  if (value.kind === 'story') return inText(value.text, subject)
  if (value.kind === 'reporter') return [...sameName(value.name, subject), ...samePhone(value.contact, subject)]
  const { parts } = value
  return [
    ...sameName(parts.name, subject),
    ...samePhone(parts.number, subject),
    ...same('plate', plateIdentity(parts.plate ?? ''), plateIdentity(subject.plate)),
    ...sameAddress(parts.address, parts.postcode, subject),
    ...inText(parts.description, subject),
  ]
}

const same = (match: SubjectMatch, one: string, other: string): SubjectMatch[] =>
  one !== '' && one === other ? [match] : []
const sameName = (name: string | undefined, subject: SubjectFields) =>
  same('name', normalWords(name ?? ''), normalWords(subject.name))
const samePhone = (number: string | undefined, subject: SubjectFields) =>
  same('phone', phoneOf(number ?? ''), phoneOf(subject.phone))

function sameAddress(address = '', postcode = '', subject: SubjectFields): SubjectMatch[] {
  const known = [postcodeOf(postcode), postcodeOf(subject.postcode)]
  if (known.every(Boolean) && known[0] !== known[1]) return []
  return same('address', normalWords(address), normalWords(subject.address))
}

// Between spaces, so that a short name is not found within a longer word.
function inText(text = '', { name }: SubjectFields): SubjectMatch[] {
  const sought = normalWords(name)
  return sought !== '' && ` ${normalWords(text)} `.includes(` ${sought} `) ? ['inText'] : []
}
