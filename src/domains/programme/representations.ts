import { Conflict, NotFound } from '../../lib/errors.ts'
import type { Row } from '../../platform/database.ts'
import { type Context, mayDo, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson, loadGatherings } from './gatherings.ts'
import { type NoteRow, noteRows, representationRow, representationRows } from './representation-queries.ts'
import { changeRepresentation, insertNote, insertRepresentation } from './representation-store.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'
import type { RepresentationInput, RepresentationNote } from './rules/session-input.ts'

/** Who represents the region in which national consultation, and which interest they bring (G-06). */
export type Representation = {
  id: string
  consultation: string
  role: string
  organisation: string
  interest: string
  endedOn: string | null
  version: number
}
/** What came back, the newest first. */
export type Note = { id: string; onDay: string; text: string; byName: string | null }

const asRepresentation = (row: Row<'programme.representation'>): Representation => {
  const { id, consultation, role, organisation, interest, ended_on: endedOn, version } = row
  return { id, consultation, role, organisation, interest, endedOn, version }
}
const asNote = ({ id, on_day: onDay, text, byName }: NoteRow): Note => ({ id, onDay, text, byName })

type Known = { programme: ProgrammeFile | null; keeps: boolean }

/** Everybody who represents the region, each with the last that came back. */
export async function listRepresentations(
  ctx: Context,
): Promise<Known & { lines: (Representation & { last: Note | null })[] }> {
  requirePermission(ctx, 'representation.view')
  const notes = await noteRows(ctx.db)
  const lines = (await representationRows(ctx.db)).map((row) => {
    const last = notes.find((note) => note.representation_id === row.id)
    return { ...asRepresentation(row), last: last ? asNote(last) : null }
  })
  return { ...(await known(ctx)), lines }
}

async function known(ctx: Context): Promise<Known> {
  const { programme } = await loadGatherings(ctx)
  return { programme, keeps: mayDo(ctx.actor, 'representation.keep', ctx.today) }
}

/** A representation with all that came back. */
export async function viewRepresentation(
  ctx: Context,
  id: string,
): Promise<Known & { representation: Representation; notes: Note[] }> {
  requirePermission(ctx, 'representation.view', { kind: 'representation', id })
  const row = await representationRow(ctx.db, id)
  if (!row) throw new NotFound()
  const notes = (await noteRows(ctx.db, id)).map(asNote)
  return { ...(await known(ctx)), representation: asRepresentation(row), notes }
}

/** Writes down who represents the region: a new one, or a change. Throws Conflict when somebody else was first. Returns its id. */
export async function keepRepresentation(ctx: Context, id: string | null, input: RepresentationInput): Promise<string> {
  requirePermission(ctx, 'representation.keep')
  const { version, endedOn, ...words } = input
  const row = { ...words, ended_on: endedOn, written_by: actingPerson(ctx) }
  const kept = id ?? ctx.newId()
  if (id === null) await insertRepresentation(ctx.db, { id: kept, region: ctx.region, ...row })
  else {
    if (!(await representationRow(ctx.db, id))) throw new NotFound()
    if (!(await changeRepresentation(ctx.db, { id, version }, row))) throw new Conflict('changed')
  }
  await recordAudit(ctx, { action: 'representation.keep', resource: { kind: 'representation', id: kept } })
  return kept
}

/** Writes down what came back from a consultation. */
export async function noteFromConsultation(
  ctx: Context,
  id: string,
  { onDay, text }: RepresentationNote,
): Promise<void> {
  const resource = { kind: 'representation', id }
  requirePermission(ctx, 'representation.note', resource)
  if (!(await representationRow(ctx.db, id))) throw new NotFound()
  await insertNote(ctx.db, {
    ...{ id: ctx.newId(), region: ctx.region, representation_id: id, on_day: onDay, text },
    written_by: actingPerson(ctx),
  })
  await recordAudit(ctx, { action: 'representation.note', resource })
}
