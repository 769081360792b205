import { actAs, type Context, type PersonActor, type System } from '../domains/access/index.ts'
import { activateRoute, proposeRoute, saveRouteRule, startRouteVersion } from '../domains/signals/index.ts'
import type { CellInput, RuleInput } from '../domains/signals/rules/rule-input.ts'

const day = 24 * 3_600_000
const any: CellInput = { mode: 'any', values: [] }
const one = (...values: string[]): CellInput => ({ mode: 'one', values })
const asked = { acuut: one('nee', 'onbekend'), waar: one('inRegio'), district: any }

/** Rule 5 with another advice: since some weeks the route says whom a school calls. */
const ofSchools: RuleInput = {
  conditions: { ...asked, vorm: one('criminal'), minderjarig: one('ja'), bron: one('school') },
  desks: ['attentionOfficers', 'police'],
  shares: ['coordinator'],
  acknowledge: { hours: 4 },
  answer: { workingDays: 2 },
  advice: 'Spreek met de school af wie met de leerling praat, en wanneer. Bel daarna met de ouders.',
  why: 'Een school ziet vaak als eerste wie anderen ronselt.',
}

/** Rule 9 with a shorter term: what a policy officer proposes now. */
const ofWorkers: RuleInput = {
  conditions: { ...asked, vorm: one('labour'), minderjarig: one('nee', 'onbekend'), bron: any },
  desks: ['attentionOfficers', 'labourInspectorate'],
  shares: ['coordinator'],
  acknowledge: { hours: 4 },
  answer: { workingDays: 5 },
  advice: 'Vraag waar iemand slaapt en wie het vervoer regelt.',
  why: 'Wie op het werk woont, is vaak binnen een dag weg.',
}

/** Gives the demonstration a route with a history: a version that two officials put into force, and a proposal that waits. */
export async function writeRoute(system: System, people: ReadonlyMap<string, PersonActor>): Promise<void> {
  const at = <T>(name: string, daysAgo: number, work: (ctx: Context) => Promise<T>) => {
    const actor = people.get(name)
    if (!actor) throw new Error(`the demonstration has nobody called ${name}`)
    const then = new Date(system.clock().getTime() - daysAgo * day)
    return actAs({ ...system, clock: () => then }, actor, work)
  }
  const second = await at('Lotte van Wijk', 48, (ctx) => startRouteVersion(ctx, null))
  await at('Lotte van Wijk', 48, (ctx) =>
    saveRouteRule(ctx, { number: second, edits: 0 }, ruleOf('regel-5', ofSchools)),
  )
  const read = { number: second, edits: 1 }
  await at('Lotte van Wijk', 47, (ctx) => proposeRoute(ctx, read, { note: 'Scholen vroegen wie de ouders belt.' }))
  await at('Wiebe Terpstra', 46, (ctx) =>
    activateRoute(ctx, read, { from: ctx.today, note: 'Besproken met de scholen.' }),
  )
  const third = await at('Ilse Roelofs', 3, (ctx) => startRouteVersion(ctx, null))
  await at('Ilse Roelofs', 3, (ctx) => saveRouteRule(ctx, { number: third, edits: 0 }, ruleOf('regel-9', ofWorkers)))
  const note = 'Na drie zaken in Goes: bij werk en wonen op één plek telt elke dag.'
  await at('Ilse Roelofs', 2, (ctx) => proposeRoute(ctx, { number: third, edits: 1 }, { note }))
}

const ruleOf = (rule: string, input: RuleInput) => ({ rule, after: null, input })
