/** The front door of access: people, desks, permissions, the record, sealed dossiers. */

export { acceptInvitation, openInvitation } from './accept-invitation.ts'
export { sendAccountMail } from './account-mail.ts'
export { actAs, actAsClient, actAsJobs } from './act-as.ts'
export { announce, type Happening, happeningRow } from './announce.ts'
export { appointPerson } from './appoint-person.ts'
export { officersPerMunicipality, peopleToRemind } from './appointed-places.ts'
export { auditRow, recordAudit } from './audit.ts'
export { runAuditSealer, sealAuditEvents } from './audit-chain.ts'
export type { AuditLine } from './audit-queries.ts'
export { bindIdentity, confirmIdentity, releaseIdentity } from './bind-identity.ts'
export { catchingMailer } from './catch-mail.ts'
export type { CaughtMail } from './caught-mail-queries.ts'
export type { ApiClient, ApiToken } from './client-queries.ts'
export { tryKeptKeys } from './closed-dossiers.ts'
export type { PlacedPerson } from './colleague-queries.ts'
export { type Colleague, colleaguesAt, peopleAtOrganisations, peopleToTell, peopleWhoMay } from './colleagues.ts'
export { type Context, requirePermission, requireProof, requireSystem, type System } from './context.ts'
export { type Covenant, keepCovenant, listCovenants, remindOfCovenants, viewCovenant } from './covenants.ts'
export { activatePerson, deactivatePerson } from './deactivate-person.ts'
export { deliverWebhooks, forgetEvents, type Outlet, sendWebhookTest } from './deliver-webhooks.ts'
export { createDemonstrationPerson } from './demonstration-person.ts'
export type { Places } from './desk-queries.ts'
export { endAppointment } from './end-appointment.ts'
export { exportProcessing, type ProcessingFile } from './export-processing.ts'
export { inviteFirstAdministrator } from './first-administrator.ts'
export { forgetColleagues } from './forget-colleagues.ts'
export type { OutsideIdentity } from './identity-queries.ts'
export type { OpenInvitation } from './invitation-store.ts'
export { invitePerson, renewInvitation } from './invite-person.ts'
export { keptMoment } from './kept-moment.ts'
export { dropOldKeys, rewrapDossierKeys } from './key-rotation.ts'
export { readRegion } from './load-region.ts'
export { openRegion, type RegionInUse } from './loaded-region.ts'
export { logInPlaces, type OpenProvider, openProvider, providerOf, recogniseOutside } from './log-in-from-outside.ts'
export { forgetProcessing, logProcessing } from './log-processing.ts'
export { askForRecovery, type LostFactorAnswer, refuseRecovery } from './lost-factor.ts'
export type { LostFactor } from './lost-factor-store.ts'
export { choosablePlaces, clientOverview, peopleOverview, personDetails } from './manage-people.ts'
export { addProvider, changeProvider, providerOverview, stopProvider } from './manage-providers.ts'
export {
  askWebhookTest,
  endWebhook,
  pauseWebhook,
  replayWebhook,
  resumeWebhook,
  webhookDetails,
  webhookOverview,
} from './manage-webhooks.ts'
export type { Absence, FailingMail } from './notice-choice-store.ts'
export { type NoticeKind, noticeRows, notify } from './notify.ts'
export { type OfficeHolder, officeHolders, panelToInvite } from './office-holders.ts'
export {
  chooseLocale,
  logOut,
  logOutEverywhere,
  ownSessions,
  recordOwnChange,
  recordPasskeyChange,
  requireSecuring,
} from './own-account.ts'
export { absencesAt, chooseNotices, listFailingMail, type OwnNotices, viewOwnNotices } from './own-notices.ts'
export {
  findPerson,
  findPersonOfSession,
  hasDemonstrationPeople,
  listDemonstrationPeople,
  type Person,
} from './person-queries.ts'
export type { Provider } from './provider-queries.ts'
export { type FailedStep, recordFailedLogIn, recordLogIn, recordProof, type ShownFactor } from './record-log-in.ts'
export { confirmRecovery, requestRecovery } from './recover-person.ts'
export { recordRecoveryTrial, recoveryWasTried } from './recovery.ts'
export type { LoadedRegion } from './region-queries.ts'
export { planRegionLoad, type RegionChange, storedRegion, storeRegion } from './region-store.ts'
export {
  confirmClient,
  type NewToken,
  registerClient,
  renewToken,
  revokeClient,
  revokeToken,
} from './register-client.ts'
export { confirmWebhook, registerWebhook } from './register-webhook.ts'
export { requireSwitchedOn } from './require-switched-on.ts'
export { type Actor, type Appointment, appointmentsOn, type ClientActor, type PersonActor } from './rules/actor.ts'
export { inWords } from './rules/audit-check.ts'
export { backupScope, seededTables } from './rules/backup-scope.ts'
export { type FunctionName, functionNames } from './rules/functions.ts'
export { groundsFor, isAllowedGround } from './rules/grounds.ts'
export { type Action, appointmentsAllowing, desksAllowing, mayDo } from './rules/permissions.ts'
export {
  type Desk,
  type DeskKind,
  desksFor,
  findDesk,
  findMunicipality,
  getDesk,
  type ProcessingActivity,
  type Region,
} from './rules/region.ts'
export { isSwitchedOn } from './rules/register.ts'
export type { OptionalProcessing } from './rules/register-file.ts'
export {
  destroyDossier,
  hasDossierKey,
  newDossier,
  newDossierKey,
  openDossier,
  openWrapped,
  type Sealer,
} from './sealing.ts'
export { type Channels, sendNotices } from './send-notices.ts'
export type { OwnSession } from './session-queries.ts'
export { recordSystemActs } from './system-act.ts'
export { type ThinDesk, thinDesks } from './thin-desks.ts'
export { type AuditReport, type KnownHead, verifyAudit } from './verify-audit.ts'
export { type AuditPage, viewAudit } from './view-audit.ts'
export { viewCaughtMail } from './view-caught-mail.ts'
export { type RegisterView, type SwitchView, viewRegister } from './view-register.ts'
export { warnEndingTokens } from './warn-ending-tokens.ts'
export { warnEndingWebhooks } from './warn-ending-webhooks.ts'
export type { DeliveryLine, DeskClient, Webhook } from './webhook-queries.ts'
