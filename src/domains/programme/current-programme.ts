import { parse } from 'yaml'
import type { Context } from '../access/index.ts'
import { type ProgrammeFile, programmeFile } from './rules/programme-file.ts'
import { type KeptVersion, versionOn } from './version-queries.ts'

/** A programme as it holds, with the number of its version and the day from which that holds. */
export type Programme = { number: number; fromDay: string; text: string; programme: ProgrammeFile }

/** The programme that holds today; null when the region has none. Whoever asks must have required a permission. */
export const currentProgramme = (ctx: Context): Promise<Programme | null> => programmeOn(ctx, ctx.today)

/** The programme that held on a day ('YYYY-MM-DD'), or the first one when none did yet; null when the region has none. */
export async function programmeOn(ctx: Context, day: string): Promise<Programme | null> {
  const version = await versionOn(ctx.db, ctx.region, day)
  return version ? asProgramme(version) : null
}

/** A version as it was kept, read. */
export const asProgramme = ({ number, from_day, text }: KeptVersion): Programme => ({
  number,
  fromDay: from_day,
  text,
  programme: readOnce(text),
})

/** A version never changes, so that it is read once; a few are kept for who looks at the past. */
const most = 8
const read = new Map<string, ProgrammeFile>()

function readOnce(text: string): ProgrammeFile {
  const programme = read.get(text) ?? programmeFile.parse(parse(text))
  read.delete(text)
  read.set(text, programme)
  const [oldest] = read.keys()
  if (read.size > most && oldest !== undefined) read.delete(oldest)
  return programme
}
