import { answerOf, type CompiledRoute } from './reporting-route.ts'
import { columnProblems, type RouteCodes } from './route-checks-columns.ts'
import { ruleProblems } from './route-checks-rules.ts'
import { coordinatorReference, deskFor, type RouteRegion } from './route-region.ts'
import { allSituations, inWords, type Situation } from './route-situations.ts'

/** What is wrong with a route for a region, as sentences: problems refuse it, warnings are for people to judge. */
export type RouteCheck = { problems: string[]; warnings: string[] }

/**
 * Holds a route against its region by trying every situation there is. It is refused when two rules apply where one
 * may, when a rule never applies, when a desk does not exist or may not receive, and when a district's signal does not
 * reach the coordinator whom the region names (S-10). `codes` are the codes that signals may have today.
 */
export function checkRoute(route: CompiledRoute, region: RouteRegion, codes?: RouteCodes): RouteCheck {
  const columns = columnProblems(route, region, codes)
  if (columns.length > 0) return { problems: columns, warnings: [] }
  const situations = allSituations(route, region)
  const problems = [
    ...overlaps(situations),
    ...idleRules(route, situations),
    ...ruleProblems(situations, region),
    ...situations.flatMap((situation) => withoutCoordinator(situation, region)),
  ]
  const warnings = [...gaps(situations), ...situations.flatMap((situation) => asleep(situation, region))]
  return { problems: [...new Set(problems)], warnings: [...new Set(warnings)] }
}

function overlaps(situations: Situation[]): string[] {
  const examples = new Map<string, string>()
  for (const situation of situations) {
    const { refusal } = situation
    if (refusal !== null && !examples.has(refusal)) examples.set(refusal, inWords(situation))
  }
  return [...examples].map(([refusal, example]) => `${refusal} (${example})`)
}

function idleRules(route: CompiledRoute, situations: Situation[]): string[] {
  const used = new Set(situations.flatMap(({ hits }) => hits.map(({ ruleNumber }) => ruleNumber)))
  return route.table.table.rules
    .filter(({ number }) => !used.has(number))
    .map(({ number }) => `rule ${number} never applies`)
}

function withoutCoordinator({ hits, place }: Situation, region: RouteRegion): string[] {
  if (hits.length === 0 || place.districtId === null) return []
  const answers = hits.map(answerOf)
  const told = [
    ...answers.slice(0, 1).flatMap(({ desks }) => desks.slice(0, 1)),
    ...answers.flatMap(({ shares }) => shares),
  ]
  const coordinator = deskFor(region, coordinatorReference, place)
  if (told.some((reference) => deskFor(region, reference, place) === coordinator)) return []
  const rules = answers.map(({ ruleNumber }) => ruleNumber).join(' and ')
  return [
    `rule ${rules} leaves signals of district ${place.districtId} without ${coordinator?.id}, the coordinator whom the region names: add "coordinator" to deel`,
  ]
}

/** What no rule catches goes to the fallback desk. That is allowed, but hardly ever meant. */
function gaps(situations: Situation[]): string[] {
  const missed = situations.filter(({ hits, place }) => hits.length === 0 && place.where === 'inRegion')
  const forms = [...new Set(missed.map(({ form }) => form))]
  return forms.flatMap((form) => {
    const ofForm = missed.filter((one) => one.form === form)
    const [example] = ofForm
    return example
      ? [`no rule catches ${ofForm.length} situations, which go to the fallback desk (such as ${inWords(example)})`]
      : []
  })
}

function asleep({ acute, hits, place }: Situation, region: RouteRegion): string[] {
  const [first] = hits.map(answerOf)
  const desk = first && deskFor(region, first.desks[0] ?? '', place)
  if (acute !== 'yes' || desk === undefined || desk.hours === 'always') return []
  return [`rule ${first?.ruleNumber} sends acute danger to ${desk.id}, which does not work day and night`]
}
