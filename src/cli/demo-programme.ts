import { readFile } from 'node:fs/promises'
import { planProgrammeLoad, readProgrammeText, storeProgramme } from '../domains/programme/index.ts'
import { toDay } from '../lib/quarter.ts'
import type { PostgresConnection } from '../platform/embedded-postgres.ts'
import { openAsOwner } from '../system.ts'
import { withAdditions } from './demo-additions.ts'
import { moveYears } from './demo-years.ts'
import { knownWords } from './programme.ts'

/** Loads the programme of the demonstration from its file, in years that run today, when the database has none yet. */
export async function loadDemonstrationProgramme(owner: PostgresConnection, file: string): Promise<void> {
  const today = toDay(new Date())
  const text = moveYears(withAdditions(await readFile(file, 'utf8')), today)
  const reading = readProgrammeText(Buffer.from(text), file, knownWords())
  if (reading.programme === null) throw new Error(reading.problems.join('\n'))
  const { db, close } = openAsOwner(owner)
  try {
    const plan = await planProgrammeLoad(db, reading, knownWords())
    // What somebody changed in the demonstration stays when it starts again.
    if (plan.number === 1) await storeProgramme(db, plan, today)
  } finally {
    await close()
  }
}
