/** Beside an offer: what the receiver sees before accepting, what comes after that, and how it goes on. */
import { shareEnds } from '../../domains/signals/index.ts'
import { dayInFull, momentInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Chain, ChainStep, Time } from '../components/chain.tsx'
import { Section } from '../components/head.tsx'
import { Panel } from '../components/panel.tsx'
import { FrameworkAside } from '../frameworks/framework-aside.tsx'
import { HandoverPreview } from './handover-preview.tsx'
import { factInWords } from './offer-content.tsx'
import type { OfferFacts } from './offer-facts.ts'
import { givable } from './offer-form.ts'

/** The three panels. They show the form as it was last sent: without a script nothing changes while one types. */
export function OfferAside({ facts }: { facts: OfferFacts }) {
  const { signal } = facts
  const { frame, region, view, now } = signal
  const { locale } = frame
  const preview = {
    ...{ forms: view.forms, municipalityCode: view.municipalityCode, acute: view.acute },
    ...{ offeredOn: now, fromDesk: view.deskId },
  }
  return (
    <>
      <Panel title={m.signals_offer_preview({}, { locale })}>
        <HandoverPreview preview={preview} region={region} locale={locale} />
        <p className="lk-hint">{m.signals_offer_preview_hint({}, { locale })}</p>
      </Panel>
      <FrameworkAside
        frameworks={facts.frameworks}
        region={region}
        signal={view}
        locale={locale}
        today={signal.today}
        now={now}
      />
      <AfterAcceptance facts={facts} />
      <HowItGoesOn facts={facts} />
    </>
  )
}

function AfterAcceptance({ facts: { signal, typed, terms } }: { facts: OfferFacts }) {
  const { locale } = signal.frame
  const given = givable(signal).filter(({ fact }) => typed.factIds.includes(fact.id))
  return (
    <Panel title={m.signals_offer_after({}, { locale })} seal>
      <ul>
        {given.map(({ fact }) => (
          <li key={fact.id}>{factInWords(fact.value, locale)}</li>
        ))}
        <li>{m.signals_offer_after_you({}, { locale })}</li>
      </ul>
      <p className="lk-hint">{m.signals_offer_ends({ day: dayInFull(shareEnds(terms.answer), locale) }, { locale })}</p>
    </Panel>
  )
}

function HowItGoesOn({ facts: { signal, terms } }: { facts: OfferFacts }) {
  const { frame, now } = signal
  const { locale } = frame
  const before = (at: Date) => m.signals_offer_before({ when: momentInShort(at, locale, now) }, { locale })
  return (
    <Section title={m.signals_offer_goes_on({}, { locale })} stack="s">
      <Chain>
        <ChainStep light="now">
          <strong>{m.signals_offer_offering({}, { locale })}</strong>
        </ChainStep>
        <ChainStep light="dark">
          <strong>{m.signals_chain_accept({}, { locale })}</strong>
          <Time>{before(terms.accept)}</Time>
        </ChainStep>
        <ChainStep light="dark">
          <strong>{m.signals_chain_answer({}, { locale })}</strong>
          <Time>{before(terms.answer)}</Time>
        </ChainStep>
      </Chain>
      <p className="lk-hint">{m.signals_offer_no_answer({}, { locale })}</p>
    </Section>
  )
}
