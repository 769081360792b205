import type { Context } from '../access/index.ts'
import { handColoursOf, markOfRecords, normValuesOf, progressOf } from './monitor-queries.ts'
import { type HandColour, handColours } from './rules/hand-colour.ts'
import type { NormValue } from './rules/norm-values.ts'
import { type ProgressFact, progressStates } from './rules/progress.ts'

/** What people recorded about a programme, in the order in which they did. */
export type Records = {
  /** Changes with everything that is recorded or withdrawn. */
  mark: string
  progress: Map<string, Map<string, ProgressFact[]>>
  hands: Map<string, HandColour[]>
  values: NormValue[]
}

/** The facts of a region do not change between two marks, and there are many: those of the last regions are kept. */
const most = 4
const kept = new Map<string, Records>()

/** All that was recorded in the region. Whoever asks must have required a permission; every party may read all of it. */
export async function recordsOf(ctx: Context): Promise<Records> {
  const mark = await markOfRecords(ctx.db, ctx.region)
  const known = kept.get(ctx.region)
  if (known?.mark === mark) return known
  const records = await readRecords(ctx, mark)
  kept.delete(ctx.region)
  kept.set(ctx.region, records)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return records
}

async function readRecords({ db, region }: Context, mark: string): Promise<Records> {
  const progress: Records['progress'] = new Map()
  for (const row of await progressOf(db, region)) {
    const { action_id: action, place, day, recorded_on: recordedOn, withdrawn_on: withdrawnOn } = row
    const state = progressStates.find((one) => one === row.state) ?? 'notStarted'
    const places = held(progress, action, () => new Map<string, ProgressFact[]>())
    held(places, place, (): ProgressFact[] => []).push({ action, place, state, day, recordedOn, withdrawnOn })
  }
  const hands: Records['hands'] = new Map()
  for (const { action_id: action, recorded_on: setOn, withdrawn_on: withdrawnOn, ...row } of await handColoursOf(
    db,
    region,
  )) {
    const colour = handColours.find((one) => one === row.colour) ?? 'orange'
    const one = { action, colour, reason: row.reason, by: row.byName ?? '', setOn, withdrawnOn }
    held(hands, action, (): HandColour[] => []).push(one)
  }
  const values = (await normValuesOf(db, region)).map(
    ({ norm_id: norm, place, day, value, recorded_on: recordedOn, withdrawn_on: withdrawnOn }): NormValue => ({
      ...{ norm, place, day, value: Number(value), recordedOn, withdrawnOn },
    }),
  )
  return { mark, progress, hands, values }
}

function held<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}
