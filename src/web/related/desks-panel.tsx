/** Beside a signal: which desks know something too. A desk and its telephone, and nothing else of it. */
import { findDesk, type Region } from '../../domains/access/index.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Panel } from '../components/panel.tsx'
import { sayIn } from '../say.ts'
import { signalAddress } from '../signals/signal-facts.ts'
import { deskName } from '../signals/words.ts'
import { AskingFields } from './asking-fields.tsx'

interface DesksProps {
  locale: Locale
  region: Region
  number: string
  /** The desks that were named; null when this reader did not ask yet. */
  desks: readonly string[] | null
  mayAsk: boolean
  purposes: readonly string[]
}

/** The panel on the page of a signal; draws nothing for who may not ask and was told nothing. */
export function DesksPanel(props: DesksProps) {
  const { locale, desks, mayAsk } = props
  const say = sayIn(locale)
  if (!mayAsk) return null
  if (desks === null) {
    return (
      <Panel title={say(m.related_desks)} seal noPrint>
        <p>{say(m.related_desks_lead)}</p>
        <AskForm {...props} />
        <p className="lk-hint">{say(m.related_desks_told)}</p>
      </Panel>
    )
  }
  return (
    <Panel title={say(m.related_desks_known)} seal noPrint>
      {desks.length === 0 ? <p>{say(m.related_desks_none)}</p> : <Named {...props} desks={desks} />}
      <details>
        <summary>{say(m.related_desks_again)}</summary>
        <AskForm {...props} />
      </details>
    </Panel>
  )
}

function Named({ locale, region, desks }: DesksProps & { desks: readonly string[] }) {
  const say = sayIn(locale)
  return (
    <>
      <p>{say(m.related_desks_line)}</p>
      <DeskPhones {...{ region, desks }} />
      <p>{say(m.related_desks_call)}</p>
      <p className="lk-hint">{say(m.related_desks_why)}</p>
    </>
  )
}

/** Desks with the number to call; nothing else stands with them. */
export function DeskPhones({ region, desks }: { region: Region; desks: readonly string[] }) {
  return desks.map((id) => {
    const phone = findDesk(region, id)?.phone
    return (
      <p key={id}>
        <strong>{deskName(region, id)}</strong>
        {phone && (
          <>
            <br />
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} dir="ltr">
              {phone}
            </a>
          </>
        )}
      </p>
    )
  })
}

function AskForm({ locale, region, number, purposes }: DesksProps) {
  return (
    <form className="lk-stack-s" action={signalAddress(number, 'navraag')} method="post">
      <AskingFields {...{ locale, region, purposes }} typed={() => ''} fault={() => undefined} often={false} />
      <Button kind="second">{m.related_ask({}, { locale })}</Button>
    </form>
  )
}
