import { handleOf, type MeetingView } from '../../domains/programme/index.ts'
import type { AgendaItem, AgendaLine } from '../../domains/programme/rules/agenda.ts'
import { dayInShort, dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Actions, Button } from '../components/button.tsx'
import { Field, TextArea } from '../components/field.tsx'
import { Empty } from '../components/filters.tsx'
import { Section } from '../components/head.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { sayIn } from '../say.ts'
import { errorAt } from './form-faults.ts'
import { decisionNumber, itemTitle } from './meeting-words.ts'
import type { MeetingPageProps } from './page-props.ts'

/** The agenda, with under each item what was said and decided once the meeting was held. */
export function AgendaSection(props: MeetingPageProps) {
  const { frame, view } = props
  const { locale } = frame
  const say = sayIn(locale)
  const changes = view.steps.includes('agenda')
  const held = view.meeting.state === 'held'
  return (
    <Section title={say(held ? m.meetings_minutes : m.meetings_agenda)} stack="m">
      {changes && <p>{say(m.meetings_agenda_lead)}</p>}
      {view.agenda.length === 0 ? (
        <Empty title={say(m.meetings_agenda_none)} level={3}>
          <p>{say(changes ? m.meetings_agenda_none_text : m.meetings_agenda_none_reader)}</p>
        </Empty>
      ) : (
        <ol className="lk-stack">
          {view.agenda.map((item, at) => (
            <li key={item.id}>
              <Item {...props} item={item} />
              {changes && <ChangeItem {...{ locale, view, item, at }} />}
            </li>
          ))}
        </ol>
      )}
      {changes && <AddItem {...props} />}
    </Section>
  )
}

function Item({ frame: { locale }, view, item, now }: MeetingPageProps & { item: AgendaItem }) {
  const say = sayIn(locale)
  const decided = view.decisions.filter((one) => one.item_id === item.id).toReversed()
  return (
    <div className="lk-stack-s">
      <h3 dir="auto">{itemTitle(item, locale)}</h3>
      {item.note && <Paragraphs text={item.note} />}
      {item.lines.length > 0 && (
        <ul>
          {item.lines.map((line) => (
            <li key={line.ref}>
              <Line {...{ line, item, locale, now }} />
              {view.handled.includes(line.ref) && <span className="lk-soft">{` ${say(m.meetings_handled)}`}</span>}
            </li>
          ))}
        </ul>
      )}
      {item.minutes && <Paragraphs text={item.minutes} />}
      {decided.map((one) => (
        <p key={one.id}>
          <strong>{m.meetings_decision_number({ number: decisionNumber(one) }, { locale })}</strong>
          {': '}
          {one.struck ? <s dir="auto">{one.text}</s> : <span dir="auto">{one.text}</span>}
        </p>
      ))}
    </div>
  )
}

/** A line under an item, in words: the minutes of a day are named by that day. */
export function Line(props: { line: AgendaLine; item: Pick<AgendaItem, 'source'>; locale: Locale; now: Date }) {
  const { line, item, locale, now } = props
  const { href, due } = line
  const text =
    item.source === 'minutes'
      ? m.meetings_line_minutes({ day: dayInText(line.text, locale, now) }, { locale })
      : line.text
  return (
    <>
      {href ? <a href={href}>{text}</a> : <span dir="auto">{text}</span>}
      {due && (
        <span className="lk-soft">{` · ${m.meetings_before({ day: dayInShort(due, locale, now) }, { locale })}`}</span>
      )}
    </>
  )
}

type ChangeProps = { locale: Locale; view: MeetingView; item: AgendaItem; at: number }

function ChangeItem({ locale, view, item, at }: ChangeProps) {
  const say = sayIn(locale)
  return (
    <details className="lk-noprint">
      <summary className="lk-small">{m.meetings_agenda_change({ number: at + 1 }, { locale })}</summary>
      <form action={`/programma/overleg/${view.meeting.id}/agenda`} method="post" className="lk-actions">
        <input type="hidden" name="punt" value={handleOf(item)} />
        {at > 0 && (
          <Button kind="second" icon="up" name="stap" value="eerder">
            {say(m.meetings_agenda_up)}
          </Button>
        )}
        {at < view.agenda.length - 1 && (
          <Button kind="second" icon="down" name="stap" value="later">
            {say(m.meetings_agenda_down)}
          </Button>
        )}
        <Button kind="second" name="stap" value="eraf">
          {say(m.meetings_agenda_off)}
        </Button>
      </form>
    </details>
  )
}

function AddItem({ frame: { locale }, view, typed, faults }: MeetingPageProps) {
  const say = sayIn(locale)
  return (
    <details className="lk-noprint" open={Object.keys(faults).length > 0}>
      <summary>{say(m.meetings_agenda_add)}</summary>
      <form action={`/programma/overleg/${view.meeting.id}/agenda`} method="post" noValidate className="lk-stack">
        <Field
          {...{ locale, name: 'onderwerp', value: typed.onderwerp, error: errorAt(faults, 'onderwerp', locale) }}
          label={say(m.meetings_agenda_title)}
        />
        <TextArea
          {...{ locale, name: 'toelichting', value: typed.toelichting, error: errorAt(faults, 'toelichting', locale) }}
          label={say(m.meetings_agenda_note)}
          hint={say(m.meetings_no_names)}
          rows={3}
        />
        <Actions>
          <Button kind="second" name="stap" value="toevoegen">
            {say(m.meetings_agenda_add)}
          </Button>
        </Actions>
      </form>
    </details>
  )
}
