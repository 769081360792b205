import type { Onlooker } from '../src/testing/onlookers.ts'
import { type Attempt, id, idOf, isIn, nobody, region, reports, type Target, today } from './attempt.ts'

const guardsBudget = (who: Onlooker) => isIn(['budgetKeeper', 'projectLeader'], who)

const closesYears = (who: Onlooker) => isIn(['budgetKeeper', 'projectLeader', 'chainDirector'], who)

const directs = (who: Onlooker) => isIn(['chainDirector', 'projectLeader', 'executiveSponsor'], who)

/** A bottleneck of the region that a colleague logged, owned by the chain director. */
export function onBottlenecks(t: Target, me: Onlooker): Record<string, Attempt> {
  const logs = (person: string, state = 'open') =>
    `insert into programme.bottleneck (id, region, title, what, level, state, owner_function, due_on, logged_by, logged_on, version)
     values (${id}, ${region}, 'x', 'x', 'region', '${state}', 'chainDirector', ${today}, ${person}, ${today}, 1)`
  const steps = (person: string, number = 2) =>
    `insert into programme.bottleneck_step (id, bottleneck_id, region, number, kind, state, level, owner_function, due_on, reason, by_person, on_day)
     values (${id}, '${t.bottleneck}', ${region}, ${number}, 'solve', 'solved', 'region', 'chainDirector', ${today}, 'x', ${person}, ${today})`
  return {
    'logs a bottleneck': { does: logs(idOf(me)), by: reports },
    'logs one in the name of another': { does: logs(`'${t.noor}'`), by: nobody },
    'logs one that is solved already': { does: logs(idOf(me), 'solved'), by: nobody },
    'writes a step with a bottleneck': { does: steps(idOf(me)), by: directs },
    'writes a step in the name of another': { does: steps(`'${t.noor}'`), by: nobody },
    'writes a step out of turn': { does: steps(idOf(me), 7), by: nobody },
    'moves a bottleneck': {
      does: `update programme.bottleneck set state = 'solved', version = 2 where id = '${t.bottleneck}'`,
      by: directs,
    },
    'changes what a bottleneck is about': {
      does: `update programme.bottleneck set what = 'y' where id = '${t.bottleneck}'`,
      by: nobody,
    },
    'changes why something was done': { does: `update programme.bottleneck_step set reason = 'y'`, by: nobody },
  }
}

/** The money of the programme: a payment that was booked, a closing that waits and one that was agreed. */
export function onMoney(t: Target, me: Onlooker): Record<string, Attempt> {
  const books = (person: string, amount = '1') =>
    `insert into programme.money_entry (id, region, line_id, year, kind, amount, on_day, reference, note, by_person, entered_on)
     values (${id}, ${region}, 'zorg', 2026, 'actual', ${amount}, ${today}, 'x', '', ${person}, ${today})`
  const closes = (person: string) =>
    `insert into programme.year_closing (id, region, year, part_id, version, state, budget, spent, leftover, divided_by, proposed_by, proposed_on)
     values (${id}, ${region}, 2023, 'x', 1, 'proposed', 0, 0, 0, 'nothing', ${person}, ${today})`
  const becomes = (change: string, of: string) => `update programme.year_closing set ${change} where id = '${of}'`
  return {
    'books money': { does: books(idOf(me)), by: guardsBudget },
    'books money in the name of another': { does: books(`'${t.noor}'`), by: nobody },
    'changes what was booked': {
      does: `update programme.money_entry set amount = 2 where id = '${t.entry}'`,
      by: nobody,
    },
    'takes away what was booked': { does: `delete from programme.money_entry where id = '${t.entry}'`, by: nobody },
    'proposes to close a year': { does: closes(idOf(me)), by: closesYears },
    'proposes it in the name of another': { does: closes(`'${t.noor}'`), by: nobody },
    'agrees to the closing of another': {
      does: becomes(`state = 'closed', confirmed_by = ${idOf(me)}, confirmed_on = ${today}`, t.closing),
      by: closesYears,
    },
    'agrees in the name of another': {
      does: becomes(`state = 'closed', confirmed_by = '${t.noor}', confirmed_on = ${today}`, t.closing),
      by: nobody,
    },
    'reopens what waits': {
      does: becomes(
        `state = 'reopened', confirmed_by = ${idOf(me)}, confirmed_on = ${today}, reopened_by = ${idOf(me)}, reopened_on = ${today}, reopen_reason = 'x'`,
        t.closing,
      ),
      by: nobody,
    },
    'reopens a year with a reason': {
      does: becomes(
        `state = 'reopened', reopened_by = ${idOf(me)}, reopened_on = ${today}, reopen_reason = 'x'`,
        t.closed,
      ),
      by: closesYears,
    },
    'gives itself a share of the closing of another': {
      does: `insert into programme.leftover_share values ('${t.closing}', ${region}, 'GM0855', 1, 1)`,
      by: nobody,
    },
    'changes a share': { does: `update programme.leftover_share set amount = 5`, by: nobody },
  }
}
