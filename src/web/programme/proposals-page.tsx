import type { Region } from '../../domains/access/index.ts'
import type { Proposal } from '../../domains/programme/index.ts'
import type { Control } from '../../domains/programme/rules/edit-fields.ts'
import type { Raw } from '../../domains/programme/rules/programme-problem.ts'
import { proposalKinds } from '../../domains/programme/rules/proposal.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { toDay } from '../../lib/quarter.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Badge, type Tone } from '../components/badge.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { DataList, type Fact } from '../components/data-list.tsx'
import { Field, Select, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import type { IconName } from '../components/icon.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { optionsOf } from './field-options.ts'
import { ProgrammeNav } from './programme-nav.tsx'
import { namesOfIds } from './programme-words.ts'

export interface ProposalsProps {
  frame: WorkbenchFrame
  proposals: readonly Proposal[]
  /** The programme that holds, of which goals and owners are chosen. */
  raw: Raw
  region: Region
  mayDecide: boolean
  typed: Readonly<Record<string, string>>
  faults: Readonly<Record<string, Words>>
  /** What was typed at a proposal on which somebody decides. */
  deciding: { id: string; answer: string; fault: Words } | null
  sent: boolean
  now: Date
}

/** What people propose for the programme, and what became of it. */
export function ProposalsPage(props: ProposalsProps) {
  const { frame, proposals, faults, sent, deciding } = props
  const { locale } = frame
  const say = sayIn(locale)
  const open = proposals.filter(({ state }) => state === 'open')
  const decided = proposals.filter(({ state }) => state !== 'open')
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const all = deciding ? [...errors, { id: `antwoord-${deciding.id}`, text: say(deciding.fault) }] : errors
  return (
    <WorkbenchPage frame={frame} title={say(m.programme_proposals_title)} current="/programma" errors={all.length}>
      <ProgrammeNav frame={frame} current="/programma/voorstellen" />
      <Head title={say(m.programme_proposals_title)} facts={<p>{say(m.programme_proposals_lead)}</p>}>
        <ButtonLink icon="plus" href="#nieuw">
          {say(m.programme_proposals_new)}
        </ButtonLink>
      </Head>
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={all} />
        {sent && <Alert kind="good" title={say(m.programme_proposals_sent)} narrow />}
        <Section title={say(m.programme_proposals_open)} stack="m">
          {open.length === 0 && <p className="lk-hint">{say(m.programme_proposals_none)}</p>}
          {open.map((proposal) => (
            <One key={proposal.id} proposal={proposal} {...props} />
          ))}
        </Section>
        <Section title={say(m.programme_proposals_new)} id="nieuw" stack="m">
          <NewProposal {...props} />
        </Section>
        {decided.length > 0 && (
          <Section title={say(m.programme_proposals_decided)} stack="m">
            {decided.map((proposal) => (
              <One key={proposal.id} proposal={proposal} {...props} />
            ))}
          </Section>
        )}
      </div>
    </WorkbenchPage>
  )
}

const looks: Record<Proposal['state'], { tone: Tone; icon: IconName; words: Words }> = {
  open: { tone: 'lit', icon: 'bell', words: m.programme_proposals_open },
  accepted: { tone: 'good', icon: 'good', words: m.programme_proposals_state_accepted },
  inProgramme: { tone: 'good', icon: 'good', words: m.programme_proposals_state_inProgramme },
  declined: { tone: 'neutral', icon: 'back', words: m.programme_proposals_state_declined },
}

type OneProps = ProposalsProps & { proposal: Proposal }

function One(props: OneProps) {
  const { frame, proposal, raw, mayDecide, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { tone, icon, words } = looks[proposal.state]
  const by = { name: proposal.byName ?? '', day: dayInText(proposal.on, locale, now) }
  return (
    <section className="lk-stack-s" id={`voorstel-${proposal.id}`}>
      <h3>{proposal.title}</h3>
      <p className="lk-hint">
        <Badge tone={tone} icon={icon}>
          {say(words)}
        </Badge>{' '}
        {say(proposal.kind === 'idea' ? m.programme_proposals_idea : m.programme_proposals_action)}
        {'. '}
        {m.programme_proposals_by(by, { locale })}
        {proposal.isOwn && ` (${say(m.programme_proposals_own)})`}
      </p>
      <CameFrom {...props} />
      {proposal.why !== proposal.title && <Paragraphs text={proposal.why} />}
      <DataList facts={factsOf(props, namesOfIds(raw))} />
      {mayDecide && proposal.state === 'open' && <Decide {...props} />}
    </section>
  )
}

/** The way back to where it was agreed. */
function CameFrom({ frame: { locale }, proposal: { from }, now }: OneProps) {
  if (from?.meeting)
    return (
      <p>
        <a href={`/programma/overleg/${from.meeting.id}`}>
          {m.programme_proposals_from_meeting({ day: dayInText(toDay(from.meeting.at), locale, now) }, { locale })}
        </a>
      </p>
    )
  if (!from?.session) return null
  return (
    <p>
      <a href={`/programma/sessies/${from.session.id}`}>
        {m.programme_proposals_from_session({ question: from.session.question }, { locale })}
      </a>
    </p>
  )
}

function factsOf({ frame: { locale }, proposal, now }: OneProps, names: ReadonlyMap<string, string>): Fact[] {
  const say = sayIn(locale)
  const { goal, owner, answer, decidedByName, decidedOn } = proposal
  const decided = { name: decidedByName ?? '', day: decidedOn ? dayInText(decidedOn, locale, now) : '' }
  return [
    ...(goal ? [{ name: say(m.programme_proposals_for), value: names.get(goal) ?? goal }] : []),
    ...(owner ? [{ name: say(m.programme_proposals_could), value: names.get(owner) ?? owner }] : []),
    ...(decidedOn ? [{ name: m.programme_proposals_decided_by(decided, { locale }), value: answer || '–' }] : []),
  ]
}

function Decide({ frame: { locale }, proposal: { id, title }, deciding }: OneProps) {
  const say = sayIn(locale)
  const own = deciding?.id === id ? deciding : null
  return (
    <details open={own !== null} className="lk-noprint">
      <summary>{say(m.programme_proposals_decide)}</summary>
      <form action={`/programma/voorstellen/${id}/besluit`} method="post" noValidate className="lk-stack">
        <TextArea
          {...{ locale, name: 'antwoord', id: `antwoord-${id}`, rows: 2 }}
          label={
            <>
              {say(m.programme_proposals_answer)}
              <span className="lk-hidden"> {title}</span>
            </>
          }
          hint={say(m.programme_proposals_answer_hint)}
          value={own?.answer ?? ''}
          error={own ? say(own.fault) : undefined}
        />
        <Actions>
          <Button name="besluit" value="accepted">
            {say(m.programme_proposals_accept)}
          </Button>
          <Button kind="second" name="besluit" value="declined">
            {say(m.programme_proposals_decline)}
          </Button>
        </Actions>
      </form>
    </details>
  )
}

const goals: Control = { as: 'references', at: ['strategic goal', 'operational goal', 'pillar'] }
const owners: Control = { as: 'references', at: ['role', 'partner', 'body'] }
const kindWords = {
  idea: [m.programme_proposals_idea, m.programme_proposals_idea_hint],
  action: [m.programme_proposals_action, m.programme_proposals_action_hint],
} as const

function NewProposal({ frame: { locale }, typed, faults, raw, region }: ProposalsProps) {
  const say = sayIn(locale)
  const error = (name: string) => faults[name] && say(faults[name])
  const choosing = { raw, region, locale }
  const unsure = { value: '', label: say(m.programme_proposals_unsure) }
  return (
    <form action="/programma/voorstellen" method="post" noValidate className="lk-stack lk-noprint">
      <ChoiceGroup
        {...{ locale, name: 'soort', type: 'radio' as const, error: error('soort') }}
        legend={say(m.programme_proposals_kind)}
        chosen={[typed.soort ?? '']}
        options={proposalKinds.map((value) => ({
          value,
          label: say(kindWords[value][0]),
          hint: say(kindWords[value][1]),
        }))}
      />
      <Field
        {...{ locale, name: 'wat', value: typed.wat, error: error('wat') }}
        label={say(m.programme_proposals_what)}
      />
      <TextArea
        {...{ locale, name: 'waarom', value: typed.waarom, error: error('waarom'), rows: 4 }}
        label={say(m.programme_proposals_why)}
        hint={say(m.programme_proposals_why_hint)}
      />
      <Select
        {...{ locale, name: 'doel', value: typed.doel, error: error('doel') }}
        label={say(m.programme_proposals_goal)}
        options={[unsure, ...optionsOf(goals, [], choosing)]}
      />
      <Select
        {...{ locale, name: 'eigenaar', value: typed.eigenaar, error: error('eigenaar') }}
        label={say(m.programme_proposals_owner)}
        options={[unsure, ...optionsOf(owners, [], choosing)]}
      />
      <Actions>
        <Button>{say(m.programme_proposals_send)}</Button>
      </Actions>
    </form>
  )
}
