export { activateProgramme } from './activate-programme.ts'
export { type Answers, answerEvaluation } from './answer-evaluation.ts'
export { bookEntry, reverseEntry } from './book-money.ts'
export { decideClosing, proposeClosing, reopenYear } from './close-year.ts'
export { currentProgramme, type Programme, programmeOn } from './current-programme.ts'
export { draftReport } from './draft-report.ts'
export {
  commentsOfItem,
  moveProgrammeItem,
  removeProgrammeItem,
  saveProgrammeItem,
  withinItem,
} from './edit-programme.ts'
export { editReport, finishReport } from './edit-report.ts'
export { recordListExport } from './export-list.ts'
export {
  askFeedback,
  editPlan,
  movePlan,
  recordAdoption,
  recordFeedback,
  startPlan,
} from './follow-plan.ts'
export { keepLetterhead, type NewLogo } from './keep-letterhead.ts'
export {
  addLesson,
  addQuestion,
  askPartners,
  beginEvaluation,
  dropQuestion,
  finishEvaluation,
  finishLesson,
} from './lead-evaluation.ts'
export { planProgrammeLoad, storedProgramme, storeProgramme } from './load-programme.ts'
export { addAgendaItem, handleOf, moveAgendaItem, takeOffAgenda } from './meeting-agenda.ts'
export { frequencyOf, type GatheringFrequency, type HeldMeeting, meetingsHeld, nextMeeting } from './meeting-facts.ts'
export { endFeed, findFeedOwner, renewFeed, viewFeed, writeFeed } from './meeting-feed.ts'
export type { FollowUp, Meeting, OutsideMember } from './meeting-words.ts'
export { logBottleneck, moveBottleneck } from './move-bottleneck.ts'
export { addOutsideMember, endOutsideMember } from './outside-members.ts'
export { cancelMeeting, inviteToMeeting, momentAt, moveMeeting, planMeetings } from './plan-meetings.ts'
export { mayAtPlace, policyPlaces } from './policy-places.ts'
export {
  lateOnPolicy,
  type MunicipalityPolicy,
  type PolicyHistoryLine,
  policyOf,
  policyStateOn,
} from './policy-state.ts'
export {
  type DraftState,
  discardProgrammeDraft,
  draftState,
  type ProgrammeDraft,
  saveProgrammeText,
  startProgrammeDraft,
  viewProgrammeDraft,
} from './programme-draft.ts'
export {
  compareVersions,
  differenceBetween,
  listProgrammeVersions,
  newestProgrammeText,
  type ProgrammeDifference,
  programmeNumbered,
  programmeText,
  publicProgramme,
} from './programme-versions.ts'
export { decideProposal, listProposals, openProposals, type Proposal, proposeForProgramme } from './proposals.ts'
export {
  checkProgrammeText,
  type LocatedFault,
  type ProgrammeReading,
  readProgramme,
  readProgrammeText,
} from './read-programme.ts'
export { adoptMinutes, proposeMinutes, recordMeeting, reopenMinutes, strikeMeetingDecision } from './record-meeting.ts'
export { recordPolicy } from './record-policy.ts'
export { type RecordedKind, recordNormValue, recordProgress, setColour, withdrawRecord } from './record-progress.ts'
export { placesToRecord } from './recording-places.ts'
export { remindBottlenecks } from './remind-bottlenecks.ts'
export { remindEvaluations } from './remind-evaluations.ts'
export { remindPolicy } from './remind-policy.ts'
export { type KeptLetterhead, letterheads } from './report-letterhead.ts'
export {
  keepRepresentation,
  listRepresentations,
  type Note,
  noteFromConsultation,
  type Representation,
  viewRepresentation,
} from './representations.ts'
export {
  finishScreening,
  listScreenings,
  type Screening,
  saveScreening,
  startScreening,
  viewScreening,
} from './screen-policy.ts'
export { sendMeetingMail } from './send-meeting-mail.ts'
export {
  bringIdea,
  closeSession,
  decideIdea,
  listSessions,
  openSession,
  type Session,
  type SessionInList,
  type SessionView,
  viewSession,
} from './sessions.ts'
export { settleFollowUp } from './settle-follow-up.ts'
export type { VersionLine } from './version-queries.ts'
export { type BodyLine, type BodyView, type SeatView, viewBodies, viewBody, viewDecisions } from './view-bodies.ts'
export {
  type Bottleneck,
  type BottleneckLine,
  type BottleneckView,
  openBottlenecks,
  viewBottleneck,
  viewBottlenecks,
} from './view-bottlenecks.ts'
export {
  type Budget,
  budgetOn,
  type Closing,
  type Entry,
  type LineView,
  viewBudget,
  viewBudgetLine,
} from './view-budget.ts'
export {
  type Evaluation,
  type EvaluationFigures,
  type EvaluationView,
  evaluations,
  type Lesson,
  type Question,
  viewEvaluation,
  viewEvaluations,
} from './view-evaluations.ts'
export { type ActionView, type NormView, type RecordedLine, viewAction, viewNorm } from './view-item.ts'
export { type MeetingView, type Presence, viewMeeting } from './view-meeting.ts'
export { type Monitor, monitorOn, type NormGrid, normsOn } from './view-monitor.ts'
export { listPlans, type RegionalPlan, viewPlan } from './view-plans.ts'
export {
  exportReport,
  listReports,
  type Report,
  type ReportLine,
  viewReport,
  writesReportsFor,
} from './view-reports.ts'
export { writeProgramme } from './write-programme.ts'
