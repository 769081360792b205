import { actAs, type Context, type PersonActor, type System } from '../domains/access/index.ts'
import { policyStateOn, recordNormValue, recordProgress, setColour } from '../domains/programme/index.ts'
import { lastPeriods } from '../domains/programme/rules/calendar.ts'
import { handColourInput } from '../domains/programme/rules/hand-colour.ts'
import { normValueInput } from '../domains/programme/rules/norm-value-input.ts'
import { progressInput } from '../domains/programme/rules/progress.ts'
import { daysAfter } from '../lib/calendar-days.ts'
import { toDay } from '../lib/quarter.ts'
import { courses, letters, normCourses } from './demo-progress.ts'

/** What somebody records on a day; all that one person does on one day is done at one go. */
type Act = { by: string; day: string; work: (ctx: Context) => Promise<void> }

/** Puts how far the invented programme is in a demonstration: two years of facts, values of norms, and a colour by hand. */
export async function writeMonitor(system: System, people: ReadonlyMap<string, PersonActor>): Promise<void> {
  const today = toDay(system.clock())
  const acts = [...facts(today), ...values(today)].toSorted((one, other) => one.day.localeCompare(other.day))
  const all = [...acts, byHand(today), ofPolicy(today)]
  for (const [key, works] of Map.groupBy(all, ({ day, by }) => `${day} ${by}`))
    await actAs(at(system, key.slice(0, 10)), personCalled(people, key.slice(11)), async (ctx) => {
      for (const { work } of works) await work(ctx)
    })
}

// Everything was recorded on the day that it is about: the monitor of that day shows it.
const at = (system: System, day: string): System => ({ ...system, clock: () => new Date(`${day}T10:00:00Z`) })

function personCalled(people: ReadonlyMap<string, PersonActor>, name: string): PersonActor {
  const found = people.get(name)
  if (!found) throw new Error(`nobody in the demonstration is called ${name}`)
  return found
}

const [director, leader, coordinator, care] = [
  'Wiebe Terpstra',
  'Lotte van Wijk',
  'Judith Brands',
  'Selma Tahiri',
] as const

/** A day in each of the last eight quarters: forty days before its end, and some days ago in the one that runs. */
const daysOf = (today: string): string[] =>
  lastPeriods('every quarter', today, 8).map(({ from, to }) => {
    const day = to < today ? daysAfter(to, -40) : daysAfter(today, -9)
    return day < from ? from : day
  })

function facts(today: string): Act[] {
  const days = daysOf(today)
  return courses.flatMap(({ action, quarters, note, evidence }) =>
    Object.entries(quarters).flatMap(([place, course]) =>
      [...course].flatMap((letter, at): Act[] => {
        const state = letters[letter]
        const day = days[at] ?? today
        if (!state) return []
        const last = !/[nsdx]/.test(course.slice(at + 1))
        const said = last ? { note, evidence } : { note: between(state), evidence: 'Verslag van het Aanjaagteam' }
        const input = progressInput.parse({ action, place, state, day, ...said, evidenceUrl: '' })
        return [{ by: recorder(place, action), day, work: (ctx) => recordProgress(ctx, input) }]
      }),
    ),
  )
}

function recorder(place: string, action: string): string {
  if (place === 'de-baronie') return coordinator
  return action === 'actie-4-1' || action === 'actie-5-1' ? care : place === '' ? leader : director
}

const between = (state: string) => (state === 'notStarted' ? 'Nog niet begonnen.' : 'Loopt volgens plan.')

function values(today: string): Act[] {
  const days = daysOf(today)
  return normCourses.flatMap(({ norm, evidence, values: byPlace }) =>
    Object.entries(byPlace).flatMap(([place, amounts]) =>
      amounts.flatMap((value, at): Act[] => {
        const day = days[at] ?? today
        if (value === null) return []
        const input = normValueInput.parse({ norm, place, day, value, note: '', evidence, evidenceUrl: '' })
        const by = place === 'de-baronie' ? coordinator : director
        return [{ by, day, work: (ctx) => recordNormValue(ctx, input) }]
      }),
    ),
  )
}

function byHand(today: string): Act {
  const input = handColourInput.parse({
    ...{ action: 'actie-1-3', colour: 'orange' },
    reason: 'Twee partners moeten hun informatie nog aanleveren.',
  })
  return { by: director, day: daysAfter(today, -5), work: (ctx) => setColour(ctx, input) }
}

/** What the municipalities said of their policy is what the norms about it are measured by. */
function ofPolicy(today: string): Act {
  const points = [
    { norm: 'beleid-per-gemeente', point: 'adopted', evidence: 'Beleid per gemeente, punt vastgesteld beleid' },
    { norm: 'basisniveau-per-gemeente', point: 'basicLevel', evidence: 'Beleid per gemeente, punt basisniveau' },
  ] as const
  const work = async (ctx: Context) => {
    const municipalities = await policyStateOn(ctx, ctx.today)
    for (const { norm, point, evidence } of points)
      for (const { code, facts: known } of municipalities) {
        const fact = known[point]
        if (!fact || fact.value === 'unknown') continue
        const value = fact.value === 'met' ? 1 : 0
        const input = { norm, place: code, day: ctx.today, value, note: '', evidence, evidenceUrl: '' }
        await recordNormValue(ctx, normValueInput.parse(input))
      }
  }
  return { by: leader, day: today, work }
}
