import type { Inputs } from '../../../lib/decision-table.ts'
import {
  answerOf,
  type CompiledRoute,
  otherSource,
  type RouteAnswer,
  routeWords,
  unknownForm,
  valuesOf,
} from './reporting-route.ts'
import {
  coordinatorReference,
  deskById,
  deskFor,
  inboxKind,
  placeOf,
  type RouteDesk,
  type RoutePlace,
  type RouteRegion,
} from './route-region.ts'
import { shortestTerm } from './route-terms.ts'
import type { Known } from './signal.ts'
import type { Term } from './terms.ts'

/** What routing looks at. A place is a municipality code, 'outside' the region, or null when nobody knows. */
export type RouteFacts = {
  forms: readonly string[]
  minor: Known
  acute: Known
  municipalityCode: string | 'outside' | null
  sourceKind: string
}

/** Why a desk gets a share: it is the district's coordinator, the route says so, or its municipality is concerned. */
export type ShareOrigin = 'coordinator' | 'route' | 'attentionOfficers'

/** Which facts another desk gets to see from the start, what for, on which ground and for how many days. */
export type RouteShare = {
  deskId: string
  origin: ShareOrigin
  activity: string
  purpose: string
  legalBasis: string
  factKinds: string[]
  days: number
}

/** What the route was asked, as it is kept with the signal. */
export type RouteInputs = RoutePlace & { forms: string[]; minor: Known; acute: Known; sourceKind: string }

/** Where a signal goes, and by which rules. Kept with the signal as it is. */
export type RouteOutcome = {
  version: string
  matches: { form: string; ruleId: string; ruleNumber: number }[]
  /** The desk that owns the signal. */
  ownerDesk: string
  /** Desks that the route proposes to hand over to, in order; a person decides. */
  proposedDesks: string[]
  shares: RouteShare[]
  acknowledgeWithin?: Term
  answerWithin?: Term
  advice: string | null
  /** No rule caught the signal: it is at the fallback desk, and that rings an alarm. */
  fallback: boolean
  inputs: RouteInputs
}

/**
 * Sends a signal where the route says. Each form is looked up by itself and the answers are put together in the order
 * of the rules: desks without doubles, the shortest terms. There always is an owner (S-13).
 */
export function routeSignal(route: CompiledRoute, region: RouteRegion, facts: RouteFacts): RouteOutcome {
  const inputs = routeInputs(route, region, facts)
  const matches = matchesOf(route, inputs)
  const answers = matches.map(({ answer }) => answer)
  const desks = desksOf(region, answers, inputs)
  const [owner = deskById(region, region.fallbackDesk), ...others] = desks
  const acknowledge = shortestTerm(answers.map((one) => one.acknowledge))
  const answer = shortestTerm(answers.map((one) => one.answer))
  return {
    version: route.version,
    matches: matches.map(({ form, answer: { ruleId, ruleNumber } }) => ({ form, ruleId, ruleNumber })),
    ownerDesk: owner.id,
    proposedDesks: others.map(({ id }) => id),
    shares: sharesOf(region, answers, inputs, owner),
    ...(acknowledge && { acknowledgeWithin: acknowledge }),
    ...(answer && { answerWithin: answer }),
    advice: [...new Set(answers.flatMap(({ advice }) => advice ?? []))].join(' ') || null,
    fallback: desks.length === 0,
    inputs,
  }
}

/** The rows of the route that a signal asks for: one per form, in the words of the columns. */
export function questionsOf(route: CompiledRoute, inputs: RouteInputs): { form: string; question: Inputs }[] {
  const { minor, acute, where, districtId, sourceKind } = inputs
  const common = {
    minderjarig: routeWords.known[minor],
    acuut: routeWords.known[acute],
    waar: routeWords.where[where],
    district: districtId ?? routeWords.noDistrict,
    bron: knownTo(route, 'bron', sourceKind) ? sourceKind : otherSource,
  }
  return inputs.forms.map((form) => ({ form, question: { ...common, vorm: form } }))
}

function routeInputs(route: CompiledRoute, region: RouteRegion, facts: RouteFacts): RouteInputs {
  const { minor, acute, sourceKind } = facts
  const known = facts.forms.map((form) => (knownTo(route, 'vorm', form) ? form : unknownForm))
  const forms = known.length > 0 ? [...new Set(known)] : [unknownForm]
  return { forms, minor, acute, sourceKind, ...placeOf(region, facts.municipalityCode) }
}

// A code that is newer than the route must not stop a report: it counts as not known.
const knownTo = (route: CompiledRoute, column: 'vorm' | 'bron', value: string) =>
  valuesOf(route, column).includes(value)

function matchesOf(route: CompiledRoute, inputs: RouteInputs): { form: string; answer: RouteAnswer }[] {
  return questionsOf(route, inputs)
    .flatMap(({ form, question }) => route.table.decide(question).hits.map((hit) => ({ form, answer: answerOf(hit) })))
    .toSorted((a, b) => a.answer.ruleNumber - b.answer.ruleNumber)
}

function desksOf(region: RouteRegion, answers: RouteAnswer[], place: RoutePlace): RouteDesk[] {
  const desks = answers.flatMap(({ desks }) => desks.flatMap((reference) => deskFor(region, reference, place) ?? []))
  return [...new Set(desks)]
}

/**
 * Shares that the rules give. Where the officers of the municipality are not the owner, they see it all the same
 * (S-06); where no rule caught the signal, the coordinator of its district does too (S-10).
 */
function sharesOf(region: RouteRegion, answers: RouteAnswer[], place: RoutePlace, owner: RouteDesk): RouteShare[] {
  const references = answers.length > 0 ? answers.flatMap(({ shares }) => shares) : [coordinatorReference]
  const inbox = place.where === 'inRegion' ? [inboxKind] : []
  const desks = [...references, ...inbox].flatMap((reference) => deskFor(region, reference, place) ?? [])
  const others = [...new Set(desks)].filter((desk) => desk !== owner)
  return others.flatMap((desk) => shareWith(region, desk, place) ?? [])
}

function shareWith(region: RouteRegion, desk: RouteDesk, { districtId }: RoutePlace): RouteShare | null {
  const rule = region.shareRules[desk.id]
  if (rule === undefined) return null
  const isCoordinator = districtId !== null && region.coordinators[districtId] === desk.id
  const origin = isCoordinator ? 'coordinator' : desk.kind === inboxKind ? 'attentionOfficers' : 'route'
  return { deskId: desk.id, origin, ...rule, factKinds: [...rule.factKinds] }
}
