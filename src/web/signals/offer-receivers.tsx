/** "1. Aan wie?": the desks that the route proposes first, then those near, then the rest of the region by kind. */
import { isSwitchedOn } from '../../domains/access/index.ts'
import { isStale } from '../../domains/signals/rules/framework.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { handoverStateInWords } from '../components/badge.tsx'
import { Choice } from '../components/choice.tsx'
import { Field, FieldError } from '../components/field.tsx'
import { deskKindInWords } from './desk-kinds.ts'
import type { OfferFacts } from './offer-facts.ts'
import type { Receiver } from './receivers.ts'

/** The choice of receivers, more than one at once. */
export function ReceiverFields({ facts }: { facts: OfferFacts }) {
  const { signal, faults, receivers } = facts
  const { locale } = signal.frame
  const error = faults.of('loket')
  const near = [...receivers.proposed, ...receivers.near]
  return (
    <div className="lk-section" id="loket">
      <fieldset className={error ? 'lk-field lk-field--wrong' : 'lk-field'}>
        <legend>
          <h2>{m.signals_offer_who({}, { locale })}</h2>
        </legend>
        {error && <FieldError locale={locale} id="loket" error={error} />}
        {near.map((receiver) => (
          <ReceiverChoice key={receiver.desk.id} receiver={receiver} facts={facts} />
        ))}
        <div className="lk-after">
          <Elsewhere facts={facts} />
          <Beyond facts={facts} />
        </div>
        <OutsideField facts={facts} />
      </fieldset>
    </div>
  )
}

/** A receiver whom the region does not know; only where the region switched that on. */
function OutsideField({ facts: { signal, typed, faults } }: { facts: OfferFacts }) {
  const { locale } = signal.frame
  if (!isSwitchedOn(signal.region, 'outsideReceiver') && typed.receiver === '') return null
  return (
    <div className="lk-after">
      <Field
        locale={locale}
        name="ontvanger"
        label={m.signals_offer_outside({}, { locale })}
        hint={m.signals_offer_outside_hint({}, { locale })}
        value={typed.receiver}
        error={faults.of('ontvanger')}
      />
    </div>
  )
}

/** Grouped and folded, so that it can be read without a script; a group with a choice in it stands open. */
function Elsewhere({ facts }: { facts: OfferFacts }) {
  const { signal, typed, receivers } = facts
  const { locale } = signal.frame
  return receivers.elsewhere.map(({ kind, receivers: group }) => (
    <details key={kind} open={group.some(({ desk }) => typed.desks.includes(desk.id))}>
      <summary>
        {m.signals_offer_elsewhere({ kind: deskKindInWords(kind, locale), count: group.length }, { locale })}
      </summary>
      {group.map((receiver) => (
        <ReceiverChoice key={receiver.desk.id} receiver={receiver} facts={facts} />
      ))}
    </details>
  ))
}

/** Desks of other regions, folded alike. They read on paper or on a page that opens once. */
function Beyond({ facts }: { facts: OfferFacts }) {
  const { signal, typed, receivers } = facts
  const { locale } = signal.frame
  if (receivers.beyond.length === 0) return null
  return (
    <details open={receivers.beyond.some(({ desk }) => typed.desks.includes(desk.id))}>
      <summary>{m.unanswered_beyond({ count: receivers.beyond.length }, { locale })}</summary>
      {receivers.beyond.map((receiver) => (
        <ReceiverChoice key={receiver.desk.id} receiver={receiver} facts={facts} />
      ))}
    </details>
  )
}

function ReceiverChoice({ receiver, facts }: { receiver: Receiver; facts: OfferFacts }) {
  const { desk, waiting } = receiver
  const hint = hintOf(receiver, facts)
  return (
    <Choice
      type="checkbox"
      name="loket"
      value={desk.id}
      id={`loket-${desk.id}`}
      label={desk.name}
      {...(hint ? { hint } : {})}
      checked={!waiting && facts.typed.desks.includes(desk.id)}
      taken={waiting}
    />
  )
}

function hintOf({ desk, proposed, last, waiting, seesPart }: Receiver, { signal }: OfferFacts): string {
  const { frame, view, now } = signal
  const { locale } = frame
  const hints: string[] = []
  const rules = [...new Set(view.route.matches.map(({ ruleNumber }) => String(ruleNumber)))]
  if (proposed) hints.push(m.signals_offer_proposed({ rules: new Intl.ListFormat(locale).format(rules) }, { locale }))
  if (last && waiting) hints.push(m.signals_offer_waiting({ day: dayInText(last.offeredAt, locale, now) }, { locale }))
  else if (last) {
    const day = dayInText(last.finishedAt ?? last.offeredAt, locale, now)
    hints.push(
      m.signals_offer_earlier({ state: handoverStateInWords(last.state, locale).toLowerCase(), day }, { locale }),
    )
  }
  if (seesPart) hints.push(m.signals_offer_sees_part({}, { locale }))
  if (!desk.hasAccount) hints.push(m.signals_offer_no_account({}, { locale }))
  if (desk.territory.kind === 'elsewhere')
    hints.push(m.unanswered_in_region({ region: desk.territory.region }, { locale }))
  if (desk.reviewOn !== null && isStale(desk.reviewOn, signal.today))
    hints.push(m.unanswered_stale({ day: dayInText(desk.reviewOn, locale, now) }, { locale }))
  return hints.join(' ')
}
