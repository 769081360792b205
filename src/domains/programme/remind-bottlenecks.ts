import { type Context, notify, peopleToRemind, requireSystem } from '../access/index.ts'
import { type LateBottleneck, lateBottlenecks } from './bottleneck-queries.ts'
import { currentProgramme } from './current-programme.ts'
import { addReminder } from './policy-store.ts'
import { functionsAt, type Level, levels, placesAbove } from './rules/bottleneck.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'

/**
 * Tells, once for each term, that a bottleneck is late: its owner, and who is at the level to which it would go up (P-11).
 * Gives of how many somebody heard.
 */
export async function remindBottlenecks(ctx: Context): Promise<number> {
  requireSystem(ctx)
  const programme = (await currentProgramme(ctx))?.programme ?? null
  let heard = 0
  for (const late of await lateBottlenecks(ctx.db, ctx.region, ctx.today)) {
    const told = { region: ctx.region, about: `bottleneck ${late.id}`, due_on: late.due_on, stage: 'passed' }
    if (!(await addReminder(ctx.db, { ...told, on_day: ctx.today }))) continue
    const people = await whoHears(ctx, late, programme)
    await notify(
      ctx,
      'bottleneckLate',
      people.map((personId) => ({ personId })),
    )
    heard += 1
  }
  return heard
}

async function whoHears(ctx: Context, late: LateBottleneck, programme: ProgrammeFile | null): Promise<string[]> {
  const standing = { level: levelOf(late.level), bodyId: late.body_id }
  const above = placesAbove(standing, programme).flatMap((place) => functionsAt(place, programme))
  const owners = late.owner_person === null ? [late.owner_function] : []
  const holders = await peopleToRemind(ctx, [...above.filter(readsBottlenecks), ...owners])
  const here = holders.filter(
    ({ districtId }) => late.district_id === null || districtId === null || districtId === late.district_id,
  )
  return [...new Set([...(late.owner_person ? [late.owner_person] : []), ...here.map(({ personId }) => personId)])]
}

const levelOf = (word: string): Level => levels.find((one) => one === word) ?? 'region'
// Members of a panel may be in a body that is reported to, and have no bottlenecks to read.
const readsBottlenecks = (name: string) => !['panelMember', 'privacyOfficer', 'administrator'].includes(name)
