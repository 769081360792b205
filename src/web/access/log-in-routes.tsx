/** Logging in and out. Every step is a form of its own, without script. */
import { type Context, Hono } from 'hono'
import { actAs, listDemonstrationPeople, logInPlaces, logOut } from '../../domains/access/index.ts'
import { timeInWords } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { endSession } from '../../platform/auth.ts'
import {
  challengedUser,
  checkCode,
  checkPassword,
  logInAsDemonstration,
  type PasswordAnswer,
} from '../../platform/log-in.ts'
import type { WorkFrame } from '../components/frame.ts'
import { type PageEnv, sendPage, workFrameOf } from '../http/page.ts'
import { readForm } from '../report/typed-form.ts'
import { sayIn } from '../say.ts'
import { actorOf, goTo, pageOfThisSite, sendCookies } from '../session.ts'
import { CodePage } from './code-page.tsx'
import type { ShownPerson } from './demonstration-people.tsx'
import { enter, recordFailure } from './enter.ts'
import type { Entry } from './entry.ts'
import { type LogInNotice, LogInPage } from './log-in-page.tsx'

type Form = Awaited<ReturnType<typeof readForm>>

/** `/inloggen`, `/inloggen/code`, `/uitloggen`, and in a demonstration the way in by one click. */
export function logInRoutes(entry: Entry): Hono<PageEnv> {
  const routes = new Hono<PageEnv>()
    .get('/inloggen', (c) => showLogIn(c, entry))
    .post('/inloggen', entry.flood.slowDown('logIn'), (c) => takePassword(c, entry))
    .get('/inloggen/code', (c) => showCode(c, entry))
    .post('/inloggen/code', entry.flood.slowDown('logIn'), (c) => takeCode(c, entry))
    .post('/uitloggen', (c) => leave(c, entry))
  return entry.demonstration ? routes.post('/inloggen/demonstratie', (c) => beSomebody(c, entry)) : routes
}

async function showLogIn(c: Context, entry: Entry): Promise<Response> {
  const asked = c.req.query('naar')
  const inside = entry.demonstration === null && (await actorOf(c.req.raw, entry.system, entry.auth)) !== null
  if (inside) return goTo(c, pageOfThisSite(asked))
  const frame = workFrameOf(c, entry.siteOf())
  return sendLogIn(c, entry, frame, { next: pageOfThisSite(asked), notice: noticeOf(c, frame) })
}

type Shown = Partial<Parameters<typeof LogInPage>[0]> & { next: string }

async function sendLogIn(c: Context, entry: Entry, frame: WorkFrame, shown: Shown): Promise<Response> {
  const people = await peopleToBe(entry)
  const status = c.req.method === 'POST' ? 422 : 200
  const organisations = (await actAs(entry.system, { kind: 'system', task: 'login' }, logInPlaces)).length > 0
  const page = <LogInPage frame={frame} people={people} organisations={organisations} {...shown} />
  return sendPage(c, frame, page, status)
}

/** Why the log-in page is shown, as the address says it. */
function noticeOf(c: Context, { locale }: WorkFrame): LogInNotice | undefined {
  const say = sayIn(locale)
  if (c.req.query('uit') !== undefined)
    return { kind: 'good', title: m.access_logged_out_title, text: say(m.access_logged_out) }
  if (c.req.query('opnieuw') !== undefined)
    return { kind: 'bad', title: m.access_expired_title, text: say(m.access_expired) }
  if (c.req.query('inactief') !== undefined)
    return { kind: 'bad', title: m.access_inactive_title, text: say(m.access_inactive) }
  if (c.req.query('naar') !== undefined)
    return { kind: 'info', title: m.access_return_title, text: say(m.access_return) }
  return undefined
}

async function takePassword(c: Context, entry: Entry): Promise<Response> {
  const form = await readForm(c)
  const next = pageOfThisSite(form.get('naar'))
  const [email, password] = [textOf(form, 'mail').trim(), textOf(form, 'ww')]
  const missing = [...(email === '' ? (['mail'] as const) : []), ...(password === '' ? (['ww'] as const) : [])]
  const frame = workFrameOf(c, entry.siteOf(), { form })
  if (missing.length > 0) return sendLogIn(c, entry, frame, { next, email, missing })
  const answer = await checkPassword(entry.auth, c.req.raw.headers, email, password)
  if ('cookies' in answer) {
    sendCookies(c, answer.cookies)
    const step = answer.kind === 'codeNeeded' ? 'code' : 'instellen'
    return goTo(c, `/inloggen/${step}?naar=${encodeURIComponent(next)}`, form)
  }
  await recordFailure(entry, { email }, answer.kind === 'wait' ? 'wait' : 'password')
  return sendLogIn(c, entry, frame, { next, email, notice: refusal(answer, frame) })
}

function refusal(answer: Extract<PasswordAnswer, { kind: 'refused' | 'wait' }>, { locale }: WorkFrame): LogInNotice {
  if (answer.kind === 'refused')
    return { kind: 'bad', title: m.access_refused_title, text: sayIn(locale)(m.access_refused) }
  const time = timeInWords(roundedUp(answer.until), locale)
  return { kind: 'bad', title: m.access_wait_title, text: m.access_wait({ time }, { locale }) }
}

const minute = 60_000
const roundedUp = (moment: Date) => new Date(Math.ceil(moment.getTime() / minute) * minute)

function showCode(c: Context, entry: Entry): Response {
  const frame = workFrameOf(c, entry.siteOf())
  return sendPage(c, frame, <CodePage frame={frame} next={pageOfThisSite(c.req.query('naar'))} />)
}

async function takeCode(c: Context, entry: Entry): Promise<Response> {
  const form = await readForm(c)
  const next = pageOfThisSite(form.get('naar'))
  const typed = textOf(form, 'code').trim()
  const personId = await challengedUser(entry.auth, c.req.raw.headers)
  const answer = typed === '' ? ({ kind: 'missing' } as const) : await checkCode(entry.auth, c.req.raw.headers, typed)
  if (answer.kind === 'loggedIn')
    return enter(c, entry, { ...answer, factor: answer.backupCode ? 'backupCode' : 'app' }, next)
  if (answer.kind !== 'missing') await recordFailure(entry, { personId }, 'code')
  if (answer.kind === 'expired') return goTo(c, '/inloggen?opnieuw=1', form)
  const frame = workFrameOf(c, entry.siteOf(), { form })
  return sendPage(c, frame, <CodePage frame={frame} next={next} fault={answer.kind} />, 422)
}

async function beSomebody(c: Context, entry: Entry): Promise<Response> {
  const form = await readForm(c)
  const person = (await peopleToBe(entry))?.find(({ id }) => id === form.get('persoon'))
  if (!person) return goTo(c, '/inloggen', form)
  const { session, cookies } = await logInAsDemonstration(entry.auth, c.req.raw.headers, person.id)
  return enter(c, entry, { session, cookies, factor: 'demonstration' }, '/start')
}

/** The people of the demonstration as they stand in the database, in the order and words of the list. */
async function peopleToBe({ system, demonstration }: Entry): Promise<ShownPerson[] | null> {
  if (!demonstration) return null
  const people = await actAs(system, { kind: 'system', task: 'login' }, (ctx) => listDemonstrationPeople(ctx.db))
  return demonstration.flatMap(({ email, group, role }) => {
    const found = people.find((person) => person.email === email)
    return found ? [{ id: found.id, name: found.name, group, role }] : []
  })
}

async function leave(c: Context, entry: Entry): Promise<Response> {
  const found = await actorOf(c.req.raw, entry.system, entry.auth)
  if (found) await actAs(entry.system, found.actor, (ctx) => logOut(ctx, found.sessionId))
  sendCookies(c, await endSession(entry.auth, c.req.raw.headers))
  return goTo(c, '/inloggen?uit=1')
}

function textOf(form: Form, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
