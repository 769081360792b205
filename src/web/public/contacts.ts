import type { PublicContact } from '../../domains/access/rules/region.ts'
import type { PublicLocale } from '../../lib/locales.ts'
import type { Phone } from '../components/phones.tsx'

/** The numbers of the region file in the words of the reader. 112 stands on every page already. */
export function phonesOf(contacts: readonly PublicContact[], locale: PublicLocale): Phone[] {
  return contacts
    .filter(({ number }) => number !== '112')
    .map(({ name, number, when }) => ({ name: name[locale], number, hint: when[locale] }))
}
