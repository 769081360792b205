import type { Hit } from '../../../lib/hit-policy.ts'
import { answerOf, type CompiledRoute } from './reporting-route.ts'
import { givenParts } from './route-difference.ts'
import { deskFor, placeOf, type RoutePlace, type RouteRegion } from './route-region.ts'
import type { RouteRule } from './route-table.ts'
import { questionsOf, type RouteInputs } from './routing.ts'
import { type Known, known } from './signal.ts'

/** For every situation that routing tells apart what two routes make of it, as lists that the database counts with. */
export type TrialLists = {
  keys: string[]
  oldRules: string[]
  newRules: string[]
  oldDesks: string[]
  newDesks: string[]
}

/** Every form and source that a signal can have been stored with, also those that have ended. */
export type StoredCodes = { forms: readonly string[]; sourceKinds: readonly string[] }

/** A count of the database; `null` is fewer than five, for who may not see single signals. */
export type TrialCount = { about: 'rules' | 'desks'; before: string; after: string; signals: number | null }

/** Works out every situation twice: as the route that holds and as the draft would. */
export function trialLists(
  routes: { now: CompiledRoute; draft: CompiledRoute },
  region: RouteRegion,
  codes: StoredCodes,
): TrialLists {
  const lists: TrialLists = { keys: [], oldRules: [], newRules: [], oldDesks: [], newDesks: [] }
  const [now, later] = [deciding(routes.now, region), deciding(routes.draft, region)]
  for (const place of placesOf(region))
    for (const asked of situationsOf(codes)) {
      const [before, after] = [now(asked, place), later(asked, place)]
      lists.keys.push(
        [asked.form, asked.minor, asked.acute, place.municipalityCode ?? place.where, asked.sourceKind].join(' '),
      )
      lists.oldRules.push(before.rules)
      lists.newRules.push(after.rules)
      lists.oldDesks.push(before.desk)
      lists.newDesks.push(after.desk)
    }
  return lists
}

type Asked = { form: string; minor: Known; acute: Known; sourceKind: string }
type Made = { rules: string; desk: string }

function placesOf(region: RouteRegion): RoutePlace[] {
  return [
    ...region.municipalities.map(({ code }) => placeOf(region, code)),
    placeOf(region, 'outside'),
    placeOf(region, null),
  ]
}

function situationsOf({ forms, sourceKinds }: StoredCodes): Asked[] {
  return forms.flatMap((form) =>
    known.options.flatMap((minor) =>
      known.options.flatMap((acute) => sourceKinds.map((sourceKind) => ({ form, minor, acute, sourceKind }))),
    ),
  )
}

/** Asks a route; municipalities of one district differ in their desks alone, so the rules are asked once for all of them. */
function deciding(route: CompiledRoute, region: RouteRegion): (asked: Asked, place: RoutePlace) => Made {
  const kept = new Map<string, Hit[]>()
  return (asked, place) => {
    const key = JSON.stringify([asked, place.where, place.districtId])
    const hits = kept.get(key) ?? hitsOf(route, asked, place)
    kept.set(key, hits)
    const owner = hits
      .map(answerOf)
      .flatMap(({ desks }) => desks.flatMap((reference) => deskFor(region, reference, place) ?? []))[0]
    return { rules: hits.map(({ ruleNumber }) => ruleNumber).join(' '), desk: owner?.id ?? region.fallbackDesk }
  }
}

function hitsOf(route: CompiledRoute, asked: Asked, place: RoutePlace): Hit[] {
  const form = route.table.inputs.find(({ name }) => name === 'vorm')?.type.allowed?.includes(asked.form)
  const inputs: RouteInputs = { forms: [form === false ? 'unknown' : asked.form], ...asked, ...place }
  return questionsOf(route, inputs).flatMap(({ question }) => route.table.tried(question).hits)
}

/** How many signals: those that were counted, and whether there are groups besides that are too small to say. */
export type Tally = { counted: number; small: number }

/** What a try-out says: how many signals go another way, by rule and by desk. */
export type Trial = {
  all: Tally
  changed: Tally
  byRule: { before: number[]; after: number[]; signals: number | null; parts: (typeof givenParts)[number][] }[]
  byDesk: { desk: string; now: Tally; draft: Tally }[]
  moves: { from: string; to: string; signals: number | null }[]
}

/** Reads the counts: which of them are of signals that would go another way. */
export function trialOf(
  counts: readonly TrialCount[],
  before: readonly RouteRule[],
  after: readonly RouteRule[],
): Trial {
  const byRule = counts
    .filter(({ about }) => about === 'rules')
    .map((one) => {
      const [was, is] = [numbers(one.before), numbers(one.after)]
      return {
        before: was,
        after: is,
        signals: one.signals,
        parts: partsOfOutcome(rulesAt(before, was), rulesAt(after, is)),
      }
    })
  const pairs = counts.filter(({ about }) => about === 'desks')
  const desks = [...new Set(pairs.flatMap((one) => [one.before, one.after]))].toSorted()
  const different = byRule.filter(({ parts }) => parts.length > 0)
  return {
    all: tally(byRule),
    changed: tally(different),
    byRule: different,
    byDesk: desks.map((desk) => ({
      desk,
      now: tally(pairs.filter((one) => one.before === desk)),
      draft: tally(pairs.filter((one) => one.after === desk)),
    })),
    moves: pairs
      .filter((one) => one.before !== one.after)
      .map((one) => ({ from: one.before, to: one.after, signals: one.signals })),
  }
}

const numbers = (text: string) =>
  text === ''
    ? []
    : text
        .split(' ')
        .map(Number)
        .toSorted((a, b) => a - b)
const rulesAt = (rules: readonly RouteRule[], at: number[]) => rules.filter(({ number }) => at.includes(number))

function tally(groups: readonly { signals: number | null }[]): Tally {
  return {
    counted: groups.reduce((sum, { signals }) => sum + (signals ?? 0), 0),
    small: groups.filter(({ signals }) => signals === null).length,
  }
}

/** Which parts of what a signal gets differ between two sets of rules that apply to it. */
export function partsOfOutcome(
  before: readonly RouteRule[],
  after: readonly RouteRule[],
): Trial['byRule'][number]['parts'] {
  const given = (rules: readonly RouteRule[], part: (typeof givenParts)[number]) =>
    JSON.stringify(rules.flatMap((rule) => rule[part] ?? []))
  return givenParts.filter((part) => given(before, part) !== given(after, part))
}
