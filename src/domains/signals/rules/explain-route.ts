import type { RouteRegion } from './route-region.ts'
import type { RouteOutcome, ShareOrigin } from './routing.ts'
import type { Known } from './signal.ts'

type Words = { readonly nl: string; readonly en: string }

/** A desk that saw a part from the start, in the words of the region. */
export type ExplainedShare = {
  deskId: string
  deskName: string
  origin: ShareOrigin
  purpose: Words
  legalBasis: Words
  article: string
  /** The legal basis is an example that no privacy officer has confirmed yet. */
  example: boolean
}

/**
 * What stands in "Dit signaal kwam bij jullie door regel 7 van de meldroute, versie 12: arbeidsuitbuiting, niemand in
 * acuut gevaar, gemeente Breda": the facts, so that every language makes its own sentence of them.
 */
export type RouteExplanation = {
  version: string
  /** Numbers of the rules as people count them; none when no rule caught the signal. */
  rules: number[]
  /** Codes of the forms that the route looked at; `unknown` when nobody knows the form. */
  forms: string[]
  minor: Known
  acute: Known
  where: 'inRegion' | 'outside' | 'unknown'
  municipalityName: string | null
  districtName: string | null
  ownerName: string
  proposedNames: string[]
  shares: ExplainedShare[]
  advice: string | null
  fallback: boolean
}

/** Puts an outcome into names, for the sentence on the page of the signal. */
export function explainRoute(outcome: RouteOutcome, region: RouteRegion): RouteExplanation {
  const { version, inputs, advice, fallback } = outcome
  const { forms, minor, acute, where } = inputs
  return {
    version,
    rules: [...new Set(outcome.matches.map(({ ruleNumber }) => ruleNumber))],
    forms,
    minor,
    acute,
    where,
    municipalityName: region.municipalities.find(({ code }) => code === inputs.municipalityCode)?.name ?? null,
    districtName: region.districts.find(({ id }) => id === inputs.districtId)?.name ?? null,
    ownerName: nameOf(region, outcome.ownerDesk),
    proposedNames: outcome.proposedDesks.map((id) => nameOf(region, id)),
    shares: outcome.shares.map((share) => explainShare(region, share)),
    advice,
    fallback,
  }
}

function explainShare(
  region: RouteRegion,
  { deskId, origin, ...share }: RouteOutcome['shares'][number],
): ExplainedShare {
  const purpose = region.purposes.find(({ id }) => id === share.purpose)
  const basis = region.legalBases.find(({ id }) => id === share.legalBasis)
  return {
    deskId,
    deskName: nameOf(region, deskId),
    origin,
    purpose: purpose?.name ?? { nl: share.purpose, en: share.purpose },
    legalBasis: basis?.name ?? { nl: share.legalBasis, en: share.legalBasis },
    article: basis?.article ?? '',
    example: basis?.example ?? false,
  }
}

// A signal is older than the region of today: a desk that has gone is called by its id.
function nameOf(region: RouteRegion, deskId: string): string {
  return region.desks.find(({ id }) => id === deskId)?.name ?? deskId
}
