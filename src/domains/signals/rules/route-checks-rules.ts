import { answerOf, type RouteAnswer } from './reporting-route.ts'
import { deskFor, isReference, type RoutePlace, type RouteRegion } from './route-region.ts'
import type { Situation } from './route-situations.ts'
import { parseTerm } from './terms.ts'

/** What is wrong with what the rules give: desks, shares and terms. */
export function ruleProblems(situations: Situation[], region: RouteRegion): string[] {
  const seen = new Map<string, { answer: RouteAnswer; place: RoutePlace; acute: boolean }>()
  for (const { hits, place, acute } of situations)
    for (const answer of hits.map(answerOf)) {
      const one = { answer, place, acute: acute === 'yes' }
      seen.set(JSON.stringify(one), one)
    }
  return [...seen.values()].flatMap(({ answer, place, acute }) => [
    ...placesOf(region, place).flatMap((one) => [
      ...deskProblems(answer, one, region),
      ...shareProblems(answer, one, region),
    ]),
    ...termProblems(answer, acute),
  ])
}

/** A rule holds for every municipality of the district that was tried. */
function placesOf(region: RouteRegion, place: RoutePlace): RoutePlace[] {
  if (place.districtId === null) return [place]
  const municipalities = region.municipalities.filter(({ district }) => district === place.districtId)
  return municipalities.map(({ code }) => ({ ...place, municipalityCode: code }))
}

function deskProblems({ ruleNumber, desks }: RouteAnswer, place: RoutePlace, region: RouteRegion): string[] {
  if (desks.length === 0) return [`rule ${ruleNumber} names no desk`]
  const owner = deskFor(region, desks[0] ?? '', place)
  const missing = desks.flatMap((reference) => whyNot(`rule ${ruleNumber} sends to`, reference, place, region))
  if (owner === undefined || owner.hasAccount) return missing
  return [...missing, `rule ${ruleNumber} makes ${owner.id} the owner of a signal, but that desk has no account`]
}

function shareProblems({ ruleNumber, shares }: RouteAnswer, place: RoutePlace, region: RouteRegion): string[] {
  return shares.flatMap((reference) => {
    const desk = deskFor(region, reference, place)
    if (desk === undefined) return whyNot(`rule ${ruleNumber} shares with`, reference, place, region)
    if (!desk.hasAccount) return [`rule ${ruleNumber} shares with ${desk.id}, but that desk has no account`]
    if (region.shareRules[desk.id] !== undefined) return []
    return [
      `rule ${ruleNumber} shares with ${desk.id}, but nothing under shares in region.yaml gives that a purpose and legal basis`,
    ]
  })
}

function whyNot(does: string, reference: string, place: RoutePlace, region: RouteRegion): string[] {
  if (!isReference(region, reference))
    return [`${does} "${reference}", which region.yaml has neither as a desk nor as a kind of desk`]
  if (deskFor(region, reference, place) !== undefined) return []
  const municipality = region.municipalities.find(({ code }) => code === place.municipalityCode)
  return municipality === undefined
    ? [`${does} ${reference}, also where the municipality is not one of the region, and there is none then`]
    : [`${does} ${reference}, but municipality ${municipality.code} (${municipality.name}) has no such desk`]
}

function termProblems({ ruleNumber, acknowledge, answer }: RouteAnswer, acute: boolean): string[] {
  const texts = [
    ['oppakken', acknowledge],
    ['antwoord', answer],
  ] as const
  return texts.flatMap(([column, text]) => {
    const parsed = text === null ? null : parseTerm(text)
    if (parsed === null) return []
    if ('problem' in parsed) return [`rule ${ruleNumber}, column "${column}": ${parsed.problem}`]
    return acute && 'workingDays' in parsed.term
      ? [`rule ${ruleNumber}, column "${column}": the clock of acute danger runs day and night; write minutes or hours`]
      : []
  })
}
