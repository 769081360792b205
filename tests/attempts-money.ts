import type { Onlooker } from '../src/testing/onlookers.ts'
import { type Attempt, id, idOf, isIn, nobody, region, type Target, today } from './attempt.ts'

const keepsMoney = (who: Onlooker) => isIn(['chainDirector', 'projectLeader'], who)

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
    'books money': { does: books(idOf(me)), by: keepsMoney },
    'books money in the name of another': { does: books(`'${t.noor}'`), by: nobody },
    'changes what was booked': {
      does: `update programme.money_entry set amount = 2 where id = '${t.entry}'`,
      by: nobody,
    },
    'takes away what was booked': { does: `delete from programme.money_entry where id = '${t.entry}'`, by: nobody },
    'proposes to close a year': { does: closes(idOf(me)), by: keepsMoney },
    'proposes it in the name of another': { does: closes(`'${t.noor}'`), by: nobody },
    'agrees to the closing of another': {
      does: becomes(`state = 'closed', confirmed_by = ${idOf(me)}, confirmed_on = ${today}`, t.closing),
      by: keepsMoney,
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
      by: keepsMoney,
    },
    'gives itself a share of the closing of another': {
      does: `insert into programme.leftover_share values ('${t.closing}', ${region}, 'GM0855', 1, 1)`,
      by: nobody,
    },
    'changes a share': { does: `update programme.leftover_share set amount = 5`, by: nobody },
  }
}
