import { describe, expect, it } from 'vitest'
import { checkedRoute, theRegion, theRouteXml, withCell, withoutRule } from '../../../testing/region-files.ts'
import { explainRoute } from './explain-route.ts'
import { valuesOf } from './reporting-route.ts'
import { type RouteFacts, type RouteOutcome, routeSignal } from './routing.ts'
import { known } from './signal.ts'

const region = await theRegion()
const xml = await theRouteXml()
const route = await checkedRoute(xml, region)

/** A signal about labour exploitation of adults in Breda, reported by a neighbour; a test says what differs. */
function aSignal(facts: Partial<RouteFacts> = {}): RouteFacts {
  return { forms: ['labour'], minor: 'no', acute: 'no', municipalityCode: 'GM0758', sourceKind: 'public', ...facts }
}
const routed = (facts: Partial<RouteFacts> = {}) => routeSignal(route, region, aSignal(facts))
const receivers = ({ ownerDesk, shares }: RouteOutcome) => [ownerDesk, ...shares.map(({ deskId }) => deskId)]
const rulesOf = ({ matches }: RouteOutcome) => matches.map(({ ruleNumber }) => ruleNumber)

const everyCombination: RouteFacts[] = valuesOf(route, 'vorm').flatMap((form) =>
  known.options.flatMap((minor) =>
    known.options.flatMap((acute) =>
      valuesOf(route, 'bron').flatMap((sourceKind) =>
        [...region.municipalities.map(({ code }) => code), 'outside', null].map((municipalityCode) => ({
          forms: [form],
          minor,
          acute,
          sourceKind,
          municipalityCode,
        })),
      ),
    ),
  ),
)

describe('the route of every signal there can be', () => {
  const routes = everyCombination.map((facts) => ({ facts, outcome: routeSignal(route, region, facts) }))
  const inRegion = routes.filter(({ outcome }) => outcome.inputs.where === 'inRegion')
  const withAccount = new Set(region.desks.filter(({ hasAccount }) => hasAccount).map(({ id }) => id))

  it('S-13 gives it an owner that can read it, by one rule', () => {
    const isOwned = ({ outcome }: (typeof routes)[number]) =>
      withAccount.has(outcome.ownerDesk) && outcome.matches.length === 1 && !outcome.fallback
    expect(routes.filter((one) => !isOwned(one))).toEqual([])
  })

  it('S-06 brings it to the attention officers of its municipality', () => {
    const inboxOf = (code: string | null) => region.serving[code ?? '']?.attentionOfficers?.[0] ?? 'none'
    const missed = inRegion.filter(
      ({ facts, outcome }) => !receivers(outcome).includes(inboxOf(facts.municipalityCode)),
    )
    expect(missed).toEqual([])
  })

  it('S-10 lets the coordinator of its district see a part, on a ground of its own', () => {
    const isTold = ({ shares, inputs }: RouteOutcome) =>
      shares.some(
        ({ deskId, origin, legalBasis }) =>
          deskId === region.coordinators[inputs.districtId ?? ''] &&
          origin === 'coordinator' &&
          legalBasis === 'taak-zorgcoordinatie',
      )
    expect(inRegion.filter(({ outcome }) => !isTold(outcome))).toEqual([])
  })

  it('shares nothing that says who reported, and nothing twice', () => {
    const isClean = (outcome: RouteOutcome) =>
      new Set(receivers(outcome)).size === receivers(outcome).length &&
      outcome.shares.every(({ factKinds }) => factKinds.length > 0 && !factKinds.includes('reporter'))
    expect(routes.filter(({ outcome }) => !isClean(outcome))).toEqual([])
  })

  it('sends acute danger first to where somebody is day and night, in minutes', () => {
    const acute = routes.filter(({ facts }) => facts.acute === 'yes').map(({ outcome }) => outcome)
    const said = new Set(acute.map((one) => JSON.stringify([one.ownerDesk, one.acknowledgeWithin, one.answerWithin])))
    expect([...said]).toEqual([JSON.stringify(['politie-meldkamer', { minutes: 15 }, { minutes: 60 }])])
  })
})

describe('the route of a signal', () => {
  it('S-10 of labour exploitation in Breda goes to its attention officers and proposes the labour inspectorate', () => {
    expect(routed()).toMatchObject({
      version: '1',
      ownerDesk: 'aandachtsfunctionarissen-breda',
      proposedDesks: ['arbeidsinspectie-zuid'],
      shares: [{ deskId: 'zorgcoordinatie-de-baronie', origin: 'coordinator' }],
      acknowledgeWithin: { workingDays: 1 },
      answerWithin: { workingDays: 5 },
    })
  })

  it('is faster where a minor works', () =>
    expect(routed({ minor: 'yes' })).toMatchObject({
      acknowledgeWithin: { hours: 4 },
      answerWithin: { workingDays: 2 },
    }))

  it('of acute danger gives the attention officers a part, although the police own it', () => {
    const { shares, proposedDesks } = routed({ acute: 'yes' })
    expect(shares).toContainEqual(
      expect.objectContaining({ deskId: 'aandachtsfunctionarissen-breda', origin: 'attentionOfficers' }),
    )
    expect(proposedDesks).toEqual(['aandachtsfunctionarissen-breda'])
  })

  it.each([
    ['outside the region', 'outside'],
    ['of a municipality of another region', 'GM0772'],
    ['of a place that nobody knows', null],
  ])('S-13 %s goes to the fallback desk', (_, municipalityCode) => {
    expect(routed({ municipalityCode })).toMatchObject({ ownerDesk: 'vangnetloket', shares: [], fallback: false })
  })

  it('of acute danger at a place that nobody knows goes to the control room, and the fallback desk sees it', () =>
    expect(receivers(routed({ acute: 'yes', municipalityCode: null }))).toEqual(['politie-meldkamer', 'vangnetloket']))

  it('of a form that nobody knows yet goes to the attention officers', () =>
    expect(routed({ forms: [] })).toMatchObject({
      ownerDesk: 'aandachtsfunctionarissen-breda',
      matches: [{ form: 'unknown', ruleId: 'regel-12', ruleNumber: 12 }],
    }))

  it('of a form or source that is newer than the route is not lost', () =>
    expect(routed({ forms: ['surrogacy'], sourceKind: 'drone' })).toMatchObject({
      ownerDesk: 'aandachtsfunctionarissen-breda',
      inputs: { forms: ['unknown'], sourceKind: 'drone' },
    }))

  it('of a minor in Tholen proposes the Veilig Thuis of Zeeland, and its district is De Markiezaten', () =>
    expect(routed({ forms: ['sexual'], minor: 'yes', municipalityCode: 'GM0716' })).toMatchObject({
      proposedDesks: ['veilig-thuis-zeeland-tholen'],
      shares: [{ deskId: 'zorgcoordinatie-de-markiezaten' }],
    }))

  it('of several forms puts the answers together: desks without doubles, the shortest terms, every advice', () => {
    const outcome = routed({ forms: ['organRemoval', 'labour', 'sexual'], minor: 'yes' })
    expect(rulesOf(outcome)).toEqual([3, 8, 10])
    expect(outcome).toMatchObject({
      ownerDesk: 'aandachtsfunctionarissen-breda',
      proposedDesks: ['veilig-thuis-west-brabant-de-baronie', 'arbeidsinspectie-zuid', 'team-avim'],
      acknowledgeWithin: { hours: 4 },
      answerWithin: { workingDays: 2 },
    })
    expect(outcome.shares).toHaveLength(1)
    expect(outcome.advice?.match(/Meldcode/g)).toHaveLength(1)
  })

  it('is the same in whatever order the forms were ticked', () =>
    expect(routed({ forms: ['sexual', 'organRemoval'] })).toEqual({
      ...routed({ forms: ['organRemoval', 'sexual'] }),
      inputs: expect.objectContaining({ forms: ['sexual', 'organRemoval'] }),
    }))

  it('S-11 keeps what the route was asked', () =>
    expect(routed({ minor: 'unknown' }).inputs).toEqual({
      forms: ['labour'],
      minor: 'unknown',
      acute: 'no',
      sourceKind: 'public',
      where: 'inRegion',
      municipalityCode: 'GM0758',
      districtId: 'de-baronie',
    }))
})

describe('a signal that no rule catches', () => {
  it('S-13 goes to the fallback desk with an alarm, and its officers and coordinator see it', async () => {
    const withGap = await checkedRoute(withoutRule(xml, 'regel-9'), region)
    const outcome = routeSignal(withGap, region, aSignal())
    expect(outcome).toMatchObject({
      ownerDesk: 'vangnetloket',
      fallback: true,
      matches: [],
      proposedDesks: [],
      advice: null,
    })
    expect(outcome.shares.map(({ deskId, origin }) => [deskId, origin])).toEqual([
      ['zorgcoordinatie-de-baronie', 'coordinator'],
      ['aandachtsfunctionarissen-breda', 'attentionOfficers'],
    ])
    expect(outcome).not.toHaveProperty('acknowledgeWithin')
  })
})

describe('the hit policy of a route', () => {
  const overlapping = withCell(xml, 'regel-9-minderjarig', '-')
  const withPolicy = (policy: string) =>
    checkedRoute(overlapping.replace('hitPolicy="UNIQUE"', `hitPolicy="${policy}"`), region)

  it.each([
    ['FIRST', [8]],
    ['COLLECT', [8, 9]],
    ['RULE ORDER', [8, 9]],
  ])('S-11 %s decides which of two rules count', async (policy, rules) => {
    const outcome = routeSignal(await withPolicy(policy), region, aSignal({ minor: 'yes' }))
    expect(rulesOf(outcome)).toEqual(rules)
    expect(outcome.acknowledgeWithin).toEqual({ hours: 4 })
  })
})

describe('why a signal is where it is', () => {
  it('S-11 can be said in a sentence: rules, version, facts, who saw a part and on which ground', () => {
    expect(explainRoute(routed(), region)).toMatchObject({
      version: '1',
      rules: [9],
      forms: ['labour'],
      acute: 'no',
      municipalityName: 'Breda',
      districtName: 'De Baronie',
      ownerName: 'Aandachtsfunctionarissen Breda',
      proposedNames: ['Nederlandse Arbeidsinspectie, meldpunt Zuid'],
      shares: [{ deskName: 'Zorgcoördinatie De Baronie', legalBasis: { nl: 'Taak zorgcoördinatie' }, example: true }],
      fallback: false,
    })
  })

  it('is still told when a desk has left the region since', () => {
    const outcome = { ...routed(), ownerDesk: 'oud-loket' }
    expect(explainRoute(outcome, region).ownerName).toBe('oud-loket')
  })

  it('names a rule once when several forms came by it', () =>
    expect(explainRoute(routed({ forms: ['labour', 'sexual'], acute: 'yes' }), region).rules).toEqual([1]))
})
