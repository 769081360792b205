import { toDay, toQuarter } from '../../lib/quarter.ts'
import type { NewRow } from '../../platform/database.ts'
import { type Context, findMunicipality, keptMoment, type Sealer } from '../access/index.ts'
import { newClock } from './clock-keeping.ts'
import { codeLists } from './code-list-files.ts'
import { type FactValue, filledRows } from './rules/fact.ts'
import { gradesOf } from './rules/grades.ts'
import { rowContent } from './rules/normal-parts.ts'
import type { RouteOutcome } from './rules/routing.ts'
import type { Report } from './rules/signal.ts'
import type { TimelineKind } from './rules/timeline-kinds.ts'
import { throughSystem } from './timeline.ts'

/** A new report with what was decided about it. */
export type Incoming = { id: string; number: string; report: Report; outcome: RouteOutcome }

/** The row of the signal itself: what routes and counts, nothing else. */
export function signalRow(
  ctx: Context,
  { id, number, report, outcome }: Incoming,
  dueAt: Date,
): NewRow<'signals.signal'> {
  const { actor, loaded } = ctx
  const municipality =
    report.place.kind === 'municipality' ? findMunicipality(loaded.region, report.place.code) : undefined
  const received = keptMoment(ctx)
  return {
    id,
    region: ctx.region,
    number,
    municipality_code: municipality?.code ?? null,
    district_id: municipality?.district ?? null,
    forms: report.forms,
    subforms: report.subforms,
    minor: report.minor,
    acute: report.acute,
    source_kind: report.sourceKind,
    anonymity: report.anonymity,
    locale: report.locale,
    state: 'new',
    desk_id: outcome.ownerDesk,
    reported_by: actor.kind === 'person' ? actor.personId : null,
    client_id: actor.kind === 'client' ? actor.clientId : null,
    received_at: received,
    received_on: toDay(received),
    route: JSON.stringify(outcome),
    fallback: outcome.fallback,
    next_due_at: dueAt,
    next_due_kind: 'acknowledge',
  }
}

/** The clock within which somebody must take the signal up. */
export function acknowledgeClock(ctx: Context, { id, report, outcome }: Incoming) {
  return newClock(ctx, {
    kind: 'acknowledge',
    signalId: id,
    handoverId: null,
    deskId: outcome.ownerDesk,
    acute: report.acute === 'yes',
    anonymous: report.anonymity !== 'named',
    startedAt: report.anonymity === 'named' ? keptMoment(ctx) : toQuarter(ctx.now),
    term: outcome.acknowledgeWithin,
  })
}

/** The content of a report as sealed facts: the story, the signs, who reports, and each row. */
export function factRows(ctx: Context, { id, report }: Incoming, sealer: Sealer): NewRow<'signals.fact'>[] {
  return factsIn(report).map(({ value, role, reliability }) => {
    const factId = ctx.newId()
    const said = reliability ?? report.reliability
    const grades = gradesOf(codeLists(), said)
    return {
      id: factId,
      signal_id: id,
      kind: value.kind,
      role: role ?? null,
      sealed: sealer.seal('signals.fact', factId, 'sealed', JSON.stringify(value)),
      source: ctx.actor.kind === 'person' || ctx.actor.kind === 'client' ? report.sourceKind : 'reporter',
      source_on: ctx.today,
      reliability: said,
      source_reliability: grades.source,
      information_reliability: grades.information,
      added_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      added_on: ctx.today,
    }
  })
}

type FactOfReport = { value: FactValue; role?: string | undefined; reliability?: string }

function factsIn(report: Report): FactOfReport[] {
  const { story, language, indicators, reporter, rows, place } = report
  const facts: FactOfReport[] = [{ value: { kind: 'story', text: story, ...(language ? { language } : {}) } }]
  if (indicators.length > 0) facts.push({ value: { kind: 'indicators', codes: indicators } })
  if (place.kind === 'outside') facts.push({ value: { kind: 'address', parts: { town: place.name } } })
  for (const { kind, role, reliability, parts } of filledRows(rows))
    facts.push({ value: rowContent(kind, parts), role, reliability })
  if (report.anonymity !== 'anonymous' && (reporter?.name || reporter?.contact))
    facts.push({ value: whoReports(reporter) })
  return facts
}

const whoReports = ({ name, contact }: NonNullable<Report['reporter']>): FactValue => ({
  kind: 'reporter',
  ...(name ? { name } : {}),
  ...(contact ? { contact } : {}),
})

/** What the route shares with other desks: to each only the kinds of facts that its ground allows. */
export function shareRows(ctx: Context, { id, outcome }: Incoming, facts: NewRow<'signals.fact'>[]) {
  const shares: NewRow<'signals.share'>[] = []
  const items: NewRow<'signals.share_item'>[] = []
  for (const share of outcome.shares) {
    const shareId = ctx.newId()
    shares.push({
      id: shareId,
      signal_id: id,
      desk_id: share.deskId,
      origin: share.origin,
      purpose: share.purpose,
      legal_basis: share.legalBasis,
      active: true,
      starts_on: ctx.today,
      until: daysLater(ctx.today, share.days),
    })
    const kinds: readonly string[] = share.factKinds
    items.push(
      ...facts.filter((fact) => kinds.includes(fact.kind)).map((fact) => ({ share_id: shareId, fact_id: fact.id })),
    )
  }
  return { shares, items }
}

const daysLater = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** What the timeline of a new signal starts with. */
export function firstEvents(
  ctx: Context,
  { id }: Incoming,
  shares: NewRow<'signals.share'>[],
): NewRow<'signals.event'>[] {
  const event = (kind: TimelineKind, detail: object) => ({
    row_id: ctx.newId(),
    signal_id: id,
    at: keptMoment(ctx),
    kind,
    by_person: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    detail: JSON.stringify(detail),
  })
  return [
    event('received', throughSystem(ctx)),
    ...shares.map((share) => ({
      ...event('partShared', { desk: share.desk_id, origin: share.origin }),
      by_person: null,
    })),
  ]
}
