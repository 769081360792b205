import type { MunicipalityPolicy, PolicyHistoryLine } from '../../domains/programme/index.ts'
import {
  glances,
  isRecorded,
  type PolicyPointId,
  pointsIn,
  policyPointIds,
  policyPoints,
} from '../../domains/programme/rules/policy-points.ts'
import { daysBetween } from '../../lib/calendar-days.ts'
import { dayInFull, dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { Due, dueOf } from '../components/due.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { List, ListRow, PrintLine } from '../components/panel.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { meaningWords, pointWords } from './point-words.ts'
import { factInWords, glanceLooks, saidInWords } from './policy-words.ts'

interface MunicipalityPageProps {
  frame: WorkbenchFrame
  policy: MunicipalityPolicy & { history: PolicyHistoryLine[] }
  /** The name of its district, where the region has them. */
  district: string | null
  /** Whether the reader may record what stands here. */
  records: boolean
  saved: boolean
  today: string
  now: Date
}

const duties: readonly PolicyPointId[] = policyPointIds.filter((id) => policyPoints[id].requirement === 'P-07')
const groups: readonly { title: Words; points: readonly PolicyPointId[] }[] = [
  {
    title: m.policy_requirement_policy,
    points: policyPointIds.filter((id) => policyPoints[id].requirement === 'P-06'),
  },
  { title: m.policy_requirement_agreed, points: duties.filter((id) => pointsIn('basis').includes(id)) },
  { title: m.policy_requirement_tasks, points: pointsIn('tasks') },
]

/** The page of one municipality: every point in words, what has to happen now, and what was recorded when. */
export function MunicipalityPage(props: MunicipalityPageProps) {
  const { frame, policy, saved, today } = props
  const { locale } = frame
  const say = sayIn(locale)
  const title = m.policy_of({ municipality: policy.name }, { locale })
  const crumbs = [{ href: '/programma/beleid', label: say(m.policy_title) }, { label: policy.name }]
  const all = { good: goodOf(policy, policyPointIds), of: policyPointIds.length }
  const facts = [props.district, m.policy_in_order(all, { locale })].filter(Boolean).join(' · ')
  const printed = { name: frame.user.name, day: dayInFull(today, locale) }
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs}>
      <PrintLine>{m.policy_print_line(printed, { locale })}</PrintLine>
      <Head title={title} facts={<p>{facts}</p>} />
      <div className="lk-stack-l">
        {saved && <Alert kind="good" title={say(m.policy_saved)} narrow />}
        <OpenPoints {...props} />
        {groups.map(({ title: words, points }) => (
          <Section key={say(words)} title={say(words)}>
            <PointTable {...props} points={points} />
          </Section>
        ))}
        <History {...props} />
      </div>
    </WorkbenchPage>
  )
}

const pressing = glances.filter((one) => !['later', 'good'].includes(one))

function OpenPoints({ frame: { locale }, policy, today, now }: MunicipalityPageProps) {
  const say = sayIn(locale)
  const open = Object.values(policy.points)
    .filter(({ glance }) => pressing.includes(glance) && glance !== 'unknown')
    .sort(
      (a, b) => pressing.indexOf(a.glance) - pressing.indexOf(b.glance) || (a.due ?? '9').localeCompare(b.due ?? '9'),
    )
  return (
    <Section title={say(m.policy_open_points)} stack="s">
      {open.length === 0 ? (
        <p>{say(m.policy_open_none)}</p>
      ) : (
        <List>
          {open.map(({ point, glance, says, due }) => (
            <ListRow
              key={point}
              beside={due && <DueDay due={due} {...{ locale, today, now }} soon={glance === 'soon'} />}
            >
              <strong>{say(pointWords[point])}</strong>
              {`: ${saidInWords(point, says, locale)}`}
            </ListRow>
          ))}
        </List>
      )}
    </Section>
  )
}

type DueDayProps = { due: string; today: string; now: Date; locale: 'nl' | 'en'; soon: boolean }

function DueDay({ due, today, now, locale, soon }: DueDayProps) {
  const left = daysBetween(today, due)
  const lateness = { late: left < 0, unit: 'days' as const, count: Math.abs(left) }
  return <Due locale={locale} now={now} due={dueOf(due, lateness, soon)} />
}

type TableProps = MunicipalityPageProps & { points: readonly PolicyPointId[] }

const goodOf = (policy: MunicipalityPolicy, points: readonly PolicyPointId[]) =>
  points.filter((id) => policy.points[id].glance === 'good').length

function PointTable({ frame: { locale }, policy, records, points, now }: TableProps) {
  const say = sayIn(locale)
  const change = {
    title: say(m.policy_change),
    cell: (id: PolicyPointId) =>
      isRecorded(id) && (
        <a className="lk-noprint" href={`/programma/beleid/${policy.code}/${id}`}>
          {say(m.policy_change)} <span className="lk-hidden">{say(pointWords[id])}</span>
        </a>
      ),
  }
  return (
    <Table
      caption={m.policy_in_order({ good: goodOf(policy, points), of: points.length }, { locale })}
      rows={points}
      keyOf={(id) => id}
      columns={[
        { title: say(m.policy_point), cell: (id) => say(pointWords[id]) },
        { title: say(m.policy_state), cell: (id) => <StateBadge id={id} policy={policy} locale={locale} /> },
        { title: say(m.policy_words), cell: (id) => <InWords {...{ id, policy, locale, now }} /> },
        ...(records ? [change] : []),
      ]}
    />
  )
}

type PointProps = { id: PolicyPointId; policy: MunicipalityPolicy; locale: 'nl' | 'en' }

function StateBadge({ id, policy, locale }: PointProps) {
  const { glance, says } = policy.points[id]
  const { tone, icon } = glanceLooks[glance]
  return (
    <Badge tone={tone} icon={icon}>
      {saidInWords(id, says, locale)}
    </Badge>
  )
}

function InWords({ id, policy, locale, now }: PointProps & { now: Date }) {
  const fact = policy.facts[id]
  return (
    <>
      {fact && factInWords(id, fact, locale, now).join(', ')}
      {fact && <Document fact={fact} />}
      {fact?.evidence && <SubLine>{fact.evidence}</SubLine>}
      {!fact && isRecorded(id) && sayIn(locale)(meaningWords[id])}
      <Counted id={id} policy={policy} locale={locale} />
    </>
  )
}

function Document({ fact: { document, link } }: { fact: { document: string; link: string } }) {
  if (link === '') return document === '' ? null : <SubLine>{document}</SubLine>
  return (
    <SubLine>
      <a href={link} rel="noreferrer">
        {document || link}
      </a>
    </SubLine>
  )
}

/** What the system found out by itself, which it says. */
function Counted({ id, policy: { name, counted }, locale }: PointProps) {
  if (id === 'officers') return m.policy_counted_officers({ count: counted.officers }, { locale })
  if (id !== 'routeKnown') return null
  const words = counted.hasDesk ? m.policy_counted_desk : m.policy_counted_no_desk
  return <SubLine>{words({ municipality: name }, { locale })}</SubLine>
}

function History({ frame: { locale }, policy, now }: MunicipalityPageProps) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.policy_history)} stack="s">
      {policy.history.length === 0 ? (
        <p>{say(m.policy_history_none)}</p>
      ) : (
        <List>
          {policy.history.map(({ point, ...fact }) => (
            <ListRow
              key={`${point} ${fact.number}`}
              beside={m.policy_history_line(
                { day: dayInShort(fact.onDay, locale, now), name: fact.byName ?? say(m.policy_somebody) },
                { locale },
              )}
            >
              <strong>{say(pointWords[point])}</strong>
              {`: ${factInWords(point, fact, locale, now).join(', ')}`}
              {fact.evidence && <SubLine>{fact.evidence}</SubLine>}
            </ListRow>
          ))}
        </List>
      )}
    </Section>
  )
}
