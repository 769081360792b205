import type { AuditLine } from '../../domains/access/index.ts'
import { functionName } from '../../domains/access/rules/functions.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { functionInWords } from '../function-names.ts'
import { sayIn, type Words } from '../say.ts'

/** Every act that the record knows, in words. A test fails when one is missing. */
export const actWords: Record<string, Words | undefined> = {
  login: m.access_act_login,
  'login.proof': m.login_act_proof,
  'login.outside': m.login_act_outside,
  'factor.lost': m.login_act_lost,
  'account.secure': m.login_act_secure,
  'providers.view': m.login_act_providers_view,
  'providers.manage': m.login_act_providers_manage,
  'webhooks.view': m.webhooks_act_view,
  'webhooks.manage': m.webhooks_act_manage,
  'webhooks.replay': m.webhooks_act_replay,
  logout: m.access_act_logout,
  'login.failed': m.access_act_login_failed,
  'start.view': m.access_act_start_view,
  'account.manage': m.access_act_account_manage,
  'route.view': m.access_act_route_view,
  'route.edit': m.routing_act_edit,
  'route.propose': m.routing_act_propose,
  'route.try': m.routing_act_try,
  'route.activate': m.routing_act_activate,
  'manual.view': m.access_act_manual_view,
  'signal.submit': m.access_act_signal_submit,
  'signal.report': m.access_act_signal_report,
  'signal.ownReports': m.access_act_signal_ownReports,
  'receipt.open': m.access_act_receipt_open,
  'receipt.message': m.access_act_receipt_message,
  'receipt.renew': m.access_act_receipt_renew,
  'inbox.view': m.access_act_inbox_view,
  'signal.find': m.access_act_signal_find,
  'signal.view': m.access_act_signal_view,
  'signal.take': m.access_act_signal_take,
  'signal.giveBack': m.access_act_signal_giveBack,
  'signal.enrich': m.access_act_signal_enrich,
  'signal.weigh': m.access_act_signal_weigh,
  'signal.close': m.access_act_signal_close,
  'signal.reopen': m.access_act_signal_reopen,
  'signal.message': m.access_act_signal_message,
  'file.add': m.attached_act_add,
  'file.open': m.attached_act_open,
  'file.openOriginal': m.attached_act_original,
  'signal.pauseClock': m.access_act_signal_pauseClock,
  'signal.print': m.access_act_signal_print,
  'handover.offer': m.access_act_handover_offer,
  'handover.withdraw': m.access_act_handover_withdraw,
  'handover.record': m.access_act_handover_record,
  'handover.view': m.access_act_handover_view,
  'handover.print': m.access_act_handover_print,
  'handover.link': m.receiver_act_link,
  'handover.read': m.receiver_act_read,
  'handover.reply': m.receiver_act_reply,
  'handover.accept': m.access_act_handover_accept,
  'handover.refuse': m.access_act_handover_refuse,
  'handover.return': m.access_act_handover_return,
  'handover.answer': m.access_act_handover_answer,
  'handover.unanswered': m.unanswered_act,
  'registration.make': m.registration_act_make,
  'registration.open': m.registration_act_open,
  'registration.withdraw': m.registration_act_withdraw,
  'oversight.view': m.access_act_oversight_view,
  'escalations.view': m.access_act_escalations_view,
  'consultation.ask': m.advice_act_ask,
  'consultation.answer': m.advice_act_answer,
  'programme.edit': m.programme_act_edit,
  'programme.activate': m.programme_act_activate,
  'programme.propose': m.programme_act_propose,
  'programme.decide': m.programme_act_decide,
  'framework.view': m.frameworks_act_view,
  'framework.edit': m.frameworks_act_edit,
  'programme.view': m.monitor_act_view,
  'progress.record': m.monitor_act_record,
  'norm.record': m.monitor_act_norm,
  'colour.set': m.monitor_act_colour,
  'emergency.open': m.emergency_act_open,
  'emergency.view': m.emergency_act_view,
  'emergency.review': m.emergency_act_review,
  'retention.view': m.retention_act_view,
  'retention.propose': m.retention_act_propose,
  'retention.confirm': m.retention_act_confirm,
  'retention.withdraw': m.retention_act_withdraw,
  'retention.destroy': m.retention_act_destroy,
  'signal.restrict': m.retention_act_restrict,
  'request.view': m.requests_act_view,
  'request.register': m.requests_act_register,
  'request.handle': m.requests_act_handle,
  'request.decide': m.requests_act_decide,
  'request.find': m.requests_act_find,
  'file.send': m.access_act_file_send,
  'address.lookUp': m.access_act_address_lookUp,
  'audit.view': m.access_act_audit_view,
  'register.view': m.register_act_view,
  'processing.export': m.register_act_export,
  'people.manage': m.access_act_people_manage,
  'person.invite': m.access_act_person_invite,
  'person.recover': m.access_act_person_recover,
  'person.activate': m.access_act_person_activate,
  'person.deactivate': m.access_act_person_deactivate,
  'appointment.start': m.access_act_appointment_start,
  'appointment.end': m.access_act_appointment_end,
  'invitation.accept': m.access_act_invitation_accept,
  'desks.manage': m.access_act_desks_manage,
  'clients.manage': m.access_act_clients_manage,
  'desk.signals': m.api_act_signals,
  'desk.figures': m.api_act_figures,
  'caughtMail.view': m.access_act_caughtMail_view,
  'clock.fire': m.access_act_clock_fire,
  'region.load': m.access_act_region_load,
  'meeting.view': m.programme_act_meeting_view,
  'meeting.keep': m.programme_act_meeting_keep,
  'meeting.feed': m.programme_act_meeting_feed,
  'meeting.findFeed': m.programme_act_meeting_findFeed,
  'session.view': m.programme_act_session_view,
  'session.think': m.programme_act_session_think,
  'session.keep': m.programme_act_session_keep,
  'representation.view': m.programme_act_representation_view,
  'representation.note': m.programme_act_representation_note,
  'representation.keep': m.programme_act_representation_keep,
  'covenant.view': m.programme_act_covenant_view,
  'covenant.keep': m.programme_act_covenant_keep,
  'policy.view': m.programme_act_policy_view,
  'policy.record': m.programme_act_policy_record,
  'policy.screen': m.programme_act_policy_screen,
  'policy.plan': m.programme_act_policy_plan,
  'budget.view': m.programme_act_budget_view,
  'budget.book': m.programme_act_budget_book,
  'budget.close': m.programme_act_budget_close,
  'bottleneck.view': m.programme_act_bottleneck_view,
  'bottleneck.log': m.programme_act_bottleneck_log,
  'bottleneck.move': m.programme_act_bottleneck_move,
  'evaluation.view': m.programme_act_evaluation_view,
  'evaluation.lead': m.programme_act_evaluation_lead,
  'evaluation.answer': m.programme_act_evaluation_answer,
  'report.view': m.programme_act_report_view,
  'report.write': m.programme_act_report_write,
  'report.finish': m.programme_act_report_finish,
  'report.export': m.programme_act_report_export,
  'report.letterhead': m.programme_act_report_letterhead,
  'list.export': m.programme_act_list_export,
}

const kindWords: Record<string, Words | undefined> = {
  signal: m.access_kind_signal,
  emergency: m.emergency_kind,
  retention: m.retention_kind,
  destructionList: m.retention_kind_list,
  restriction: m.retention_kind_restriction,
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

/** An act in words; one that has none yet by its own name, because a line is never left out. */
export function actInWords(action: string, locale: Locale): string {
  const words = actWords[action]
  return words ? sayIn(locale)(words) : action
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
