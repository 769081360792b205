import { randomUUID } from 'node:crypto'
import type { World } from './world.ts'

/** Adds an organisation with a log-in of its own, an account there that nobody was bound to, and somebody without a phone. */
export async function withLogIns({ database, loaded }: World, personId: string): Promise<void> {
  const [provider, region] = [randomUUID(), loaded.region.id]
  await database.owner.query(
    `insert into access.identity_provider
       (id, region, organisation_id, issuer, client_id, secret_key, sealed_secret, acr_values, subject_claim, created_on)
     values ($1, $2, 'gemeente-breda', 'https://inloggen.voorbeeld.invalid', 'lichtketen-breda', $3, '', '{twee}', 'sub', '2026-11-24')`,
    [provider, region, randomUUID()],
  )
  await database.owner.query(
    `insert into access.outside_identity (id, region, provider_id, subject_hash, reference, asked_on)
     values ($1, $2, $3, 'x', 'AAAA-AAAA', '2026-11-24')`,
    [randomUUID(), region, provider],
  )
  await database.owner.query(
    `insert into access.lost_factor (id, region, person_id, asked_at) values ($1, $2, $3, '2026-11-24')`,
    [randomUUID(), region, personId],
  )
}
