import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Due } from '../components/due.tsx'
import { Section } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { dueInDays, inWords, kindWords, stateInWords } from '../requests/request-words.ts'
import { sayIn } from '../say.ts'
import { deskName } from '../signals/words.ts'
import type { StartFacts } from './start-facts.ts'

/** Requests of data subjects that are open, what desks are asked to look for, and lists of what can be destroyed. */
export function GuardSection({ facts }: { facts: StartFacts }) {
  const { requests, questions, ready, lists } = facts.view.guard
  return (
    <>
      {questions.length > 0 && <Questions facts={facts} />}
      {requests.length > 0 && <Requests facts={facts} />}
      {(ready > 0 || lists.length > 0) && <Lists facts={facts} />}
    </>
  )
}

function Questions({ facts: { frame, region, view, now, today } }: { facts: StartFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.requests_start_questions)} stack="m">
      <p className="lk-hint">{say(m.requests_start_questions_lead)}</p>
      <List>
        {view.guard.questions.map((line) => (
          <ListRow
            key={`${line.requestId} ${line.deskId}`}
            beside={<Due locale={locale} now={now} due={dueInDays({ ...line, urgency: null }, today)} />}
          >
            <a href={`/verzoeken/${line.requestId}/loket/${line.deskId}`}>
              {say(line.answer === null ? m.requests_start_question_look : m.requests_start_question_do)}
              <span className="lk-hidden"> {line.number}</span>
            </a>
            <br />
            <span className="lk-soft">{`${line.number}, ${deskName(region, line.deskId)}`}</span>
          </ListRow>
        ))}
      </List>
    </Section>
  )
}

function Requests({ facts: { frame, view, now, today } }: { facts: StartFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.requests_start)} stack="m">
      <List>
        {view.guard.requests.map((line) => (
          <ListRow key={line.id} beside={<Due locale={locale} now={now} due={dueInDays(line, today)} />}>
            <a href={`/verzoeken/${line.id}`}>{line.number}</a>
            <br />
            <span className="lk-soft">
              {m.requests_start_line(
                { kind: inWords(kindWords, line.kind, locale), state: stateInWords(line, locale, now) },
                { locale },
              )}
            </span>
          </ListRow>
        ))}
      </List>
      <p>
        <a href="/verzoeken">{say(m.requests_start_all)}</a>
      </p>
    </Section>
  )
}

function Lists({ facts: { frame, view, now } }: { facts: StartFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  const { ready, lists } = view.guard
  const words = ready === 1 ? say(m.requests_start_ready_one) : m.requests_start_ready({ count: ready }, { locale })
  return (
    <Section title={say(m.requests_start_retention)} stack="m">
      <List>
        {ready > 0 && <ListRow beside={<a href="/bewaren">{say(m.requests_start_propose)}</a>}>{words}</ListRow>}
        {lists.map(({ id, proposerName: name, proposed_on }) => (
          <ListRow key={id} beside={<a href={`/bewaren/lijsten/${id}`}>{say(m.requests_start_agree)}</a>}>
            {say(m.requests_start_waits)}
            <br />
            <span className="lk-soft">
              {m.requests_start_waits_by({ name, day: dayInShort(proposed_on, locale, now) }, { locale })}
            </span>
          </ListRow>
        ))}
      </List>
    </Section>
  )
}
