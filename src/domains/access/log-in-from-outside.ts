import { createHmac, randomBytes } from 'node:crypto'
import { toCrockford } from '../../lib/crockford.ts'
import { NotFound } from '../../lib/errors.ts'
import type { KeyProvider } from '../../platform/keys.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { countUnbound, findIdentityBySubject, findProviderOf } from './identity-queries.ts'
import { forgetUnbound, insertIdentity, insertOutsideUser } from './identity-store.ts'
import { findPerson } from './person-queries.ts'
import { findProvider, listProviders } from './provider-queries.ts'
import { looksLikeBsn } from './rules/provider.ts'
import { openDossier } from './sealing.ts'

/** What the log-in at an organisation needs to know, the secret among it. */
export type OpenProvider = {
  id: string
  issuer: string
  clientId: string
  clientSecret: string
  acrValues: string[]
  subjectClaim: string
}

/** The organisations at which people log in themselves. */
export async function logInPlaces(ctx: Context): Promise<{ id: string; organisation: string }[]> {
  requirePermission(ctx, 'login.outside')
  return (await listProviders(ctx.db)).map(({ id, organisation }) => ({ id, organisation }))
}

/** Opens the log-in of an organisation, with its secret; only the system does, where somebody is about to log in. */
export async function openProvider(ctx: Context, id: string): Promise<OpenProvider> {
  requirePermission(ctx, 'login.outside', { kind: 'provider', id })
  const row = await findProvider(ctx.db, id)
  if (!row) throw new NotFound('provider')
  const sealer = await openDossier(ctx, row.secret_key)
  return {
    id,
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecret: sealer.open('access.identity_provider', id, 'sealed_secret', row.sealed_secret),
    acrValues: row.acr_values,
    subjectClaim: row.subject_claim,
  }
}

/** Who came in: a person, or somebody whom an administrator has to find by a reference. `full`: too many wait already. `inactive`: may not log in any more. */
export type Recognised = { personId: string } | { reference: string } | 'full' | 'unfit' | 'inactive'

const mostWaiting = 500
const daysToWait = 14

/**
 * Finds who it is that a provider named. Nobody gets anything by what a provider says alone: an account that two
 * administrators bound to a person lets that person in, any other gets a reference to tell an administrator.
 */
export async function recogniseOutside(ctx: Context, providerId: string, subject: string): Promise<Recognised> {
  requirePermission(ctx, 'login.outside', { kind: 'provider', id: providerId })
  if (looksLikeBsn(subject)) return 'unfit'
  const hash = hashOfSubject(ctx.keys, providerId, subject)
  const found = await findIdentityBySubject(ctx.db, providerId, hash)
  if (found?.person_id && found.confirmed_by) return knownPerson(ctx, found.person_id)
  return found ? { reference: found.reference } : newcomer(ctx, providerId, hash)
}

async function knownPerson(ctx: Context, personId: string): Promise<Recognised> {
  if (!(await findPerson(ctx.db, personId))?.active) return 'inactive'
  await insertOutsideUser(ctx.db, personId)
  return { personId }
}

async function newcomer(ctx: Context, providerId: string, hash: Buffer): Promise<Recognised> {
  await forgetUnbound(ctx.db, daysBefore(ctx.now, daysToWait))
  if ((await countUnbound(ctx.db, providerId)) >= mostWaiting) return 'full'
  const [id, reference] = [ctx.newId(), newReference()]
  const row = { id, region: ctx.region, provider_id: providerId, subject_hash: hash, reference, asked_on: ctx.today }
  await insertIdentity(ctx.db, row)
  await recordAudit(ctx, { action: 'login.outside', resource: { kind: 'identity', id }, detail: { step: 'unknown' } })
  return { reference }
}

/** The provider at which somebody can show the second factor once more; undefined when they log in here. */
export function providerOf(ctx: Context, personId: string): Promise<string | undefined> {
  requirePermission(ctx, 'login.outside')
  return findProviderOf(ctx.db, personId)
}

const hashOfSubject = (keys: KeyProvider, providerId: string, subject: string) =>
  createHmac('sha256', keys.pepper()).update(`subject|${providerId}|${subject}`).digest()

// Eight characters: enough to tell people apart who ask in the same weeks, and short enough to say on the telephone.
const newReference = () => toCrockford(randomBytes(5)).replace(/^.{4}/, '$&-')

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10)
