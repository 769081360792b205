import { sql } from 'kysely'
import { parseReceipt } from '../domains/signals/rules/receipt.ts'
import type { Db } from '../platform/database.ts'
import { relations } from './relations.ts'
import type { Scene } from './scene.ts'

/** What can be looked for in the database, each with the question in SQL; `key` tells which rows were seen. */
const questions = {
  signals: 'select id::text as key from signals.signal',
  parts: 'select id::text as key from signals.part',
  facts: `select signal_id || ' ' || kind as key from signals.fact`,
  files: 'select signal_id::text as key from signals.file',
  sharedFiles: 'select distinct share_id::text as key from signals.share_file',
  messages: `select signal_id || ' ' || case when from_reporter then 'in' else 'out' end as key from signals.message`,
  translations: `select signal_id || ' ' || state as key from signals.translation`,
  events: `select distinct signal_id || coalesce(' ' || handover_id, '') as key from signals.event`,
  shares: `select signal_id || ' ' || desk_id as key from signals.share`,
  sharedFacts: 'select distinct share_id::text as key from signals.share_item',
  handovers: 'select id::text as key from signals.handover',
  words: `select handover_id || ' ' || kind as key from signals.handover_text`,
  clocks: `select distinct signal_id || coalesce(' ' || handover_id, '') as key from signals.clock`,
  escalations: 'select to_desk as key from signals.escalation',
  seen: 'select distinct signal_id::text as key from signals.seen',
  drafts: 'select id::text as key from signals.draft',
  receipts: 'select signal_id::text as key from signals.receipt',
  keys: 'select dossier_id::text as key from access.dossier_key',
  notices: 'select distinct desk_id as key from access.notice where desk_id is not null',
  audit: `select distinct 'all' as key from access.audit_event`,
  processing: `select distinct 'all' as key from access.processing_line`,
  people: `select case when count(*) > 1 then 'colleagues' else 'oneself' end as key from access.person having count(*) > 0`,
  appointments: `select case when count(*) > 1 then 'colleagues' else 'oneself' end as key from access.appointment having count(*) > 0`,
  invitations: `select distinct 'all' as key from access.invitation`,
  clients: 'select name as key from access.api_client',
  providers: 'select client_id as key from access.identity_provider',
  webhooks: 'select desk_id as key from access.webhook',
  sentEvents: 'select type as key from access.webhook_delivery',
  outsiders: 'select reference as key from access.outside_identity',
  lostFactors: `select distinct 'all' as key from access.lost_factor`,
  oversight: `select number as key from signals.oversight() union select number from signals.oversight_late('infinity', 1000)`,
  overseen: `select sum(open)::text as key from signals.oversight_counts('infinity', '') having count(*) > 0`,
  destructions: `select l.state || ' ' || i.number as key from signals.destruction_list l join signals.destruction_item i on i.list_id = l.id`,
  restricted: 'select signal_id::text as key from signals.restriction',
  requests: 'select id::text as key from signals.subject_request',
  requestTexts: 'select kind as key from signals.subject_request_text',
  subjectsAsked: 'select desk_id as key from signals.subject_question',
  subjectsFound: 'select number as key from signals.subject_found',
  routes: `select state as key from signals.route_version`,
  triedRoutes: `select distinct about as key from signals.route_trial('2026-01-01', '{labour no no GM0664 public}', '{1}', '{1}', '{a}', '{b}')`,
  ownReports: 'select number as key from signals.my_reports()',
  mailbox: 'select number as key from signals.my_mailbox()',
  emergencies: `select 'emergency' as key from signals.emergency`,
  consultations: `select 'consultation' as key from signals.consultation`,
  consultationTexts: `select kind as key from signals.consultation_text`,
  progress: 'select distinct action_id as key from programme.progress',
  normValues: 'select distinct norm_id as key from programme.norm_value',
  handColours: 'select distinct action_id as key from programme.hand_colour',
  frameworks: `select organisation_id || ' ' || situation as key from signals.framework`,
  programmes: `select distinct 'version' as key from programme.version`,
  programmeDrafts: `select 'draft' as key from programme.draft`,
  proposals: 'select state as key from programme.proposal',
  publicProgrammes: `select distinct 'public' as key from programme.public_part`,
  money: 'select line_id as key from programme.money_entry',
  closings: 'select distinct state as key from programme.year_closing',
  leftovers: `select distinct municipality_code as key from programme.leftover_share s join programme.closing_line l using (closing_id)`,
  bottlenecks: 'select title as key from programme.bottleneck',
  bottleneckSteps: 'select kind as key from programme.bottleneck_step',
  evaluations: 'select state as key from programme.evaluation',
  evaluationAnswers: 'select distinct organisation_id as key from programme.evaluation_answer',
  lessons: 'select words as key from programme.lesson',
  meetings: 'select distinct state as key from programme.meeting',
  decisions: 'select text as key from programme.meeting_decision',
  agreements: 'select text as key from programme.follow_up',
  sessions: 'select question as key from programme.session',
  ideas: 'select text as key from programme.session_idea',
  representations: 'select consultation as key from programme.representation',
  outsideMembers: 'select organisation as key from programme.outside_member',
  covenants: 'select title as key from access.covenant',
  reports: 'select state as key from programme.report',
  reportTexts:
    'select distinct r.state as key from programme.report_version v join programme.report r on r.id = v.report_id',
  policyFacts: 'select point as key from programme.policy_fact',
  linkDecisions: 'select verdict as key from signals.link_decision',
  linkPairs: `select distinct 'pair' as key from signals.link_pair`,
  lookUps: `select purpose as key from signals.look_up`,
  namedToOthers: 'select desk_id as key from signals.told_about_us()',
  links: 'select handover_id::text as key from signals.receiver_link',
  linked: 'select id::text as key from signals.handover_at_link()',
  registrations: 'select signal_id::text as key from signals.registration',
  unanswered: `select count(*)::text as key from signals.oversight_unanswered() having count(*) > 0`,
  linkedFiles: 'select signal_id::text as key from signals.files_at_link()',
  linkedTranslations: 'select distinct language as key from signals.translations_at_link()',
  linkedFacts: `select signal_id || ' ' || kind as key from signals.facts_at_link()`,
}
export type Eye =
  | keyof typeof questions
  | 'receiptOfCode'
  | 'requestOfKey'
  | 'uploadOfToken'
  | 'numberOfEmergency'
  | 'openInEmergency'
  | 'factsInEmergency'
  | 'translationsInEmergency'
  | 'reportOfClient'
  | 'reportOfColleague'
/** What somebody saw, by question. */
export type Sight = Record<Eye, string[]>

/** Asks the database everything in one statement, with the rights of the open transaction. */
export async function lookAround(db: Db, scene: Scene): Promise<Sight> {
  const all = Object.entries({ ...questions, ...pointed(scene) })
  const parts = all.map(([eye, question]) => `select '${eye}' as eye, q.key from (${question}) q`)
  const { rows } = await sql.raw<{ eye: string; key: string }>(parts.join(' union all ')).execute(db)
  const named = await namesIn(scene)
  const seenBy = (eye: string) => rows.filter((row) => row.eye === eye).map(({ key }) => named(key))
  return Object.fromEntries(all.map(([eye]) => [eye, seenBy(eye).sort()])) as Sight
}

/** Questions of somebody who knows what to ask for: a code, a key, a number. */
function pointed({ signal, fromClient, fromColleague, upload, emergency }: Scene): Record<string, string> {
  const code = parseReceipt(signal.receipt)
  return {
    receiptOfCode: `select signal_id::text as key from signals.receipts_with('${'lookup' in code ? code.lookup : ''}')`,
    requestOfKey: `select signal_id::text as key from signals.claim_submission('${signal.key}')`,
    uploadOfToken: `select 'upload' as key from signals.uploads_with('\\x${upload}', '2026-11-24T12:00:00Z')`,
    numberOfEmergency: `select number as key from signals.emergency_number('${emergency.id}') number where number is not null`,
    openInEmergency: `select number as key from signals.in_emergency('${emergency.id}')`,
    factsInEmergency: `select kind as key from signals.facts_in_emergency('${emergency.id}')`,
    translationsInEmergency: `select language as key from signals.translations_in_emergency('${emergency.id}')`,
    reportOfClient: `select id::text as key from signals.client_report('${fromClient.number}')`,
    reportOfColleague: `select number as key from signals.my_report('${fromColleague.number}')`,
  }
}

/** Puts names in the place of ids: of signals, hand-overs, shares and desks. */
async function namesIn(scene: Scene): Promise<(key: string) => string> {
  const { owner } = scene.world.database
  const names = new Map<string, string>([
    [scene.draft, 'draft'],
    [scene.emergency.id, 'emergency'],
    [scene.consultation, 'consultation'],
    [scene.request, 'request'],
  ])
  for (const name of ['signal', 'other', 'fromClient', 'fromColleague'] as const) {
    names.set(scene[name].id, name)
    names.set(scene[name].number, name)
  }
  for (const [relation, desk] of Object.entries(relations)) names.set(desk, relation)
  const handovers = await owner.query<{ id: string; desk: string }>('select id, to_desk as desk from signals.handover')
  for (const { id, desk } of handovers.rows) names.set(id, names.get(desk) ?? desk)
  const shares = await owner.query<{ id: string; signal: string; desk: string }>(
    'select id, signal_id as signal, desk_id as desk from signals.share',
  )
  for (const { id, signal, desk } of shares.rows) names.set(id, `${names.get(signal)} ${names.get(desk) ?? desk}`)
  return (key) =>
    key
      .split(' ')
      .map((part) => names.get(part) ?? part)
      .join(' ')
}
