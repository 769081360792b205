/** One meeting: its agenda, its invitation, and what is recorded of it. */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, type System } from '../../domains/access/index.ts'
import {
  addAgendaItem,
  adoptMinutes,
  cancelMeeting,
  inviteToMeeting,
  type MeetingView,
  moveAgendaItem,
  moveMeeting,
  proposeMinutes,
  recordMeeting,
  reopenMinutes,
  strikeMeetingDecision,
  takeOffAgenda,
  viewMeeting,
} from '../../domains/programme/index.ts'
import { cancelReason, meetingMove, ownItem } from '../../domains/programme/rules/meeting-input.ts'
import type { MeetingStep } from '../../domains/programme/rules/meeting-states.ts'
import { readDay, writeDay } from '../../lib/day-input.ts'
import { Conflict, NotAllowed } from '../../lib/errors.ts'
import { timeOfDay } from '../../lib/time-of-day.ts'
import { sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import type { Options } from './body-routes.tsx'
import { CancelPage, MovePage } from './change-pages.tsx'
import { byName, type Faults, faultWords, readWith, type TypedFields, typedIn } from './form-faults.ts'
import { MeetingPage, meetingAddress } from './meeting-page.tsx'
import type { MeetingPageProps } from './page-props.ts'
import { placeFields, placeIn, placeNames } from './place-fields.tsx'
import { readRecord, typedFromView, typedRecord } from './record-form.ts'
import { RecordPage } from './record-page.tsx'

type Request = Context<WorkbenchEnv>
type Wrong = { typed: TypedFields; faults: Faults; conflict?: boolean }
const nothingWrong: Wrong = { typed: {}, faults: {} }

const meeting = '/programma/overleg/:id{[0-9a-f-]{36}}'

/** `/programma/overleg`; mounted behind the log-in. */
export function meetingRoutes(system: System, options: Options): Hono<WorkbenchEnv> {
  const step = (work: (ctx: ActContext, id: string) => Promise<unknown>) => (c: Request) => doStep(c, system, work)
  return new Hono<WorkbenchEnv>()
    .get(meeting, (c) => show(c, system, options))
    .post(`${meeting}/agenda`, (c) => changeAgenda(c, system, options))
    .post(`${meeting}/uitnodigen`, (c) => invite(c, system))
    .get(`${meeting}/wijzigen`, (c) => showMove(c, system, options))
    .post(`${meeting}/wijzigen`, (c) => move(c, system, options))
    .get(`${meeting}/afzeggen`, (c) => showCancel(c, system, options, nothingWrong))
    .post(`${meeting}/afzeggen`, (c) => cancel(c, system, options))
    .get(`${meeting}/verslag`, (c) => showRecord(c, system, options))
    .post(`${meeting}/verslag`, (c) => record(c, system, options))
    .post(`${meeting}/doorhalen`, (c) => strike(c, system))
    .post(`${meeting}/ter-vaststelling`, step(proposeMinutes))
    .post(`${meeting}/terughalen`, step(reopenMinutes))
    .post(`${meeting}/vaststellen`, step(adoptMinutes))
}

const idIn = (c: Request): string => c.req.param('id') ?? ''

function show(c: Request, system: System, options: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewMeeting(ctx, idIn(c))
    const { typed, faults } = wrong ?? nothingWrong
    const shown = { ...(await around(c, ctx, options)), view, typed, faults, news: newsIn(c), today: ctx.today }
    return sendPage(c, shown.frame, <MeetingPage {...shown} />, wrong ? 422 : 200)
  })
}

async function around(c: Request, ctx: ActContext, { siteOf }: Options) {
  return { frame: await workbenchFrame(c, siteOf(), ctx), districts: ctx.loaded.region.districts, now: ctx.now }
}

function newsIn(c: Request): MeetingPageProps['news'] {
  if (c.req.query('eerder') === '1') return 'conflict'
  const invited = Number(c.req.query('uitgenodigd'))
  return Number.isInteger(invited) && invited > 0 && invited < 1000 ? { invited } : null
}

/** A meeting with which the actor may do a step now; else there is no such page. */
async function viewFor(ctx: ActContext, id: string, step: MeetingStep): Promise<MeetingView> {
  const view = await viewMeeting(ctx, id)
  if (!view.steps.includes(step)) throw new NotAllowed('meeting.keep', { kind: 'meeting', id })
  return view
}

// Somebody else may have been first: then the page shows how it is now, and says so.
async function orConflict(c: Request, work: Promise<string>): Promise<Response> {
  const query = await work.catch((error: unknown) => {
    if (error instanceof Conflict) return '?eerder=1'
    throw error
  })
  return c.redirect(`${meetingAddress(idIn(c))}${query}`, 303)
}

function doStep(c: Request, system: System, work: (ctx: ActContext, id: string) => Promise<unknown>) {
  const done = actAs(system, c.get('actor'), (ctx) => work(ctx, idIn(c)))
  return orConflict(
    c,
    done.then(() => ''),
  )
}

function invite(c: Request, system: System): Promise<Response> {
  const sent = actAs(system, c.get('actor'), (ctx) => inviteToMeeting(ctx, idIn(c)))
  return orConflict(
    c,
    sent.then((count) => `?uitgenodigd=${count}`),
  )
}

async function changeAgenda(c: Request, system: System, options: Options): Promise<Response> {
  const form = await readForm(c)
  const [step, item] = [String(form.get('stap') ?? ''), String(form.get('punt') ?? '')]
  if (step === 'eerder') return doStep(c, system, (ctx, id) => moveAgendaItem(ctx, id, item, -1))
  if (step === 'later') return doStep(c, system, (ctx, id) => moveAgendaItem(ctx, id, item, 1))
  if (step === 'eraf') return doStep(c, system, (ctx, id) => takeOffAgenda(ctx, id, item))
  const typed = typedIn(form, ['onderwerp', 'toelichting'])
  const sent = { title: typed.onderwerp, note: typed.toelichting }
  const read = readWith(ownItem, sent, byName({ title: 'onderwerp', note: 'toelichting' }))
  if ('value' in read) return doStep(c, system, (ctx, id) => addAgendaItem(ctx, id, read.value))
  await actAs(system, c.get('actor'), (ctx) => viewFor(ctx, idIn(c), 'agenda'))
  return show(c, system, options, { typed, faults: read.faults })
}

function showMove(c: Request, system: System, options: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewFor(ctx, idIn(c), 'move')
    const { day, startsAt, minutes, place, link, version } = view.meeting
    const kept = { dag: writeDay(day), tijd: timeOfDay(startsAt), duur: String(minutes), plaats: place, link }
    const { conflict = false, faults = {} } = wrong ?? {}
    const typed = {
      ...kept,
      versie: String(version),
      ...wrong?.typed,
      ...(conflict ? { versie: String(version) } : {}),
    }
    const shown = { ...(await around(c, ctx, options)), view, typed, faults, conflict }
    return sendPage(c, shown.frame, <MovePage {...shown} />, wrong ? (conflict ? 409 : 422) : 200)
  })
}

async function move(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedIn(await readForm(c), ['versie', 'dag', ...placeFields])
  const sent = { version: Number(typed.versie) || 1, day: readDay(typed.dag ?? '') ?? '', ...placeIn(typed) }
  const read = readWith(meetingMove, sent, byName({ ...placeNames, day: 'dag' }))
  if ('faults' in read) return showMove(c, system, options, { typed, faults: read.faults })
  try {
    await actAs(system, c.get('actor'), (ctx) => moveMeeting(ctx, idIn(c), read.value))
  } catch (error) {
    if (error instanceof Conflict && error.code === 'changed')
      return showMove(c, system, options, { typed, faults: {}, conflict: true })
    if (error instanceof Conflict) return c.redirect(`${meetingAddress(idIn(c))}?eerder=1`, 303)
    throw error
  }
  return c.redirect(meetingAddress(idIn(c)), 303)
}

function showCancel(c: Request, system: System, options: Options, { typed, faults }: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewFor(ctx, idIn(c), 'cancel')
    const shown = { ...(await around(c, ctx, options)), view, typed, faults, conflict: false }
    return sendPage(c, shown.frame, <CancelPage {...shown} />, Object.keys(faults).length > 0 ? 422 : 200)
  })
}

async function cancel(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedIn(await readForm(c), ['reden'])
  const read = cancelReason.safeParse(typed.reden)
  if (read.success) return doStep(c, system, (ctx, id) => cancelMeeting(ctx, id, read.data))
  const faults = { reden: faultWords(read.error.issues[0]?.message ?? 'empty') }
  return showCancel(c, system, options, { typed, faults })
}

type WrongRecord = Wrong & { handled: string[] }

function showRecord(c: Request, system: System, options: Options, wrong?: WrongRecord): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewFor(ctx, idIn(c), 'record')
    const { conflict = false, faults = {}, handled = view.handled } = wrong ?? {}
    const kept = typedFromView(view)
    // Who saves once more after having seen the other text means it.
    const typed = { ...kept, ...wrong?.typed, ...(conflict ? { versie: kept.versie ?? '1' } : {}) }
    const shown = { ...(await around(c, ctx, options)), view, typed, handled, faults, conflict }
    return sendPage(c, shown.frame, <RecordPage {...shown} />, wrong ? (conflict ? 409 : 422) : 200)
  })
}

async function record(c: Request, system: System, options: Options): Promise<Response> {
  const form = await readForm(c)
  const view = await actAs(system, c.get('actor'), (ctx) => viewFor(ctx, idIn(c), 'record'))
  const { typed, handled } = typedRecord(form, view)
  const read = readRecord(typed, handled, view)
  if ('faults' in read) return showRecord(c, system, options, { typed, handled, faults: read.faults })
  try {
    await actAs(system, c.get('actor'), (ctx) => recordMeeting(ctx, idIn(c), read.record))
  } catch (error) {
    if (error instanceof Conflict) return showRecord(c, system, options, { typed, handled, faults: {}, conflict: true })
    throw error
  }
  return c.redirect(meetingAddress(idIn(c)), 303)
}

async function strike(c: Request, system: System): Promise<Response> {
  const decision = String((await readForm(c)).get('besluit') ?? '')
  const isId = /^[0-9a-f-]{36}$/.test(decision)
  return doStep(c, system, (ctx, id) => strikeMeetingDecision(ctx, id, isId ? decision : id))
}
