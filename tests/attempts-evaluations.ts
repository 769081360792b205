import type { Onlooker } from '../src/testing/onlookers.ts'
import { type Attempt, id, idOf, isIn, nobody, region, type Target, today } from './attempt.ts'

const leads = (who: Onlooker) => isIn(['chainDirector', 'projectLeader', 'policyOfficer', 'districtCoordinator'], who)

/** There is a finished evaluation with a lesson of the chain director, and one that partners still answer. */
export function onEvaluations(t: Target, me: Onlooker): Record<string, Attempt> {
  const begins = (person: string, state = 'draft') =>
    `insert into programme.evaluation (id, region, title, subject, rhythm, from_day, until_day, answer_by, state, made_by, made_on, version)
     values (${id}, ${region}, 'x', 'policy', 'yearly', ${today}, ${today}, ${today}, '${state}', ${person}, ${today}, 1)`
  const learns = (person: string) =>
    `insert into programme.lesson (id, evaluation_id, region, words, owner_function, due_on, made_by, made_on)
     values (${id}, '${t.evaluation}', ${region}, 'x', 'chainDirector', ${today}, ${person}, ${today})`
  const settles = (person: string) =>
    `update programme.lesson set done_by = ${person}, done_on = ${today}, outcome = 'x' where id = '${t.lesson}'`
  return {
    'begins an evaluation': { does: begins(idOf(me)), by: leads },
    'begins one in the name of another': { does: begins(`'${t.noor}'`), by: nobody },
    'begins one that ended already': {
      does: begins(idOf(me), 'finished')
        .replace('made_on, version)', 'made_on, version, opened_on, finished_by, finished_on, conclusions)')
        .replace(', 1)', `, 1, ${today}, ${idOf(me)}, ${today}, 'x')`),
      by: nobody,
    },
    'changes conclusions that were drawn': {
      does: `update programme.evaluation set conclusions = 'y' where id = '${t.evaluation}'`,
      by: nobody,
    },
    'changes what was answered': { does: `update programme.evaluation_answer set words = 'y'`, by: nobody },
    'asks somebody after the end': {
      does: `insert into programme.evaluation_invitation (evaluation_id, organisation_id, region) values ('${t.evaluation}', 'gemeente-breda', ${region})`,
      by: nobody,
    },
    'draws a lesson': { does: learns(idOf(me)), by: leads },
    'draws one in the name of another': { does: learns(`'${t.noor}'`), by: nobody },
    'notes that a lesson is done': { does: settles(idOf(me)), by: leads },
    'notes it in the name of another': { does: settles(`'${t.noor}'`), by: nobody },
  }
}
