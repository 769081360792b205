/** Passkeys: logging in with one, and those of the own account. */
import { type Context, Hono } from 'hono'
import { actAs, recordPasskeyChange, requireSecuring } from '../../domains/access/index.ts'
import { cleanLine } from '../../lib/typed-text.ts'
import { m } from '../../messages/messages.js'
import { endSession } from '../../platform/auth.ts'
import { askForNewPasskey, askForPasskey, checkPasskey, dropPasskey, keepPasskey } from '../../platform/passkeys.ts'
import { type PageEnv, sendPage, workFrameOf } from '../http/page.ts'
import { readForm } from '../report/typed-form.ts'
import { goTo, pageOfThisSite, type SessionEnv, sendCookies } from '../session.ts'
import { showAccount } from './account-routes.tsx'
import { drawn, type Request } from './behind.ts'
import { enter, recordFailure } from './enter.ts'
import type { Entry } from './entry.ts'
import { NewPasskeyPage, PasskeyLogInPage } from './passkey-pages.tsx'

/** `/inloggen/passkey`: for anybody. */
export function passkeyLogInRoutes(entry: Entry): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get('/inloggen/passkey', entry.flood.slowDown('logIn'), (c) => showLogIn(c, entry, c.req.query('naar')))
    .post('/inloggen/passkey/antwoord', entry.flood.slowDown('logIn'), (c) => takeAnswer(c, entry))
}

async function showLogIn(c: Context, entry: Entry, asked: unknown, refused = false): Promise<Response> {
  const { options, cookies } = await askForPasskey(entry.auth, new Headers())
  sendCookies(c, cookies)
  const frame = { ...workFrameOf(c, entry.siteOf()), address: '/inloggen/passkey' }
  const page = <PasskeyLogInPage frame={frame} options={options} next={pageOfThisSite(asked)} refused={refused} />
  return sendPage(c, frame, page, refused ? 422 : 200)
}

async function takeAnswer(c: Context, entry: Entry): Promise<Response> {
  const form = await readForm(c)
  const { headers } = c.req.raw
  const answer = await checkPasskey(entry.auth, headers, String(form.get('passkey') ?? ''))
  if (answer.kind === 'refused') {
    await recordFailure(entry, { personId: null }, 'passkey')
    return showLogIn(c, entry, form.get('naar'), true)
  }
  await endSession(entry.auth, headers)
  return enter(c, entry, { ...answer, factor: 'passkey' }, pageOfThisSite(form.get('naar')))
}

/** `/account/passkeys`; mounted behind the log-in. People of a demonstration have no log-in of their own. */
export function passkeyRoutes(entry: Entry): Hono<SessionEnv> {
  const routes = new Hono<SessionEnv>()
  if (entry.demonstration) return routes
  return routes
    .post('/account/passkeys', (c) => begin(c, entry))
    .post('/account/passkeys/bewaren', (c) => keep(c, entry))
    .post('/account/passkeys/weg', (c) => remove(c, entry))
}

const longestName = 60

async function begin(c: Request, entry: Entry): Promise<Response> {
  const typed = String((await readForm(c)).get('passkey-naam') ?? '')
  const name = cleanLine(typed)
  const words = name === '' ? m.login_passkey_name_missing : m.login_passkey_name_tooLong
  if (name === '' || name.length > longestName) return showAccount(c, entry, { passkey: { words, typed } })
  return drawn(c, entry, async (ctx, frame) => {
    requireSecuring(ctx)
    const { options, cookies } = await askForNewPasskey(entry.auth, c.req.raw.headers, c.get('actor').name)
    sendCookies(c, cookies)
    return sendPage(
      c,
      frame,
      <NewPasskeyPage frame={{ ...frame, address: '/account' }} name={name} options={options} />,
    )
  })
}

async function keep(c: Request, entry: Entry): Promise<Response> {
  const form = await readForm(c)
  const [answered, name] = ['passkey', 'naam'].map((field) => String(form.get(field) ?? ''))
  const kept = await actAs(entry.system, c.get('actor'), async (ctx) => {
    requireSecuring(ctx)
    const done = await keepPasskey(
      entry.auth,
      c.req.raw.headers,
      answered ?? '',
      cleanLine(name ?? '').slice(0, longestName),
    )
    if (done) await recordPasskeyChange(ctx, 'added')
    return done
  })
  if (!kept) return showAccount(c, entry, { passkey: { words: m.login_passkey_not_made, typed: name ?? '' } })
  return goTo(c, '/account?bewaard=passkey', form)
}

async function remove(c: Request, entry: Entry): Promise<Response> {
  const form = await readForm(c)
  await actAs(entry.system, c.get('actor'), async (ctx) => {
    requireSecuring(ctx)
    if (await dropPasskey(entry.auth, c.req.raw.headers, String(form.get('welke') ?? '')))
      await recordPasskeyChange(ctx, 'removed')
  })
  return goTo(c, '/account?bewaard=passkey-weg', form)
}
