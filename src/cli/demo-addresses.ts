import { join } from 'node:path'
import { loadAddresses } from '../domains/signals/index.ts'
import type { PostgresConnection } from '../platform/embedded-postgres.ts'
import { projectRoot } from '../platform/project-root.ts'
import { openAsOwner } from '../system.ts'
import { linesOf } from './addresses.ts'

/** Loads the invented addresses that come along, so that looking one up can be tried. */
export async function loadDemonstrationAddresses(owner: PostgresConnection): Promise<void> {
  const { db, close } = openAsOwner(owner)
  try {
    const load = await loadAddresses(db, linesOf(join(projectRoot, 'docs', 'addresses-sample.csv')), false)
    if ('faults' in load) throw new Error(load.faults.join('\n'))
  } finally {
    await close()
  }
}
