import type { RegionalPlan } from '../../domains/programme/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { Section } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import type { PlanPageProps } from './plan-page-props.ts'
import { outcomeWords } from './plan-words.ts'
import { bodyWords } from './policy-words.ts'

/** What partners were asked and said, and what was done with it. */
export function FeedbackTable({ frame: { locale }, plan, region, follows, now }: PlanPageProps) {
  const say = sayIn(locale)
  const day = (text: string) => dayInShort(text, locale, now)
  const nameOf = (id: string) => region.organisations.find((one) => one.id === id)?.name ?? id
  if (plan.feedback.length === 0)
    return (
      <Section title={say(m.policy_plan_feedback)} stack="s">
        <p>{say(m.policy_plan_feedback_none)}</p>
      </Section>
    )
  const change = {
    title: say(m.policy_plan_record),
    cell: ({ organisation }: RegionalPlan['feedback'][number]) => (
      <a className="lk-noprint" href={`/programma/plannen/${plan.id}/partners/${organisation}`}>
        {say(m.policy_plan_record)} <span className="lk-hidden">{nameOf(organisation)}</span>
      </a>
    ),
  }
  return (
    <Section title={say(m.policy_plan_feedback)}>
      <Table
        caption={say(m.policy_plan_feedback_caption)}
        rows={plan.feedback}
        keyOf={({ organisation }) => organisation}
        columns={[
          { title: say(m.policy_plan_partner), cell: ({ organisation }) => nameOf(organisation) },
          { title: say(m.policy_plan_asked_until), cell: ({ dueOn }) => day(dueOn) },
          {
            title: say(m.policy_plan_said),
            cell: ({ receivedOn, said }) => (
              <>
                {receivedOn === null ? say(m.policy_plan_not_said) : said}
                {receivedOn && <SubLine>{day(receivedOn)}</SubLine>}
              </>
            ),
          },
          {
            title: say(m.policy_plan_done_with),
            cell: ({ outcome, response, receivedOn }) => (
              <>
                {outcome ? say(outcomeWords[outcome]) : receivedOn && say(m.policy_plan_outcome_open)}
                {response && <SubLine>{response}</SubLine>}
              </>
            ),
          },
          ...(follows ? [change] : []),
        ]}
      />
    </Section>
  )
}

type Adoption = RegionalPlan['adoptions'][number]

/** Which municipality adopted the plan; those that still have to stand first. */
export function AdoptionTable({ frame: { locale }, plan, region, adopts, today, now }: PlanPageProps) {
  const say = sayIn(locale)
  const day = (text: string | null) => (text === null ? say(m.policy_plan_not_adopted) : dayInShort(text, locale, now))
  const nameOf = ({ municipality }: Adoption) =>
    region.municipalities.find((one) => one.code === municipality)?.name ?? municipality
  const open = (one: Adoption) => Number(one.adoptedOn !== null)
  const rows = plan.adoptions.toSorted((a, b) => open(a) - open(b) || nameOf(a).localeCompare(nameOf(b), 'nl'))
  const mayRecord = (one: Adoption) => adopts === 'all' || adopts.includes(one.municipality)
  const change = {
    title: say(m.policy_plan_record),
    cell: (one: Adoption) =>
      mayRecord(one) && (
        <a className="lk-noprint" href={`/programma/plannen/${plan.id}/gemeenten/${one.municipality}`}>
          {say(m.policy_plan_record)} <span className="lk-hidden">{nameOf(one)}</span>
        </a>
      ),
  }
  return (
    <Section title={say(m.policy_plan_adoption)}>
      <Table
        caption={say(m.policy_plan_adoption_caption)}
        rows={rows}
        keyOf={({ municipality }) => municipality}
        columns={[
          { title: say(m.policy_municipality), cell: nameOf },
          {
            title: say(m.policy_plan_adopted_on),
            cell: (one) => (
              <>
                <AdoptedBadge late={one.adoptedOn === null && one.dueOn < today} adopted={one.adoptedOn !== null}>
                  {day(one.adoptedOn)}
                </AdoptedBadge>
                {one.body && <SubLine>{say(bodyWords[one.body])}</SubLine>}
              </>
            ),
          },
          { title: say(m.policy_plan_council_on), cell: ({ councilInformedOn }) => day(councilInformedOn) },
          { title: say(m.policy_plan_published_on), cell: ({ publishedOn }) => day(publishedOn) },
          ...(rows.some(mayRecord) ? [change] : []),
        ]}
      />
    </Section>
  )
}

function AdoptedBadge({ late, adopted, children }: { late: boolean; adopted: boolean; children: string }) {
  const look = late
    ? ({ tone: 'bad', icon: 'late' } as const)
    : adopted
      ? ({ tone: 'good', icon: 'good' } as const)
      : ({ tone: 'neutral', icon: 'later' } as const)
  return <Badge {...look}>{children}</Badge>
}
