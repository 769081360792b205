import { Conflict } from '../../lib/errors.ts'
import type { Context } from '../access/index.ts'
import { proposedFor } from './agenda-sources.ts'
import { gatheringOfMeeting } from './gatherings.ts'
import { itemRows, type MeetingRow } from './meeting-queries.ts'
import { changeMeeting, keepItems } from './meeting-store.ts'
import { meetingFor, recordStep } from './plan-meetings.ts'
import { type AgendaItem, type KeptItem, mergeAgenda, movedItem, type SourceName, sourceNames } from './rules/agenda.ts'
import type { OwnItem } from './rules/meeting-input.ts'

/** The agenda of a meeting: as it fills itself now, or as it was once the meeting was held. */
export async function agendaOf(ctx: Context, meeting: MeetingRow): Promise<AgendaItem[]> {
  const kept = await keptItems(ctx, meeting.id)
  if (meeting.state !== 'planned')
    return kept.filter(({ off }) => !off).map(({ position: _, off: __, ...item }) => item)
  const { gathering, programme } = await gatheringOfMeeting(ctx, meeting)
  return mergeAgenda(kept, await proposedFor(ctx, { gathering, programme, meeting }), ctx.newId)
}

async function keptItems(ctx: Context, meetingId: string): Promise<KeptItem[]> {
  const rows = await itemRows(ctx.db, meetingId)
  return rows.map(({ id, source, title, note, lines, minutes, position, off }) => ({
    ...{ id, title, note, lines, minutes, position, off },
    source: sourceOf(source),
  }))
}

const sourceOf = (word: string): SourceName | 'own' => sourceNames.find((one) => one === word) ?? 'own'

/** How an item is named in a form: what a source put there may not have been kept yet, so it is the name of the source. */
export const handleOf = ({ id, source }: Pick<AgendaItem, 'id' | 'source'>): string => (source === 'own' ? id : source)

/** Adds an own item at the end of the agenda. */
export async function addAgendaItem(ctx: Context, meetingId: string, { title, note }: OwnItem): Promise<void> {
  await changeAgenda(ctx, meetingId, (items) => [
    ...items,
    { id: ctx.newId(), source: 'own', title, note, lines: [], minutes: '' },
  ])
}

/** Moves an item one place earlier (-1) or later (1). */
export async function moveAgendaItem(ctx: Context, meetingId: string, handle: string, by: -1 | 1): Promise<void> {
  await changeAgenda(ctx, meetingId, (items) => {
    const found = items.find((item) => handleOf(item) === handle)
    return found ? movedItem(items, found.id, by) : items
  })
}

/** Takes an item off the agenda. */
export async function takeOffAgenda(ctx: Context, meetingId: string, handle: string): Promise<void> {
  await changeAgenda(
    ctx,
    meetingId,
    (items) => items,
    (item) => handleOf(item) === handle,
  )
}

/** Keeps the agenda as `change` makes it; what it is about is kept along, so that the order stays. */
async function changeAgenda(
  ctx: Context,
  id: string,
  change: (items: AgendaItem[]) => AgendaItem[],
  takenOff: (item: AgendaItem) => boolean = () => false,
): Promise<void> {
  const meeting = await meetingFor(ctx, id, 'agenda')
  await keepAgenda(ctx, meeting, change(await agendaOf(ctx, meeting)), takenOff)
  // Two people who order an agenda at once would undo each other: the second one looks again.
  if (!(await changeMeeting(ctx.db, meeting, {}))) throw new Conflict('changed')
  await recordStep(ctx, id, 'agenda')
}

/** Keeps items in their order, with what their sources say now. */
export function keepAgenda(
  ctx: Context,
  { id }: MeetingRow,
  items: readonly AgendaItem[],
  takenOff: (item: AgendaItem) => boolean = () => false,
): Promise<void> {
  return keepItems(
    ctx.db,
    items.map((item, position) => ({
      ...{ id: item.id, source: item.source, title: item.title, note: item.note, minutes: item.minutes, position },
      region: ctx.region,
      meeting_id: id,
      lines: JSON.stringify(item.lines),
      off: takenOff(item),
    })),
  )
}
