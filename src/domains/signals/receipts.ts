import { createHmac, randomBytes } from 'node:crypto'
import { NotFound } from '../../lib/errors.ts'
import { hashReceipt, sameHash } from '../../lib/receipt-hash.ts'
import type { NewRow } from '../../platform/database.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { newReceipt, parseReceipt } from './rules/receipt.ts'
import { insertReceipt, receiptsWith, revokeReceipts } from './signal-store.ts'
import type { Submission } from './submission.ts'

const saltBytes = 16
const hashBytes = 32

/** A new code for a signal: the text that the reporter writes down, and the row that can check it. */
export function newReceiptRow(
  ctx: Context,
  signalId: string,
  submission?: Submission,
): { text: string; row: NewRow<'signals.receipt'> } {
  const { lookup, secret, text } = newReceipt(submission ? randomnessOf(ctx, submission) : randomBytes)
  const salt = randomBytes(saltBytes)
  const hash = hashReceipt(ctx.keys.pepper(), salt, secret)
  return { text, row: { lookup, region: ctx.region, signal_id: signalId, salt, hash } }
}

// Who presses twice sees the answer to the second press: the same code must stand there again. So the code of a form
// is drawn from the form's own random key and the pepper, which only that browser and the key provider hold.
function randomnessOf(ctx: Context, { scope, key }: Submission): (bytes: number) => Uint8Array {
  let block = 0
  return (bytes) => {
    if (bytes > 64) throw new RangeError('a receipt needs fewer bytes than this')
    const mac = createHmac('sha512', ctx.keys.pepper()).update(`receipt\n${scope}\n${key}\n${block++}`)
    return mac.digest().subarray(0, bytes)
  }
}

/** The signal that a code opens; undefined when it is wrong, was revoked or never was, by the same path. */
export async function openReceipt(ctx: Context, typed: string): Promise<string | undefined> {
  requirePermission(ctx, 'receipt.open')
  const parsed = parseReceipt(typed)
  const { lookup, secret } = 'secret' in parsed ? parsed : { lookup: '', secret: '' }
  const found = await receiptsWith(ctx.db, lookup)
  const candidates = found.length > 0 ? found : [nobody]
  const fitting = candidates.filter(({ salt, hash }) => sameHash(hashReceipt(ctx.keys.pepper(), salt, secret), hash))
  return fitting.find((row) => !row.revoked)?.signal_id
}

// Compared with when nothing was found, so that a code that never was takes as long as one that is wrong.
const nobody = { salt: Buffer.alloc(saltBytes), hash: Buffer.alloc(hashBytes), revoked: true, signal_id: undefined }

/** Gives the signal a new code; older ones no longer work. Returns the text to write down. */
export async function renewReceipt(ctx: Context, signalId: string): Promise<string> {
  requirePermission(ctx, 'receipt.renew', { kind: 'receipt' })
  if (ctx.actor.kind === 'reporter' && ctx.actor.signalId !== signalId) throw new NotFound()
  const { text, row } = newReceiptRow(ctx, signalId)
  await revokeReceipts(ctx.db, signalId)
  await insertReceipt(ctx.db, row)
  await recordAudit(ctx, { action: 'receipt.renew', resource: { kind: 'receipt' } })
  return text
}
