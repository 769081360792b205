import { InvalidInput, NotFound } from '../../lib/errors.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { findPlace, listPlaces, type Places } from './desk-queries.ts'
import { listIdentities, type OutsideIdentity } from './identity-queries.ts'
import { listPeople, type Person } from './person-queries.ts'
import { findProvider, listProviders, type Provider } from './provider-queries.ts'
import { insertProvider, updateProvider } from './provider-store.ts'
import type { ProviderInput } from './rules/provider.ts'
import { newDossier } from './sealing.ts'

/** How people of organisations log in there, and the accounts that wait for a person or are bound to one. */
export async function providerOverview(ctx: Context): Promise<{
  providers: Provider[]
  identities: OutsideIdentity[]
  people: Person[]
  places: Places
}> {
  requirePermission(ctx, 'providers.view')
  await recordAudit(ctx, { action: 'providers.view', resource: { kind: 'provider' } })
  return {
    providers: await listProviders(ctx.db),
    identities: await listIdentities(ctx.db),
    people: await listPeople(ctx.db),
    places: await listPlaces(ctx.db, ctx.today),
  }
}

/** Lets people of an organisation log in there. The secret is sealed and shown to nobody again. */
export async function addProvider(ctx: Context, input: ProviderInput): Promise<string> {
  requirePermission(ctx, 'providers.manage')
  if (input.clientSecret === '') throw new InvalidInput([{ path: 'clientSecret', code: 'missing' }])
  const place = await findPlace(ctx.db, { deskId: null, municipalityCode: null, organisationId: input.organisationId })
  if (!place) throw new InvalidInput([{ path: 'organisationId', code: 'unknown' }])
  const id = ctx.newId()
  const row = { id, region: ctx.region, organisation_id: place.organisationId, created_on: ctx.today }
  const added = await insertProvider(ctx.db, { ...row, ...settingsOf(input), ...(await sealed(ctx, id, input)) })
  if (!added) throw new InvalidInput([{ path: 'organisationId', code: 'taken' }])
  await record(ctx, id, 'added')
  return id
}

/** Changes how people of an organisation log in there; an empty secret keeps the one that stands. */
export async function changeProvider(ctx: Context, id: string, input: ProviderInput): Promise<void> {
  requirePermission(ctx, 'providers.manage', { kind: 'provider', id })
  if (!(await findProvider(ctx.db, id))) throw new NotFound('provider')
  const secret = input.clientSecret === '' ? {} : await sealed(ctx, id, input)
  await updateProvider(ctx.db, id, { ...settingsOf(input), ...secret })
  await record(ctx, id, 'changed')
}

/** Stops the log-in of an organisation, for good: whoever only logs in there is out at the next log-in. */
export async function stopProvider(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx, 'providers.manage', { kind: 'provider', id })
  if (!(await updateProvider(ctx.db, id, { active: false }))) throw new NotFound('provider')
  await record(ctx, id, 'stopped')
}

const settingsOf = ({ issuer, clientId, acrValues, subjectClaim }: ProviderInput) => ({
  issuer,
  client_id: clientId,
  acr_values: acrValues,
  subject_claim: subjectClaim,
})

// A new secret gets a key of its own: an administrator may write secrets, and open none.
async function sealed(ctx: Context, id: string, { clientSecret }: ProviderInput) {
  const secretKey = ctx.newId()
  const sealer = await newDossier(ctx, secretKey)
  const sealedSecret = sealer.seal('access.identity_provider', id, 'sealed_secret', clientSecret)
  return { secret_key: secretKey, sealed_secret: sealedSecret }
}

const record = (ctx: Context, id: string, change: 'added' | 'changed' | 'stopped') =>
  recordAudit(ctx, { action: 'providers.manage', resource: { kind: 'provider', id }, detail: { change } })
