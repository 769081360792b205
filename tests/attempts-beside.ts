import type { Onlooker } from '../src/testing/onlookers.ts'
import { type Attempt, id, idOf, isIn, nobody, region, reports, type Target, today, works } from './attempt.ts'
import { handling } from './expected-sight.ts'

/** The emergency of the scene is somebody else's, and waits for a review. */
export function inEmergency(t: Target, me: Onlooker): Record<string, Attempt> {
  const opens = (who: Onlooker) =>
    isIn([...handling, 'chainDirector'], who) && !(who.relation === 'owner' && isIn(handling, who))
  const finds = (person: string) =>
    `update signals.emergency set verdict = 'justified', reviewed_by = ${person}, reviewed_on = ${today} where id = '${t.emergency}'`
  return {
    'opens a signal in an emergency': {
      does: `select from (select signals.open_in_emergency(${id}, '${t.number}', '', ${id}) as desk offset 0) o where desk is not null`,
      by: opens,
    },
    'opens one without telling anybody': {
      does: `insert into signals.emergency (id, region, signal_id, person_id, sealed, opened_at, ends_at)
        values (${id}, ${region}, '${t.signal}', ${idOf(me)}, '', now(), now() + interval '1 hour')`,
      by: nobody,
    },
    'makes an emergency last': {
      does: `update signals.emergency set ends_at = opened_at + interval '1 hour' where id = '${t.emergency}'`,
      by: nobody,
    },
    'changes why somebody opened it': {
      does: `update signals.emergency set sealed = '' where id = '${t.emergency}'`,
      by: nobody,
    },
    'reviews an emergency of somebody else': { does: finds(idOf(me)), by: (who) => isIn(['privacyOfficer'], who) },
    'reviews it in the name of another': { does: finds(`'${t.noor}'`), by: nobody },
    'says on a timeline that it was opened in an emergency by another': {
      does: `insert into signals.event (row_id, signal_id, at, kind, by_person) values (${id}, '${t.signal}', now(), 'emergency', '${t.noor}')`,
      by: nobody,
    },
  }
}

/** A colleague asked the desk of the owner for advice. */
export function onAdvice(t: Target, me: Onlooker): Record<string, Attempt> {
  const asks = (person: string, state: string) =>
    `insert into signals.consultation (id, region, number, asked_by, desk_id, forms, state, asked_on)
     values (${id}, ${region}, 'A-2026-900', ${person}, 'aandachtsfunctionarissen-breda', '{}', '${state}', ${today})`
  const writes = (kind: string, person: string) =>
    `insert into signals.consultation_text (id, consultation_id, kind, sealed, by_person, on_day)
     values (${id}, '${t.consultation}', '${kind}', '', ${person}, ${today})`
  const becomes = (what: string) => `update signals.consultation set ${what} where id = '${t.consultation}'`
  return {
    'asks advice': { does: asks(idOf(me), 'asked'), by: reports },
    'asks advice in the name of another': { does: asks(`'${t.noor}'`, 'asked'), by: nobody },
    'asks advice that was answered already': { does: asks(idOf(me), 'answered'), by: nobody },
    'gives advice': { does: writes('answer', idOf(me)), by: works },
    'gives advice in the name of another': { does: writes('answer', `'${t.noor}'`), by: nobody },
    'asks on in the conversation of another': { does: writes('question', idOf(me)), by: nobody },
    'writes down a step of another': { does: writes('decide', idOf(me)), by: nobody },
    'says that advice was given': { does: becomes(`state = 'answered'`), by: works },
    'ends the conversation of another': {
      does: becomes(`state = 'closed', finished_on = ${today}`),
      by: nobody,
    },
    'asks another desk for the advice': { does: becomes(`desk_id = 'riec'`), by: nobody },
    'changes what was written in it': {
      does: `update signals.consultation_text set sealed = '' where consultation_id = '${t.consultation}'`,
      by: nobody,
    },
  }
}

/** There is a framework of the municipality of Breda, written by somebody else. */
export function onFrameworks(t: Target, me: Onlooker): Record<string, Attempt> {
  const edits = (who: Onlooker) =>
    isIn(['editor'], who) && (who.relation === null || ['owner', 'sameOrganisation'].includes(who.relation))
  const writes = (person: string, organisation = 'gemeente-breda') =>
    `insert into signals.framework
       (id, region, organisation_id, situation, version, may, must, ground, contacts, review_on, written_by, written_on)
     values (${id}, ${region}, '${organisation}', 'minor', 1, '', '', '', '[]', ${today}, ${person}, ${today})`
  return {
    'writes a framework of Breda': { does: writes(idOf(me)), by: edits },
    'writes one in the name of another': { does: writes(`'${t.noor}'`), by: nobody },
    'writes one of an organisation of others': { does: writes(idOf(me), 'comensha'), by: nobody },
    'replaces a framework of Breda': { does: 'update signals.framework set current = false', by: edits },
    'changes the words of a framework': { does: `update signals.framework set must = 'x'`, by: nobody },
  }
}
