import type { Onlooker } from '../src/testing/onlookers.ts'
import { type Attempt, id, idOf, isIn, nobody, region, type Target, today } from './attempt.ts'

const placeOf = ({ actor }: Onlooker) => (actor.kind === 'person' ? actor.appointments[0] : undefined)

/** Whoever works on the policy of the whole region: a policy officer only without a municipality or district. */
function forRegion(who: Onlooker): boolean {
  if (isIn(['chainDirector', 'projectLeader'], who)) return true
  const place = placeOf(who)
  return isIn(['policyOfficer'], who) && place?.municipalityCode === null && place.districtId === null
}

const forBreda = (functions: string[]) => (who: Onlooker) =>
  forRegion(who) || (isIn(functions, who) && placeOf(who)?.municipalityCode === 'GM0758')

/** Nothing was recorded of the policy of Breda yet; there is no screening and no plan. */
export function onPolicy(t: Target, me: Onlooker): Record<string, Attempt> {
  const records = (person: string, day = today) =>
    `insert into programme.policy_fact
       (id, region, municipality_code, point, number, value, document, link, evidence, by_person, on_day)
     values (${id}, ${region}, 'GM0758', 'published', 1, 'met', '', '', '', ${person}, ${day})`
  const screens = (person: string, state = 'draft') =>
    `insert into programme.screening (id, region, municipality_code, title, field, link, state, answers, findings,
       barriers, started_by, started_on, finished_by, finished_on)
     values (${id}, ${region}, 'GM0758', 'Visie', 'housing', '', '${state}', '{}', '', '{}', ${person}, ${today},
       ${state === 'draft' ? 'null, null' : `${person}, ${today}`})`
  const plans = (person: string, state = 'draft') =>
    `insert into programme.regional_plan
       (id, region, title, link, working_group, state, due_on, committee, advice, started_by, started_on)
     values (${id}, ${region}, 'Plan', '', '', '${state}', ${today}, '', '', ${person}, ${today})`
  return {
    'records a point of the policy of Breda': {
      does: records(idOf(me)),
      by: forBreda(['attentionOfficer', 'policyOfficer', 'portfolioHolder']),
    },
    'records one in the name of another': { does: records(`'${t.noor}'`), by: nobody },
    'records one of another day': { does: records(idOf(me), `'2026-11-20'`), by: nobody },
    'begins a screening of policy of Breda': { does: screens(idOf(me)), by: forBreda(['policyOfficer']) },
    'begins one that is finished': { does: screens(idOf(me), 'finished'), by: nobody },
    'begins one in the name of another': { does: screens(`'${t.noor}'`), by: nobody },
    'begins a regional plan': { does: plans(idOf(me)), by: forRegion },
    'begins a regional plan halfway': { does: plans(idOf(me), 'adoption'), by: nobody },
    'changes what was recorded of policy': { does: `update programme.policy_fact set value = 'met'`, by: nobody },
    'says that somebody was reminded': {
      does: `insert into programme.policy_reminder values (${region}, 'x', ${today}, '60', ${today})`,
      by: nobody,
    },
  }
}
