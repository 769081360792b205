import type { SessionInList } from '../../domains/programme/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { Button, ButtonLink } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { Field, TextArea } from '../components/field.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import type { Faults, TypedFields } from './form-faults.ts'
import { DayField, FormActions, FormPage, fieldsOf } from './form-page.tsx'

interface SessionsProps {
  frame: WorkbenchFrame
  sessions: readonly SessionInList[]
  keeps: boolean
  /** Whether the reader sees the other pages of the programme. */
  works: boolean
  now: Date
}

/** The path to the sessions; a member of the panel has no other pages of the programme. */
export const sessionCrumbs = (frame: WorkbenchFrame, works: boolean) => [
  ...(works ? [{ href: '/programma/overleggen', label: sayIn(frame.locale)(m.meetings_title) }] : []),
]

/** Which place of the navigation is lit: a member of the panel has the sessions alone. */
export const sessionPlace = (works: boolean): string => (works ? '/programma' : '/programma/sessies')

/** The page `/programma/sessies`: questions that were put to partners and experts by experience. */
export function SessionsPage({ frame, sessions, keeps, works, now }: SessionsProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.meetings_sessions)
  const crumbs = [...sessionCrumbs(frame, works), { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current={sessionPlace(works)} crumbs={crumbs}>
      <ProgrammeNav frame={frame} current="/programma/sessies" />
      <Head title={title} facts={<p>{say(m.meetings_sessions_lead)}</p>}>
        {keeps && (
          <ButtonLink icon="plus" href="/programma/sessies/nieuw">
            {say(m.meetings_session_new)}
          </ButtonLink>
        )}
      </Head>
      {sessions.length === 0 ? (
        <Empty title={say(m.meetings_sessions_none)}>
          <p>{say(m.meetings_sessions_none_text)}</p>
        </Empty>
      ) : (
        <Table
          caption={<span className="lk-hidden">{title}</span>}
          rows={sessions}
          keyOf={({ id }) => id}
          columns={[
            {
              title: say(m.meetings_session_question),
              cell: ({ id, question, experts }) => (
                <>
                  <a href={`/programma/sessies/${id}`} dir="auto">
                    {question}
                  </a>
                  {experts && <SubLine>{say(m.meetings_session_experts_yes)}</SubLine>}
                </>
              ),
            },
            {
              title: say(m.meetings_state),
              cell: (one) => (
                <>
                  <SessionBadge frame={frame} state={one.state} />
                  <SubLine>{ideasInWords(one, frame)}</SubLine>
                </>
              ),
            },
            { title: say(m.meetings_day), cell: ({ onDay, madeOn }) => dayInShort(onDay ?? madeOn, locale, now) },
          ]}
        />
      )}
    </WorkbenchPage>
  )
}

function ideasInWords({ ideas, waiting }: SessionInList, { locale }: WorkbenchFrame): string {
  if (ideas === 0) return sayIn(locale)(m.meetings_session_no_ideas)
  if (waiting === 0) return sayIn(locale)(m.meetings_session_decided)
  return m.meetings_session_waiting({ count: waiting }, { locale })
}

/** Whether a session is open. */
export function SessionBadge({ frame, state }: { frame: WorkbenchFrame; state: 'open' | 'closed' }) {
  const say = sayIn(frame.locale)
  if (state === 'closed') return <Badge icon="lock">{say(m.meetings_session_closed)}</Badge>
  return (
    <Badge tone="info" icon="message">
      {say(m.meetings_session_open)}
    </Badge>
  )
}

interface NewSessionProps {
  frame: WorkbenchFrame
  typed: TypedFields
  faults: Faults
}

/** Where a session begins: the question, who takes part, and whether experts by experience do. */
export function NewSessionPage(props: NewSessionProps) {
  const { frame, typed, faults } = props
  const say = sayIn(frame.locale)
  const title = say(m.meetings_session_new)
  const of = fieldsOf(props)
  const list = { href: '/programma/sessies', label: say(m.meetings_sessions) }
  const crumbs = [...sessionCrumbs(frame, true), list, { label: title }]
  return (
    <FormPage {...{ frame, title, crumbs, faults }}>
      <form action="/programma/sessies/nieuw" method="post" noValidate className="lk-stack">
        <Field {...of('vraag')} label={say(m.meetings_session_question)} />
        <TextArea
          {...of('achtergrond')}
          label={say(m.meetings_session_background)}
          hint={say(m.meetings_no_names)}
          rows={4}
        />
        <TextArea
          {...of('wie')}
          label={say(m.meetings_session_invited)}
          hint={say(m.meetings_session_invited_hint)}
          rows={4}
        />
        <Choice
          type="checkbox"
          name="ervaring"
          id="ervaring"
          value="ja"
          label={say(m.meetings_session_experts)}
          hint={say(m.meetings_session_experts_hint)}
          checked={typed.ervaring === 'ja'}
        />
        <DayField {...of('dag')} label={say(m.meetings_session_day)} hint={say(m.meetings_session_day_hint)} />
        <Field {...of('plaats')} label={say(m.meetings_session_place)} />
        <FormActions frame={frame} back="/programma/sessies">
          <Button>{say(m.meetings_session_start)}</Button>
        </FormActions>
      </form>
    </FormPage>
  )
}
