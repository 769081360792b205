import { handleOf, type MeetingView } from '../../domains/programme/index.ts'
import type { AgendaItem } from '../../domains/programme/rules/agenda.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { Select, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Section } from '../components/head.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { sayIn } from '../say.ts'
import { Line } from './agenda-section.tsx'
import { crumbsTo } from './change-pages.tsx'
import type { Faults, TypedFields } from './form-faults.ts'
import { DayField, FormActions, FormPage, fieldsOf } from './form-page.tsx'
import { decisionNumber, itemTitle, ownerOptions } from './meeting-words.ts'
import { expectedAt } from './record-form.ts'

interface RecordProps {
  frame: WorkbenchFrame
  view: MeetingView
  districts: readonly { id: string; name: string }[]
  typed: TypedFields
  /** Subjects that were ticked as discussed. */
  handled: readonly string[]
  faults: Faults
  /** Somebody else wrote since the page was opened. */
  conflict: boolean
  now: Date
}

/** Where a meeting is recorded: who was there, and under each item what was said, decided and agreed. */
export function RecordPage(props: RecordProps) {
  const { frame, view, faults, conflict } = props
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.meetings_record_title)
  const address = `/programma/overleg/${view.meeting.id}`
  const crumbs = crumbsTo(props, title)
  const facts = <p>{dayInFull(view.meeting.day, locale)}</p>
  return (
    <FormPage {...{ frame, title, crumbs, facts, faults, conflict }}>
      {view.meeting.state === 'planned' && <p>{say(m.meetings_record_held)}</p>}
      <form action={`${address}/verslag`} method="post" noValidate className="lk-stack-l">
        <input type="hidden" name="versie" value={props.typed.versie} />
        <Who {...props} />
        {view.agenda.map((item, at) => (
          <ItemFields key={item.id} {...props} item={item} at={at} />
        ))}
        <FormActions frame={frame} back={address}>
          <Button>{say(m.meetings_record_save)}</Button>
        </FormActions>
      </form>
      <Struck {...props} />
    </FormPage>
  )
}

function Who(props: RecordProps) {
  const { frame, view, typed } = props
  const { locale } = frame
  const say = sayIn(locale)
  const expected = expectedAt(view)
  const options = [
    { value: '', label: say(m.meetings_choose) },
    { value: 'present', label: say(m.meetings_present) },
    { value: 'excused', label: say(m.meetings_excused) },
    { value: 'absent', label: say(m.meetings_absent) },
  ]
  return (
    <Section title={say(m.meetings_record_who)} stack="m">
      {expected.length === 0 && <p>{say(m.meetings_record_nobody)}</p>}
      {expected.map(({ field, name }) => (
        <Select key={field} {...{ locale, name: field, value: typed[field], options, short: true }} label={name} />
      ))}
      <TextArea
        {...fieldsOf(props)('gasten')}
        label={say(m.meetings_guests)}
        hint={say(m.meetings_guests_hint)}
        rows={2}
      />
    </Section>
  )
}

type ItemProps = RecordProps & { item: AgendaItem; at: number }

function ItemFields(props: ItemProps) {
  const { frame, view, typed, item, at, conflict, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const handle = handleOf(item)
  const title = m.meetings_record_item({ number: at + 1, title: itemTitle(item, locale) }, { locale })
  const name = `verslag-${handle}`
  const differs = conflict && item.minutes !== '' && item.minutes !== typed[name]
  return (
    <Section title={title} stack="m">
      {item.note && <Paragraphs text={item.note} />}
      {item.source === 'dueSubjects' ? (
        <Discussed {...props} />
      ) : (
        item.lines.length > 0 && (
          <ul>
            {item.lines.map((line) => (
              <li key={line.ref}>
                <Line {...{ line, item, locale, now }} />
              </li>
            ))}
          </ul>
        )
      )}
      {differs && (
        <div className="lk-quote lk-stack-s">
          <p className="lk-small">{say(m.meetings_theirs)}</p>
          <Paragraphs text={item.minutes} />
        </div>
      )}
      <TextArea
        {...fieldsOf(props)(name)}
        rows={4}
        label={say(m.meetings_record_minutes)}
        hint={say(m.meetings_no_names)}
      />
      {view.decisions
        .filter((one) => one.item_id === item.id && !one.struck)
        .map((one) => (
          <p key={one.id} dir="auto">
            {`${m.meetings_decision_number({ number: decisionNumber(one) }, { locale })}: ${one.text}`}
          </p>
        ))}
      <DecidedFields {...props} />
    </Section>
  )
}

function Discussed({ frame: { locale }, item, handled, now }: ItemProps) {
  const say = sayIn(locale)
  return (
    <fieldset className="lk-field">
      <legend className="lk-legend">{say(m.meetings_handled_which)}</legend>
      {item.lines.map((line) => (
        <Choice
          key={line.ref}
          type="checkbox"
          name={`besproken-${line.ref}`}
          id={`besproken-${line.ref}`}
          value="ja"
          label={<Line {...{ line, item, locale, now }} />}
          checked={handled.includes(line.ref)}
        />
      ))}
    </fieldset>
  )
}

function DecidedFields(props: ItemProps) {
  const { frame, view, item } = props
  const { locale } = frame
  const say = sayIn(locale)
  const handle = handleOf(item)
  const of = (field: string) => fieldsOf(props)(`${field}-${handle}`)
  const filled = ['besluit', 'afspraak', 'wie', 'voor'].some((one) => of(one).value || of(one).error)
  return (
    <details open={filled}>
      <summary>{say(m.meetings_record_more)}</summary>
      <div className="lk-stack">
        <TextArea
          {...of('besluit')}
          label={say(m.meetings_record_decision)}
          hint={say(m.meetings_record_decision_hint)}
          rows={2}
        />
        <TextArea
          {...of('afspraak')}
          label={say(m.meetings_record_action)}
          hint={say(m.meetings_record_action_hint)}
          rows={2}
        />
        <Select {...of('wie')} label={say(m.meetings_owner)} options={ownerOptions(view.programme, locale)} />
        <DayField {...of('voor')} label={say(m.meetings_due_on)} />
        <Choice
          type="checkbox"
          name={`programma-${handle}`}
          id={`programma-${handle}`}
          value="ja"
          label={say(m.meetings_record_propose)}
          hint={say(m.meetings_record_propose_hint)}
          checked={of('programma').value === 'ja'}
        />
      </div>
    </details>
  )
}

/** Decisions that were written down wrongly are struck one by one, beside the form: nothing that was typed is lost by it. */
function Struck({ frame: { locale }, view }: RecordProps) {
  const standing = view.decisions.filter(({ struck }) => !struck)
  if (standing.length === 0) return null
  return (
    <Section title={sayIn(locale)(m.meetings_decisions)} stack="s">
      {standing.map((one) => (
        <form key={one.id} action={`/programma/overleg/${view.meeting.id}/doorhalen`} method="post">
          <p dir="auto">{one.text}</p>
          <Button kind="link" name="besluit" value={one.id}>
            {m.meetings_record_strike({ number: decisionNumber(one) }, { locale })}
          </Button>
        </form>
      ))}
    </Section>
  )
}
