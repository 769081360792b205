import type { RegionalPlan } from '../../domains/programme/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { ButtonLink } from '../components/button.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { planStateWords } from './plan-words.ts'

interface PlansProps {
  frame: WorkbenchFrame
  plans: readonly RegionalPlan[]
  /** Whether the reader may begin one. */
  starts: boolean
  now: Date
}

/** The page `/programma/plannen`: where each regional plan is, those with somebody late first. */
export function PlansPage({ frame, plans, starts, now }: PlansProps) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.policy_plans)} current="/programma">
      <ProgrammeNav frame={frame} current="/programma/plannen" />
      <Head title={say(m.policy_plans)} facts={<p>{say(m.policy_plan_lead)}</p>}>
        {starts && (
          <ButtonLink href="/programma/plannen/nieuw" icon="plus">
            {say(m.policy_plan_new)}
          </ButtonLink>
        )}
      </Head>
      {plans.length === 0 ? (
        <Empty title={say(m.policy_plan_none)}>
          <p>{say(m.policy_plan_none_text)}</p>
        </Empty>
      ) : (
        <Table
          caption={say(m.policy_plan_caption)}
          rows={plans}
          keyOf={({ id }) => id}
          columns={[
            {
              title: say(m.policy_plan_title),
              cell: ({ id, title }) => <a href={`/programma/plannen/${id}`}>{title}</a>,
            },
            { title: say(m.policy_plan_state), cell: ({ state }) => say(planStateWords[state]) },
            {
              title: say(m.policy_plan_due),
              cell: ({ dueOn }) => (dueOn === null ? '' : dayInShort(dueOn, locale, now)),
            },
            { title: say(m.policy_plan_late_count), cell: (plan) => <LateCount plan={plan} /> },
          ]}
        />
      )}
    </WorkbenchPage>
  )
}

function LateCount({ plan: { late } }: { plan: RegionalPlan }) {
  if (late.length === 0) return '0'
  return (
    <Badge tone="bad" icon="late">
      {String(late.length)}
    </Badge>
  )
}
