import type { Onlooker } from '../src/testing/onlookers.ts'
import { type Attempt, id, idOf, isIn, nobody, region, type Target, works } from './attempt.ts'
import { handling } from './expected-sight.ts'

/** What belongs together is decided by who sees both; that a desk knows something is told by a function alone. */
export function onRelated(t: Target, me: Onlooker): Record<string, Attempt> {
  const decides = (one: string, other: string, person: string) =>
    `insert into signals.link_decision (id, region, signal_id, other_id, verdict, sealed, by_person, by_desk, at)
     values (${id}, ${region}, '${one}', '${other}', 'same', '', ${person}, 'aandachtsfunctionarissen-breda', now())`
  const looks = (person: string, signal = 'null') =>
    `insert into signals.look_up (id, region, person_id, signal_id, purpose, at)
     values (${id}, ${region}, ${person}, ${signal}, 'signaal-wegen', now())`
  return {
    'links a signal with one that nobody there sees': { does: decides(t.signal, t.other, idOf(me)), by: nobody },
    'links the same from the other side': { does: decides(t.other, t.signal, idOf(me)), by: nobody },
    'links in the name of another': { does: decides(t.other, t.signal, `'${t.noor}'`), by: nobody },
    'changes what was decided': { does: `update signals.link_decision set verdict = 'undone'`, by: nobody },
    'takes a decision away': { does: 'delete from signals.link_decision', by: nobody },
    'adds something to a decision of another': {
      does: `insert into signals.link_pair (decision_id, own_fact, other_fact)
        select d.id, f.id, f.id from signals.link_decision d, signals.fact f limit 1`,
      by: nobody,
    },
    'looks for something': {
      does: looks(idOf(me)),
      by: (who) => isIn(handling, who) && who.relation !== null && who.actor.kind === 'person',
    },
    'looks for something about the signal': { does: looks(idOf(me), `'${t.signal}'`), by: works },
    'looks in the name of another': { does: looks(`'${t.noor}'`), by: nobody },
    'reads which desks were named to whom': { does: 'select from signals.hint', by: nobody },
    'hears which desks know something, without having said what for': {
      does: `select from signals.ask_desks('${t.signal}', array['${t.address}']::uuid[], array['${t.otherStory}']::uuid[], 'signaal-wegen', true)`,
      by: nobody,
    },
    'hears what was told to another': { does: `select from signals.told_desks('${t.signal}')`, by: nobody },
    'shields the signal': { does: `update signals.signal set shielded = true where id = '${t.signal}'`, by: works },
  }
}
