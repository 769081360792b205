/** A hand-over as a chain: offered, accepted, answered; or where it was lost. */
import type { ReactNode } from 'react'
import type { HandoverOfSignal, HandoverWords } from '../../domains/signals/index.ts'
import { momentInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { handoverStateInWords } from '../components/badge.tsx'
import { Chain, ChainStep, type Light, Time } from '../components/chain.tsx'
import { Due } from '../components/due.tsx'
import { dueSince } from './terms.tsx'

interface ChainFacts {
  handover: HandoverOfSignal
  locale: Locale
  now: Date
}

/** The three lights of a hand-over. */
export function HandoverChain({ facts }: { facts: ChainFacts }) {
  const { handover, locale, now } = facts
  return (
    <Chain>
      <ChainStep light="lit">
        <strong>{m.signals_chain_offered({}, { locale })}</strong>
        <Time>{momentInShort(handover.offeredAt, locale, now)}</Time>
      </ChainStep>
      <AcceptStep facts={facts} />
      <AnswerStep facts={facts} />
    </Chain>
  )
}

function AcceptStep({ facts }: { facts: ChainFacts }) {
  const { handover, locale, now } = facts
  const { state, acceptedAt, acceptedByName } = handover
  if (acceptedAt) {
    return (
      <ChainStep light="lit">
        <strong>{m.signals_chain_accepted({}, { locale })}</strong>
        {acceptedByName && <> {m.signals_by({ name: acceptedByName }, { locale })}</>}
        <Time>{momentInShort(acceptedAt, locale, now)}</Time>
      </ChainStep>
    )
  }
  if (state === 'answered') return null
  if (state === 'refused' || state === 'withdrawn') return <Ended facts={facts} />
  if (state === 'noAnswer') return <Unanswered facts={facts} />
  return (
    <ChainStep light="dark">
      <strong>{m.signals_chain_accept({}, { locale })}</strong>
      <DueTime facts={facts} at={handover.acceptDue} />
    </ChainStep>
  )
}

function AnswerStep({ facts }: { facts: ChainFacts }) {
  const { handover, locale } = facts
  const { state, acceptedAt } = handover
  if (state === 'refused') return null
  if (state === 'withdrawn') return acceptedAt ? <Ended facts={facts} /> : null
  if (state === 'returned' || state === 'answered') return <Ended facts={facts} />
  if (state === 'noAnswer' && acceptedAt) return <Unanswered facts={facts} />
  return (
    <ChainStep light="dark">
      <strong>{m.signals_chain_answer({}, { locale })}</strong> {m.signals_chain_answer_what({}, { locale })}
      <DueTime facts={facts} at={handover.answerDue} />
    </ChainStep>
  )
}

const endWords: Partial<Record<HandoverOfSignal['state'], HandoverWords['kind']>> = {
  refused: 'refusal',
  returned: 'return',
  answered: 'answer',
}

/** How it ended: answered is a light, refused, returned and withdrawn are none. */
function Ended({ facts }: { facts: ChainFacts }) {
  const { handover, locale, now } = facts
  const said = handover.words.filter(({ kind }) => kind === endWords[handover.state]).at(-1)
  const light: Light = handover.state === 'answered' ? 'lit' : 'lost'
  return (
    <ChainStep light={light}>
      <strong>{handoverStateInWords(handover.state, locale)}</strong>
      {said?.byName && <> {m.signals_by({ name: said.byName }, { locale })}</>}
      {handover.finishedAt && <Time>{momentInShort(handover.finishedAt, locale, now)}</Time>}
      {said && <Said>{said.text}</Said>}
    </ChainStep>
  )
}

function Said({ children }: { children: ReactNode }) {
  return (
    <p className="lk-small lk-typed" dir="auto">
      {children}
    </p>
  )
}

/** "No answer" is not an end: what the receiver still does counts. */
function Unanswered({ facts }: { facts: ChainFacts }) {
  const { handover, locale } = facts
  return (
    <ChainStep light="lost">
      <strong>{handoverStateInWords('noAnswer', locale)}</strong>
      <DueTime facts={facts} at={handover.acceptedAt ? handover.answerDue : handover.acceptDue} />
    </ChainStep>
  )
}

function DueTime({ facts: { handover, locale, now }, at }: { facts: ChainFacts; at: Date }) {
  const due = dueSince(handover.offeredAt, at, now, handover.hours)
  return (
    <Time>
      <Due locale={locale} now={now} due={due} />
    </Time>
  )
}
