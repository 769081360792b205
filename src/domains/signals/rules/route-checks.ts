import { type Finding, refusesFile } from './finding.ts'
import { sentenceOf } from './finding-sentences.ts'
import { answerOf, type CompiledRoute } from './reporting-route.ts'
import { columnFindings, type RouteCodes } from './route-checks-columns.ts'
import { ruleFindings } from './route-checks-rules.ts'
import { coordinatorReference, deskFor, type RouteRegion } from './route-region.ts'
import { allSituations, matchingRules, type Situation } from './route-situations.ts'

/** What is wrong with a route for a region, as sentences: problems refuse it, warnings are for people to judge. */
export type RouteCheck = { problems: string[]; warnings: string[] }

/**
 * Holds a route against its region by trying every situation there is. It is refused when two rules apply where one
 * may, when a rule never applies, when a desk does not exist or may not receive, and when a district's signal does not
 * reach the coordinator whom the region names (S-10). `codes` are the codes that signals may have today.
 */
export function checkRoute(route: CompiledRoute, region: RouteRegion, codes?: RouteCodes): RouteCheck {
  const findings = findingsOf(route, region, codes)
  const sentences = (some: Finding[]) => [...new Set(some.map(sentenceOf))]
  return {
    problems: sentences(findings.filter(refusesFile)),
    warnings: sentences(findings.filter((finding) => !refusesFile(finding))),
  }
}

/** The same as facts, each once, with a situation in which it shows: for pages, which name people's own words. */
export function findingsOf(route: CompiledRoute, region: RouteRegion, codes?: RouteCodes): Finding[] {
  const columns = columnFindings(route, region, codes)
  if (columns.length > 0) return columns
  const situations = allSituations(route, region)
  return onceEach([
    ...overlaps(situations),
    ...idleRules(route, situations),
    ...ruleFindings(situations, region),
    ...situations.flatMap((situation) => withoutCoordinator(situation, region)),
    ...gaps(situations),
    ...situations.flatMap((situation) => asleep(situation, region)),
  ])
}

function onceEach(findings: Finding[]): Finding[] {
  const seen = new Map<string, Finding>()
  for (const finding of findings) {
    const key = JSON.stringify({ ...finding, ...(finding.kind === 'gap' ? {} : { example: null }) })
    if (!seen.has(key)) seen.set(key, finding)
  }
  return [...seen.values()]
}

function overlaps(situations: Situation[]): Finding[] {
  const examples = new Map<string, Finding>()
  for (const example of situations) {
    const { refusal, hits } = example
    const rules = hits.map(({ ruleNumber }) => ruleNumber)
    if (refusal !== null && !examples.has(refusal)) examples.set(refusal, { kind: 'overlap', rules, refusal, example })
  }
  return [...examples.values()]
}

function idleRules(route: CompiledRoute, situations: Situation[]): Finding[] {
  const used = new Set(situations.flatMap(({ hits }) => hits.map(({ ruleNumber }) => ruleNumber)))
  const idle = route.table.table.rules.map(({ number }) => number).filter((number) => !used.has(number))
  if (idle.length === 0) return []
  const matching = matchingRules(route)
  return idle.map((number) => {
    const hidden = situations.filter((situation) => matching(situation).includes(number))
    const behind = new Set(hidden.flatMap(({ hits }) => hits.map(({ ruleNumber }) => ruleNumber)))
    const [example] = hidden
    return { kind: 'idle', rules: [number], behind: [...behind], ...(example && { example }) }
  })
}

function withoutCoordinator(example: Situation, region: RouteRegion): Finding[] {
  const { hits, place } = example
  if (hits.length === 0 || place.districtId === null) return []
  const answers = hits.map(answerOf)
  const told = [
    ...answers.slice(0, 1).flatMap(({ desks }) => desks.slice(0, 1)),
    ...answers.flatMap(({ shares }) => shares),
  ]
  const coordinator = deskFor(region, coordinatorReference, place)
  if (coordinator && told.some((reference) => deskFor(region, reference, place) === coordinator)) return []
  const rules = answers.map(({ ruleNumber }) => ruleNumber)
  return [{ kind: 'noCoordinator', rules, district: place.districtId, coordinator: coordinator?.id ?? '', example }]
}

/** What no rule catches goes to the fallback desk. */
function gaps(situations: Situation[]): Finding[] {
  const missed = situations.filter(({ hits, place }) => hits.length === 0 && place.where === 'inRegion')
  const forms = [...new Set(missed.map(({ form }) => form))]
  return forms.flatMap((form) => {
    const ofForm = missed.filter((one) => one.form === form)
    const [example] = ofForm
    return example ? [{ kind: 'gap' as const, rules: [], count: ofForm.length, example }] : []
  })
}

function asleep(example: Situation, region: RouteRegion): Finding[] {
  const { acute, hits, place } = example
  const [first] = hits.map(answerOf)
  const desk = first && deskFor(region, first.desks[0] ?? '', place)
  if (acute !== 'yes' || desk === undefined || desk.hours === 'always') return []
  return [{ kind: 'asleep', rules: [first?.ruleNumber ?? 0], desk: desk.id, example }]
}
