import { type Actor, type Appointment, appointmentsOn } from './actor.ts'
import type { FunctionName } from './functions.ts'
import { opensTask } from './scopes.ts'

/** Who may do an action: people in one of these functions, and the other kinds of actor that are named. */
type Rule = { functions: readonly FunctionName[]; also?: readonly Exclude<Actor['kind'], 'person'>[] }

const handling = ['attentionOfficer', 'careCoordinator', 'safetyCoordinator', 'districtCoordinator', 'handler'] as const
const weighing = ['attentionOfficer', 'careCoordinator', 'safetyCoordinator', 'handler'] as const
const settingPolicy = [
  'attentionOfficer',
  'policyOfficer',
  'portfolioHolder',
  'chainDirector',
  'projectLeader',
] as const
const writingReports = [
  'chainDirector',
  'projectLeader',
  'policyOfficer',
  'districtCoordinator',
  'careCoordinator',
  'attentionOfficer',
] as const
const professionals = [
  ...handling,
  'chainDirector',
  'projectLeader',
  'policyOfficer',
  'portfolioHolder',
  'executiveSponsor',
  'budgetKeeper',
  'reporter',
  'analyst',
  'editor',
  'chair',
  'secretary',
] as const
const everyone = [...professionals, 'privacyOfficer', 'panelMember', 'administrator'] as const

/**
 * The one table of who may do what. It says which function a task belongs to; which dossier a person may see is
 * decided by desk and share, in the commands and again by the policies of the database. What is not here is refused.
 */
export const permissions = {
  'start.view': { functions: everyone },
  'account.manage': { functions: everyone },
  'account.secure': { functions: everyone },
  'route.view': { functions: everyone },
  'route.edit': { functions: ['chainDirector', 'projectLeader', 'policyOfficer'] },
  'route.propose': { functions: ['chainDirector', 'projectLeader', 'policyOfficer'] },
  'route.try': { functions: ['chainDirector', 'projectLeader', 'policyOfficer'] },
  'route.activate': { functions: ['chainDirector', 'projectLeader'] },
  'manual.view': { functions: everyone },
  'signal.submit': { functions: [], also: ['reporter', 'client'] },
  'signal.report': { functions: professionals },
  'signal.ownReports': { functions: professionals, also: ['client'] },
  'file.send': { functions: professionals, also: ['reporter', 'client'] },
  'file.add': { functions: weighing },
  'file.open': { functions: handling, also: ['client'] },
  'file.openOriginal': { functions: handling },
  'receipt.open': { functions: [], also: ['reporter', 'client'] },
  'receipt.message': { functions: [], also: ['reporter', 'client'] },
  'receipt.renew': { functions: [], also: ['reporter', 'client'] },
  'desk.signals': { functions: [], also: ['client'] },
  'desk.figures': { functions: [], also: ['client'] },
  'inbox.view': { functions: handling },
  'signal.find': { functions: handling },
  'signal.view': { functions: handling },
  'signal.take': { functions: weighing },
  'signal.giveBack': { functions: weighing },
  'signal.enrich': { functions: weighing },
  'address.lookUp': { functions: weighing },
  'signal.weigh': { functions: weighing },
  'signal.close': { functions: weighing },
  'signal.reopen': { functions: weighing },
  'signal.message': { functions: weighing },
  'signal.pauseClock': { functions: weighing },
  'signal.print': { functions: handling },
  'handover.offer': { functions: weighing },
  'handover.withdraw': { functions: weighing },
  'handover.record': { functions: weighing },
  'handover.link': { functions: weighing },
  'handover.read': { functions: [], also: ['receiver'] },
  'handover.reply': { functions: [], also: ['receiver'] },
  'handover.print': { functions: weighing },
  'handover.view': { functions: handling, also: ['client'] },
  'handover.accept': { functions: handling, also: ['client'] },
  'handover.refuse': { functions: handling, also: ['client'] },
  'handover.return': { functions: handling, also: ['client'] },
  'handover.answer': { functions: handling, also: ['client'] },
  'handover.unanswered': { functions: [...handling, 'chainDirector'] },
  'registration.make': { functions: weighing },
  'registration.open': { functions: weighing },
  'registration.withdraw': { functions: weighing },
  'oversight.view': { functions: ['chainDirector', 'districtCoordinator'] },
  'escalations.view': { functions: [...handling, 'chainDirector'] },
  'consultation.ask': { functions: professionals },
  'consultation.answer': { functions: weighing },
  'framework.view': { functions: everyone },
  'framework.edit': { functions: ['editor'] },
  'programme.view': { functions: everyone },
  'programme.edit': { functions: ['chainDirector', 'projectLeader', 'policyOfficer'] },
  'programme.activate': { functions: ['chainDirector', 'projectLeader'] },
  'programme.propose': { functions: everyone },
  'programme.decide': { functions: ['chainDirector', 'projectLeader'] },
  'progress.record': { functions: professionals },
  'norm.record': { functions: ['chainDirector', 'projectLeader', 'policyOfficer', 'districtCoordinator'] },
  'colour.set': { functions: ['chainDirector', 'projectLeader'] },
  'meeting.view': { functions: professionals },
  'meeting.keep': { functions: ['chainDirector', 'projectLeader', 'districtCoordinator', 'chair', 'secretary'] },
  'meeting.feed': { functions: [...professionals, 'panelMember'] },
  'meeting.findFeed': { functions: [], also: ['system'] },
  'session.view': { functions: [...professionals, 'panelMember'] },
  'session.think': { functions: [...professionals, 'panelMember'] },
  'session.keep': { functions: ['chainDirector', 'projectLeader', 'districtCoordinator'] },
  'representation.view': { functions: professionals },
  'representation.note': { functions: professionals },
  'representation.keep': { functions: ['chainDirector', 'projectLeader', 'policyOfficer'] },
  'covenant.view': { functions: ['chainDirector', 'projectLeader', 'privacyOfficer'] },
  'covenant.keep': { functions: ['chainDirector', 'projectLeader', 'privacyOfficer'] },
  'policy.view': { functions: everyone },
  'policy.record': { functions: settingPolicy },
  'policy.screen': { functions: ['policyOfficer', 'chainDirector', 'projectLeader'] },
  'policy.plan': { functions: ['policyOfficer', 'chainDirector', 'projectLeader'] },
  'budget.view': { functions: professionals },
  'budget.book': { functions: ['budgetKeeper', 'projectLeader'] },
  'budget.close': { functions: ['budgetKeeper', 'projectLeader', 'chainDirector'] },
  'bottleneck.view': { functions: professionals },
  'bottleneck.log': { functions: professionals },
  'bottleneck.move': { functions: professionals },
  'evaluation.view': { functions: professionals },
  'evaluation.lead': { functions: ['chainDirector', 'projectLeader', 'policyOfficer', 'districtCoordinator'] },
  'evaluation.answer': { functions: professionals },
  'report.view': { functions: professionals },
  'report.write': { functions: writingReports },
  'report.finish': { functions: writingReports },
  'report.export': { functions: professionals },
  'report.letterhead': { functions: ['chainDirector', 'projectLeader', 'policyOfficer', 'editor'] },
  'list.export': { functions: professionals },
  'link.view': { functions: handling },
  'link.ask': { functions: weighing },
  'link.search': { functions: weighing },
  'link.decide': { functions: weighing },
  'link.overview': { functions: handling },
  'signal.shield': { functions: weighing },
  'emergency.open': { functions: [...handling, 'chainDirector'] },
  'emergency.view': { functions: [...handling, 'chainDirector'] },
  'emergency.review': { functions: ['privacyOfficer'] },
  'retention.view': { functions: ['privacyOfficer', 'chainDirector'] },
  'retention.propose': { functions: ['privacyOfficer'] },
  'retention.confirm': { functions: ['chainDirector'] },
  'retention.withdraw': { functions: ['privacyOfficer', 'chainDirector'] },
  'retention.destroy': { functions: [], also: ['system'] },
  'signal.restrict': { functions: ['privacyOfficer'] },
  'request.view': { functions: ['privacyOfficer'] },
  'request.register': { functions: ['privacyOfficer'] },
  'request.handle': { functions: ['privacyOfficer'] },
  'request.decide': { functions: ['privacyOfficer'] },
  'request.find': { functions: weighing },
  'audit.view': { functions: ['privacyOfficer'] },
  'register.view': { functions: ['privacyOfficer'] },
  'processing.export': { functions: ['privacyOfficer'] },
  'people.manage': { functions: ['administrator'] },
  'person.invite': { functions: ['administrator'], also: ['system'] },
  'person.recover': { functions: ['administrator'] },
  'person.activate': { functions: ['administrator'] },
  'person.deactivate': { functions: ['administrator'] },
  'appointment.start': { functions: ['administrator'] },
  'appointment.end': { functions: ['administrator'] },
  'invitation.accept': { functions: [], also: ['system'] },
  'desks.manage': { functions: ['administrator'] },
  'clients.manage': { functions: ['administrator'] },
  'webhooks.view': { functions: ['administrator'], also: ['client'] },
  'webhooks.manage': { functions: ['administrator'] },
  'webhooks.replay': { functions: ['administrator'], also: ['client'] },
  'providers.view': { functions: ['administrator'] },
  'providers.manage': { functions: ['administrator'] },
  'login.outside': { functions: [], also: ['system'] },
  'factor.lost': { functions: [], also: ['system'] },
  'caughtMail.view': { functions: everyone },
} as const satisfies Record<string, Rule>

/** An action that somebody may or may not do. */
export type Action = keyof typeof permissions

/** The appointments of the actor on `day` whose function allows the action; never those of another actor than a person. */
export function appointmentsAllowing(actor: Actor, action: Action, day: string): Appointment[] {
  const { functions }: Rule = permissions[action]
  return appointmentsOn(actor, day).filter((appointment) => functions.includes(appointment.function))
}

/**
 * The desks at which the actor's function allows the action: working at a desk in another function is not enough. A
 * partner system has the one desk that it works for.
 */
export function desksAllowing(actor: Actor, action: Action, day: string): string[] {
  if (actor.kind === 'client') return actor.deskId !== null && mayDo(actor, action, day) ? [actor.deskId] : []
  return [...new Set(appointmentsAllowing(actor, action, day).flatMap(({ deskId }) => deskId ?? []))]
}

/** Whether the actor's function (on `day`), or kind and token, allow the action at all; says nothing about a single dossier. */
export function mayDo(actor: Actor, action: Action, day: string): boolean {
  const { also }: Rule = permissions[action]
  if (actor.kind === 'client' && !opensTask(actor.scopes, action)) return false
  if (actor.kind !== 'person') return also?.includes(actor.kind) ?? false
  return appointmentsAllowing(actor, action, day).length > 0
}
