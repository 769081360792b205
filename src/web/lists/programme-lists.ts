import type { Context } from '../../domains/access/index.ts'
import { currentProgramme, frequencyOf, monitorOn, normsOn } from '../../domains/programme/index.ts'
import type { Colour } from '../../domains/programme/rules/colour.ts'
import type { MonitorAction, MonitorGoal } from '../../domains/programme/rules/monitor.ts'
import type { CellState } from '../../domains/programme/rules/norm-state.ts'
import { frequencyInWords, termInField } from '../../domains/programme/rules/term-words.ts'
import { type ListColumn, type ListFile, listFile } from '../../lib/documents/list-file.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { namesOf, ownersInWords, placeInWords } from '../monitor/names.ts'
import { sayIn, type Words } from '../say.ts'

const colours: Record<Colour, Words> = {
  ...{ green: m.lists_green, orange: m.lists_orange, red: m.lists_red, later: m.lists_later },
}
const states: Record<CellState, Words> = {
  ...{ met: m.lists_met, atRisk: m.lists_at_risk, missed: m.lists_not_met },
  ...{ notYet: m.lists_not_yet, noData: m.lists_no_data },
}

/** Every action with its owner, result, term, due day and colour. */
export async function actionList(ctx: Context, locale: Locale): Promise<ListFile> {
  const say = sayIn(locale)
  const monitor = await monitorOn(ctx, ctx.today)
  const names = monitor ? namesOf(monitor.programme) : new Map<string, string>()
  const columns: ListColumn<MonitorAction>[] = [
    { header: say(m.lists_id), value: ({ action }) => action.id, kind: 'text' },
    { header: say(m.lists_name), value: ({ action }) => action.title, kind: 'text' },
    { header: say(m.lists_owner), value: ({ action }) => ownersInWords(ownersOf(action), names, locale), kind: 'text' },
    { header: say(m.lists_result), value: ({ action }) => action.result ?? null, kind: 'text' },
    {
      header: say(m.lists_term),
      value: ({ action }) => (action.term ? termInField(action.term, locale) : null),
      kind: 'text',
    },
    {
      header: say(m.lists_due),
      value: ({ places }) => places.flatMap(({ due }) => due ?? []).sort()[0] ?? null,
      kind: 'day',
    },
    { header: say(m.lists_colour), value: ({ colour }) => say(colours[colour]), kind: 'text' },
  ]
  return listFile(say(m.lists_actions), columns, monitor?.actions ?? [])
}

const ownersOf = ({ owner }: MonitorAction['action']): readonly string[] | undefined =>
  owner === undefined ? undefined : [owner].flat()

/** Every goal with its colour, and how much under it is green, orange and red. */
export async function goalList(ctx: Context, locale: Locale): Promise<ListFile> {
  const say = sayIn(locale)
  const kind = (goal: MonitorGoal) => say(goal.kind === 'strategic' ? m.lists_strategic : m.lists_operational)
  const columns: ListColumn<MonitorGoal>[] = [
    { header: say(m.lists_id), value: ({ goal }) => goal.id, kind: 'text' },
    { header: say(m.lists_kind), value: kind, kind: 'text' },
    { header: say(m.lists_name), value: ({ goal }) => goal.title, kind: 'text' },
    {
      header: say(m.lists_colour),
      value: ({ colour }) => (colour === null ? null : say(colours[colour])),
      kind: 'text',
    },
    ...(['green', 'orange', 'red', 'later'] as const).map(
      (colour): ListColumn<MonitorGoal> => ({
        header: say(colours[colour]),
        value: ({ counts }) => counts[colour],
        kind: 'number',
      }),
    ),
  ]
  return listFile(say(m.lists_goals), columns, (await monitorOn(ctx, ctx.today))?.goals ?? [])
}

type NormRow = {
  title: string
  place: string
  from: string
  to: string
  minimum: number
  value: number | null
  state: CellState | null
}

/** Every norm by place and period, with what came of it. */
export async function normList(ctx: Context, locale: Locale): Promise<ListFile> {
  const say = sayIn(locale)
  const monitor = await monitorOn(ctx, ctx.today)
  const rows = (await normsOn(ctx, ctx.today)).flatMap(({ norm, rows: places }) =>
    places.flatMap(({ place, cells }) =>
      cells.map(
        ({ period, value, state }): NormRow => ({
          ...{
            title: norm.title,
            place: monitor ? placeInWords(place, monitor, locale) : place,
            from: period.from,
            to: period.to,
          },
          ...{ minimum: norm.minimum, value, state },
        }),
      ),
    ),
  )
  const columns: ListColumn<NormRow>[] = [
    { header: say(m.lists_name), value: ({ title }) => title, kind: 'text' },
    { header: say(m.lists_place), value: ({ place }) => place, kind: 'text' },
    { header: say(m.lists_from), value: ({ from }) => from, kind: 'day' },
    { header: say(m.lists_to), value: ({ to }) => to, kind: 'day' },
    { header: say(m.lists_minimum), value: ({ minimum }) => minimum, kind: 'number' },
    { header: say(m.lists_value), value: ({ value }) => value, kind: 'number' },
    { header: say(m.lists_state), value: ({ state }) => (state === null ? null : say(states[state])), kind: 'text' },
  ]
  return listFile(say(m.lists_norms), columns, rows)
}

type MeetingRow = { name: string; place: string; frequency: string; held: number; missed: number }

/** How often each body met, and how many periods passed without a meeting. */
export async function meetingList(ctx: Context, locale: Locale): Promise<ListFile> {
  const say = sayIn(locale)
  const bodies = (await currentProgramme(ctx))?.programme.bodies ?? []
  const { districts } = ctx.loaded.region
  const rows = (await frequencyOf(ctx, ctx.today)).flatMap(({ bodyId, districtId, record }): MeetingRow[] => {
    const body = bodies.find(({ id }) => id === bodyId)
    if (!body || !record) return []
    const place = districts.find(({ id }) => id === districtId)?.name ?? say(m.lists_whole_region)
    const held = record.periods.reduce((sum, period) => sum + period.held, 0)
    return [{ name: body.name, place, frequency: frequencyInWords(record.norm, locale), held, missed: record.missed }]
  })
  const columns: ListColumn<MeetingRow>[] = [
    { header: say(m.lists_name), value: ({ name }) => name, kind: 'text' },
    { header: say(m.lists_place), value: ({ place }) => place, kind: 'text' },
    { header: say(m.lists_frequency), value: ({ frequency }) => frequency, kind: 'text' },
    { header: say(m.lists_held), value: ({ held }) => held, kind: 'number' },
    { header: say(m.lists_missed), value: ({ missed }) => missed, kind: 'number' },
  ]
  return listFile(say(m.lists_meetings), columns, rows)
}
