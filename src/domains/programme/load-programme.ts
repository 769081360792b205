import type { Db } from '../../platform/database.ts'
import { storedRegion } from '../access/index.ts'
import { type ProgrammeReading, readProgrammeText } from './read-programme.ts'
import type { KnownWords } from './rules/programme-checks.ts'
import { diffProgrammes } from './rules/programme-diff.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'
import { notOfRegion } from './rules/programme-of-region.ts'
import { publicPartOf } from './rules/public-part.ts'
import { newestVersion, versionOn } from './version-queries.ts'
import { insertVersion } from './version-store.ts'
import { writeProgramme } from './write-programme.ts'

/** What loading would do: sentences on what it changes, none when all is the same; or sentences on what is wrong. */
export type ProgrammeLoad = {
  region: string
  changes: string[]
  problems: string[]
  text: string
  number: number
  programme: ProgrammeFile
}

type Found = Extract<ProgrammeReading, { problems: [] }>

/** Compares a programme that was found right with its region and with what that has. Stores nothing. */
export async function planProgrammeLoad(db: Db, found: Found, known: KnownWords): Promise<ProgrammeLoad> {
  const region = found.programme.region
  const loaded = await storedRegion(db, region)
  const problems = loaded ? notOfRegion(found.programme, loaded.region) : [`region "${region}" was not loaded`]
  const newest = await newestVersion(db, region)
  const text = writeProgramme(found.document)
  const { programme } = found
  const next = { region, problems, text, programme, number: (newest?.number ?? 0) + 1 }
  if (newest === undefined) return { ...next, changes: [`${found.programme.title} is new`] }
  if (newest.text === text) return { ...next, changes: [] }
  const before = readProgrammeText(Buffer.from(newest.text), 'the programme that holds', known)
  const changes = before.programme === null ? [] : diffProgrammes(before.raw, found.raw)
  return { ...next, changes: changes.length > 0 ? changes : ['only comments or the order of words'] }
}

/** Why a first version is there: nothing was before it, in any language. */
const nothingBefore = '–'

/** Loads what was planned as the version that holds from a day on, as the owner of the schema. */
export async function storeProgramme(db: Db, load: ProgrammeLoad, fromDay: string): Promise<void> {
  if (load.problems.length > 0) throw new Error(load.problems.join('\n'))
  const { region, text, number, programme } = load
  const reason = number === 1 ? nothingBefore : load.changes.join('\n')
  const version = { region, number, from_day: fromDay, text, reason, by_person: null }
  await insertVersion(db, version, publicPartOf(programme))
}

/** The text of the programme that holds on a day, for who maintains the installation; null when the region has none. */
export async function storedProgramme(db: Db, region: string, day: string): Promise<string | null> {
  return (await versionOn(db, region, day))?.text ?? null
}
