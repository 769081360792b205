import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertDossierKey } from '../domains/access/dossier-key-store.ts'
import { type Db, transactionAs } from '../platform/database.ts'
import type { KeyProvider } from '../platform/keys.ts'

/** A region without desks, enough to keep dossier keys in. */
export async function insertRegion(owner: pg.Pool, region: string): Promise<void> {
  await owner.query(`insert into access.region values ($1, $1, '1', '{}', '1', '', '2026-01-01')`, [region])
}

/** Keeps the wrapped key of an invented dossier; returns its id and the key inside. */
export async function keepDossier(db: Db, keys: KeyProvider, region: string): Promise<{ id: string; dataKey: Buffer }> {
  const [id, dataKey] = [randomUUID(), randomBytes(32)]
  const { keyVersion, wrapped } = await keys.wrap(region, id, dataKey)
  await transactionAs(db, 'lichtketen_app', { region }, (trx) =>
    insertDossierKey(trx, { dossier_id: id, region, key_version: keyVersion, wrapped }),
  )
  return { id, dataKey }
}
