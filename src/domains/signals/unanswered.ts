import type { OfficeHours } from '../../lib/office-hours.ts'
import { hoursOfWork } from '../../lib/working-time.ts'
import {
  type Context,
  desksAllowing,
  findDesk,
  mayDo,
  openDossier,
  recordAudit,
  requirePermission,
} from '../access/index.ts'
import { deskHours } from './clock-keeping.ts'
import { ClockKind } from './rules/clock-settings.ts'
import { type Channel, channel } from './rules/handover.ts'
import { HandoverState, type HandoverStep, handoverStepsFor } from './rules/handover-states.ts'
import { TimelineKind } from './rules/timeline-kinds.ts'
import { ownSteps } from './step-actions.ts'
import {
  countUnanswered,
  type OwnUnansweredRow,
  overseenUnansweredRows,
  type UnansweredRow,
  unansweredRows,
} from './unanswered-queries.ts'

/** A hand-over that its sender still waits for: from whom, since when, which clock, what was tried last. */
export type UnansweredLine = {
  number: string
  state: HandoverState
  acute: boolean
  fromDesk: string
  toDesk: string | null
  offeredAt: Date
  due: { at: Date; kind: ClockKind; hours: OfficeHours } | null
  tried: { kind: TimelineKind; how: Channel | null; at: Date } | null
  /** For the sender alone: what goes on from here, and where. */
  own: {
    receiverName: string | null
    signalNumber: string | null
    version: number
    steps: readonly HandoverStep[]
    receiverHasAccount: boolean
  } | null
}

/** The list to reconcile with: what the own desks wait for, and what the region or district waits for, without content. */
export type Unanswered = { own: UnansweredLine[]; overseen: UnansweredLine[] | null }

const mostLines = 200

/** Every hand-over that has no answer (S-15): "no answer" is where it stands until there is one. */
export async function viewUnanswered(ctx: Context): Promise<Unanswered> {
  requirePermission(ctx, 'handover.unanswered')
  const rows = await unansweredRows(ctx.db, ownDesks(ctx), mostLines)
  const own: UnansweredLine[] = []
  for (const row of rows) own.push({ ...lineOf(ctx, row), own: await ownPart(ctx, row) })
  const overseen = mayDo(ctx.actor, 'oversight.view', ctx.today)
    ? (await overseenUnansweredRows(ctx.db, mostLines)).filter(
        ({ number }) => !rows.some((one) => one.number === number),
      )
    : null
  await recordAudit(ctx, {
    action: 'handover.unanswered',
    resource: { kind: 'oversight' },
    detail: { own: own.length, overseen: overseen?.length ?? 0 },
  })
  return { own, overseen: overseen?.map((row) => lineOf(ctx, row)) ?? null }
}

/** How many hand-overs of the actor's desks, region or district are past their term; nothing for who has no task in it. */
export function countWithoutAnswer(ctx: Context): Promise<number> {
  if (!mayDo(ctx.actor, 'handover.unanswered', ctx.today)) return Promise.resolve(0)
  return countUnanswered(ctx.db, ownDesks(ctx), mayDo(ctx.actor, 'oversight.view', ctx.today))
}

const ownDesks = (ctx: Context) => desksAllowing(ctx.actor, 'handover.unanswered', ctx.today)

function lineOf(ctx: Context, row: UnansweredRow): UnansweredLine {
  const acute = row.acute === 'yes'
  const hours = acute ? ('always' as const) : hoursOfWork(deskHours(ctx, row.toDesk ?? row.fromDesk))
  const how = channel.safeParse(row.triedHow)
  return {
    ...{ number: row.number, fromDesk: row.fromDesk, toDesk: row.toDesk, offeredAt: row.offeredAt, acute },
    state: HandoverState.parse(row.state),
    due: row.dueAt && row.dueKind ? { at: row.dueAt, kind: ClockKind.parse(row.dueKind), hours } : null,
    tried:
      row.triedKind && row.triedAt
        ? { kind: TimelineKind.parse(row.triedKind), how: how.success ? how.data : null, at: row.triedAt }
        : null,
    own: null,
  }
}

async function ownPart(ctx: Context, row: OwnUnansweredRow): Promise<NonNullable<UnansweredLine['own']>> {
  const receiverHasAccount = row.toDesk !== null && (findDesk(ctx.loaded.region, row.toDesk)?.hasAccount ?? false)
  const facts = { receiverHasAccount, acceptedBefore: row.accepted_at !== null }
  const steps = ownSteps(ctx, row.fromDesk, handoverStepsFor(HandoverState.parse(row.state), 'sender', facts))
  const sealed = row.sealed_receiver
  const sealer = sealed && (await openDossier(ctx, row.signal_id))
  return {
    receiverName: sealer ? sealer.open('signals.handover', row.id, 'sealed_receiver', sealed) : null,
    ...{ signalNumber: row.signalNumber, version: row.version, receiverHasAccount },
    steps: steps.flatMap(({ step, allowed }) => (allowed ? [step] : [])),
  }
}
