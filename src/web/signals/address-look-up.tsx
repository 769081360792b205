/** Looking an address up: the button, what was found, and what became of it. */
import type { AddressAnswer } from '../../domains/signals/index.ts'
import { type FoundAddress, partsOf } from '../../domains/signals/rules/address-query.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'

/** What an officer can look up, and what came of it. */
export interface LookUp {
  /** Where the form goes when an address is looked up. */
  to: string
  /** Whether a service of somebody else may be asked. */
  outside: boolean
  answer?: AddressAnswer
  /** One of the addresses was chosen. */
  chosen?: boolean
}

/** As many as the table gives at most: then there may be more. */
const full = 20

/** The button under the fields of an address, with what it tells whom. Works without JavaScript: it sends the form. */
export function AddressLookUp({ lookUp, locale }: { lookUp: LookUp; locale: Locale }) {
  const { to, outside, answer, chosen } = lookUp
  const who = outside ? m.enrichment_look_up_service : m.enrichment_look_up_table
  return (
    <div className="lk-lookup lk-stack-s" id="adres-zoeken">
      <div className="lk-stack-s">
        <Button kind="second" icon="search" name="zoek" value="adres" formAction={to} stays>
          {m.enrichment_look_up({}, { locale })}
        </Button>
        <p className="lk-hint">{who({}, { locale })}</p>
      </div>
      {(answer || chosen) && (
        <div id="adres-gevonden" tabIndex={-1} role="status">
          {chosen ? <Chosen locale={locale} /> : answer && <Answer answer={answer} to={to} locale={locale} />}
        </div>
      )}
    </div>
  )
}

function Chosen({ locale }: { locale: Locale }) {
  return (
    <Alert kind="info" narrow title={m.enrichment_chosen({}, { locale })}>
      <p>{m.enrichment_chosen_how({}, { locale })}</p>
    </Alert>
  )
}

function Answer({ answer: { found, failed }, to, locale }: { answer: AddressAnswer; to: string; locale: Locale }) {
  if (failed || found.length === 0) {
    const [title, how] = failed
      ? [m.enrichment_failed, m.enrichment_failed_how]
      : [m.enrichment_found_none, m.enrichment_found_none_how]
    return (
      <Alert kind="risk" narrow title={title({}, { locale })}>
        <p>{how({}, { locale })}</p>
      </Alert>
    )
  }
  const count = found.length
  return (
    <div className="lk-panel">
      <h2>{count === 1 ? m.enrichment_found_one({}, { locale }) : m.enrichment_found({ count }, { locale })}</h2>
      <p>{m.enrichment_found_choose({}, { locale })}</p>
      <ul className="lk-lookup__found">
        {found.map((address) => (
          <Candidate key={JSON.stringify(address)} address={address} to={to} locale={locale} />
        ))}
      </ul>
      {count >= full && <p className="lk-small">{m.enrichment_found_most({}, { locale })}</p>}
    </div>
  )
}

function Candidate({ address, to, locale }: { address: FoundAddress; to: string; locale: Locale }) {
  const parts = partsOf(address)
  return (
    <li>
      <Button kind="second" name="kies" value={JSON.stringify(parts)} formAction={to} stays>
        {m.enrichment_choose(parts, { locale })}
      </Button>
    </li>
  )
}
