import { parse } from 'yaml'
import { NotFound } from '../../lib/errors.ts'
import { type Context, requirePermission } from '../access/index.ts'
import { asProgramme, type Programme } from './current-programme.ts'
import { changesBetween, type ProgrammeChange, titlesIn } from './rules/programme-changes.ts'
import { isRaw, type Raw } from './rules/programme-problem.ts'
import { type PublicPart, publicPart } from './rules/public-part.ts'
import { newestVersion, publicContentOn, type VersionLine, versionLines, versionNumbered } from './version-queries.ts'

/** Every version of the programme, the newest first: since when, why and by whom. */
export function listProgrammeVersions(ctx: Context): Promise<VersionLine[]> {
  requirePermission(ctx, 'programme.view')
  return versionLines(ctx.db, ctx.region)
}

/** The text of a version, as `programme export` writes it. */
export async function programmeText(ctx: Context, number: number): Promise<string> {
  requirePermission(ctx, 'programme.view')
  const found = await versionNumbered(ctx.db, ctx.region, number)
  if (!found) throw new NotFound()
  return found.text
}

/** A version by its number, read. */
export async function programmeNumbered(ctx: Context, number: number): Promise<Programme> {
  requirePermission(ctx, 'programme.view')
  const found = await versionNumbered(ctx.db, ctx.region, number)
  if (!found) throw new NotFound()
  return asProgramme(found)
}

/** The text of the newest version, whether it holds yet or not; null when there is none. */
export async function newestProgrammeText(ctx: Context): Promise<string | null> {
  requirePermission(ctx, 'programme.view')
  return (await newestVersion(ctx.db, ctx.region))?.text ?? null
}

/** What changes, and what the ids in it are called. */
export type ProgrammeDifference = { changes: ProgrammeChange[]; titles: Map<string, string> }

/** What changed between two versions. */
export async function compareVersions(ctx: Context, from: number, to: number): Promise<ProgrammeDifference> {
  requirePermission(ctx, 'programme.view')
  const [before, after] = [await programmeText(ctx, from), await programmeText(ctx, to)]
  return differenceBetween(before, after)
}

/** What one text of a programme changes of another; both were found to have the shape of one. */
export function differenceBetween(before: string, after: string): ProgrammeDifference {
  const [old, now] = [rawOf(before), rawOf(after)]
  return { changes: changesBetween(old, now), titles: titlesIn([old, now]) }
}

function rawOf(text: string): Raw {
  const read: unknown = parse(text)
  return isRaw(read) ? read : {}
}

/** What everybody may read of the programme that holds today; null when that is nothing. */
export async function publicProgramme(ctx: Context): Promise<PublicPart | null> {
  const content = await publicContentOn(ctx.db, ctx.region, ctx.today)
  return content === null ? null : publicPart.parse(content)
}
