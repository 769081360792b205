/** The front door of signals: from report to answered hand-over. */

export {
  acceptHandover,
  answerHandover,
  type HandoverAct,
  handBack,
  noteAttempt,
  recordAnswer,
  refuseHandover,
  remindReceiver,
  withdrawHandover,
} from './answer-handover.ts'
export {
  answerSubjectQuestion,
  listSubjectQuestions,
  noteDeskMeasure,
  type SubjectQuestionLine,
  type SubjectQuestionView,
  viewSubjectQuestion,
} from './answer-subject-question.ts'
export { askOtherDesks } from './ask-desks.ts'
export { askInterpreter, enterTranslation, withdrawInterpreter } from './ask-interpreter.ts'
export { addFiles } from './attach-files.ts'
export type { Change, ChangeKind, DeskChanges } from './changes-at-desks.ts'
export { type ClientFile, listClientFiles, receiveClientFile } from './client-files.ts'
export {
  type ClientReport,
  enterClientMailbox,
  listClientReports,
  renewClientReceipt,
  viewClientReport,
} from './client-reports.ts'
export { deskHours } from './clock-keeping.ts'
export { codeLists } from './code-list-files.ts'
export { type CommonFact, type ComparedView, viewLink } from './compare-signals.ts'
export {
  askAdvice,
  askOn,
  type ConsultationLine,
  type ConsultationText,
  type ConsultationView,
  closeConsultation,
  giveAdvice,
  listConsultations,
  noteStep,
  reportConsultation,
  viewConsultation,
} from './consultations.ts'
export { countWork, type WorkCounts } from './count-work.ts'
export { currentRoute } from './current-route.ts'
export { decideLink } from './decide-link.ts'
export { activateRoute, proposeRoute, sendBackRoute } from './decide-route.ts'
export type { DeskStart, WorkLine } from './desk-start.ts'
export { type DeskFigures, type DeskSignal, listDeskSignals, viewDeskFigures } from './desk-work.ts'
export { destroyExpired } from './destroy-expired.ts'
export { type Draft, discardDraft, getDraft, listDrafts, saveDraft } from './drafts.ts'
export {
  discardedRoute,
  discardRouteVersion,
  importRoute,
  moveRouteRule,
  type ReadDraft,
  removeRouteRule,
  saveRouteFile,
  saveRouteRule,
  startRouteVersion,
} from './edit-route.ts'
export {
  type EmergencyLine,
  type EmergencyView,
  emergenciesToReview,
  listEmergencies,
  openInEmergency,
  reviewEmergency,
  viewInEmergency,
} from './emergency.ts'
export { addFact, correctFact } from './enrich-signal.ts'
export type { FactView } from './fact-view.ts'
export { type FedIndex, feedIndex, type IndexSource } from './feed-index.ts'
export type { FileView } from './file-view.ts'
export { fireDueClocks } from './fire-clocks.ts'
export { forgetDrafts } from './forget-drafts.ts'
export { editedOrganisations, type Framework, listFrameworks, writeFramework } from './frameworks.ts'
export type { GuardStart } from './guard-start.ts'
export { handInReport, viewReceivedReport } from './hand-in-report.ts'
export type { HandoverListRow } from './handover-queries.ts'
export { shareEnds } from './handover-rows.ts'
export {
  type HandoverOfSignal,
  type HandoverView,
  type HandoverWords,
  listHandovers,
  viewHandover,
} from './handover-view.ts'
export { type AddressLoad, loadAddresses } from './load-addresses.ts'
export { readRoute } from './load-route.ts'
export { type AddressAnswer, addressSources, lookUpAddress } from './look-up-address.ts'
export { forgetLookUps, purposesOf } from './look-ups.ts'
export { type Mailbox, type MailboxMessage, replyAsReporter, viewMailbox } from './mailbox.ts'
export { messageReporter, sendPhrases } from './message-reporter.ts'
export { offerHandover } from './offer-handover.ts'
export { type OpenedFile, openFile, viewFile, type WantedCopy } from './open-file.ts'
export { viewEscalations, viewOversight } from './oversight.ts'
export type { EscalationRow, OversightRow } from './oversight-queries.ts'
export type { ReceivedReport } from './own-report-queries.ts'
export { pauseClock, resumeClock } from './pause-clock.ts'
export { type LinkView, openFileByLink, replyByLink, viewByLink } from './read-by-link.ts'
export { openReceipt, renewReceipt } from './receipts.ts'
export { type IncomingFile, receiveFile } from './receive-file.ts'
export {
  forgetOldLinks,
  type LinkOpening,
  makeReceiverLink,
  type NewLink,
  openLink,
  withdrawReceiverLink,
} from './receiver-links.ts'
export { isPossibleVictim, openRegistration, registerVictim, withdrawConsent } from './register-victim.ts'
export type { RegistrationFile, RegistrationView } from './registration-view.ts'
export type { DecisionLine, LinkedSignal, RelatedSignal, RelatedView } from './related-view.ts'
export {
  confirmDestruction,
  type DestructionListView,
  type ExpiredLine,
  isUnfinished,
  liftRestriction,
  proposeDestruction,
  type RetentionView,
  restrictSignal,
  viewDestructionList,
  viewRetention,
  withdrawDestruction,
} from './retention.ts'
export type { DestructionListRow, RestrictionRow, SettledLine } from './retention-store.ts'
export { scanFiles } from './scan-files.ts'
export { type SearchResult, searchRelated } from './search-related.ts'
export { shieldSignal } from './shield-signal.ts'
export type { OwnReport } from './signal-queries.ts'
export type { MessageView, ShareView, SignalView, TimelineLine } from './signal-view.ts'
export type { HistoryLine, MeasureLine, RequestLine, RequestView } from './subject-request-view.ts'
export {
  answerRequest,
  askDesks,
  decideRequest,
  establishIdentity,
  extendRequest,
  listRequests,
  noteMeasure,
  registerRequest,
  viewRequest,
} from './subject-requests.ts'
export { formScope, type Submission } from './submission.ts'
export { submitSignal } from './submit-signal.ts'
export { sweepFiles } from './sweep-files.ts'
export { giveBackSignal, takeSignal } from './take-signal.ts'
export { tellGuards } from './tell-guards.ts'
export type { TextTranslation, TranslationView } from './translation-view.ts'
export { type RouteTrial, type TriedSignal, tryRoute, trySituation } from './try-route.ts'
export { countWithoutAnswer, type Unanswered, type UnansweredLine, viewUnanswered } from './unanswered.ts'
export { newUploadToken, uploadTokenIn } from './upload-token.ts'
export { type Attachments, dropUpload, listUploads, type Upload } from './uploads.ts'
export { type Crossing, type CrossingsView, viewCrossings } from './view-crossings.ts'
export { findSignalByNumber, type InboxRow, type InboxView, viewInbox } from './view-inbox.ts'
export { viewRelated } from './view-related.ts'
export { exportRoute, listRoutes, type RouteView, routeHistory, viewRoute, waitingRoutes } from './view-routes.ts'
export { viewSignal } from './view-signal.ts'
export { type OversightStart, type ReportsStart, type StartView, viewStart } from './view-start.ts'
export { wakeSignals } from './wake-signals.ts'
export { closeSignal, consultOnSignal, reopenSignal, watchSignal } from './weigh-signal.ts'
