import type { Note, Representation } from '../../domains/programme/index.ts'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import { dayInFull, dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { Button, ButtonLink } from '../components/button.tsx'
import { DataList } from '../components/data-list.tsx'
import { Field, TextArea } from '../components/field.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Message } from '../components/message.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import type { Faults, TypedFields } from './form-faults.ts'
import { DayField, FormActions, FormPage, fieldsOf } from './form-page.tsx'
import { nameIn } from './meeting-words.ts'

const home = '/programma/landelijk'
const crumbsOf = (frame: WorkbenchFrame, ...labels: string[]) => {
  const say = sayIn(frame.locale)
  const path = [
    { href: '/programma/overleggen', label: say(m.meetings_title) },
    { href: home, label: say(m.meetings_national) },
  ]
  return labels.length === 0
    ? [...path.slice(0, 1), { label: say(m.meetings_national) }]
    : [...path, ...labels.map((label) => ({ label }))]
}

interface ListProps {
  frame: WorkbenchFrame
  lines: readonly (Representation & { last: Note | null })[]
  programme: ProgrammeFile | null
  keeps: boolean
  now: Date
}

/** The page `/programma/landelijk`: who represents the region where, and what came back last. */
export function RepresentationsPage({ frame, lines, programme, keeps, now }: ListProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.meetings_national)
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbsOf(frame)}>
      <ProgrammeNav frame={frame} current="/programma/landelijk" />
      <Head title={title} facts={<p>{say(m.meetings_national_lead)}</p>}>
        {keeps && (
          <ButtonLink icon="plus" href={`${home}/nieuw`}>
            {say(m.meetings_national_new)}
          </ButtonLink>
        )}
      </Head>
      {lines.length === 0 ? (
        <Empty title={say(m.meetings_national_none)}>
          <p>{say(m.meetings_national_none_text)}</p>
        </Empty>
      ) : (
        <Table
          caption={<span className="lk-hidden">{title}</span>}
          rows={lines}
          keyOf={({ id }) => id}
          columns={[
            {
              title: say(m.meetings_national_consultation),
              cell: ({ id, consultation, endedOn }) => (
                <>
                  <a href={`${home}/${id}`} dir="auto">
                    {consultation}
                  </a>
                  {endedOn && <SubLine>{say(m.meetings_national_ended_badge)}</SubLine>}
                </>
              ),
            },
            {
              title: say(m.meetings_national_role),
              cell: ({ role, organisation }) => (
                <>
                  <span dir="auto">{nameIn(programme, role)}</span>
                  {organisation && <SubLine>{nameIn(programme, organisation)}</SubLine>}
                </>
              ),
            },
            {
              title: say(m.meetings_national_last),
              cell: ({ last }) => (last ? dayInShort(last.onDay, locale, now) : say(m.meetings_national_nothing)),
            },
          ]}
        />
      )}
    </WorkbenchPage>
  )
}

interface OneProps {
  frame: WorkbenchFrame
  representation: Representation
  notes: readonly Note[]
  programme: ProgrammeFile | null
  keeps: boolean
  typed: TypedFields
  faults: Faults
}

/** The page of one representation: which interest, and all that came back. */
export function RepresentationPage(props: OneProps) {
  const { frame, representation, notes, programme, keeps, faults } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { id, consultation, role, organisation, interest, endedOn } = representation
  const who = [role, organisation].filter((one) => one !== '').map((one) => nameIn(programme, one))
  const ended = endedOn && (
    <Badge icon="lock">{`${say(m.meetings_national_ended)} ${dayInFull(endedOn, locale)}`}</Badge>
  )
  const change = keeps && (
    <ButtonLink kind="second" icon="edit" href={`${home}/${id}/wijzigen`}>
      {say(m.meetings_national_change)}
    </ButtonLink>
  )
  return (
    <FormPage
      {...{ frame, faults, title: consultation, crumbs: crumbsOf(frame, consultation), facts: ended, action: change }}
    >
      <DataList
        facts={[
          { name: say(m.meetings_national_role), value: who.join(', ') },
          { name: say(m.meetings_national_interest), value: <span dir="auto">{interest}</span> },
        ]}
      />
      <Section title={say(m.meetings_national_notes)} stack="m">
        {notes.length === 0 && <p>{say(m.meetings_national_notes_none)}</p>}
        {notes.map((note) => (
          <Message
            key={note.id}
            from={m.meetings_national_by({ name: note.byName ?? '' }, { locale })}
            day={dayInFull(note.onDay, locale)}
            text={note.text}
          />
        ))}
      </Section>
      <AddNote {...props} />
    </FormPage>
  )
}

function AddNote(props: OneProps) {
  const say = sayIn(props.frame.locale)
  const of = fieldsOf(props)
  return (
    <Section title={say(m.meetings_national_note_add)} stack="m">
      <form action={`${home}/${props.representation.id}`} method="post" noValidate className="lk-stack">
        <DayField {...of('dag')} label={say(m.meetings_day)} />
        <TextArea {...of('terug')} label={say(m.meetings_national_note)} hint={say(m.meetings_no_names)} rows={4} />
        <Button kind="second">{say(m.meetings_national_note_save)}</Button>
      </form>
    </Section>
  )
}

interface FormProps {
  frame: WorkbenchFrame
  /** The one that is changed; null for a new one. */
  id: string | null
  typed: TypedFields
  faults: Faults
  conflict: boolean
}

/** Where somebody writes down who represents the region. */
export function RepresentationFormPage(props: FormProps) {
  const { frame, id, typed, faults, conflict } = props
  const say = sayIn(frame.locale)
  const title = say(id === null ? m.meetings_national_new : m.meetings_national_change)
  const of = fieldsOf(props)
  const action = id === null ? `${home}/nieuw` : `${home}/${id}/wijzigen`
  return (
    <FormPage {...{ frame, title, crumbs: crumbsOf(frame, title), faults, conflict }}>
      <form action={action} method="post" noValidate className="lk-stack">
        <input type="hidden" name="versie" value={typed.versie ?? '0'} />
        <Field {...of('overleg')} label={say(m.meetings_national_consultation)} />
        <Field {...of('rol')} label={say(m.meetings_national_role)} hint={say(m.meetings_national_role_hint)} />
        <Field {...of('organisatie')} label={say(m.meetings_organisation)} />
        <TextArea
          {...of('belang')}
          label={say(m.meetings_national_interest)}
          hint={say(m.meetings_national_interest_hint)}
          rows={3}
        />
        <DayField
          {...of('gestopt')}
          label={say(m.meetings_national_ended)}
          hint={say(m.meetings_national_ended_hint)}
        />
        <FormActions frame={frame} back={id === null ? home : `${home}/${id}`}>
          <Button>{say(m.meetings_save)}</Button>
        </FormActions>
      </form>
    </FormPage>
  )
}
