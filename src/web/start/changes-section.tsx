import type { Change, ChangeKind, DeskChanges } from '../../domains/signals/index.ts'
import { dayInShort, dayInText, isSameDay, momentInShort, quarterInWords } from '../../lib/dates-in-words.ts'
import { dayFromText, textOfDay } from '../../lib/local-day.ts'
import { m } from '../../messages/messages.js'
import { Time } from '../components/chain.tsx'
import { Section } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { SignalNumber } from '../components/table.tsx'
import { whole } from '../components/whole.tsx'
import { tabAddress } from '../signals/inbox-address.ts'
import { deskName } from '../signals/words.ts'
import { nameOfOther } from './other-desk.ts'
import type { StartFacts } from './start-facts.ts'

interface ChangesProps {
  facts: StartFacts
  changes: DeskChanges
}

type WithDesk = (inputs: { desk: string }, options: { locale: StartFacts['frame']['locale'] }) => string

const words: Record<Exclude<ChangeKind, 'reporterWrote'>, WithDesk> = {
  accept: m.start_change_accept,
  refuse: m.start_change_refuse,
  handBack: m.start_change_hand_back,
  answer: m.start_change_answer,
  noAnswer: m.start_change_no_answer,
  withdraw: m.start_change_withdraw,
  remind: m.start_change_remind,
}

/** What others did since the last working day. */
export function ChangesSection({ facts, changes }: ChangesProps) {
  const { locale } = facts.frame
  const nothing = changes.lines.length === 0 && changes.parts.length === 0
  return (
    <Section title={sinceInWords(facts, changes.sinceDay)}>
      {nothing && <p>{m.start_changed_none({}, { locale })}</p>}
      <List>
        {changes.lines.map((change) => (
          <ListRow key={`${change.at.getTime()} ${change.kind} ${change.handoverNumber}`}>
            <ChangeLine change={change} facts={facts} />
          </ListRow>
        ))}
        {changes.parts.map(({ deskId, count }) => (
          <ListRow key={deskId}>
            {m.start_change_parts({ count }, { locale })}{' '}
            <a href={tabAddress(deskId, 'part')}>
              {m.start_parts_link({ desk: deskName(facts.region, deskId) }, { locale })}
            </a>
          </ListRow>
        ))}
      </List>
    </Section>
  )
}

function sinceInWords({ frame: { locale }, today, now }: StartFacts, sinceDay: string): string {
  const yesterday = textOfDay(dayFromText(today) - 1)
  if (sinceDay === yesterday) return m.start_changed_yesterday({}, { locale })
  return m.start_changed_since({ day: dayInText(sinceDay, locale, now) }, { locale })
}

function ChangeLine({ change, facts }: { change: Change; facts: StartFacts }) {
  const { locale } = facts.frame
  const { kind, signalNumber, handoverNumber, byDesk } = change
  const number = handoverNumber ?? signalNumber ?? ''
  const sentence =
    kind === 'reporterWrote'
      ? m.start_change_reporter_wrote({}, { locale })
      : words[kind]({ desk: nameOfOther(byDesk, facts) }, { locale })
  return (
    <>
      <SignalNumber href={handoverNumber ? `/overdrachten/${number}` : `/signalen/${number}`}>{number}</SignalNumber>{' '}
      {sentence} {handoverNumber && signalNumber && whole(m.start_of_signal({ number: signalNumber }, { locale }))}
      <Time>{momentInWords(change, facts)}</Time>
    </>
  )
}

/** What a reporter did is known to the quarter of an hour. */
function momentInWords({ at, kind }: Change, { frame: { locale }, now }: StartFacts): string {
  if (kind !== 'reporterWrote') return momentInShort(at, locale, now)
  const day = isSameDay(at, now) ? m.start_today({}, { locale }) : dayInShort(at, locale, now)
  return `${day}, ${quarterInWords(at, locale)}`
}
