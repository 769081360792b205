import { compileTable } from '../../../lib/decision-table.ts'
import type { Hit } from '../../../lib/hit-policy.ts'
import { type CompiledRoute, unknownForm, valuesOf } from './reporting-route.ts'
import type { RoutePlace, RouteRegion } from './route-region.ts'
import { questionsOf } from './routing.ts'
import { type Known, known } from './signal.ts'

/** One of all the situations that a route can be asked about, and the rules that apply to it. */
export type Situation = {
  form: string
  minor: Known
  acute: Known
  sourceKind: string
  place: RoutePlace
  hits: Hit[]
  /** What the hit policy says against them, or null. */
  refusal: string | null
}

/** Every situation there is: they are few enough to try them all, so that no gap or overlap is left to chance. */
export function allSituations(route: CompiledRoute, region: RouteRegion): Situation[] {
  const forms = valuesOf(route, 'vorm')
  const sources = valuesOf(route, 'bron')
  return places(region).flatMap((place) =>
    known.options.flatMap((minor) =>
      known.options.flatMap((acute) =>
        orOne(sources, 'other').flatMap((sourceKind) =>
          orOne(forms, unknownForm).map((form) => situation(route, { form, minor, acute, sourceKind, place })),
        ),
      ),
    ),
  )
}

/** A situation as people would say it, for the sentence that refuses a route. */
export function inWords({ form, minor, acute, sourceKind, place }: Situation): string {
  const { where, districtId } = place
  const at =
    where === 'inRegion' ? `district ${districtId}` : where === 'outside' ? 'outside the region' : 'place unknown'
  return `form ${form}, minor ${minor}, acute ${acute}, ${at}, source ${sourceKind}`
}

const orOne = (values: readonly string[], one: string) => (values.length > 0 ? values : [one])

/** One municipality stands for its district here: the columns of a route do not tell them apart. */
function places(region: RouteRegion): RoutePlace[] {
  const districts = region.districts.map(({ id }) => ({
    where: 'inRegion' as const,
    municipalityCode: region.municipalities.find(({ district }) => district === id)?.code ?? null,
    districtId: id,
  }))
  const nowhere = { municipalityCode: null, districtId: null }
  return [...districts, { where: 'outside', ...nowhere }, { where: 'unknown', ...nowhere }]
}

/** The numbers of all rules whose conditions a situation meets, whatever the hit policy makes of them. */
export function matchingRules(route: CompiledRoute): (situation: Situation) => number[] {
  const all = compileTable({ ...route.table.table, hitPolicy: 'RULE ORDER', aggregation: null })
  if ('problems' in all) return ({ hits }) => hits.map(({ ruleNumber }) => ruleNumber)
  return (situation) => {
    const [asked] = questionsOf(route, { forms: [situation.form], ...situation, ...situation.place })
    return all.compiled.decide(asked?.question ?? {}).hits.map(({ ruleNumber }) => ruleNumber)
  }
}

function situation(route: CompiledRoute, asked: Omit<Situation, 'hits' | 'refusal'>): Situation {
  const { form, minor, acute, sourceKind, place } = asked
  const [question] = questionsOf(route, { forms: [form], minor, acute, sourceKind, ...place })
  const { hits, refusal } = route.table.tried(question?.question ?? {})
  return { ...asked, hits, refusal }
}
