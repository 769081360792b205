import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { Unavailable } from '../../lib/errors.ts'
import { openValue, sealValue } from '../../lib/sealed-value.ts'
import type { NewRow, Row } from '../../platform/database.ts'
import type { KeyProvider } from '../../platform/keys.ts'
import type { Context } from './context.ts'
import { deleteDossierKey, findDossierKey, insertDossierKey } from './dossier-key-store.ts'

/** Seals and opens the values of one dossier. `row` and `column` say where a value stands; it opens only there. */
export type Sealer = {
  seal(table: string, row: string, column: string, text: string): Buffer
  open(table: string, row: string, column: string, sealed: Uint8Array): string
}

const dataKeyBytes = 32

/** Makes the key of a new dossier, keeps it wrapped, and returns what seals with it. */
export async function newDossier(ctx: Context, dossierId: string): Promise<Sealer> {
  const { sealer, row } = await newDossierKey(ctx, dossierId)
  await insertDossierKey(ctx.db, row)
  return sealer
}

/** The same with the key as a row, for whoever writes it together with rows of its own. */
export async function newDossierKey(
  ctx: Context,
  dossierId: string,
): Promise<{ sealer: Sealer; row: NewRow<'access.dossier_key'> }> {
  const dataKey = randomBytes(dataKeyBytes)
  const { keyVersion, wrapped } = await ctx.keys.wrap(ctx.region, dossierId, dataKey)
  const row = { dossier_id: dossierId, region: ctx.region, key_version: keyVersion, wrapped }
  return { sealer: sealerOf(ctx.region, createSecretKey(dataKey)), row }
}

/** Opens a dossier; throws Unavailable when its key was destroyed. */
export async function openDossier(ctx: Context, dossierId: string): Promise<Sealer> {
  const row = await findDossierKey(ctx.db, dossierId)
  if (!row) throw new Unavailable('this dossier was destroyed')
  return openWrapped(ctx.keys, row)
}

/** Opens a dossier of which somebody holds the row with its wrapped key. */
export async function openWrapped(keys: KeyProvider, row: Row<'access.dossier_key'>): Promise<Sealer> {
  const { dossier_id: dossierId, region, key_version: keyVersion, wrapped } = row
  return sealerOf(region, createSecretKey(await keys.unwrap(region, dossierId, { keyVersion, wrapped })))
}

/** Whether a dossier can still be opened. */
export async function hasDossierKey(ctx: Context, dossierId: string): Promise<boolean> {
  return (await findDossierKey(ctx.db, dossierId)) !== undefined
}

/** Destroys a dossier by destroying its key; copies in backups are as dead. Throws when the key is not there to destroy. */
export async function destroyDossier(ctx: Context, dossierId: string): Promise<void> {
  if (!(await deleteDossierKey(ctx.db, dossierId)))
    throw new Error('a dossier was to be destroyed and its key is not there')
}

// The version of the region key wraps the data key; the data key itself does not change, so values carry version 1.
const dataKeyVersion = 1

function sealerOf(region: string, dataKey: KeyObject): Sealer {
  const place = (table: string, row: string, column: string) => ({
    region,
    table,
    row,
    column,
    keyVersion: dataKeyVersion,
  })
  return {
    seal: (table, row, column, text) => sealValue(dataKey, place(table, row, column), text),
    open: (table, row, column, sealed) => openValue(dataKey, place(table, row, column), sealed),
  }
}
