/** Behind the log-in: what asks for a fresh second factor gets it, and then goes on with what was being done. */
import type { MiddlewareHandler } from 'hono'
import { actAs, providerOf, recordProof, type ShownFactor } from '../../domains/access/index.ts'
import { ProofNeeded } from '../../lib/errors.ts'
import { askForPasskey, passkeysOf } from '../../platform/passkeys.ts'
import { hasCodes, type ProofAnswer, proveAsDemonstration, proveByCode, proveByPasskey } from '../../platform/proof.ts'
import { sendPage, workFrameOf } from '../http/page.ts'
import { readForm } from '../report/typed-form.ts'
import { type SessionEnv, sendCookies } from '../session.ts'
import type { Request } from './behind.ts'
import { recordFailure } from './enter.ts'
import type { Entry } from './entry.ts'
import { type ProofFault, ProofPage } from './proof-page.tsx'

type ProofEntry = Pick<Entry, 'system' | 'auth' | 'siteOf' | 'demonstration'>

/**
 * Takes the proof that a form brings along, before the page behind it runs; and where that page asks for one
 * (`ProofNeeded`), answers with the page that asks. Mount after `requireLogIn`.
 */
export function askForProof(entry: ProofEntry): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    const fault = await takeProof(c, entry)
    if (fault) return sendProof(c, entry, fault)
    await next()
    if (c.error instanceof ProofNeeded) {
      c.res = await sendProof(c, entry)
      c.res.headers.set('Referrer-Policy', 'same-origin')
    }
    return undefined
  }
}

const proofFields = ['bewijs', 'bewijs-klik', 'bewijs-passkey', 'passkey']

/** What is wrong with the proof that came along; undefined when none came, or it was right. */
async function takeProof(c: Request, entry: ProofEntry): Promise<ProofFault | undefined> {
  const urlencoded = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')
  if (c.req.method !== 'POST' || !urlencoded || c.get('actor').proven === true) return undefined
  const form = await readForm(c)
  const field = (name: string) => String(form.get(name) ?? '').trim()
  const { auth } = entry
  const [{ headers }, { personId }] = [c.req.raw, c.get('actor')]
  if (field('passkey') !== '' && form.get('bewijs-passkey') !== null)
    return take(c, entry, 'passkey', await proveByPasskey(auth, headers, personId, field('passkey')))
  if (form.get('bewijs-klik') !== null && entry.demonstration)
    return take(c, entry, 'demonstration', await proveAsDemonstration(auth, headers))
  if (form.get('bewijs') === null) return undefined
  return field('bewijs') === ''
    ? 'missing'
    : take(c, entry, 'app', await proveByCode(auth, headers, personId, field('bewijs')))
}

async function take(
  c: Request,
  entry: ProofEntry,
  factor: ShownFactor,
  answer: ProofAnswer,
): Promise<ProofFault | undefined> {
  const actor = c.get('actor')
  if (answer.kind !== 'proven') {
    await recordFailure(entry, { personId: actor.personId }, 'proof')
    return factor === 'passkey' ? 'passkey' : answer.kind
  }
  c.set('actor', { ...actor, proven: true })
  await actAs(entry.system, actor, (ctx) => recordProof(ctx, factor))
  return undefined
}

async function sendProof(c: Request, entry: ProofEntry, fault?: ProofFault): Promise<Response> {
  const { auth, system } = entry
  const { headers } = c.req.raw
  const { personId, locale: own } = c.get('actor')
  const { kept, hadFile } = await keptOf(c)
  const task = !entry.demonstration && (await passkeysOf(auth, headers)).length > 0
  const asked = task ? await askForPasskey(auth, headers) : null
  if (asked) sendCookies(c, asked.cookies)
  const provider = await actAs(system, { kind: 'system', task: 'login' }, (ctx) => providerOf(ctx, personId))
  const frame = workFrameOf(c, entry.siteOf(), { own })
  const view = {
    frame: { ...frame, address: '/start' },
    ...{ ...goingOn(c, kept), hadFile, fault, passkey: asked?.options ?? null },
    codes: await hasCodes(auth, headers),
    organisation: provider ? `/inloggen/organisatie/${provider}?bevestigen=1` : null,
  }
  return sendPage(c, frame, <ProofPage view={view} />, fault ? 422 : 403)
}

type Kept = [name: string, value: string][]

/** A form is sent again to where it went; a page that was asked for is asked for again. */
function goingOn(c: Request, kept: Kept): { action: string; kept: Kept } {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'POST') return { action: `${pathname}${search}`, kept }
  return { action: '/bevestigen', kept: [['naar', `${pathname}${search}`]] }
}

async function keptOf(c: Request): Promise<{ kept: Kept; hadFile: boolean }> {
  if (c.req.method !== 'POST') return { kept: [], hadFile: false }
  const kept: Kept = []
  let hadFile = false
  const form = await readForm(c)
  form.forEach((value, name) => {
    if (typeof value !== 'string') hadFile = true
    else if (!proofFields.includes(name)) kept.push([name, value])
  })
  return { kept, hadFile }
}
