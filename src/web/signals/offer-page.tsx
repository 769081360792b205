/** Handing a signal over: an offer with a purpose, a ground, a question and a date. */
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { stageInWords } from './messages-section.tsx'
import { OfferAside } from './offer-aside.tsx'
import { AskFields, GiveFields, GiveFiles } from './offer-content.tsx'
import type { OfferFacts } from './offer-facts.ts'
import { GroundFields } from './offer-ground.tsx'
import { ReceiverFields } from './offer-receivers.tsx'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import { PageUnderSignal } from './step-page.tsx'

/** The page `/signalen/:number/overdragen`. */
export function OfferPage({ facts }: { facts: OfferFacts }) {
  const { signal, faults, problem } = facts
  const { frame, view } = signal
  const { locale } = frame
  return (
    <PageUnderSignal
      facts={signal}
      title={m.signals_step_hand_over({}, { locale })}
      lead={m.signals_offer_lead({}, { locale })}
      errors={faults.summary.length}
    >
      <div className="lk-stack">
        {problem.conflict && <ConflictNotice facts={signal} />}
        <ErrorSummary locale={locale} errors={faults.summary} />
        <form className="lk-split" action={signalAddress(view.number, 'overdragen')} method="post">
          <input type="hidden" name="versie" value={view.version} />
          <div className="lk-stack-l">
            <ReceiverFields facts={facts} />
            <GroundFields facts={facts} />
            <GiveFields facts={facts} />
            <GiveFiles facts={facts} />
            <AskFields facts={facts} />
            <Buttons facts={signal} />
          </div>
          <aside className="lk-stack" aria-label={m.signals_offer_aside({}, { locale })}>
            <OfferAside facts={facts} />
          </aside>
        </form>
      </div>
    </PageUnderSignal>
  )
}

function Buttons({ facts: { frame, view } }: { facts: SignalFacts }) {
  const { locale } = frame
  const stage = stageInWords(view.reporterReads, locale)
  return (
    <div className="lk-stack-s">
      <Actions>
        <Button icon="handover">{m.signals_offer_button({}, { locale })}</Button>
        <Button kind="second" name="doe" value="bijwerken">
          {m.signals_offer_refresh({}, { locale })}
        </Button>
        <ButtonLink kind="link" href={signalAddress(view.number)}>
          {m.signals_offer_cancel({}, { locale })}
        </ButtonLink>
      </Actions>
      <p className="lk-hint">{m.signals_offer_refresh_hint({}, { locale })}</p>
      <p className="lk-hint">{m.signals_offer_reporter_reads({ stage }, { locale })}</p>
    </div>
  )
}
