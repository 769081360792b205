import type { Does, Finding } from './finding.ts'
import { answerOf, type RouteAnswer } from './reporting-route.ts'
import { deskFor, isReference, type RoutePlace, type RouteRegion } from './route-region.ts'
import type { Situation } from './route-situations.ts'
import { parseTerm } from './terms.ts'

/** What is wrong with what the rules give: desks, shares and terms. */
export function ruleFindings(situations: Situation[], region: RouteRegion): Finding[] {
  const seen = new Map<string, { answer: RouteAnswer; place: RoutePlace; acute: boolean }>()
  for (const { hits, place, acute } of situations)
    for (const answer of hits.map(answerOf)) {
      const one = { answer, place, acute: acute === 'yes' }
      seen.set(JSON.stringify(one), one)
    }
  return [...seen.values()].flatMap(({ answer, place, acute }) => [
    ...placesOf(region, place).flatMap((one) => [
      ...deskFindings(answer, one, region),
      ...shareFindings(answer, one, region),
    ]),
    ...termFindings(answer, acute),
  ])
}

/** A rule holds for every municipality of the district that was tried. */
function placesOf(region: RouteRegion, place: RoutePlace): RoutePlace[] {
  if (place.districtId === null) return [place]
  const municipalities = region.municipalities.filter(({ district }) => district === place.districtId)
  return municipalities.map(({ code }) => ({ ...place, municipalityCode: code }))
}

function deskFindings({ ruleNumber, desks }: RouteAnswer, place: RoutePlace, region: RouteRegion): Finding[] {
  if (desks.length === 0) return [{ kind: 'noDesk', rules: [ruleNumber] }]
  const owner = deskFor(region, desks[0] ?? '', place)
  const missing = desks.flatMap((reference) => [
    ...whyNot(ruleNumber, 'sends', reference, place, region),
    ...withoutEntry(ruleNumber, reference, place, region),
  ])
  if (owner === undefined || owner.hasAccount) return missing
  return [...missing, { kind: 'noAccount', rules: [ruleNumber], does: 'owns', desk: owner.id }]
}

/** A route to an organisation asks for an entry of the register that names it. */
function withoutEntry(rule: number, reference: string, place: RoutePlace, region: RouteRegion): Finding[] {
  const desk = deskFor(region, reference, place)
  if (desk === undefined || !region.unregistered.includes(desk.id)) return []
  return [{ kind: 'notRegistered', rules: [rule], desk: desk.id }]
}

function shareFindings({ ruleNumber, shares }: RouteAnswer, place: RoutePlace, region: RouteRegion): Finding[] {
  const rules: [number] = [ruleNumber]
  return shares.flatMap((reference): Finding[] => {
    const desk = deskFor(region, reference, place)
    if (desk === undefined) return whyNot(ruleNumber, 'shares', reference, place, region)
    if (!desk.hasAccount) return [{ kind: 'noAccount', rules, does: 'shares', desk: desk.id }]
    return region.shareRules[desk.id] === undefined ? [{ kind: 'noGround', rules, desk: desk.id }] : []
  })
}

function whyNot(rule: number, does: Does, reference: string, place: RoutePlace, region: RouteRegion): Finding[] {
  if (!isReference(region, reference)) return [{ kind: 'unknownDesk', rules: [rule], does, reference }]
  if (deskFor(region, reference, place) !== undefined) return []
  const found = region.municipalities.find(({ code }) => code === place.municipalityCode)
  const there = found ? { code: found.code, name: found.name } : null
  return [{ kind: 'deskNotThere', rules: [rule], does, reference, place: there }]
}

function termFindings({ ruleNumber, acknowledge, answer }: RouteAnswer, acute: boolean): Finding[] {
  const rules: [number] = [ruleNumber]
  const texts = [
    ['oppakken', acknowledge],
    ['antwoord', answer],
  ] as const
  return texts.flatMap(([column, text]): Finding[] => {
    const parsed = text === null ? null : parseTerm(text)
    if (parsed === null) return []
    if ('problem' in parsed)
      return [{ kind: 'noTerm', rules, column, text: text?.slice(0, 40) ?? '', problem: parsed.problem }]
    return acute && 'workingDays' in parsed.term ? [{ kind: 'acuteInDays', rules, column, term: parsed.term }] : []
  })
}
