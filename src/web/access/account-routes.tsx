/** The own account: sessions, password, backup codes, language. */
import { Hono } from 'hono'
import {
  actAs,
  appointmentsOn,
  chooseLocale,
  logOut,
  logOutEverywhere,
  mayDo,
  ownSessions,
  recordOwnChange,
} from '../../domains/access/index.ts'
import { isLocale } from '../../lib/locales.ts'
import { passkeysOf } from '../../platform/passkeys.ts'
import { changePassword, renewBackupCodes } from '../../platform/second-factor.ts'
import { sendPage } from '../http/page.ts'
import { readForm } from '../report/typed-form.ts'
import { goTo, type SessionEnv } from '../session.ts'
import { AccountPage } from './account-page.tsx'
import type { AccountChange, AccountFault, PasskeyFault } from './account-view.ts'
import { drawn, type Request } from './behind.ts'
import type { Entry } from './entry.ts'
import { BackupCodesPage } from './factor-pages.tsx'
import { passwordFault } from './password-words.ts'

/** `/account`; mounted behind the log-in. */
export function accountRoutes(entry: Entry): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>()
    .get('/account', (c) => showAccount(c, entry))
    .post('/account/sessies', (c) => endSessions(c, entry))
    .post('/account/taal', (c) => changeLocale(c, entry))
  if (entry.demonstration) return routes
  return routes
    .post('/account/wachtwoord', entry.flood.slowDown('logIn'), (c) => changeOwnPassword(c, entry))
    .post('/account/noodcodes', entry.flood.slowDown('logIn'), (c) => newCodes(c, entry))
}

const changes: readonly AccountChange[] = ['wachtwoord', 'taal', 'sessie', 'andere', 'passkey', 'passkey-weg']
const changeOf = (word: string | undefined) => changes.find((one) => one === word)

/** The page about the own account, with what is wrong with what was just sent. */
export function showAccount(
  c: Request,
  entry: Entry,
  wrong?: AccountFault | { passkey: PasskeyFault },
): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const view = {
      frame: { ...frame, address: '/account' },
      sessions: await ownSessions(ctx),
      sessionId: c.get('sessionId'),
      ends: { minutes: entry.auth.limits.idle / 60, hours: entry.auth.limits.absolute / 3600 },
      appointments: appointmentsOn(ctx.actor, ctx.today),
      names: ctx.loaded.region,
      now: ctx.now,
      meets: mayDo(ctx.actor, 'meeting.feed', ctx.today),
      changed: changeOf(c.req.query('bewaard')),
      passkeys: entry.demonstration ? [] : await passkeysOf(entry.auth, c.req.raw.headers),
      ...(wrong && 'passkey' in wrong ? { passkeyFault: wrong.passkey } : { fault: wrong }),
    }
    return sendPage(c, frame, <AccountPage view={view} />, wrong ? 422 : 200)
  })
}

async function endSessions(c: Request, entry: Entry): Promise<Response> {
  const form = await readForm(c)
  const which = String(form.get('welke') ?? '')
  await actAs(entry.system, c.get('actor'), (ctx) => {
    if (which === 'alle') return logOutEverywhere(ctx)
    return which === 'andere' ? logOutEverywhere(ctx, c.get('sessionId')) : logOut(ctx, which)
  })
  if (which === 'alle' || which === c.get('sessionId')) return goTo(c, '/inloggen?uit=1', form)
  return goTo(c, `/account?bewaard=${which === 'andere' ? 'andere' : 'sessie'}`, form)
}

async function changeLocale(c: Request, entry: Entry): Promise<Response> {
  const locale = (await readForm(c)).get('leestaal')
  if (isLocale(locale)) await actAs(entry.system, c.get('actor'), (ctx) => chooseLocale(ctx, locale))
  return c.redirect('/account?bewaard=taal', 303)
}

async function changeOwnPassword(c: Request, entry: Entry): Promise<Response> {
  const form = await readForm(c)
  const [current, next, again] = ['huidig', 'ww', 'ww2'].map((name) => String(form.get(name) ?? ''))
  const fault = passwordFault(next ?? '', again ?? '', { name: c.get('actor').name, email: '' })
  if (fault) return showAccount(c, entry, { field: fault === 'differs' ? 'ww2' : 'ww', fault })
  if (!(await changePassword(entry.auth, c.req.raw.headers, current ?? '', next ?? '')))
    return showAccount(c, entry, { field: 'huidig', fault: 'wrongPassword' })
  await actAs(entry.system, c.get('actor'), async (ctx) => {
    await recordOwnChange(ctx, 'password')
    await logOutEverywhere(ctx, c.get('sessionId'))
  })
  return goTo(c, '/account?bewaard=wachtwoord', form)
}

async function newCodes(c: Request, entry: Entry): Promise<Response> {
  const form = await readForm(c)
  const codes = await renewBackupCodes(entry.auth, c.req.raw.headers, String(form.get('ww-nood') ?? ''))
  if (!codes) return showAccount(c, entry, { field: 'ww-nood', fault: 'wrongPassword' })
  return drawn(
    c,
    entry,
    async (ctx, frame) => {
      await recordOwnChange(ctx, 'backupCodes')
      return sendPage(c, frame, <BackupCodesPage frame={frame} codes={codes} next="/account" />)
    },
    form,
  )
}
