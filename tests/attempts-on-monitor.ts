import type { Onlooker } from '../src/testing/onlookers.ts'
import { type Attempt, id, idOf, isIn, nobody, region, reports, today } from './attempt.ts'

const guards = (who: Onlooker) => isIn(['chainDirector', 'projectLeader'], who)
const registers = (who: Onlooker) =>
  isIn(['chainDirector', 'projectLeader', 'policyOfficer', 'districtCoordinator'], who)

/** How far the programme is: recorded by who works with it, withdrawn by who recorded it or guards the programme. */
export function onMonitor(me: Onlooker): Record<string, Attempt> {
  const records = (person: string, on = today) =>
    `insert into programme.progress (id, region, action_id, place, state, day, note, evidence, evidence_url, recorded_by, recorded_on)
     values (${id}, ${region}, 'actie', '', 'done', ${on}, '', '', '', ${person}, ${on})`
  const values = (person: string) =>
    `insert into programme.norm_value (id, region, norm_id, place, day, value, note, evidence, evidence_url, recorded_by, recorded_on)
     values (${id}, ${region}, 'norm', '', ${today}, 1, '', '', '', ${person}, ${today})`
  const colours = (person: string) =>
    `insert into programme.hand_colour (id, region, action_id, colour, reason, recorded_by, recorded_on)
     values (${id}, ${region}, 'actie', 'green', 'x', ${person}, ${today})`
  const withdraws = (table: string, person: string) =>
    `update programme.${table} set withdrawn_by = ${person}, withdrawn_on = ${today}, withdrawn_why = 'x'`
  const noor = `(select recorded_by from programme.progress limit 1)`
  return {
    'records progress': { does: records(idOf(me)), by: reports },
    'records progress in the name of another': { does: records(noor), by: nobody },
    'records progress as if it were last year': { does: records(idOf(me), `'2025-11-24'`), by: nobody },
    'registers a value of a norm': { does: values(idOf(me)), by: registers },
    'gives a colour by hand': { does: colours(idOf(me)), by: guards },
    'withdraws progress of another': { does: withdraws('progress', idOf(me)), by: guards },
    'withdraws a value of another': { does: withdraws('norm_value', idOf(me)), by: guards },
    'withdraws a colour of another': { does: withdraws('hand_colour', idOf(me)), by: guards },
    'withdraws progress in the name of another': { does: withdraws('progress', noor), by: nobody },
    'rewrites progress': { does: `update programme.progress set state = 'done'`, by: nobody },
    'rewrites a value': { does: 'update programme.norm_value set value = 9', by: nobody },
    'takes progress away': { does: 'delete from programme.progress', by: nobody },
    'reads figures past the pages': { does: 'select from picture.signal_count', by: nobody },
  }
}
