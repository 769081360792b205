import { createHmac, randomBytes } from 'node:crypto'
import { toCrockford } from '../../lib/crockford.ts'
import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import type { KeyProvider } from '../../platform/keys.ts'
import {
  type Action,
  type Context,
  desksAllowing,
  recordAudit,
  requirePermission,
  requireSwitchedOn,
  requireSystem,
} from '../access/index.ts'
import { findHandoverForUpdate } from './handover-store.ts'
import { actingPerson } from './open-signal.ts'
import { forgetLinks, insertLink, tryLink, withdrawLinks } from './receiver-link-store.ts'
import { restrictionOf } from './retention-store.ts'
import { HandoverState, isOpenHandover } from './rules/handover-states.ts'
import { linkLasts, normalCode, readingLasts } from './rules/receiver-link.ts'
import { handoverFacts } from './step-handover.ts'
import { writeTimeline } from './timeline.ts'

/** A link as it is shown to the sender, once: the part for the address, and the code that goes another way. */
export type NewLink = { token: string; code: string; expiresAt: Date }

const codeBytes = 5

/**
 * Makes a link with which a receiver without an account reads a hand-over once, within 72 hours (S-15). An earlier link
 * of the same hand-over ends. Neither link nor code is kept.
 */
export async function makeReceiverLink(ctx: Context, number: string): Promise<NewLink> {
  const row = await ownHandover(ctx, 'handover.link', number)
  requireSwitchedOn(ctx, 'receiverLink')
  if (handoverFacts(ctx, row).receiverHasAccount) throw new Conflict('receiverAnswersItself')
  if (!isOpenHandover(HandoverState.parse(row.state))) throw new Conflict('finished')
  if (await restrictionOf(ctx.db, row.signal_id)) throw new Conflict('restricted')
  const token = randomBytes(32).toString('base64url')
  const code = toCrockford(randomBytes(codeBytes))
  const expiresAt = new Date(ctx.now.getTime() + linkLasts)
  await withdrawLinks(ctx.db, row.id, ctx.now)
  await insertLink(ctx.db, {
    ...{ id: ctx.newId(), region: ctx.region, handover_id: row.id },
    ...{ token_hash: hashOf(ctx.keys, 'token', token), code_hash: hashOf(ctx.keys, 'code', token, code) },
    ...{ made_by: actingPerson(ctx), made_at: ctx.now, expires_at: expiresAt },
  })
  await note(ctx, row, 'linkMade')
  return { token, code: code.replace(/(.{4})(?=.)/g, '$1-'), expiresAt }
}

/** Ends the link of a hand-over, also while somebody reads. Throws Conflict when there is none to end. */
export async function withdrawReceiverLink(ctx: Context, number: string): Promise<void> {
  const row = await ownHandover(ctx, 'handover.link', number)
  if (!(await withdrawLinks(ctx.db, row.id, ctx.now))) throw new Conflict('notNow')
  await note(ctx, row, 'linkWithdrawn')
}

async function ownHandover(ctx: Context, action: Action, number: string) {
  const resource = { kind: 'handover', id: number }
  requirePermission(ctx, action, resource)
  const row = await findHandoverForUpdate(ctx.db, number)
  if (!row) throw new NotFound()
  if (!desksAllowing(ctx.actor, action, ctx.today).includes(row.from_desk)) throw new NotAllowed(action, resource)
  return row
}

async function note(
  ctx: Context,
  row: Awaited<ReturnType<typeof ownHandover>>,
  kind: 'linkMade' | 'linkWithdrawn',
): Promise<void> {
  await writeTimeline(ctx, { signalId: row.signal_id, handoverId: row.id, kind, detail: { desk: row.to_desk } })
  await recordAudit(ctx, {
    action: 'handover.link',
    resource: { kind: 'handover', id: row.number },
    purpose: row.purpose,
    detail: { link: kind },
  })
}

/** What somebody gives to read behind a link: the part of the address, the code, and the key of their form. */
export type LinkOpening = { token: string; code: string; form: string }

/**
 * Opens a link with its code; the first time begins the one reading of half an hour, which goes on in the form that
 * began it. Undefined for a wrong code, a link that was used, withdrawn or has passed, and one that never was.
 */
export async function openLink(
  ctx: Context,
  { token, code, form }: LinkOpening,
): Promise<{ handoverId: string; first: boolean } | undefined> {
  requirePermission(ctx, 'handover.read')
  const { keys } = ctx
  return tryLink(ctx.db, {
    token: hashOf(keys, 'token', token),
    code: hashOf(keys, 'code', token, normalCode(code)),
    session: hashOf(keys, 'form', token, form),
  })
}

/** Forgets the hashes of links that have passed. Returns how many. */
export function forgetOldLinks(ctx: Context): Promise<number> {
  requireSystem(ctx)
  return forgetLinks(ctx.db, new Date(ctx.now.getTime() - readingLasts))
}

// A code is bound to its link, and a reading to both: a stolen table tells neither, and none fits another link.
function hashOf(keys: KeyProvider, ...parts: string[]): Buffer {
  return createHmac('sha256', keys.pepper())
    .update(['receiver link', ...parts].join('\n'))
    .digest()
}
