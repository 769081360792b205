import { type LateParty, planStates } from '../../domains/programme/rules/regional-plan.ts'
import { daysBetween } from '../../lib/calendar-days.ts'
import { dayInFull, dayInShort, dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { ButtonLink } from '../components/button.tsx'
import { DataList } from '../components/data-list.tsx'
import { Due, dueOf } from '../components/due.tsx'
import { Head, Section } from '../components/head.tsx'
import { List, ListRow, PrintLine } from '../components/panel.tsx'
import { SubLine } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import type { PlanPageProps } from './plan-page-props.ts'
import { AskSection, MoveSection } from './plan-steps.tsx'
import { AdoptionTable, FeedbackTable } from './plan-tables.tsx'
import { planStateWords } from './plan-words.ts'

/** One regional plan: who is late, where it is, what partners said, which municipality adopted it, what happened. */
export function PlanPage(props: PlanPageProps) {
  const { frame, plan, follows, faults, conflict, today } = props
  const { locale } = frame
  const say = sayIn(locale)
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const crumbs = [{ href: '/programma/plannen', label: say(m.policy_plans) }, { label: plan.title }]
  const printed = { name: frame.user.name, day: dayInFull(today, locale) }
  return (
    <WorkbenchPage frame={frame} title={plan.title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <PrintLine>{m.policy_print_line(printed, { locale })}</PrintLine>
      <Head title={plan.title} facts={<p>{say(planStateWords[plan.state])}</p>}>
        {follows && plan.state !== 'force' && (
          <ButtonLink kind="second" href={`/programma/plannen/${plan.id}/wijzigen`} icon="edit">
            {say(m.policy_plan_edit)}
          </ButtonLink>
        )}
      </Head>
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {conflict && (
          <Alert kind="risk" title={say(m.policy_plan_conflict)}>
            <p>{say(m.policy_plan_conflict_text)}</p>
          </Alert>
        )}
        <Late {...props} />
        <Way {...props} />
        <About {...props} />
        <FeedbackTable {...props} />
        {follows && ['draft', 'feedback'].includes(plan.state) && <AskSection {...props} />}
        {plan.adoptions.length > 0 && <AdoptionTable {...props} />}
        {follows && plan.state !== 'force' && <MoveSection {...props} />}
        <History {...props} />
      </div>
    </WorkbenchPage>
  )
}

function Late({ frame: { locale }, plan, region, today, now }: PlanPageProps) {
  const say = sayIn(locale)
  const nameOf = ({ kind, id }: LateParty) => {
    if (kind === 'plan') return m.policy_plan_late_plan({ name: say(planStateWords[plan.state]) }, { locale })
    if (kind === 'partner') return region.organisations.find((one) => one.id === id)?.name ?? id
    return region.municipalities.find((one) => one.code === id)?.name ?? id
  }
  const due = (day: string) => dueOf(day, { late: true, unit: 'days', count: daysBetween(day, today) }, false)
  return (
    <Section title={say(m.policy_plan_late)} stack="s">
      {plan.late.length === 0 ? (
        <p>{say(m.policy_plan_late_none)}</p>
      ) : (
        <List>
          {plan.late.map((one) => (
            <ListRow key={`${one.kind} ${one.id}`} beside={<Due locale={locale} now={now} due={due(one.dueOn)} />}>
              {nameOf(one)}
            </ListRow>
          ))}
        </List>
      )}
    </Section>
  )
}

/** The lights of the way: what is behind the plan, where it is, what is to come. */
function Way({ frame: { locale }, plan, now }: PlanPageProps) {
  const say = sayIn(locale)
  const here = planStates.indexOf(plan.state)
  const since = (state: string) => plan.moves.find((move) => move.state === state)?.onDay
  const look = (at: number) => (at < here ? 'is-lit' : at === here ? 'is-now' : 'is-dark')
  return (
    <Section title={say(m.policy_plan_steps)} stack="s">
      <ol className="lk-chain lk-chain--row">
        {planStates.map((state, at) => {
          const day = at <= here ? since(state) : undefined
          return (
            <li key={state} className={look(at)} {...(at === here ? { 'aria-current': 'step' as const } : {})}>
              {say(planStateWords[state])}
              {day && <SubLine>{m.policy_plan_since({ day: dayInShort(day, locale, now) }, { locale })}</SubLine>}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

function About({ frame: { locale }, plan, now }: PlanPageProps) {
  const say = sayIn(locale)
  const { workingGroup, committee, advice, adviceOn, link, dueOn } = plan
  const on = adviceOn && `${say(m.policy_plan_advice_on)} ${dayInText(adviceOn, locale, now)}`
  const linked = (
    <a href={link} rel="noreferrer">
      {link}
    </a>
  )
  return (
    <Section title={say(m.policy_plan_about)}>
      <DataList
        facts={[
          { name: say(m.policy_plan_working_group), value: workingGroup },
          ...(dueOn ? [{ name: say(m.policy_plan_due), value: dayInText(dueOn, locale, now) }] : []),
          ...(committee ? [{ name: say(m.policy_plan_committee), value: committee }] : []),
          ...(advice ? [{ name: say(m.policy_plan_advice), value: advice, source: on }] : []),
          ...(link ? [{ name: say(m.policy_plan_document), value: linked }] : []),
        ]}
      />
    </Section>
  )
}

function History({ frame: { locale }, plan, now }: PlanPageProps) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.policy_plan_history)} stack="s">
      <List>
        {plan.moves.map(({ number, state, onDay, reason, byName }) => (
          <ListRow
            key={number}
            beside={m.policy_history_line(
              { day: dayInShort(onDay, locale, now), name: byName ?? say(m.policy_somebody) },
              { locale },
            )}
          >
            <strong>{say(planStateWords[state])}</strong>
            {reason && <SubLine>{reason}</SubLine>}
          </ListRow>
        ))}
      </List>
    </Section>
  )
}
