import type { SessionView } from '../../domains/programme/index.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { Button } from '../components/button.tsx'
import { Choice, ChoiceGroup } from '../components/choice.tsx'
import { DataList } from '../components/data-list.tsx'
import { Field, Select, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { Blocked, Step, Steps } from '../components/steps.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { FollowUps } from './follow-ups.tsx'
import { errorAt, errorsOf, type Faults, type TypedFields } from './form-faults.ts'
import { ownerOptions } from './meeting-words.ts'
import { SessionBadge, sessionCrumbs, sessionPlace } from './sessions-page.tsx'

type Idea = SessionView['ideas'][number]
interface SessionPageProps {
  frame: WorkbenchFrame
  view: SessionView
  /** Whether the reader sees the other pages of the programme; a member of the panel does not. */
  works: boolean
  typed: TypedFields
  faults: Faults
  /** Somebody else decided since the page was opened. */
  conflict: boolean
  today: string
  now: Date
}

/** The page of a session: the question, the ideas, and what was decided on each. */
export function SessionPage(props: SessionPageProps) {
  const { frame, view, works, faults, conflict, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { session } = view
  const errors = errorsOf(faults, locale)
  const crumbs = [
    ...sessionCrumbs(frame, works),
    { href: '/programma/sessies', label: say(m.meetings_sessions) },
    { label: session.question },
  ]
  return (
    <WorkbenchPage
      frame={frame}
      title={session.question}
      current={sessionPlace(works)}
      crumbs={crumbs}
      errors={errors.length}
    >
      <Head title={session.question} facts={<SessionBadge frame={frame} state={session.state} />} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {conflict && <Alert kind="risk" title={say(m.meetings_conflict_step)} />}
        {session.background && <Paragraphs text={session.background} />}
        <SessionFacts {...props} />
        <Section title={say(m.meetings_ideas)} stack="m">
          {view.ideas.length === 0 && <p>{say(m.meetings_ideas_none)}</p>}
          {view.ideas.map((idea) => (
            <IdeaBlock key={idea.id} {...props} idea={idea} />
          ))}
        </Section>
        {session.state === 'open' && <BringIdea {...props} />}
        {view.followUps.length > 0 && (
          <Section title={say(m.meetings_session_agreed)} stack="m">
            <FollowUps
              {...{ locale, now, today: props.today, followUps: view.followUps, programme: view.programme }}
              settles={view.keeps}
              back={`/programma/sessies/${session.id}`}
            />
          </Section>
        )}
        {view.keeps && session.state === 'open' && <Close {...props} />}
      </div>
    </WorkbenchPage>
  )
}

function SessionFacts({ frame: { locale }, view: { session }, now }: SessionPageProps) {
  const say = sayIn(locale)
  const { onDay, place, invited, experts } = session
  const who = [
    ...invited.split('\n').filter((line) => line.trim() !== ''),
    ...(experts ? [say(m.meetings_session_experts_yes)] : []),
  ]
  const when = [onDay === null ? '' : dayInText(onDay, locale, now), place].filter((one) => one !== '')
  const facts = [
    ...(when.length > 0 ? [{ name: say(m.meetings_when), value: when.join(', ') }] : []),
    ...(who.length > 0 ? [{ name: say(m.meetings_session_invited), value: who.join(', ') }] : []),
  ]
  return facts.length > 0 ? <DataList facts={facts} /> : null
}

const ideaLooks = {
  open: { tone: 'neutral', icon: 'later', words: m.meetings_idea_open },
  accepted: { tone: 'good', icon: 'good', words: m.meetings_idea_accepted },
  declined: { tone: 'neutral', icon: 'bad', words: m.meetings_idea_declined },
} as const

function IdeaBlock(props: SessionPageProps & { idea: Idea }) {
  const { frame, view, idea, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const look = ideaLooks[idea.state]
  const decided = idea.decided_on && {
    name: idea.decidedByName ?? '',
    day: dayInText(idea.decided_on, locale, now),
    reason: idea.reason ?? '',
  }
  return (
    <article className="lk-stack-s" id={`idee-${idea.id}`}>
      <Paragraphs text={idea.text} />
      <p className="lk-small">
        {idea.by_expert ? say(m.meetings_idea_expert) : m.meetings_idea_by({ name: idea.byName ?? '' }, { locale })}{' '}
        <Badge tone={look.tone} icon={look.icon}>
          {say(look.words)}
        </Badge>
      </p>
      {decided && <p dir="auto">{m.meetings_idea_decided(decided, { locale })}</p>}
      {view.keeps && idea.state === 'open' && <Decide {...props} />}
    </article>
  )
}

function Decide({ frame: { locale }, view, idea, typed, faults }: SessionPageProps & { idea: Idea }) {
  const say = sayIn(locale)
  const field = (name: string) => `${name}-${idea.id}`
  const of = (name: string) => ({
    ...{ locale, name: field(name), value: typed[field(name)] },
    error: errorAt(faults, field(name), locale),
  })
  const wrong = Object.keys(faults).some((name) => name.endsWith(idea.id))
  const choices = [
    { value: 'accepted', label: say(m.meetings_idea_accept), hint: say(m.meetings_idea_accept_hint) },
    { value: 'declined', label: say(m.meetings_idea_decline) },
  ]
  return (
    <details open={wrong}>
      <summary>{say(m.meetings_idea_decide)}</summary>
      <form
        action={`/programma/sessies/${view.session.id}/ideeen/${idea.id}`}
        method="post"
        noValidate
        className="lk-stack"
      >
        <ChoiceGroup
          {...{ locale, type: 'radio', name: field('besluit'), options: choices }}
          legend={say(m.meetings_idea_what)}
          error={of('besluit').error}
          chosen={[typed[field('besluit')] ?? '']}
        />
        <TextArea {...of('waarom')} label={say(m.meetings_idea_reason)} hint={say(m.meetings_no_names)} rows={2} />
        <Select {...of('wie')} label={say(m.meetings_owner)} options={ownerOptions(view.programme, locale)} />
        <Field
          {...of('voor')}
          label={say(m.meetings_due_on)}
          hint={say(m.meetings_day_hint)}
          short
          inputMode="numeric"
        />
        <Button kind="second">{say(m.meetings_idea_keep)}</Button>
      </form>
    </details>
  )
}

function BringIdea({ frame: { locale }, view, typed, faults }: SessionPageProps) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.meetings_idea_bring)} stack="m">
      <form action={`/programma/sessies/${view.session.id}/ideeen`} method="post" noValidate className="lk-stack">
        <TextArea
          {...{ locale, name: 'idee', value: typed.idee, error: errorAt(faults, 'idee', locale), rows: 4 }}
          label={say(m.meetings_idea)}
          hint={say(m.meetings_no_names)}
        />
        {view.keeps && view.session.experts && (
          <Choice
            type="checkbox"
            name="ervaring"
            id="ervaring"
            value="ja"
            label={say(m.meetings_idea_from_expert)}
            hint={say(m.meetings_idea_from_expert_hint)}
          />
        )}
        <Button kind="second">{say(m.meetings_idea_send)}</Button>
      </form>
    </Section>
  )
}

function Close({ frame: { locale }, view }: SessionPageProps) {
  const say = sayIn(locale)
  const waits = view.ideas.some(({ state }) => state === 'open')
  return (
    <Section title={say(m.meetings_to_do)} stack="m">
      <Steps>
        {waits ? (
          <Step reason={say(m.meetings_session_close_blocked_why)}>
            <Blocked>{say(m.meetings_session_close_blocked)}</Blocked>
          </Step>
        ) : (
          <Step reason={say(m.meetings_session_close_why)}>
            <form action={`/programma/sessies/${view.session.id}/sluiten`} method="post">
              <Button kind="second">{say(m.meetings_session_close)}</Button>
            </form>
          </Step>
        )}
      </Steps>
    </Section>
  )
}
