import type { Action } from '../src/domains/access/index.ts'
import type { Relation } from '../src/testing/relations.ts'
import type { MeetingThing } from '../src/testing/scene-meetings.ts'

/**
 * For whom a route is: for everybody, for partner systems with a token, for who is logged in, or for whom the table of
 * permissions gives an action. `from` is the place from which the thing in its address can be seen, so that nothing but
 * the permission decides.
 */
export type Who = 'public' | 'token' | 'signedIn' | Action
export type Route = {
  route: string
  who: Who
  from?: Relation
  /** What a post sends, where an empty form would come back before anybody asked for permission. */
  sends?: Record<string, string>
  /** The thing in the address is one that the person who asks made first. */
  own?:
    | 'draft'
    | 'progress'
    | 'normValue'
    | 'report'
    | 'emergency'
    | 'emergencyOfAnother'
    | 'consultation'
    | 'consultationOfAnother'
    | 'expired'
    | 'destructionList'
    | 'restriction'
    | 'webhook'
    | 'pausedWebhook'
    | 'webhookToConfirm'
    | 'request'
    | 'requestDecided'
    | MeetingThing
    | 'screening'
    | 'regionalPlan'
    | 'moneyEntry'
    | 'yearClosing'
    | 'yearClosed'
    | 'bottleneck'
    | 'ownBottleneck'
    | 'draftEvaluation'
    | 'askingEvaluation'
    | 'finishedEvaluation'
    | 'draftReport'
    | 'finalReport'
}

const of = (who: Who, routes: string[], more: Omit<Route, 'route' | 'who'> = {}): Route[] =>
  routes.map((route) => ({ route, who, ...more }))

/** Both the page with a form, and what it sends. */
const both = (path: string) => [`GET ${path}`, `POST ${path}`]
const signal = '/signalen/:number'
const handover = '/overdrachten/:number'
const registration = '/signalen/:number/comensha/:id{[0-9a-f-]{36}}'
const person = '/beheer/mensen/:id{[0-9a-f-]{36}}'

const outside = '/inloggen/organisatie/:id{[0-9a-f-]{36}}'
const provider = '/beheer/inloggen/:id{[0-9a-f-]{36}}'
const webhook = '/beheer/webhooks/:id{[0-9a-f-]{36}}'
const identity = '/beheer/inloggen/mensen/:id{[0-9a-f-]{36}}'

const client = '/beheer/koppelingen/:id{[0-9a-f-]{36}}'
const version = '/meldroute/versies/:number{[1-9][0-9]{0,5}}'

const regionalPlan = '/programma/plannen/:id{[0-9a-f-]{36}}'
const screening = '/programma/toetsen/:id{[0-9a-f-]{36}}'
const municipality = '/programma/beleid/:code{GM[0-9]{4}}'

const reports = '/programma/rapporten'
const report = `${reports}/:id{[0-9a-f-]{36}}`
const paper = `${reports}/briefpapier/:organisation{[a-z0-9-]{1,80}}`

const action = '/programma/acties/:action'
const norm = '/programma/normen/:norm'
const money = '/programma/begroting'
const line = `${money}/posten/:line{[a-z0-9-]{1,100}}`
const booked = `${money}/boekingen/:id{[0-9a-f-]{36}}`
const closing = `${money}/afsluitingen/:id{[0-9a-f-]{36}}`
const year = `${money}/jaren/:year{20[0-9]{2}}`
const bottlenecks = '/programma/knelpunten'
const bottleneck = `${bottlenecks}/:id{[0-9a-f-]{36}}`
const evaluations = '/programma/evaluaties'
const evaluation = `${evaluations}/:id{[0-9a-f-]{36}}`
const paid = { soort: 'actual', jaar: '2026', bedrag: '1', datum: '24-11-2026', kenmerk: 'x' }

const owner = { from: 'owner' } as const
const district = { from: 'sameOrganisation' } as const
const bodies = '/programma/overleggen'
const body = `${bodies}/:key{[a-z0-9.-]{1,200}}`
const meeting = '/programma/overleg/:id{[0-9a-f-]{36}}'
const session = '/programma/sessies/:id{[0-9a-f-]{36}}'
const consultation = '/programma/landelijk/:id{[0-9a-f-]{36}}'
const covenant = '/convenanten/:id{[0-9a-f-]{36}}'
const when = { dag: '1-12-2026', tijd: '9.30', duur: '60', plaats: 'Stadhuis' }
const represents = { overleg: 'x', rol: 'x', belang: 'x' }
const request = '/verzoeken/:id{[0-9a-f-]{36}}'
const newRequest = { wat: 'access', hoe: 'letter', ontvangen: '24-11-2026', wie: 'x', naam: 'x' }
const fact = {
  ...{ soort: 'note', bron: 'brp', betrouwbaar: 'provenReliable', zeker: 'certain', datum: '24-11-2026' },
  'deel-description': 'x',
}
const offer = { loket: 'riec', doel: 'x', grond: 'x', wat: ':fact', vraag: 'x', datum: '2026-12-01' }
const framework = {
  ...{ versie: '0', moet: 'x', mag: 'x', grond: 'x', nakijken: '1-6-2027' },
  ...{ 'wie-1': 'x', 'telefoon-1': 'x', 'tot-1': '1-6-2027' },
}
const answer = { wat: 'answer', hoe: 'phone', wie: 'x', datum: '24-11-2026', woorden: 'x' }
const step = (who: Action, page: string, sends: Record<string, string> = {}) =>
  of(who, [`POST ${signal}/${page}`], { ...owner, sends })
const forms = [
  'teruggeven',
  'overleggen',
  'in-de-gaten',
  'afsluiten',
  'heropenen',
  'klok',
  'gegevens',
  'gegevens/:fact',
]
forms.push('bestanden', 'bericht', 'overdragen', 'tolk', 'tolk/:id')

/** Every route of the application. One that is not declared here fails a test. */
export const routes: Route[] = [
  ...of('public', ['GET /healthz', 'GET /.well-known/security.txt', 'GET /assets/:name']),
  ...of('public', ['GET /', 'GET /wat-we-weten', 'GET /toegankelijkheid', 'GET /kwetsbaarheid-melden']),
  ...of('public', ['GET /sporen-wissen', 'GET /uitleg', 'GET /weg']),
  ...of('public', [...both('/melden'), 'POST /melden/versturen', 'POST /melden/bestanden', 'POST /melden/ontvangen']),
  ...of('public', ['GET /melden/:page{versturen|ontvangen}']),
  ...of('public', [...both('/mijn-melding'), 'GET /mijn-melding/*', 'POST /mijn-melding/antwoord']),
  ...of('public', ['POST /mijn-melding/code', 'POST /mijn-melding/code/nieuw', 'POST /mijn-melding/code/getoond']),
  ...of('public', both('/ontvangst/:token')),
  ...of('public', [...both('/inloggen'), ...both('/inloggen/code'), ...both('/inloggen/instellen')]),
  ...of('public', ['POST /inloggen/demonstratie', 'POST /uitloggen', ...both('/uitnodiging/:token')]),
  ...of('public', ['GET /inloggen/passkey', 'POST /inloggen/passkey/antwoord', ...both('/inloggen/kwijt')]),
  ...of('public', ['GET /inloggen/organisatie', `GET ${outside}`, `GET ${outside}/terug`]),

  ...of('public', ['GET /api/v1/codelijsten', 'GET /api/v1/openapi.json', 'ALL /api', 'ALL /api/*']),
  ...of('public', ['ALL /api/v1/codelijsten', 'ALL /api/v1/openapi.json', 'ALL /api/v1/signalen']),
  ...of('public', ['ALL /api/v1/webhooks', 'ALL /api/v1/webhooks/:id/herhalingen']),
  ...of('token', ['GET /api/v1/webhooks', 'POST /api/v1/webhooks/:id/herhalingen']),
  ...of('public', ['ALL /api/v1/signalen/:number', 'ALL /api/v1/signalen/:number/ontvangstcodes']),
  ...of('token', ['POST /api/v1/signalen', 'GET /api/v1/signalen/:number']),
  ...of('token', ['POST /api/v1/signalen/:number/ontvangstcodes', 'GET /api/v1/signalen']),
  ...of('token', both('/api/v1/signalen/:number/berichten')),
  ...of('token', both('/api/v1/signalen/:number/bestanden')),
  ...of('token', ['GET /api/v1/overdrachten', 'GET /api/v1/overdrachten/:number', 'GET /api/v1/bestanden/:id']),
  ...of('token', ['POST /api/v1/overdrachten/:number/reacties']),
  ...of('token', ['GET /api/v1/loketsignalen', 'GET /api/v1/loketstatistieken']),
  ...of('public', ['ALL /api/v1/signalen/:number/berichten', 'ALL /api/v1/signalen/:number/bestanden']),
  ...of('public', ['ALL /api/v1/overdrachten', 'ALL /api/v1/overdrachten/:number', 'ALL /api/v1/bestanden/:id']),
  ...of('public', ['ALL /api/v1/overdrachten/:number/reacties']),
  ...of('public', ['ALL /api/v1/loketsignalen', 'ALL /api/v1/loketstatistieken']),

  ...of('account.manage', ['GET /account', 'POST /account/sessies', 'POST /account/taal']),
  ...of('account.manage', both('/account/berichten')),
  ...of('people.manage', ['GET /beheer', 'GET /beheer/loketten', 'GET /beheer/uitnodigen', `GET ${person}`]),
  ...of('person.invite', ['POST /beheer/uitnodigen', `POST ${person}/link`]),
  ...of('appointment.start', [`POST ${person}/functies`]),
  ...of('appointment.end', [`POST ${person}/functies/:functie{[0-9a-f-]{36}}/einde`]),
  ...of('signedIn', ['POST /bevestigen']),
  ...of('person.recover', [`POST ${person}/herstel`, `POST ${person}/herstel/bevestigen`]),
  ...of('person.recover', [`POST ${person}/herstel/afwijzen`]),
  ...of('webhooks.view', ['GET /beheer/webhooks', 'GET /beheer/webhooks/nieuw']),
  ...of('webhooks.view', [`GET ${webhook}`], { own: 'webhook' }),
  ...of('webhooks.manage', ['POST /beheer/webhooks/nieuw'], {
    sends: {
      systeem: ':person',
      adres: 'https://systeem.voorbeeld.invalid',
      soort: 'bericht.ontvangen',
      tot: '1-6-2027',
    },
  }),
  ...of('webhooks.manage', [`POST ${webhook}/test`, `POST ${webhook}/pauze`, `POST ${webhook}/einde`], {
    own: 'webhook',
  }),
  ...of('webhooks.manage', [`POST ${webhook}/akkoord`], { own: 'webhookToConfirm' }),
  ...of('webhooks.manage', [`POST ${webhook}/hervatten`], { own: 'pausedWebhook' }),
  ...of('webhooks.replay', [`POST ${webhook}/opnieuw`], { own: 'webhook', sends: { na: '0' } }),
  ...of('providers.view', ['GET /beheer/inloggen', 'GET /beheer/inloggen/nieuw', `GET ${provider}`]),
  ...of('providers.manage', ['POST /beheer/inloggen/nieuw', `POST ${provider}`, `POST ${provider}/uit`]),
  ...of('providers.manage', [`POST ${identity}/koppelen`], { sends: { persoon: ':person' } }),
  ...of('providers.manage', [`POST ${identity}/bevestigen`, `POST ${identity}/los`]),
  ...of('person.activate', [`POST ${person}/actief`]),
  ...of('person.deactivate', [`POST ${person}/inactief`]),
  ...of('clients.manage', [...both('/beheer/koppelingen'), `POST ${client}/sleutel`, `POST ${client}/intrekken`]),
  ...of('clients.manage', [`POST ${client}/akkoord`, 'POST /beheer/koppelingen/sleutels/:id{[0-9a-f-]{36}}/weg']),
  ...of('public', ['GET /koppelvlak', 'GET /api']),
  ...of('audit.view', ['GET /logboek']),
  ...of('consultation.ask', both('/advies')),
  ...of('consultation.ask', ['GET /advies/:id{[0-9a-f-]{36}}'], { own: 'consultation' }),
  ...of('consultation.ask', ['POST /advies/:id{[0-9a-f-]{36}}/vraag'], { own: 'consultation', sends: { tekst: 'x' } }),
  ...of('consultation.ask', ['POST /advies/:id{[0-9a-f-]{36}}/stap'], {
    ...{ own: 'consultation', sends: { stap: 'map', tekst: 'x' } },
  }),
  ...of('consultation.ask', ['POST /advies/:id{[0-9a-f-]{36}}/sluiten'], { own: 'consultation' }),
  ...of('consultation.ask', ['POST /advies/:id{[0-9a-f-]{36}}/melden'], { own: 'consultation' }),
  ...of('consultation.answer', ['POST /advies/:id{[0-9a-f-]{36}}/antwoord'], {
    ...{ from: 'owner', own: 'consultationOfAnother', sends: { tekst: 'x' } },
  }),
  ...of('framework.view', ['GET /handelingskaders', 'GET /handelingskaders/:partner']),
  ...of('framework.edit', both('/handelingskaders/:partner/:situatie'), { sends: framework }),
  ...of('register.view', ['GET /verwerkingen', 'GET /verwerkingen/dpia']),
  ...of('processing.export', ['POST /verwerkingen/logboek'], {
    sends: { van: '18-11-2026', tot: '24-11-2026', waarvoor: 'Controle' },
  }),
  ...of('request.view', ['GET /verzoeken']),
  ...of('request.register', both('/verzoeken/nieuw'), { sends: newRequest }),
  ...of('request.view', [`GET ${request}`], { own: 'request' }),
  ...of('request.view', [`GET ${request}/brief`], { own: 'requestDecided' }),
  ...of('request.handle', [`POST ${request}/identiteit`], { own: 'request', sends: { identiteit: 'digid' } }),
  ...of('request.handle', [`POST ${request}/verlengen`], { own: 'request', sends: { reden: 'x' } }),
  ...of('request.handle', [`POST ${request}/vragen`], { own: 'request', sends: { loket: 'riec' } }),
  ...of('request.decide', [`POST ${request}/besluit`], { own: 'request', sends: { uitkomst: 'withdrawn' } }),
  ...of('request.handle', [`POST ${request}/uitvoeren`], {
    ...{ own: 'requestDecided', sends: { nummer: ':signal', doen: 'toErase' } },
  }),
  ...of('request.handle', [`POST ${request}/verstuurd`], { own: 'requestDecided' }),
  ...of('request.find', [`GET ${request}/loket/:desk`], { ...owner, own: 'request' }),
  ...of('request.find', [`POST ${request}/loket/:desk/antwoord`], {
    ...{ ...owner, own: 'request', sends: { antwoord: 'notFound' } },
  }),
  ...of('request.find', [`POST ${request}/loket/:desk/gedaan`], {
    ...{ ...owner, own: 'requestDecided', sends: { nummer: ':signal', wat: 'corrected' } },
  }),
  ...of('retention.view', ['GET /bewaren']),
  ...of('retention.view', ['GET /bewaren/lijsten/:id{[0-9a-f-]{36}}'], { own: 'destructionList' }),
  ...of('retention.propose', ['POST /bewaren/voorleggen'], { own: 'expired' }),
  ...of('retention.confirm', ['POST /bewaren/lijsten/:id{[0-9a-f-]{36}}/akkoord'], { own: 'destructionList' }),
  ...of('retention.withdraw', ['POST /bewaren/lijsten/:id{[0-9a-f-]{36}}/intrekken'], { own: 'destructionList' }),
  ...of('signal.restrict', ['POST /bewaren/beperkingen'], { sends: { signaal: '2026-0003', grond: 'claim' } }),
  ...of('signal.restrict', ['POST /bewaren/beperkingen/:id{[0-9a-f-]{36}}/opheffen'], { own: 'restriction' }),
  ...of('emergency.open', both('/noodtoegang')),
  ...of('emergency.view', ['GET /noodtoegang/:id{[0-9a-f-]{36}}'], { own: 'emergency' }),
  ...of('emergency.review', ['GET /noodtoegang/beoordelen']),
  ...of('emergency.review', ['POST /noodtoegang/:id{[0-9a-f-]{36}}/oordeel'], {
    own: 'emergencyOfAnother',
    sends: { oordeel: 'justified' },
  }),

  ...of('budget.view', [`GET ${money}`, `GET ${line}`, `GET ${year}`]),
  ...of('budget.book', [`POST ${line}`], { sends: paid }),
  ...of('budget.book', [`POST ${booked}/terug`], { own: 'moneyEntry', sends: { reden: 'x' } }),
  ...of('budget.close', [`POST ${year}`], { sends: { deel: 'west', sleutel: 'percent', GM0758: '100' } }),
  ...of('budget.close', [`POST ${closing}/akkoord`, `POST ${closing}/intrekken`], { own: 'yearClosing' }),
  ...of('budget.close', [`POST ${closing}/heropenen`], { own: 'yearClosed', sends: { reden: 'x' } }),
  ...of('bottleneck.view', [`GET ${bottlenecks}`]),
  ...of('bottleneck.view', [`GET ${bottleneck}`], { own: 'bottleneck' }),
  ...of('evaluation.view', [`GET ${evaluations}`, `POST ${evaluations}/lessen/:lesson{[0-9a-f-]{36}}`], {
    sends: { uitkomst: 'x' },
  }),
  ...of('evaluation.view', [`GET ${evaluation}`], { own: 'finishedEvaluation' }),
  ...of('evaluation.lead', both(`${evaluations}/nieuw`)),
  ...of('evaluation.lead', [`POST ${evaluation}/vragen`, `POST ${evaluation}/uitnodigen`], {
    ...{ own: 'draftEvaluation', sends: { vraag: 'x', soort: 'words' } },
  }),
  ...of('evaluation.lead', [`POST ${evaluation}/vragen/:question{[0-9a-f-]{36}}/weg`], { own: 'draftEvaluation' }),
  ...of('evaluation.lead', [`POST ${evaluation}/afronden`, `POST ${evaluation}/lessen`], { own: 'askingEvaluation' }),
  ...of('evaluation.answer', both(`${evaluation}/antwoord`), {
    ...{ own: 'askingEvaluation', sends: { organisatie: 'gemeente-tilburg' } },
  }),
  ...of('bottleneck.log', both(`${bottlenecks}/nieuw`)),
  ...of('bottleneck.move', [`POST ${bottleneck}`], {
    ...{ own: 'ownBottleneck', sends: { versie: '2', stap: 'takeUp', reden: 'x' } },
  }),

  ...of('start.view', ['GET /start']),
  ...of('list.export', ['GET /programma/lijsten', 'GET /programma/lijsten/:list/:format']),
  ...of('report.view', [`GET ${reports}`]),
  ...of('report.view', [`GET ${report}`], { own: 'finalReport' }),
  ...of('report.export', [`GET ${report}/bestand/:format`], { own: 'finalReport' }),
  ...of('report.write', [`GET ${reports}/nieuw`, `GET ${reports}/nieuw/:kind`]),
  ...of('report.write', [`POST ${reports}/nieuw/:kind`], {
    sends: { organisatie: 'gemeente-tilburg', dag: '24-11-2026' },
  }),
  ...of('report.write', both(`${report}/bewerken`), { own: 'draftReport' }),
  ...of('report.finish', [`POST ${report}/definitief`], { own: 'draftReport' }),
  ...of('report.letterhead', [`GET ${reports}/briefpapier`, ...both(paper)]),
  ...of('meeting.view', [`GET ${bodies}`, `GET ${bodies}/besluiten`, `GET ${body}`]),
  ...of('meeting.keep', both(`${body}/plannen`), { ...district, sends: { ...when, stap: 'plan', data: '2026-12-01' } }),
  ...of('meeting.keep', [`POST ${body}/leden`], {
    ...{ ...district, sends: { organisatie: 'x', mail: 'x@voorbeeld.invalid' } },
  }),
  ...of('meeting.keep', ['POST /programma/leden/:id{[0-9a-f-]{36}}/weg'], { ...district, own: 'outsideMember' }),
  ...of('meeting.keep', ['POST /programma/afspraken/:id{[0-9a-f-]{36}}'], {
    ...{ ...district, own: 'followUp', sends: { stand: 'done' } },
  }),
  ...of('meeting.view', [`GET ${meeting}`], { own: 'meeting' }),
  ...of('meeting.keep', [`POST ${meeting}/uitnodigen`, ...both(`${meeting}/wijzigen`)], {
    ...{ ...district, own: 'meeting', sends: { ...when, versie: '1' } },
  }),
  ...of('meeting.keep', [`POST ${meeting}/agenda`], {
    ...{ ...district, own: 'meeting', sends: { stap: 'toevoegen', onderwerp: 'x' } },
  }),
  ...of('meeting.keep', both(`${meeting}/afzeggen`), { ...district, own: 'meeting', sends: { reden: 'x' } }),
  ...of('meeting.keep', both(`${meeting}/verslag`), { ...district, own: 'meeting', sends: { versie: '1' } }),
  ...of('meeting.keep', [`POST ${meeting}/doorhalen`], {
    ...{ ...district, own: 'heldMeeting', sends: { besluit: ':id' } },
  }),
  ...of('meeting.keep', [`POST ${meeting}/ter-vaststelling`], { ...district, own: 'heldMeeting' }),
  ...of('meeting.keep', [`POST ${meeting}/terughalen`, `POST ${meeting}/vaststellen`], {
    ...{ ...district, own: 'proposedMeeting' },
  }),
  ...of('session.view', ['GET /programma/sessies']),
  ...of('session.view', [`GET ${session}`], { own: 'session' }),
  ...of('session.think', [`POST ${session}/ideeen`], { own: 'session', sends: { idee: 'x' } }),
  ...of('session.keep', both('/programma/sessies/nieuw'), { sends: { vraag: 'x' } }),
  ...of('session.keep', [`POST ${session}/ideeen/:idea{[0-9a-f-]{36}}`], { own: 'session' }),
  ...of('session.keep', [`POST ${session}/sluiten`], { own: 'session' }),
  ...of('representation.view', ['GET /programma/landelijk']),
  ...of('representation.view', [`GET ${consultation}`], { own: 'representation' }),
  ...of('representation.note', [`POST ${consultation}`], {
    ...{ own: 'representation', sends: { dag: '24-11-2026', terug: 'x' } },
  }),
  ...of('representation.keep', both('/programma/landelijk/nieuw'), { sends: represents }),
  ...of('representation.keep', both(`${consultation}/wijzigen`), { own: 'representation', sends: represents }),
  ...of('covenant.view', ['GET /convenanten']),
  ...of('covenant.view', [`GET ${covenant}`], { own: 'covenant' }),
  ...of('covenant.keep', both('/convenanten/nieuw')),
  ...of('covenant.keep', both(`${covenant}/wijzigen`), { own: 'covenant' }),
  ...of('meeting.feed', both('/account/agenda')),
  ...of('public', ['GET /kalender/:secret{[A-Za-z0-9_-]{43}}']),

  ...of('policy.view', ['GET /programma/beleid', `GET ${municipality}`]),
  ...of('policy.record', both(`${municipality}/:point`), { ...owner, sends: { stand: 'met', nummer: '0' } }),
  ...of('policy.view', ['GET /programma/toetsen']),
  ...of('policy.screen', both('/programma/toetsen/nieuw')),
  ...of('policy.view', [`GET ${screening}`], { own: 'screening' }),
  ...of('policy.screen', both(`${screening}/invullen`), { own: 'screening' }),
  ...of('public', ['GET /programma']),
  ...of('policy.view', ['GET /programma/plannen']),
  ...of('policy.view', [`GET ${regionalPlan}`], { own: 'regionalPlan' }),
  ...of('policy.plan', both('/programma/plannen/nieuw')),
  ...of('policy.plan', both(`${regionalPlan}/wijzigen`), { own: 'regionalPlan' }),
  ...of('policy.plan', both(`${regionalPlan}/partners/:partner`), { own: 'regionalPlan' }),
  ...of('policy.plan', [`POST ${regionalPlan}/stap`, `POST ${regionalPlan}/partners`], { own: 'regionalPlan' }),
  ...of('policy.record', both(`${regionalPlan}/gemeenten/:code{GM[0-9]{4}}`), { ...owner, own: 'regionalPlan' }),
  ...of('programme.view', ['GET /programma/inhoud', 'GET /programma/versies', 'GET /programma/versies/bestand']),
  ...of('programme.view', ['GET /programma/voorstellen']),
  ...of('programme.propose', ['POST /programma/voorstellen']),
  ...of('programme.decide', ['POST /programma/voorstellen/:id{[0-9a-f-]{36}}/besluit']),
  ...of('programme.edit', [...both('/programma/bewerken'), ...both('/programma/bewerken/onderdeel')]),
  ...of('programme.edit', [...both('/programma/bewerken/tekst'), ...both('/programma/bewerken/inlezen')]),
  ...of('programme.edit', ['GET /programma/bewerken/bestand', 'POST /programma/bewerken/weg']),
  ...of('programme.activate', both('/programma/bewerken/gelden')),
  ...of('programme.view', ['GET /programma/monitor', 'GET /programma/indicatoren']),
  ...of('programme.view', [`GET ${action}`, `GET ${norm}`]),
  ...of('progress.record', [`POST ${action}/voortgang`], {
    ...{ from: 'sameOrganisation', sends: { plaats: 'de-baronie', stand: 'done', datum: '24-11-2026' } },
  }),
  ...of('colour.set', [`POST ${action}/kleur`], { sends: { kleur: 'green', reden: 'x' } }),
  ...of('progress.record', [`POST ${action}/intrekken`], { own: 'progress', sends: { id: ':id', waarom: 'x' } }),
  ...of('norm.record', [`POST ${norm}/waarde`], {
    from: 'sameOrganisation',
    sends: { plaats: 'de-baronie', waarde: '1', datum: '24-11-2026', bewijs: 'x' },
  }),
  ...of('norm.record', [`POST ${norm}/intrekken`], { own: 'normValue', sends: { id: ':id', waarom: 'x' } }),
  ...of('route.view', ['GET /meldroute', 'GET /meldroute/versies', `GET ${version}`, `GET ${version}/bestand`]),
  ...of('route.edit', ['POST /meldroute/versies', `POST ${version}/regel`, `POST ${version}/weg`]),
  ...of('route.edit', [...both(`${version}/expert`), ...both('/meldroute/bestand')]),
  ...of('route.try', [`GET ${version}/proef`]),
  ...of('route.propose', [`POST ${version}/voorleggen`, `POST ${version}/terug`]),
  ...of('route.activate', [`POST ${version}/gelden`]),
  ...of('manual.view', ['GET /handleiding', 'GET /handleiding/:page']),
  ...of('caughtMail.view', ['GET /berichten']),
  ...of('signal.report', both('/melding')),
  ...of('signal.report', ['GET /melding/concept/:id', 'POST /melding/concept/:id/weg'], { own: 'draft' }),
  ...of('signal.ownReports', ['GET /melding/ontvangen/:number'], { own: 'report' }),

  ...of('inbox.view', ['GET /postvak/:desk'], owner),
  ...of('signal.find', ['POST /signalen/zoek'], { ...owner, sends: { nummer: ':number' } }),
  ...of('signal.view', [`GET ${signal}`], owner),
  ...of('signal.print', [`POST ${signal}/print`], { ...owner, sends: { waarvoor: 'request' } }),
  // Who reads a signal without working on it finds these pages too: they say that the step is not possible.
  ...of(
    'signal.view',
    forms.map((page) => `GET ${signal}/${page}`),
    owner,
  ),
  ...step('signal.take', 'oppakken'),
  ...step('signal.giveBack', 'teruggeven'),
  ...step('signal.weigh', 'overleggen', { reden: 'x' }),
  ...step('signal.weigh', 'in-de-gaten', { reden: 'x', datum: '1-12-2026' }),
  ...step('signal.close', 'afsluiten', { reden: 'x', uitkomst: 'noAction', zin: 'lookedInto' }),
  ...step('signal.reopen', 'heropenen', { reden: 'x' }),
  ...step('signal.pauseClock', 'klok', { reden: 'x', datum: '1-12-2026' }),
  ...step('signal.pauseClock', 'klok/verder'),
  ...of('link.ask', both(`${signal}/navraag`), { ...owner, sends: { doel: 'signaal-wegen' } }),
  ...of('signal.shield', both(`${signal}/afschermen`), { ...owner, sends: { reden: 'x' } }),
  ...of('link.view', [`GET ${signal}/verband/:other`], owner),
  ...of('link.decide', [`POST ${signal}/verband/:other`], { ...owner, sends: { besluit: 'same', reden: 'x' } }),
  ...of('link.search', ['GET /zoeken']),
  ...of('link.search', ['POST /zoeken'], { sends: { naam: 'x', doel: 'signaal-wegen' } }),
  ...of('link.overview', ['GET /verbanden']),
  ...step('signal.enrich', 'gegevens', fact),
  ...step('signal.enrich', 'gegevens/:fact', { ...fact, soort: 'address', 'deel-address': 'x', waarom: 'x' }),
  ...step('address.lookUp', 'adres', { soort: 'address', 'deel-address': 'Vuurbaakhof 14', 'deel-town': 'Breda' }),
  ...step('file.add', 'bestanden', { bestanden: 'a'.repeat(43), 'bestand-id': ':file' }),
  ...of('file.send', ['POST /bestanden/klaarzetten']),
  ...of('file.open', ['GET /bestanden/:id', 'GET /bestanden/:id/voorbeeld', 'GET /bestanden/:id/origineel'], owner),
  ...of('file.openOriginal', ['POST /bestanden/:id/origineel'], { ...owner, sends: { waarvoor: 'evidence' } }),
  ...step('signal.message', 'bericht', { bericht: 'x' }),
  ...step('signal.enrich', 'tolk', { tekst: 'x', uit: 'bg', reden: 'x', datum: '1-12-2026' }),
  ...step('signal.enrich', 'tolk/:id', { vertaling: 'x', tolk: 'x' }),
  ...step('signal.enrich', 'tolk/:id/intrekken'),
  ...step('handover.offer', 'overdragen', offer),

  ...of('handover.view', ['GET /overdrachten', `GET ${handover}`], { from: 'offered' }),
  ...of('handover.accept', [`POST ${handover}/aannemen`], { from: 'offered' }),
  ...of('handover.refuse', both(`${handover}/weigeren`), { from: 'offered', sends: { reden: 'x' } }),
  ...of('handover.return', both(`${handover}/teruggeven`), { from: 'accepted', sends: { reden: 'x' } }),
  ...of('handover.answer', both(`${handover}/antwoorden`), { from: 'accepted', sends: { antwoord: 'x' } }),
  ...step('registration.make', 'comensha', { toestemming: 'niemand' }),
  ...of('registration.make', [`GET ${signal}/comensha`], owner),
  ...of('registration.open', [`GET ${registration}/blad`, `GET ${registration}/bestand`], owner),
  ...of('registration.withdraw', both(`${registration}/intrekken`), { ...owner, sends: { datum: '24-11-2026' } }),
  ...of('handover.unanswered', ['GET /overdrachten/zonder-antwoord']),
  ...of('handover.print', [`GET ${handover}/blad`], owner),
  ...of('handover.link', [`POST ${handover}/link`, `POST ${handover}/link/intrekken`], owner),
  ...of('handover.record', both(`${handover}/vastleggen`), { ...owner, sends: answer }),
  ...of('handover.record', both(`${handover}/poging`), { ...owner, sends: { hoe: 'phone' } }),
  ...of('handover.withdraw', [`POST ${handover}/herinneren`, ...both(`${handover}/intrekken`)], owner),
]
