import { NotAllowed, NotFound } from '../../lib/errors.ts'
import { mailAboutAccount } from './account-mail.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { withdrawInvitations } from './invitation-store.ts'
import { closeLostFactor, countLostFactors, insertLostFactor, openLostFactors } from './lost-factor-store.ts'
import { notify } from './notify.ts'
import { findPerson, lockAdministrations } from './person-queries.ts'

/** What came of asking: two administrators know, they knew already, or it was asked too often today. */
export type LostFactorAnswer = 'asked' | 'waiting' | 'tooOften'

const mostADay = 3
const day = 86_400_000

/**
 * Asks the administrators to restore the second factor of somebody who just gave the right password. The person is told
 * as well, in case it was somebody else. People of a demonstration have nothing to restore.
 */
export async function askForRecovery(ctx: Context, personId: string): Promise<LostFactorAnswer> {
  const resource = { kind: 'person', id: personId }
  requirePermission(ctx, 'factor.lost', resource)
  const person = await findPerson(ctx.db, personId)
  if (!person?.active || person.demonstration) throw new NotFound('person')
  if ((await openLostFactors(ctx.db, personId)).length > 0) return 'waiting'
  const since = new Date(ctx.now.getTime() - day)
  if ((await countLostFactors(ctx.db, personId, since)) >= mostADay) return 'tooOften'
  const row = { id: ctx.newId(), region: ctx.region, person_id: personId, asked_at: ctx.now }
  await insertLostFactor(ctx.db, row)
  await recordAudit(ctx, { action: 'factor.lost', resource, detail: { step: 'asked' } })
  await mailAboutAccount(ctx, personId, 'asked')
  await notify(ctx, 'recoveryAsked', await administratorsBut(ctx, personId))
  return 'asked'
}

async function administratorsBut({ db, today }: Context, personId: string) {
  const held = (await lockAdministrations(db)).filter(
    (one) =>
      one.personId !== personId && one.validFrom <= today && (one.validUntil === null || one.validUntil >= today),
  )
  return [...new Set(held.map((one) => one.personId))].map((id) => ({ personId: id }))
}

/** Refuses to restore a log-in; whatever stood ready for it opens nothing any more, and the person is told. */
export async function refuseRecovery(ctx: Context, personId: string): Promise<void> {
  const resource = { kind: 'person', id: personId }
  requirePermission(ctx, 'person.recover', resource)
  if (ctx.actor.kind !== 'person' || ctx.actor.personId === personId) throw new NotAllowed('person.recover', resource)
  if (!(await closeLostFactor(ctx.db, personId))) throw new NotFound('recovery')
  await withdrawInvitations(ctx.db, personId)
  await recordAudit(ctx, { action: 'person.recover', resource, detail: { step: 'refused' } })
  await mailAboutAccount(ctx, personId, 'refused')
}
