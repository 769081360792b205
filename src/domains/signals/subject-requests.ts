import { Conflict, InvalidInput, type Issue, NotFound } from '../../lib/errors.ts'
import type { RowChange } from '../../platform/database.ts'
import {
  type Action,
  type Context,
  findDesk,
  newDossier,
  notify,
  openDossier,
  recordAudit,
  requirePermission,
  type Sealer,
} from '../access/index.ts'
import { codeLists } from './code-list-files.ts'
import { actingPerson } from './open-signal.ts'
import { restrictSignal } from './retention.ts'
import {
  type DecisionInput,
  hindrancesFor,
  type IdentityCheck,
  type MeasureInput,
  mayExtend,
  type RequestInput,
  type RequestKind,
} from './rules/subject-request.ts'
import { nextNumber } from './signal-store.ts'
import { findRequest, questionsOf, type RequestRow, requestRows } from './subject-request-queries.ts'
import {
  insertMeasure,
  insertQuestions,
  insertRequest,
  insertRequestText,
  updateRequest,
} from './subject-request-store.ts'
import { daysOf, openRequest, type RequestLine, type RequestView, requestLine } from './subject-request-view.ts'

const most = 200

/** Registers a request of a data subject; the term runs from the day on which it was received. Returns its id. */
export async function registerRequest(ctx: Context, input: RequestInput): Promise<string> {
  requirePermission(ctx, 'request.register', { kind: 'request' })
  if (input.receivedOn > ctx.today) throw new InvalidInput([{ path: 'receivedOn', code: 'dayToCome' }])
  const id = ctx.newId()
  const [by, on] = [actingPerson(ctx), ctx.today]
  const number = await nextNumber(ctx.db, 'V-', Number(on.slice(0, 4)))
  const sealer = await newDossier(ctx, id)
  await insertRequest(ctx.db, {
    ...{ id, region: ctx.region, number, kind: input.kind, channel: input.channel, received_on: input.receivedOn },
    ...{ registered_by: by, registered_on: on },
    ...(input.identity === null ? {} : { identity: input.identity, identity_by: by, identity_on: on }),
  })
  await write(ctx, sealer, id, { kind: 'applicant', text: input.applicant })
  await write(ctx, sealer, id, { kind: 'request', text: input.request })
  await write(ctx, sealer, id, { kind: 'subject', text: JSON.stringify(input.subject) })
  await record(ctx, 'request.register', number, { kind: input.kind })
  return id
}

async function write(
  ctx: Context,
  sealer: Sealer,
  requestId: string,
  { kind, text }: { kind: string; text: string },
): Promise<void> {
  const id = ctx.newId()
  const sealed = sealer.seal('signals.subject_request_text', id, 'sealed', text)
  const by = { by_person: actingPerson(ctx), on_day: ctx.today }
  await insertRequestText(ctx.db, { id, request_id: requestId, kind, sealed, ...by })
}

const record = (ctx: Context, action: Action & `request.${string}`, number: string, detail: Record<string, unknown>) =>
  recordAudit(ctx, { action, resource: { kind: 'request', id: number }, detail })

/** Every request of the region, the open ones first. No names. */
export async function listRequests(ctx: Context): Promise<RequestLine[]> {
  requirePermission(ctx, 'request.view', { kind: 'request' })
  const rows = await requestRows(ctx.db, most)
  await recordAudit(ctx, { action: 'request.view', resource: { kind: 'request' }, detail: { shown: rows.length } })
  return rows.map((row) => requestLine(ctx, row))
}

/** Opens a request; throws NotFound when there is none. */
export async function viewRequest(ctx: Context, id: string): Promise<RequestView> {
  requirePermission(ctx, 'request.view', { kind: 'request', id })
  const row = await findRequest(ctx.db, id)
  if (!row) throw new NotFound()
  const view = await openRequest(ctx, row, await openDossier(ctx, id))
  await record(ctx, 'request.view', row.number, {})
  return view
}

/** Notes how it was made sure who asks. */
export async function establishIdentity(ctx: Context, id: string, identity: IdentityCheck): Promise<void> {
  const row = await openOne(ctx, 'request.handle', id)
  if (row.identity !== null) throw new Conflict('identityKnown')
  await further(ctx, row, { identity, identity_by: actingPerson(ctx), identity_on: ctx.today })
  await record(ctx, 'request.handle', row.number, { step: 'identity' })
}

/** Takes two months more, once, with the reason that the person is told within the first month. */
export async function extendRequest(ctx: Context, id: string, { reason }: { reason: string }): Promise<void> {
  const row = await openOne(ctx, 'request.handle', id)
  if (!mayExtend(daysOf(row), ctx.today)) throw new Conflict('tooLateToExtend')
  await write(ctx, await openDossier(ctx, id), id, { kind: 'extension', text: reason })
  await further(ctx, row, { extended_by: actingPerson(ctx), extended_on: ctx.today })
  await record(ctx, 'request.handle', row.number, { step: 'extended' })
}

/** Asks desks to look among their signals: the privacy officer sees no content. */
export async function askDesks(ctx: Context, id: string, desks: readonly string[]): Promise<void> {
  const row = await openOne(ctx, 'request.handle', id)
  const known = (await questionsOf(ctx.db, id)).map(({ deskId }) => deskId)
  const asked = desks.filter((desk) => !known.includes(desk) && findDesk(ctx.loaded.region, desk)?.hasAccount)
  if (asked.length === 0) throw new InvalidInput([{ path: 'desks', code: 'choose' }])
  const by = { asked_by: actingPerson(ctx), asked_on: ctx.today }
  await insertQuestions(
    ctx.db,
    asked.map((desk_id) => ({ request_id: id, desk_id, region: ctx.region, ...by })),
  )
  await notify(
    ctx,
    'subjectQuestion',
    asked.map((deskId) => ({ deskId })),
  )
  await record(ctx, 'request.handle', row.number, { step: 'asked', desks: asked.length })
}

/** Decides on a request, once. Throws InvalidInput while something has to be done first, or a ground does not fit. */
export async function decideRequest(ctx: Context, id: string, decision: DecisionInput): Promise<void> {
  const row = await openOne(ctx, 'request.decide', id)
  if (row.outcome !== null) throw new Conflict('decided')
  const answers = (await questionsOf(ctx.db, id)).map(({ answer }) => answer)
  const hindrances = hindrancesFor(decision.outcome, { identity: row.identity, answers })
  const issues: Issue[] = hindrances.map((code) => ({ path: 'outcome', code }))
  if (unfitGrounds(ctx, row.kind as RequestKind, decision.grounds))
    issues.push({ path: 'grounds', code: 'unknownCode' })
  if (issues.length > 0) throw new InvalidInput(issues)
  await write(ctx, await openDossier(ctx, id), id, { kind: 'decision', text: decision.explanation })
  const { outcome, grounds } = decision
  await further(ctx, row, { outcome, grounds, decided_by: actingPerson(ctx), decided_on: ctx.today })
  await record(ctx, 'request.decide', row.number, { outcome, grounds })
}

function unfitGrounds({ today }: Context, kind: RequestKind, grounds: readonly string[]): boolean {
  const fit = codeLists()
    .refusalGrounds.at(today)
    .filter((ground) => ground.for.includes(kind))
  return grounds.some((id) => !fit.some((ground) => ground.id === id))
}

/** Restricts a signal that was found, or has it erased: it goes on the next destruction list, which two people agree on. */
export async function noteMeasure(ctx: Context, id: string, { number, kind, ground }: MeasureInput): Promise<void> {
  const row = await openOne(ctx, 'request.handle', id)
  if (row.outcome !== 'granted' && row.outcome !== 'partly') throw new Conflict('notGranted')
  const found = (await questionsOf(ctx.db, id)).some(({ numbers }) => numbers.includes(number))
  if (!found) throw new InvalidInput([{ path: 'number', code: 'unknown' }])
  const noted = { id: ctx.newId(), request_id: id, number, kind, by_person: actingPerson(ctx), on_day: ctx.today }
  if (!(await insertMeasure(ctx.db, noted))) throw new Conflict('noted')
  if (kind === 'restricted' && ground) await restrictSignal(ctx, { number, ground })
  await record(ctx, 'request.handle', row.number, { step: kind, signal: number })
}

/** Notes that the letter went out; from then on nothing of the request changes, and its own term runs. */
export async function answerRequest(ctx: Context, id: string): Promise<void> {
  const row = await openOne(ctx, 'request.handle', id)
  if (row.outcome === null) throw new Conflict('notDecided')
  await further(ctx, row, { answered_by: actingPerson(ctx), answered_on: ctx.today })
  await record(ctx, 'request.handle', row.number, { step: 'answered' })
}

async function openOne(ctx: Context, action: 'request.handle' | 'request.decide', id: string): Promise<RequestRow> {
  requirePermission(ctx, action, { kind: 'request', id })
  const row = await findRequest(ctx.db, id)
  if (!row) throw new NotFound()
  if (row.answered_on !== null) throw new Conflict('answered')
  return row
}

async function further(ctx: Context, row: RequestRow, change: RowChange<'signals.subject_request'>): Promise<void> {
  if (!(await updateRequest(ctx.db, row, change))) throw new Conflict('changed')
}
