import type { Onlooker } from '../src/testing/onlookers.ts'
import type { Receiver } from '../src/testing/relations.ts'
import type { Scene } from '../src/testing/scene.ts'
import {
  type Attempt,
  everybody,
  id,
  idOf,
  isIn,
  manages,
  nobody,
  reads,
  receives,
  region,
  reports,
  type Target,
  today,
  works,
  writes,
} from './attempt.ts'
import { inEmergency, onAdvice, onFrameworks } from './attempts-beside.ts'
import { onEvaluations } from './attempts-evaluations.ts'
import { onGatherings, onReports } from './attempts-gatherings.ts'
import { onBottlenecks, onMoney } from './attempts-money.ts'
import { onMonitor } from './attempts-on-monitor.ts'
import { onPolicy } from './attempts-policy.ts'
import { onProgramme } from './attempts-programme.ts'
import { onRelated } from './attempts-related.ts'
import { activating, handling, routing, weighing } from './expected-sight.ts'

const registration = (signal: string, maker: string, duty = 'false') =>
  `insert into signals.registration (id, region, signal_id, sequence, kind, legal_duty, consent_by, consent_under_sixteen, consent_on,
    consent_purposes, sealed, made_by, made_on)
   values (${id}, ${region}, '${signal}', 90, 'registration', ${duty}, 'victim', false, ${today}, '{nationalPicture}', '', ${maker}, ${today})`

/** Every attempt, by name; `t` names the rows of the scene and `me` who tries. */
export function attempts(t: Target, me: Onlooker): Record<string, Attempt> {
  return {
    ...onSignal(t, me),
    ...onHandover(t, me),
    ...ofReporter(t, me),
    ...onPeople(t, me),
    ...onRoute(t, me),
    ...onRetention(t, me),
    ...inEmergency(t, me),
    ...onAdvice(t, me),
    ...onFrameworks(t, me),
    ...onPolicy(t, me),
    ...onProgramme(t, me),
    ...onMonitor(me),
    ...onGatherings(t, me),
    ...onReports(t, me),
    ...onMoney(t, me),
    ...onBottlenecks(t, me),
    ...onEvaluations(t, me),
    ...onRelated(t, me),
    ...onRequests(t, me),
    ...forged(t, me),
  }
}

function onSignal(t: Target, me: Onlooker): Record<string, Attempt> {
  const by = works
  const fact = (of: string, added: string) =>
    `insert into signals.fact (id, signal_id, kind, sealed, source, source_on, reliability, added_by, added_on)
     values (${id}, '${of}', 'note', '', 'brp', ${today}, 'suspicion', ${added}, ${today})`
  const file = (of: string, fromReporter: string, added: string) =>
    `insert into signals.file (id, signal_id, sealed_key, sealed, bytes, state, from_reporter, added_by, added_on)
     values (${id}, '${of}', '', '', 0, 'unscanned', ${fromReporter}, ${added}, ${today})`
  const event = (person: string) =>
    `insert into signals.event (row_id, signal_id, at, kind, by_person) values (${id}, '${t.signal}', now(), 'taken', ${person})`
  const asks = (of: string, person: string) =>
    `insert into signals.translation (id, signal_id, fact_id, language, state, asked_by, asked_at, until, paused, sealed_reason)
     values (${id}, '${t.signal}', '${of}', 'bg', 'asked', ${person}, now(), ${today}, false, '')`
  const says = (state: string, person: string) =>
    `update signals.translation set state = ${state}, entered_by = ${person}, entered_at = now(), sealed = ''
     where signal_id = '${t.signal}'`
  return {
    'moves the signal on': { does: `update signals.signal set state = state where id = '${t.signal}'`, by },
    'gives the signal to a colleague': {
      does: `update signals.signal set taken_by = '${t.colleague}' where id = '${t.signal}'`,
      by: nobody,
    },
    'takes the signal': { does: `update signals.signal set taken_by = ${idOf(me)} where id = '${t.signal}'`, by },
    'marks a fact as replaced': {
      does: `update signals.fact set replaced = replaced where signal_id = '${t.signal}'`,
      by,
    },
    'ends a share': { does: `update signals.share set active = active where signal_id = '${t.signal}'`, by },
    'pauses a clock': { does: `update signals.clock set paused_at = paused_at where signal_id = '${t.signal}'`, by },
    'cuts a time to the day': {
      does: `update signals.event set at = at where signal_id = '${t.signal}' and kind = 'received'`,
      by,
    },
    'marks what the reporter wrote as read': {
      does: `update signals.message set read = read where signal_id = '${t.signal}' and from_reporter`,
      by,
    },
    'adds a fact': { does: fact(t.signal, idOf(me)), by },
    'adds a fact in the name of another': { does: fact(t.signal, `'${t.noor}'`), by: nobody },
    'adds a fact to a signal of others': {
      does: fact(t.other, idOf(me)),
      by: (who) => isIn(weighing, who) && who.relation === 'otherMunicipality',
    },
    'shares the signal': {
      does: `insert into signals.share (id, signal_id, desk_id, origin, purpose, legal_basis, active, starts_on, until)
        values (${id}, '${t.signal}', 'riec', 'route', '', '', true, ${today}, ${today})`,
      by,
    },
    'shares another fact': { does: `insert into signals.share_item values ('${t.share}', '${t.address}')`, by },
    'shares who reported in confidence': {
      does: `insert into signals.share_item values ('${t.share}', '${t.reporter}')`,
      by: nobody,
    },
    'adds a file': { does: file(t.signal, 'false', idOf(me)), by },
    'adds a file in the name of another': { does: file(t.signal, 'false', `'${t.noor}'`), by: nobody },
    'lets a file out of quarantine': {
      does: `update signals.file set state = 'clean' where signal_id = '${t.signal}'`,
      by: nobody,
    },
    'takes a file away': { does: `delete from signals.file where signal_id = '${t.signal}'`, by: nobody },
    'shares a file': {
      does: `insert into signals.share_file select '${t.share}', id from signals.file where signal_id = '${t.signal}'`,
      by,
    },
    'shares a file with oneself': {
      does: `insert into signals.share_file select h.id, f.id from signals.share h, signals.file f where h.signal_id = '${t.other}'`,
      by: nobody,
    },
    'reads what waits with forms': { does: 'update signals.upload set bytes = bytes', by: nobody },
    'shares a fact of another signal': {
      does: `insert into signals.share_item values ('${t.share}', '${t.otherStory}')`,
      by: nobody,
    },
    'starts a clock': {
      does: `insert into signals.clock (id, region, signal_id, desk_id, kind, term, acute, anonymous)
        values (${id}, ${region}, '${t.signal}', 'riec', 'weigh', '{}', false, false)`,
      by,
    },
    'writes the timeline': { does: event(idOf(me)), by },
    'writes the timeline in the name of another': { does: event(`'${t.noor}'`), by: nobody },
    'writes to the reporter': {
      does: `insert into signals.message (id, signal_id, from_reporter, author, sealed, sent_on)
        values (${id}, '${t.signal}', false, ${idOf(me)}, '', ${today})`,
      by,
    },
    'asks an interpreter': { does: asks(t.address, idOf(me)), by },
    'asks an interpreter in the name of another': { does: asks(t.address, `'${t.noor}'`), by: nobody },
    'enters a translation': { does: says(`'entered'`, idOf(me)), by },
    'enters a translation in the name of another': { does: says(`'entered'`, `'${t.noor}'`), by: nobody },
    'is seen to have looked': {
      does: `insert into signals.seen (signal_id, person_id, whole, last_at) values ('${t.signal}', ${idOf(me)}, true, now())`,
      by: reads,
    },
  }
}

function onHandover(t: Target, me: Onlooker): Record<string, Attempt> {
  const either = (who: Onlooker) => works(who) || receives(who)
  // Where it stands so already nothing changes.
  const stays = (who: Onlooker, relation: RegExp) => receives(who) && relation.test(who.relation ?? '')
  const becomes = (state: string) => `update signals.handover set state = '${state}' where id = '${t.handover}'`
  const words = (kind: string, person: string) =>
    `insert into signals.handover_text (id, handover_id, signal_id, kind, sealed, by_person, at)
     values (${id}, '${t.handover}', '${t.signal}', '${kind}', '', ${person}, now())`
  return {
    'moves the hand-over on': {
      does: `update signals.handover set state = state where id = '${t.handover}'`,
      by: either,
    },
    'writes an answer': { does: words('answer', idOf(me)), by: either },
    'writes an answer in the name of another': { does: words('answer', `'${t.noor}'`), by: nobody },
    'refuses the hand-over': { does: becomes('refused'), by: receives },
    'withdraws the hand-over': { does: becomes('withdrawn'), by: (who) => works(who) || stays(who, /^withdrawn/) },
    'says that the term of the hand-over passed': { does: becomes('noAnswer'), by: (who) => stays(who, /^noAnswer/) },
    'says that another accepted it': {
      does: `update signals.handover set accepted_by = '${t.noor}', accepted_at = now() where id = '${t.handover}'`,
      by: nobody,
    },
    'says on which paper it was answered': {
      does: `update signals.handover set state = 'answered', recorded_channel = 'paper' where id = '${t.handover}'`,
      by: nobody,
    },
    'writes the question': { does: words('question', idOf(me)), by: works },
    'writes on the timeline of the hand-over': {
      does: `insert into signals.event (row_id, signal_id, handover_id, at, kind, by_person)
        values (${id}, '${t.signal}', '${t.handover}', now(), 'accept', ${idOf(me)})`,
      by: (who) => either(who) || (isIn(handling, who) && who.relation === 'owner'),
    },
    'offers the signal': {
      does: `insert into signals.handover (id, region, number, signal_id, from_desk, to_desk, state, offered_by, offered_at,
          accept_due, answer_due, purpose, legal_basis, forms, acute)
        values (${id}, ${region}, 'O-1', '${t.signal}', 'aandachtsfunctionarissen-breda', 'riec', 'offered', ${idOf(me)}, now(),
          now(), now(), '', '', '{}', 'no')`,
      by: works,
    },
  }
}

function ofReporter(t: Target, me: Onlooker): Record<string, Attempt> {
  const own = (who: Onlooker) => writes(who, t.signal)
  const handedIn = (person: string, client: string) =>
    `insert into signals.signal (id, region, number, forms, minor, acute, source_kind, anonymity, locale, state, desk_id,
       reported_by, client_id, received_at, received_on, route, fallback)
     values (${id}, ${region}, 'N-1', '{}', 'no', 'no', 'public', 'anonymous', 'nl', 'new', 'vangnetloket',
       ${person}, ${client}, now(), ${today}, '{}', false)`
  const kind = me.actor.kind
  return {
    'marks what the desk wrote as read': {
      does: `update signals.message set read = read where signal_id = '${t.signal}' and not from_reporter`,
      by: own,
    },
    'writes as the reporter': {
      does: `insert into signals.message (id, signal_id, from_reporter, sealed, sent_on) values (${id}, '${t.signal}', true, '', ${today})`,
      by: own,
    },
    'sends a file as the reporter': {
      does: `insert into signals.file (id, signal_id, sealed_key, sealed, bytes, state, from_reporter, added_on)
        values (${id}, '${t.signal}', '', '', 0, 'unscanned', true, ${today})`,
      by: own,
    },
    'says on the timeline that the reporter wrote': {
      does: `insert into signals.event (row_id, signal_id, at, kind) values (${id}, '${t.signal}', now(), 'reporterWrote')`,
      by: (who) => own(who) || works(who),
    },
    'revokes the code': {
      does: `update signals.receipt set revoked = revoked where signal_id = '${t.signal}'`,
      by: own,
    },
    'makes a new code': {
      does: `insert into signals.receipt (lookup, region, signal_id, salt, hash) values ('ABCDEF', ${region}, '${t.signal}', '', '')`,
      by: own,
    },
    'claims to have handed it in': {
      does: `insert into signals.submission values (${region}, 'form', 'k', '', '${t.signal}', 'n', ${today})`,
      by: nobody,
    },
    'hands in a signal': {
      does: handedIn(kind === 'person' ? idOf(me) : 'null', kind === 'client' ? idOf(me) : 'null'),
      by: (who) => reports(who) || kind === 'reporter' || kind === 'client',
    },
    'hands in a signal in the name of another': { does: handedIn(`'${t.noor}'`, 'null'), by: nobody },
    'keeps a draft': {
      does: `insert into signals.draft (id, region, person_id, sealed, saved_at) values (${id}, ${region}, ${idOf(me)}, '', now())`,
      by: reports,
    },
    'keeps a draft of another': {
      does: `insert into signals.draft (id, region, person_id, sealed, saved_at) values (${id}, ${region}, '${t.noor}', '', now())`,
      by: nobody,
    },
  }
}

function onPeople(t: Target, me: Onlooker): Record<string, Attempt> {
  const appointment = (person: string) =>
    `insert into access.appointment (id, region, person_id, function, organisation_id, valid_from)
     values (${id}, ${region}, ${person}, 'editor', 'gemeente-breda', ${today})`
  const invitation = (by: string) =>
    `insert into access.invitation (id, region, person_id, recovery, requested_by, expires_at) values (${id}, ${region}, '${t.noor}', false, ${by}, now())`
  return {
    'makes somebody inactive': { does: `update access.person set active = active where id = '${t.noor}'`, by: manages },
    'adds a person': {
      does: `insert into access.person (id, region, name, email, created_on) values (${id}, ${region}, 'X', 'x@voorbeeld.invalid', ${today})`,
      by: manages,
    },
    'appoints somebody': { does: appointment(`'${t.noor}'`), by: manages },
    'appoints oneself': { does: appointment(idOf(me)), by: nobody },
    'ends an appointment': {
      does: `update access.appointment set valid_until = valid_until where person_id = '${t.noor}'`,
      by: manages,
    },
    'invites somebody': { does: invitation(idOf(me)), by: manages },
    'invites in the name of another': { does: invitation(`'${t.noor}'`), by: nobody },
    'recovers the own log-in': {
      does: `insert into access.invitation (id, region, person_id, recovery, requested_by, expires_at) values (${id}, ${region}, ${idOf(me)}, true, ${idOf(me)}, now())`,
      by: nobody,
    },
    'uses somebody’s link': {
      does: `select access.accept_invitation('', '', now())`,
      by: (who) => who.actor.kind === 'system',
    },
    'ends the sessions of somebody': { does: `select access.end_sessions('${t.noor}', null, null)`, by: manages },
    'registers a partner system': {
      does: `insert into access.api_client (id, region, organisation_id, name, created_on)
        values (${id}, ${region}, 'gemeente-breda', 'x', ${today})`,
      by: (who) => isIn(['administrator'], who),
    },
    'registers a webhook about a desk of another organisation': {
      does: `insert into access.webhook
          (id, region, client_id, desk_id, url, types, secret_key, sealed_secret, registered_by, registered_on, expires_on)
        select ${id}, ${region}, c.id, 'riec', 'https://x.example', '{x}', ${id}, '', ${idOf(me)}, ${today}, '2027-01-01'
        from access.api_client c`,
      by: nobody,
    },
    'pauses a webhook': {
      does: `update access.webhook set state = 'paused', paused_by = 'person'`,
      by: (who) => isIn(['administrator'], who),
    },
    'ends a webhook and keeps its secret': { does: `update access.webhook set state = 'ended'`, by: nobody },
    'agrees with a webhook in somebody’s name': {
      does: `update access.webhook set confirmed_by = '${t.noor}'`,
      by: nobody,
    },
    'agrees with a webhook that two agreed on': {
      does: `update access.webhook set confirmed_by = ${idOf(me)}`,
      by: nobody,
    },
    'switches a webhook on without a test': { does: `update access.webhook set verified_on = ${today}`, by: nobody },
    'reads the secret of a webhook': { does: 'select sealed_secret from access.webhook for update', by: nobody },
    'sends events again': {
      does: `update access.webhook_delivery set state = 'pending', due_at = now(), done_on = null`,
      // The token of the partner system here opens what is usual, and not its webhooks.
      by: (who) => isIn(['administrator'], who),
    },
    'reads what waits to be told': { does: 'delete from access.webhook_event', by: nobody },
    'binds a partner system to a desk in somebody’s name': {
      does: `insert into access.api_client (id, region, organisation_id, name, created_on, desk_id, desk_bound_by)
        values (${id}, ${region}, 'gemeente-breda', 'x', ${today}, 'aandachtsfunctionarissen-breda', '${t.noor}')`,
      by: nobody,
    },
    'agrees in somebody’s name that a partner system works for a desk': {
      does: `update access.api_client set desk_confirmed_by = '${t.noor}'`,
      by: nobody,
    },
    'gives a partner system a token': {
      does: `insert into access.api_token (id, region, client_id, token_hash, scopes, created_on, expires_on)
        select ${id}, region, id, '\\x01', '{signalen.insturen}', ${today}, ${today} from access.api_client limit 1`,
      by: (who) => isIn(['administrator'], who),
    },
    'lets a token work longer': { does: 'update access.api_token set expires_on = expires_on + 1', by: nobody },
    'gives a token more scopes': { does: `update access.api_token set scopes = '{loket.lezen}'`, by: nobody },
    'lets an organisation log in itself': {
      does: `insert into access.identity_provider
          (id, region, organisation_id, issuer, client_id, secret_key, sealed_secret, acr_values, subject_claim, created_on)
        values (${id}, ${region}, 'gemeente-tilburg', 'x', 'x', ${id}, '', '{x}', 'sub', ${today})`,
      by: (who) => isIn(['administrator'], who),
    },
    'says whose account at an organisation it is': {
      does: `update access.outside_identity set person_id = '${t.noor}', bound_by = ${idOf(me)}`,
      by: (who) => isIn(['administrator'], who),
    },
    'binds and confirms an account at an organisation alone': {
      does: `update access.outside_identity set person_id = '${t.noor}', bound_by = ${idOf(me)}, confirmed_by = gen_random_uuid()`,
      by: nobody,
    },
    'binds an account at an organisation to oneself': {
      does: `update access.outside_identity set person_id = ${idOf(me)}, bound_by = '${t.noor}'`,
      by: nobody,
    },
    'makes up an account at an organisation': {
      does: `insert into access.outside_identity (id, region, provider_id, subject_hash, reference, asked_on)
        select ${id}, ${region}, provider_id, 'z', 'z', ${today} from access.outside_identity limit 1`,
      by: (who) => who.actor.kind === 'system',
    },
    'asks a new second factor for somebody': {
      does: `insert into access.lost_factor (id, region, person_id, asked_at) values (${id}, ${region}, '${t.noor}', now())`,
      by: (who) => who.actor.kind === 'system',
    },
    'settles that somebody asked for one': {
      does: 'update access.lost_factor set closed = true',
      by: manages,
    },
    'mails somebody about the log-in': {
      does: `insert into access.account_mail (id, region, person_id, kind, next_attempt_at) values (${id}, ${region}, '${t.noor}', 'changed', now())`,
      by: manages,
    },
    'makes an account without a password': {
      does: `select access.add_outside_user('${t.noor}')`,
      by: (who) => who.actor.kind === 'system',
    },
    'makes a link for a receiver without an account': {
      does: `insert into signals.receiver_link (id, region, handover_id, token_hash, code_hash, made_by, made_at, expires_at)
        select ${id}, ${region}, id, 'a', 'b', ${idOf(me)}, now(), now() + interval '1 hour' from signals.handover where id = '${t.linked}'`,
      by: works,
    },
    'makes one for a receiver with an account': {
      does: `insert into signals.receiver_link (id, region, handover_id, token_hash, code_hash, made_by, made_at, expires_at)
        values (${id}, ${region}, '${t.handover}', 'a', 'b', ${idOf(me)}, now(), now() + interval '1 hour')`,
      by: nobody,
    },
    'withdraws a link': {
      does: `update signals.receiver_link set withdrawn_at = now() where handover_id = '${t.linked}'`,
      by: works,
    },
    'makes a registration file on written consent': { does: registration(t.signal, idOf(me)), by: works },
    'makes one in the name of another': { does: registration(t.signal, `'${t.noor}'`), by: nobody },
    'makes one on a duty that the organisation has not': { does: registration(t.signal, idOf(me), 'true'), by: nobody },
    'makes one of a signal without a possible victim': { does: registration(t.other, idOf(me)), by: nobody },
    'records that consent was withdrawn': {
      does: `update signals.registration set withdrawn_on = ${today}, withdrawn_by = ${idOf(me)} where withdrawn_on is null`,
      by: works,
    },
    'changes the ground of a registration': { does: 'update signals.registration set legal_duty = true', by: nobody },
    'tells a desk that something waits': { does: notice('desk_id', `'riec'`), by: everybody },
    'tells a person that something waits': { does: notice('person_id', `'${t.noor}'`), by: manages },
  }
}

/** A list that waits for a second person, and a restriction. */
function onRetention(t: Target, me: Onlooker): Record<string, Attempt> {
  const confirms = (person: string) =>
    `update signals.destruction_list set state = 'confirmed', confirmed_by = ${person}, confirmed_on = ${today}`
  const guards = (who: Onlooker) => isIn(['privacyOfficer'], who)
  const either = (who: Onlooker) => isIn(['privacyOfficer', 'chainDirector'], who)
  return {
    'agrees to a destruction list': { does: confirms(idOf(me)), by: (who) => isIn(['chainDirector'], who) },
    'agrees in the name of another': { does: confirms(`'${t.colleague}'`), by: nobody },
    'takes a destruction list back': { does: `update signals.destruction_list set state = 'withdrawn'`, by: either },
    'adds a line to a destruction list': {
      does: `insert into signals.destruction_item (list_id, number, class, ground, closed_on, expired_on)
        select id, '2020-0002', '', '', ${today}, ${today} from signals.destruction_list`,
      by: nobody,
    },
    'lifts a restriction': {
      does: `update signals.restriction set lifted_by = ${idOf(me)}, lifted_on = ${today} where number is not null`,
      by: guards,
    },
    'destroys a signal': { does: `delete from signals.signal where id = '${t.signal}'`, by: nobody },
    'destroys the key of a signal': {
      does: `delete from access.dossier_key where dossier_id = '${t.signal}'`,
      by: nobody,
    },
  }
}

/** What a data subject asked and was granted: decided, and found by the owner. */
function onRequests(t: Target, me: Onlooker): Record<string, Attempt> {
  const guards = (who: Onlooker) => isIn(['privacyOfficer'], who)
  const registers = (person: string) =>
    `insert into signals.subject_request (id, region, number, kind, channel, received_on, registered_by, registered_on)
     values (${id}, ${region}, 'V-2026-900', 'access', 'desk', ${today}, ${person}, ${today})`
  const asks = (desk: string) =>
    `insert into signals.subject_question (request_id, desk_id, region, asked_by, asked_on)
     select id, '${desk}', ${region}, ${idOf(me)}, ${today} from signals.subject_request`
  const does = (kind: string) =>
    `insert into signals.subject_measure (id, request_id, number, kind, by_person, on_day)
     select ${id}, f.request_id, f.number, '${kind}', ${idOf(me)}, ${today} from signals.subject_found f`
  return {
    'registers a request': { does: registers(idOf(me)), by: guards },
    'registers a request in the name of another': { does: registers(`'${t.colleague}'`), by: nobody },
    'asks a desk to look': { does: asks('riec'), by: guards },
    'changes what was decided': { does: `update signals.subject_request set outcome = 'withdrawn'`, by: nobody },
    'notes that the letter went out': {
      does: `update signals.subject_request set answered_by = ${idOf(me)}, answered_on = ${today}`,
      by: guards,
    },
    'takes back what was found': { does: `update signals.subject_question set answer = 'notFound'`, by: nobody },
    'notes a correction': { does: does('corrected'), by: works },
    'has a signal erased': { does: does('toErase'), by: guards },
    'reads what the guards were told': { does: `delete from signals.told`, by: nobody },
  }
}

/** Versions 90 and 91 of the route are a draft and a proposal of somebody else. */
function onRoute(t: Target, me: Onlooker): Record<string, Attempt> {
  const by = (who: Onlooker) => isIn(routing, who)
  const draft = (author: string, more = '') =>
    `insert into signals.route_version (id, region, number, state, xml, author, editors, made_on${more && ', active_from'})
     values (${id}, ${region}, 99, '${more ? 'activated' : 'draft'}', '', ${author}, array[${author}]::uuid[], ${today}${more})`
  const edited = (editors: string) =>
    `update signals.route_version set xml = 'x', edits = edits + 1, editors = ${editors} where number = 90`
  const inForce = (person: string, number: number) =>
    `update signals.route_version set state = 'activated', activated_by = ${person}, activated_at = now(), active_from = ${today}
     where number = ${number}`
  return {
    'begins a version of the route': { does: draft(idOf(me)), by },
    'begins one in the name of another': { does: draft(`'${t.noor}'`), by: nobody },
    'begins one that holds at once': { does: draft(idOf(me), `, ${today}`), by: nobody },
    'changes a draft of the route': { does: edited(`editors || ${idOf(me)}::uuid`), by },
    'changes a draft without a trace': { does: edited('editors'), by: nobody },
    'proposes a draft': {
      does: `update signals.route_version set state = 'proposed', proposed_by = ${idOf(me)} where number = 90`,
      by,
    },
    'puts a proposal into force': { does: inForce(idOf(me), 91), by: (who) => isIn(activating, who) },
    'puts a proposal into force in the name of another': { does: inForce(`'${t.noor}'`, 91), by: nobody },
    'puts a draft into force': { does: inForce(idOf(me), 90), by: nobody },
    'changes the route that holds': { does: `update signals.route_version set xml = 'x' where number = 1`, by: nobody },
    'tells an editor that a draft waits': {
      does: `insert into access.notice (id, region, person_id, kind, at) values (${id}, ${region}, '${t.noor}', 'routeProposed', now())`,
      by: (who) => by(who) || manages(who),
    },
  }
}

const notice = (column: string, to: string) =>
  `insert into access.notice (id, region, ${column}, kind, at) values (${id}, ${region}, ${to}, 'late', now())`

function forged(t: Target, me: Onlooker): Record<string, Attempt> {
  const record = (kind: string, actor: string, functionName = 'null') =>
    `insert into access.audit_event (region, at, actor_kind, actor_id, function, action, resource_kind, outcome)
     values (${region}, now(), '${kind}', ${actor}, ${functionName}, 'signal.view', 'signal', 'ok')`
  const name = me.functionName
  return {
    'records an act': { does: record(me.actor.kind, idOf(me), me.holds && name ? `'${name}'` : 'null'), by: everybody },
    'writes a line of the processing log': {
      does: `insert into access.processing_line (region, trace_id, span_id, status, name, activity, at)
        values (${region}, decode(repeat('ab', 16), 'hex'), decode(repeat('ab', 8), 'hex'), 'Ok', 'signal.view', 'intake', now())`,
      by: nobody,
    },
    'takes a line out of the processing log': { does: 'delete from access.processing_line', by: nobody },
    'records an act of another': { does: record('person', `'${t.noor}'`), by: nobody },
    'records an act of another kind': {
      does: record(me.actor.kind === 'system' ? 'reporter' : 'system', 'null'),
      by: nobody,
    },
    'records an act in a function one has not': { does: record(me.actor.kind, idOf(me), `'nobleman'`), by: nobody },
  }
}

/** The rows of the scene that `onlooker` tries to change: of hand-overs the own one. */
export async function targetFor(
  { world, signal, other, fromColleague, handovers, linked, emergency, consultation, money }: Scene,
  onlooker: Onlooker,
): Promise<Target> {
  const number = handovers.get(onlooker.relation as Receiver) ?? handovers.get('accepted')
  const { rows } = await world.database.owner.query<Target>(
    `select $1::uuid as signal, $2::uuid as other, $4::uuid as colleague, $5::uuid as linked, $6 as number, $7::uuid as emergency, $8::uuid as consultation,
      (select person_id from signals.draft) as noor,
      (select id from signals.handover where number = $3) as handover,
      (select id from signals.share where signal_id = $1::uuid and origin = 'coordinator') as share,
      (select id from signals.fact where signal_id = $1::uuid and kind = 'address') as address,
      (select id from signals.fact where signal_id = $1::uuid and kind = 'reporter') as reporter,
      (select id from signals.fact where signal_id = $2::uuid and kind = 'story') as "otherStory"`,
    [signal.id, other.id, number, fromColleague.by.personId, linked, signal.number, emergency.id, consultation],
  )
  const [target] = rows
  if (!target) throw new Error('the scene has no rows')
  return { ...target, ...money }
}
