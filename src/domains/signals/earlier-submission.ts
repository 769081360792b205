import { createHmac } from 'node:crypto'
import { Conflict } from '../../lib/errors.ts'
import type { NewRow } from '../../platform/database.ts'
import type { Context } from '../access/index.ts'
import { newReceiptRow } from './receipts.ts'
import type { Report } from './rules/signal.ts'
import type { KeptSubmission } from './signal-store.ts'
import { formScope, type Submission, type Submitted } from './submission.ts'

/** What a request gives back that was sent before. Throws Conflict when it had another body then. */
export function repeated(
  ctx: Context,
  report: Report,
  submission: Submission,
  { number, earlier }: { number: string; earlier: KeptSubmission },
): Submitted {
  if (!earlier.body_hash.equals(hashOf(ctx, report))) throw new Conflict('sameKeyOtherBody')
  const again = submission.scope === formScope && ctx.actor.kind === 'reporter'
  const receipt = again ? newReceiptRow(ctx, earlier.signal_id, submission).text : null
  return { number, receipt, repeated: true, deskId: null, acknowledgeBy: null }
}

/** Remembers a submission for a day. The body is kept as a keyed hash: it tells nothing without the pepper. */
export function submissionRow(
  ctx: Context,
  report: Report,
  submission: Submission,
  made: { id: string; number: string },
): NewRow<'signals.submission'> {
  const { id, number } = made
  const [scope, body_hash] = [scopeOf(ctx, submission), hashOf(ctx, report)]
  return { region: ctx.region, scope, key: submission.key, body_hash, signal_id: id, number, on_day: ctx.today }
}

/** Whose requests are compared: a key of somebody else says nothing, not even that it was used (signals.my_scope). */
function scopeOf({ actor }: Context, { scope }: Submission): string {
  if (actor.kind === 'person') return `person ${actor.personId}`
  return actor.kind === 'client' ? actor.clientId : scope
}

const hashOf = (ctx: Context, report: Report) =>
  createHmac('sha256', ctx.keys.pepper()).update('submission\n').update(JSON.stringify(report)).digest()
