/** What a line of the record says besides its act: who, as what, on what, and which step. */
import type { AuditLine } from '../../domains/access/index.ts'
import { functionName } from '../../domains/access/rules/functions.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { functionInWords } from '../function-names.ts'
import { sayIn, type Words } from '../say.ts'

const kindWords: Record<string, Words | undefined> = {
  signal: m.access_kind_signal,
  emergency: m.emergency_kind,
  retention: m.retention_kind,
  destructionList: m.retention_kind_list,
  restriction: m.retention_kind_restriction,
  records: m.retention_kind_records,
  request: m.requests_kind_of,
  draft: m.requests_kind_draft,
  framework: m.frameworks_kind,
  programme: m.programme_kind,
  proposal: m.programme_kind_proposal,
  action: m.monitor_kind_action,
  norm: m.monitor_kind_norm,
  consultation: m.advice_kind,
  handover: m.access_kind_handover,
  registration: m.registration_kind_of_record,
  person: m.access_kind_person,
  client: m.access_kind_client,
  token: m.api_kind_token,
  provider: m.login_kind_provider,
  webhook: m.webhooks_kind,
  identity: m.login_kind_identity,
  inbox: m.access_kind_inbox,
  receipt: m.access_kind_receipt,
  clock: m.access_kind_clock,
  audit: m.access_kind_audit,
  oversight: m.access_kind_oversight,
  region: m.access_kind_region,
  route: m.routing_kind_route,
  invitation: m.access_kind_invitation,
}

/** Who acted: a name for a person or a system of a partner, a kind for the others. */
export function actorInWords({ actor, actorKind }: AuditLine, locale: Locale): string {
  const say = sayIn(locale)
  if (actorKind === 'reporter') return say(m.access_audit_reporter)
  if (actorKind === 'receiver') return say(m.receiver_audit_receiver)
  if (actorKind === 'system') return say(m.access_audit_system)
  return actor ?? say(actorKind === 'client' ? m.access_audit_client : m.access_audit_somebody)
}

/** As what somebody acted: function and desk. */
export function roleInWords(line: AuditLine, locale: Locale): string {
  const known = functionName.safeParse(line.function)
  return [known.success ? functionInWords(known.data, locale) : null, line.desk].filter(Boolean).join(', ')
}

/** On what kind of thing. */
export function kindInWords(kind: string, locale: Locale): string {
  const words = kindWords[kind]
  return words ? sayIn(locale)(words) : kind === 'none' ? '' : kind
}

const stepWords: Record<string, Words | undefined> = {
  password: m.access_step_password,
  code: m.access_step_code,
  wait: m.access_step_wait,
  inactive: m.access_step_inactive,
  app: m.access_step_app,
  backupCode: m.access_step_backupCode,
  demonstration: m.access_step_demonstration,
  requested: m.access_step_requested,
  confirmed: m.access_step_confirmed,
  registered: m.access_step_registered,
  revoked: m.access_step_revoked,
  started: m.routing_step_started,
  imported: m.routing_step_imported,
  ruleSaved: m.routing_step_ruleSaved,
  ruleMoved: m.routing_step_ruleMoved,
  ruleRemoved: m.routing_step_ruleRemoved,
  fileSaved: m.routing_step_fileSaved,
  discarded: m.routing_step_discarded,
  activated: m.routing_step_activated,
  sentBack: m.routing_step_sentBack,
  exported: m.routing_step_exported,
  lastYear: m.routing_step_lastYear,
  situation: m.routing_step_situation,
  passkey: m.login_step_passkey,
  organisation: m.login_step_organisation,
  proof: m.login_step_proof,
  added: m.login_step_added,
  removed: m.login_step_removed,
  changed: m.login_step_changed,
  stopped: m.login_step_stopped,
  bound: m.login_step_bound,
  released: m.login_step_released,
  unknown: m.login_step_unknown,
  refused: m.login_step_refused,
  asked: m.login_step_asked,
  tested: m.webhooks_step_tested,
  verified: m.webhooks_step_verified,
  paused: m.webhooks_step_paused,
  resumed: m.webhooks_step_resumed,
}

/** What a line says besides about functions and steps of logging in; empty where it says nothing that has words. */
export function detailInWords({ detail }: AuditLine, locale: Locale): string {
  const held = functionName.safeParse(detail.function)
  if (held.success) return functionInWords(held.data, locale)
  const words = stepWords[String(detail.step ?? detail.factor ?? detail.change ?? '')]
  return words ? sayIn(locale)(words) : ''
}
