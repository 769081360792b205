import type { PublicContact } from '../../domains/access/rules/region.ts'
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Call } from '../components/page-parts.tsx'

interface CallInsteadProps {
  locale: PublicLocale
  sentence: string
  contacts: readonly PublicContact[]
}

/** Above everything when nobody is there: 112, and every number that answers at all hours. */
export function CallInstead({ locale, sentence, contacts }: CallInsteadProps) {
  const others = contacts.filter(({ number, alwaysOpen }) => alwaysOpen && number !== '112')
  return (
    <div className="lk-danger">
      <div className="lk-wrap lk-danger__row">
        <p>{sentence}</p>
        <div className="lk-actions">
          <Call number="112" label={m.frame_call_112({}, { locale })} />
          {others.map(({ id, name, number }) => (
            <a className="lk-button lk-button--second" href={`tel:${number.replace(/[^\d+]/g, '')}`} key={id}>
              {name[locale]} <span dir="ltr">{number}</span>
            </a>
          ))}
        </div>
      </div>
    </div>
  )
}
