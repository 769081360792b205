import { planProgrammeLoad, readProgramme, storeProgramme } from '../domains/programme/index.ts'
import { toDay } from '../lib/quarter.ts'
import type { PostgresConnection } from '../platform/embedded-postgres.ts'
import { openAsOwner } from '../system.ts'
import { knownWords } from './programme.ts'

/** Loads the programme of the demonstration from its file when the database has none that says the same. */
export async function loadDemonstrationProgramme(owner: PostgresConnection, file: string): Promise<void> {
  const reading = await readProgramme(file, knownWords())
  if (reading.programme === null) throw new Error(reading.problems.join('\n'))
  const { db, close } = openAsOwner(owner)
  try {
    const plan = await planProgrammeLoad(db, reading, knownWords())
    if (plan.changes.length > 0) await storeProgramme(db, plan, toDay(new Date()))
  } finally {
    await close()
  }
}
