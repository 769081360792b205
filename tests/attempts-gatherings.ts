import type { Onlooker } from '../src/testing/onlookers.ts'
import { type Attempt, id, idOf, isIn, nobody, region, reports, type Target, today } from './attempt.ts'

const placeOf = ({ actor }: Onlooker) => (actor.kind === 'person' ? actor.appointments[0] : undefined)

/** Who keeps meetings of De Baronie: everywhere, or as coordinator of that district. */
const keeps = (who: Onlooker) =>
  isIn(['chainDirector', 'projectLeader', 'chair', 'secretary'], who) ||
  (isIn(['districtCoordinator'], who) && placeOf(who)?.districtId === 'de-baronie')
const puts = (who: Onlooker) => isIn(['chainDirector', 'projectLeader', 'districtCoordinator'], who)
const guards = (who: Onlooker) => isIn(['chainDirector', 'projectLeader', 'privacyOfficer'], who)
const representing = (who: Onlooker) => isIn(['chainDirector', 'projectLeader', 'policyOfficer'], who)

/** Meetings and sessions of a body of De Baronie, who represents the region, and covenants. */
export function onGatherings(t: Target, me: Onlooker): Record<string, Attempt> {
  return { ...onMeetings(t, me), ...onSessions(t, me), ...onCovenants(t, me) }
}

function onMeetings(t: Target, me: Onlooker): Record<string, Attempt> {
  const plans = (person: string, state = 'planned') =>
    `insert into programme.meeting (id, region, body_id, district_id, starts_at, minutes, place, state, planned_by)
     values (${id}, ${region}, 'werkgroep', 'de-baronie', now(), 60, 'Stadhuis', '${state}', ${person})`
  return {
    'plans a meeting': { does: plans(idOf(me)), by: keeps },
    'plans one in the name of another': { does: plans(`'${t.noor}'`), by: nobody },
    'plans one that was held': { does: plans(idOf(me), 'held'), by: nobody },
    'moves a meeting': { does: `update programme.meeting set place = 'x' where state = 'planned'`, by: keeps },
    'writes minutes': { does: `update programme.meeting_item set minutes = 'x'`, by: keeps },
    'strikes a decision': { does: 'update programme.meeting_decision set struck = true', by: keeps },
    'rewrites a decision': { does: `update programme.meeting_decision set text = 'x'`, by: nobody },
    'takes a decision away': { does: 'delete from programme.meeting_decision', by: nobody },
    'settles what was agreed': {
      does: `update programme.follow_up set state = 'done', settled_on = ${today}`,
      by: keeps,
    },
    'gives what was agreed to another': { does: `update programme.follow_up set owner = 'x'`, by: nobody },
    'destroys records': { does: `select programme.destroy_records('meetings-2020')`, by: nobody },
  }
}

function onSessions(t: Target, me: Onlooker): Record<string, Attempt> {
  const asks = (person: string) =>
    `insert into programme.session (id, region, question, made_by, made_on) values (${id}, ${region}, 'x', ${person}, ${today})`
  const thinks = (expert: boolean, person: string) =>
    `insert into programme.session_idea (id, region, session_id, text, by_expert, by_person, written_on)
     select ${id}, ${region}, s.id, 'x', ${expert}, ${person}, ${today} from programme.session s where s.question = 'Wat helpt?'`
  const declines = (person: string) =>
    `update programme.session_idea set state = 'declined', reason = 'x', decided_by = ${person}, decided_on = ${today}`
  const represents = (person: string) =>
    `insert into programme.representation (id, region, consultation, role, interest, written_by)
     values (${id}, ${region}, 'x', 'x', 'x', ${person})`
  return {
    'puts a question to partners': { does: asks(idOf(me)), by: puts },
    'puts one in the name of another': { does: asks(`'${t.noor}'`), by: nobody },
    'brings an idea': { does: thinks(false, idOf(me)), by: reports },
    'brings one in the name of another': { does: thinks(false, `'${t.noor}'::uuid`), by: nobody },
    'brings one of an expert by experience': {
      does: thinks(true, 'null'),
      by: (who) => puts(who) || isIn(['panelMember'], who),
    },
    'decides on an idea': { does: declines(idOf(me)), by: puts },
    'decides on one in the name of another': { does: declines(`'${t.noor}'`), by: nobody },
    'rewrites an idea': { does: `update programme.session_idea set text = 'x'`, by: nobody },
    'says who represents the region': { does: represents(idOf(me)), by: representing },
    'says so in the name of another': { does: represents(`'${t.noor}'`), by: nobody },
  }
}

function onCovenants(t: Target, me: Onlooker): Record<string, Attempt> {
  const writes = (person: string) =>
    `insert into access.covenant (id, region, title, parties, purposes, legal_bases, from_day, document, written_by)
     values (${id}, ${region}, 'x', '{a,b}', '{x}', '{x}', ${today}, 'x', ${person})`
  return {
    'writes down a covenant': { does: writes(idOf(me)), by: guards },
    'writes one down in the name of another': { does: writes(`'${t.noor}'`), by: nobody },
    'changes a covenant': { does: `update access.covenant set title = 'y', written_by = ${idOf(me)}`, by: guards },
    'changes one without a name': { does: `update access.covenant set title = 'y'`, by: nobody },
    'takes a covenant away': { does: 'delete from access.covenant', by: nobody },
  }
}

const writing = [
  ...['chainDirector', 'projectLeader', 'policyOfficer', 'districtCoordinator'],
  ...['careCoordinator', 'attentionOfficer'],
]
const writesFor = (organisation: string) => (who: Onlooker) =>
  isIn(writing, who) && placeOf(who)?.organisationId === organisation

/** Reports of an organisation, and the paper on which it writes; of Breda there are a draft and one that is final. */
export function onReports(t: Target, me: Onlooker): Record<string, Attempt> {
  const own = placeOf(me)?.organisationId ?? 'gemeente-breda'
  const other = own === 'gemeente-goes' ? 'gemeente-breda' : 'gemeente-goes'
  const drafts = (organisation: string, person: string, state = 'draft') =>
    `insert into programme.report (id, region, organisation_id, kind, as_of, title, state, started_by, started_on, finished_by, finished_on)
     values (${id}, ${region}, '${organisation}', 'councilLetter', ${today}, 'x', '${state}', ${person}, ${today},
       ${state === 'draft' ? 'null, null' : `${person}, ${today}`})`
  const letterhead = (organisation: string, person: string) =>
    `insert into programme.letterhead (region, organisation_id, number, name, lines, colour, by_person, on_day)
     values (${region}, '${organisation}', 77, 'x', '{}', '#000000', ${person}, ${today})`
  return {
    'drafts a report of the own organisation': { does: drafts(own, idOf(me)), by: writesFor(own) },
    'drafts one of another organisation': { does: drafts(other, idOf(me)), by: nobody },
    'drafts one in the name of another': { does: drafts(own, `'${t.noor}'`), by: nobody },
    'makes a report that is final at once': { does: drafts(own, idOf(me), 'final'), by: nobody },
    'changes a draft of Breda': {
      does: `update programme.report set title = 'y' where state = 'draft'`,
      by: writesFor('gemeente-breda'),
    },
    'changes a report that is final': {
      does: `update programme.report set title = 'y' where state = 'final'`,
      by: nobody,
    },
    'rewrites what a report said': { does: `update programme.report_version set content = '{"x":1}'`, by: nobody },
    'keeps the paper of the own organisation': {
      does: letterhead(own, idOf(me)),
      by: (who) => isIn(['chainDirector', 'projectLeader', 'policyOfficer', 'editor'], who),
    },
    'keeps the paper of another organisation': { does: letterhead(other, idOf(me)), by: nobody },
  }
}
