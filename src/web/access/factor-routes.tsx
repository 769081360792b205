/** Setting up password and second factor: by an invitation, and by whoever has a password and no second factor yet. */
import { type Context, Hono } from 'hono'
import { acceptInvitation, actAs, openInvitation, type System } from '../../domains/access/index.ts'
import { NotFound } from '../../lib/errors.ts'
import { hashPassword } from '../../platform/auth-library.ts'
import { checkPassword, confirmFactor } from '../../platform/log-in.ts'
import { backupCodesOf, enrolmentOf } from '../../platform/second-factor.ts'
import { type PageEnv, sendPage, workFrameOf } from '../http/page.ts'
import { readForm } from '../report/typed-form.ts'
import { goTo, pageOfThisSite, sendCookies } from '../session.ts'
import { letIn, recordFailure } from './enter.ts'
import type { Entry } from './entry.ts'
import { BackupCodesPage, FactorPage } from './factor-pages.tsx'
import { InvitationGonePage, InvitationPage } from './invitation-page.tsx'
import { passwordFault } from './password-words.ts'

const invitation = { kind: 'system', task: 'invitation' } as const

/** `/inloggen/instellen` and `/uitnodiging/…`. */
export function factorRoutes(entry: Entry): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get('/inloggen/instellen', (c) => showFactor(c, entry))
    .post('/inloggen/instellen', entry.flood.slowDown('logIn'), (c) => takeFirstCode(c, entry))
    .get('/uitnodiging/:token', (c) => showInvitation(c, entry, c.req.param('token')))
    .post('/uitnodiging/:token', entry.flood.slowDown('logIn'), (c) => takeInvitation(c, entry, c.req.param('token')))
}

async function showFactor(c: Context, entry: Entry): Promise<Response> {
  const enrolment = await enrolmentOf(entry.auth, c.req.raw.headers)
  if (!enrolment) return goTo(c, '/inloggen')
  const frame = workFrameOf(c, entry.siteOf())
  return sendPage(
    c,
    frame,
    <FactorPage frame={frame} enrolment={enrolment} next={pageOfThisSite(c.req.query('naar'))} />,
  )
}

async function takeFirstCode(c: Context, entry: Entry): Promise<Response> {
  const form = await readForm(c)
  const next = pageOfThisSite(form.get('naar'))
  const { headers } = c.req.raw
  const enrolment = await enrolmentOf(entry.auth, headers)
  if (!enrolment) return goTo(c, '/inloggen?opnieuw=1', form)
  const typed = String(form.get('code') ?? '').trim()
  const answer = typed === '' ? ({ kind: 'missing' } as const) : await confirmFactor(entry.auth, headers, typed)
  const frame = workFrameOf(c, entry.siteOf(), { form })
  if (answer.kind === 'loggedIn') {
    if (!(await letIn(c, entry, { ...answer, factor: 'app' }))) return goTo(c, '/inloggen?inactief=1', form)
    const codes = await backupCodesOf(entry.auth, answer.session.userId)
    return sendPage(c, frame, <BackupCodesPage frame={frame} codes={codes} next={next} />)
  }
  if (answer.kind === 'expired') return goTo(c, '/inloggen?opnieuw=1', form)
  if (answer.kind !== 'missing') await recordFailure(entry, { email: enrolment.email }, 'code')
  return sendPage(c, frame, <FactorPage frame={frame} enrolment={enrolment} next={next} fault={answer.kind} />, 422)
}

async function showInvitation(c: Context, entry: Entry, token: string): Promise<Response> {
  const frame = workFrameOf(c, entry.siteOf())
  const invited = await findInvited(entry.system, token)
  if (!invited) return sendPage(c, frame, <InvitationGonePage frame={frame} />, 404)
  return sendPage(c, frame, <InvitationPage frame={frame} token={token} invited={invited} />)
}

async function takeInvitation(c: Context, entry: Entry, token: string): Promise<Response> {
  const form = await readForm(c)
  const frame = workFrameOf(c, entry.siteOf(), { form })
  const invited = await findInvited(entry.system, token)
  if (!invited) return sendPage(c, frame, <InvitationGonePage frame={frame} />, 404)
  const [password, again] = [String(form.get('ww') ?? ''), String(form.get('ww2') ?? '')]
  const fault = passwordFault(password, again, invited)
  if (fault)
    return sendPage(c, frame, <InvitationPage frame={frame} token={token} invited={invited} fault={fault} />, 422)
  const hash = await hashPassword(password)
  await actAs(entry.system, invitation, (ctx) => acceptInvitation(ctx, token, hash))
  await entry.auth.attempts.succeed(invited.email)
  const answer = await checkPassword(entry.auth, c.req.raw.headers, invited.email, password)
  if (!('cookies' in answer)) return goTo(c, '/inloggen', form)
  sendCookies(c, answer.cookies)
  return goTo(c, '/inloggen/instellen', form)
}

async function findInvited(system: System, token: string): Promise<{ name: string; email: string } | null> {
  try {
    return await actAs(system, invitation, (ctx) => openInvitation(ctx, token))
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
