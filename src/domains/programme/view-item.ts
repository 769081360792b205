import { NotFound } from '../../lib/errors.ts'
import { type Context, mayDo } from '../access/index.ts'
import { handColourHistory, normHistory, progressHistory } from './monitor-queries.ts'
import { placesToRecord } from './recording-places.ts'
import type { Monitor, MonitorAction, MonitorNorm } from './rules/monitor.ts'
import { monitorOn, type NormGrid } from './view-monitor.ts'

/** Something that was recorded, with who did, and who withdrew it since. */
export type RecordedLine = {
  id: string
  place: string
  /** The day that it is about. */
  day: string
  /** A state, a colour or a number. */
  value: string
  note: string
  evidence: string
  evidenceUrl: string
  by: string
  on: string
  withdrawn: { by: string; on: string; why: string } | null
  mayWithdraw: boolean
}

/** An action with everything that was recorded of it, and where the reader may record more. */
export type ActionView = {
  monitor: Monitor
  action: MonitorAction
  norms: MonitorNorm[]
  facts: RecordedLine[]
  hands: RecordedLine[]
  places: string[]
  maySetColour: boolean
}

/** One action of the programme of today (P-02). Throws NotFound when there is none with this id. */
export async function viewAction(ctx: Context, id: string): Promise<ActionView> {
  const monitor = await monitorOn(ctx, ctx.today)
  const action = monitor?.actions.find((one) => one.action.id === id)
  if (!monitor || !action) throw new NotFound()
  const records = mayDo(ctx.actor, 'progress.record', ctx.today)
  const facts = await progressHistory(ctx.db, ctx.region, id)
  const hands = await handColourHistory(ctx.db, ctx.region, id)
  return {
    ...{ monitor, action },
    norms: monitor.norms.filter(({ norm, serves }) => serves.has(id) || norm.serves?.includes(id)),
    facts: facts.map((row) => ({
      ...lineOf(ctx, row),
      place: row.place,
      day: row.day,
      value: row.state,
      ...proofOf(row),
    })),
    hands: hands.map((row) => ({
      ...lineOf(ctx, row),
      place: '',
      day: row.recorded_on,
      value: row.colour,
      ...reasonOf(row),
    })),
    places: records ? placesToRecord(ctx, monitor.programme, action.action) : [],
    maySetColour: mayDo(ctx.actor, 'colour.set', ctx.today),
  }
}

/** A norm with its last periods and every value that was registered. */
export type NormView = {
  monitor: Monitor
  norm: MonitorNorm
  grid: NormGrid
  values: RecordedLine[]
  places: string[]
}

/** One norm of the programme of today (P-03). Throws NotFound when there is none with this id. */
export async function viewNorm(ctx: Context, id: string): Promise<NormView> {
  const monitor = await monitorOn(ctx, ctx.today)
  const norm = monitor?.norms.find((one) => one.norm.id === id)
  const grid = monitor?.grids.find((one) => one.norm.id === id)
  if (!monitor || !norm || !grid) throw new NotFound()
  const records = grid.source === 'hand' && mayDo(ctx.actor, 'norm.record', ctx.today)
  const values = await normHistory(ctx.db, ctx.region, id)
  return {
    ...{ monitor, norm, grid },
    values: values.map((row) => ({
      ...lineOf(ctx, row),
      place: row.place,
      day: row.day,
      value: row.value,
      ...proofOf(row),
    })),
    places: records ? placesToRecord(ctx, monitor.programme, norm.norm) : [],
  }
}

type Kept = {
  id: string
  recorded_by: string
  recorded_on: string
  withdrawn_on: string | null
  withdrawn_why: string | null
  byName: string | null
  withdrawnByName: string | null
}

function lineOf(
  { actor, today }: Context,
  row: Kept,
): Pick<RecordedLine, 'id' | 'by' | 'on' | 'withdrawn' | 'mayWithdraw'> {
  const own = actor.kind === 'person' && actor.personId === row.recorded_by
  const { withdrawn_on: on, withdrawn_why: why } = row
  return {
    ...{ id: row.id, by: row.byName ?? '', on: row.recorded_on },
    withdrawn: on === null ? null : { by: row.withdrawnByName ?? '', on, why: why ?? '' },
    mayWithdraw: on === null && (own || mayDo(actor, 'colour.set', today)),
  }
}

const proofOf = (row: { note: string; evidence: string; evidence_url: string }) => ({
  ...{ note: row.note, evidence: row.evidence, evidenceUrl: row.evidence_url },
})
const reasonOf = ({ reason }: { reason: string }) => ({ note: reason, evidence: '', evidenceUrl: '' })
