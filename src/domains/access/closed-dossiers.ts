import { z } from 'zod'
import type { KeyProvider } from '../../platform/keys.ts'

/** Dossier keys as a backup keeps them: the names of the columns, and rows of texts. */
type KeptKeys = { columns: string[]; rows: (string | null)[][] }

const keptKey = z.object({
  dossier_id: z.string(),
  region: z.string(),
  key_version: z.coerce.number(),
  wrapped: z.string().transform((text) => Buffer.from(text.replace(/^\\x/, ''), 'hex')),
})

/** The kept keys of dossiers: how many, how many do not open, and how many are wrapped with a key that is not the newest. */
export type KeptKeysReport = { dossiers: number; closed: number; older: number }

/** Tries every kept key of a dossier: after a restore, or after an old key is gone, is too late to find out. */
export async function tryKeptKeys(keys: KeyProvider, kept: AsyncIterable<KeptKeys>): Promise<KeptKeysReport> {
  const report: KeptKeysReport = { dossiers: 0, closed: 0, older: 0 }
  for await (const { columns, rows } of kept) {
    for (const row of rows) {
      const key = keptKey.parse(Object.fromEntries(columns.map((name, index) => [name, row[index]])))
      report.dossiers += 1
      if (!(await opens(keys, key))) report.closed += 1
      if (key.key_version < ((await keys.versions(key.region)).at(-1) ?? 1)) report.older += 1
    }
  }
  return report
}

const opens = (keys: KeyProvider, key: z.infer<typeof keptKey>): Promise<boolean> =>
  keys.unwrap(key.region, key.dossier_id, { keyVersion: key.key_version, wrapped: key.wrapped }).then(
    () => true,
    () => false,
  )
