import type { Onlooker } from '../src/testing/onlookers.ts'
import { type Attempt, id, idOf, isIn, nobody, region, type Target, today } from './attempt.ts'
import { activating, routing } from './expected-sight.ts'

/** The region has a programme, a draft of the next version and a proposal, all by somebody else. */
export function onProgramme(t: Target, me: Onlooker): Record<string, Attempt> {
  const edits = (who: Onlooker) => isIn(routing, who)
  const activates = (who: Onlooker) => isIn(activating, who)
  const works = (who: Onlooker) => who.holds && who.actor.kind === 'person'
  const proposes = (person: string, state = 'open') =>
    `insert into programme.proposal (id, region, kind, title, why, by_person, on_day, state)
     values (${id}, ${region}, 'idea', 'x', 'x', ${person}, ${today}, '${state}')`
  const decides = (person: string) =>
    `update programme.proposal set state = 'declined', answer = 'x', decided_by = ${person}, decided_on = ${today}`
  const version = (person: string, from: string) =>
    `insert into programme.version (region, number, from_day, text, reason, by_person)
     select ${region}, coalesce(max(number), 0) + 1, ${from}, 'x', 'x', ${person} from programme.version`
  return {
    'saves the draft of the programme': {
      does: `update programme.draft set text = 'x', revision = 2, changed_by = ${idOf(me)}, changed_on = ${today}`,
      by: edits,
    },
    'saves it in the name of another': { does: `update programme.draft set text = 'x'`, by: nobody },
    'says that it began with another version': { does: 'update programme.draft set based_on = 0', by: nobody },
    'throws the draft away': { does: 'delete from programme.draft', by: edits },
    'puts a programme into force': { does: version(idOf(me), today), by: activates },
    'puts one into force in the name of another': { does: version(`'${t.noor}'`, today), by: nobody },
    'puts one into force that held yesterday': { does: version(idOf(me), `'2026-11-23'`), by: nobody },
    'rewrites what holds': { does: `update programme.version set text = 'x'`, by: nobody },
    'shows more of it to everybody': { does: `update programme.public_part set content = '{"x":1}'`, by: nobody },
    'proposes something': { does: proposes(idOf(me)), by: works },
    'proposes in the name of another': { does: proposes(`'${t.noor}'`), by: nobody },
    'declines a proposal': { does: decides(idOf(me)), by: activates },
    'declines one in the name of another': { does: decides(`'${t.noor}'`), by: nobody },
    'changes the words of a proposal': { does: `update programme.proposal set title = 'x'`, by: nobody },
    'takes a proposal away': { does: 'delete from programme.proposal', by: nobody },
  }
}
