import type { PublicContact } from '../../domains/access/rules/region.ts'
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Phones } from '../components/phones.tsx'
import { phonesOf } from '../public/contacts.ts'
import type { FormView } from './form-view.ts'
import { typedPlace } from './typed-place.ts'

/** For a place outside the region: whom one can call anywhere, and that the story still arrives. */
export function OutsideRegion({ view: { frame, region, answers } }: { view: FormView }) {
  if (typedPlace(answers, region.municipalities).kind !== 'outside') return null
  return <OutsideContacts locale={frame.locale} region={region.name} contacts={region.publicContacts} />
}

interface OutsideProps {
  locale: PublicLocale
  region: string
  contacts: readonly PublicContact[]
}

/** The contact points of the whole country. */
export function OutsideContacts({ locale, region, contacts }: OutsideProps) {
  return (
    <Alert narrow title={m.report_outside({ region }, { locale })}>
      <p>{m.report_outside_text({}, { locale })}</p>
      <Phones phones={phonesOf(contacts, locale)} />
    </Alert>
  )
}
