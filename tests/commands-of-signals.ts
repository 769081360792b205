import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as signals from '../src/domains/signals/index.ts'
import { factAddition, factCorrection } from '../src/domains/signals/rules/enrichment.ts'
import { frameworkText } from '../src/domains/signals/rules/framework.ts'
import { handoverOffer, recordedAnswer } from '../src/domains/signals/rules/handover.ts'
import { inboxFilter } from '../src/domains/signals/rules/inbox.ts'
import { requestInput } from '../src/domains/signals/rules/subject-request.ts'
import { aReport } from '../src/testing/world.ts'
import type { Declared } from './declared.ts'

const [number, handover, id] = ['2026-9999', 'O-2026-999', randomUUID()]
const token = signals.newUploadToken()
const [reason, today] = ['Omdat het zo is.', '2026-11-24']
const fact = {
  kind: 'note',
  parts: { description: 'x' },
  source: 'brp',
  sourceOn: today,
  sourceReliability: 'provenReliable',
  informationReliability: 'certain',
} as const
const offer = {
  number,
  desks: ['riec'],
  purpose: 'x',
  legalBasis: 'x',
  factIds: [id],
  question: 'x',
  answerBy: '2026-12-01',
}
const writtenRoute = readFileSync(
  path.resolve(import.meta.dirname, '../regions/zeeland-west-brabant/reporting-route.dmn'),
  'utf8',
)
const registration = {
  ...{ number, victim: id, kind: 'registration' as const, legalDuty: false, gender: 'unknown' as const },
  ...{ consent: null, language: '', remark: '' },
}
const signalView: signals.SignalView = {
  ...{ id, number, relation: 'handles', deskId: 'riec', forms: [], municipalityCode: null, minor: 'no', acute: 'no' },
  ...{
    facts: [],
    files: [],
    translations: [],
    shares: [],
    version: 1,
    state: 'new',
    subforms: [],
    sourceKind: 'public',
  },
  ...{ anonymity: 'named', locale: 'nl', reportedByName: null, receivedAt: new Date(0), receivedOn: today },
  ...{ roundedTime: false, takenBy: null, result: null, reporterReads: 'received', reporterWord: null, closedOn: null },
  ...{ remindOn: null, restricted: null, shielded: false, fallback: false, nextDueAt: null, nextDueKind: null },
  route: {
    ...{ version: '', matches: [], ownerDesk: '', proposedDesks: [], shares: [], advice: null, fallback: false },
    inputs: {
      ...{ forms: [], minor: 'unknown', acute: 'unknown', where: 'unknown', municipalityCode: null },
      ...{ districtId: null, sourceKind: '' },
    },
  },
  ...{ timeline: [], handovers: [], messages: [], registrations: [], seen: [], notSeen: [], clocks: [], steps: [] },
}
const read = { number: 9999, edits: 0 }
const any = { mode: 'any' as const, values: [] }
const rule = {
  conditions: { vorm: any, minderjarig: any, acuut: any, waar: any, district: any, bron: any },
  ...{ desks: ['police'], shares: [], acknowledge: null, answer: null, advice: null, why: null },
}
const situation = { forms: [], minor: 'no', acute: 'no', municipalityCode: null, sourceKind: 'public' } as const
const publicRoute = 'the route is no secret, and holds nothing of anybody'
const framework = frameworkText.parse({
  ...{ organisationId: 'gemeente-breda', situation: 'anySuspicion', version: 0, may: 'x', must: 'x', ground: 'x' },
  ...{ contacts: [{ who: 'x', phone: 'x', mail: '', hours: '', until: today }], reviewOn: today },
})
const answer = { step: 'answer', channel: 'phone', from: 'x', on: today, words: 'x' }

const aRequest = requestInput.parse({
  ...{ kind: 'access', channel: 'desk', receivedOn: today, identity: null, applicant: 'x', request: '' },
  subject: { name: 'x', phone: '', plate: '', address: '', postcode: '' },
})

/** Every function of the front door of signals: what it asks permission for and how it is called, or why it asks for none. */
export const commandsOfSignals: Record<string, Declared> = {
  askAdvice: {
    asks: 'consultation.ask',
    call: (ctx) => signals.askAdvice(ctx, { question: 'x', forms: [], municipalityCode: null }),
  },
  askOn: { asks: 'consultation.ask', call: (ctx) => signals.askOn(ctx, id, { text: 'x' }) },
  closeConsultation: { asks: 'consultation.ask', call: (ctx) => signals.closeConsultation(ctx, id) },
  giveAdvice: { asks: 'consultation.answer', call: (ctx) => signals.giveAdvice(ctx, id, { text: 'x' }) },
  listConsultations: {
    asks: 'consultation.ask',
    call: signals.listConsultations,
    silent: 'no content, of oneself and the own desk',
  },
  noteStep: {
    asks: 'consultation.ask',
    call: (ctx) => signals.noteStep(ctx, id, { step: 'map', skipped: false, text: 'x' }),
  },
  reportConsultation: { asks: 'consultation.ask', call: (ctx) => signals.reportConsultation(ctx, id) },
  viewConsultation: { asks: 'consultation.ask', call: (ctx) => signals.viewConsultation(ctx, id) },
  editedOrganisations: { open: 'computes' },
  listFrameworks: {
    asks: 'framework.view',
    call: (ctx) => signals.listFrameworks(ctx),
    silent: 'holds nothing of a signal',
  },
  writeFramework: { asks: 'framework.edit', call: (ctx) => signals.writeFramework(ctx, framework) },
  emergenciesToReview: { asks: 'emergency.review', call: signals.emergenciesToReview },
  listEmergencies: { asks: 'emergency.view', call: signals.listEmergencies },
  openInEmergency: {
    asks: 'emergency.open',
    call: (ctx) => signals.openInEmergency(ctx, { number, reason: 'Er is iemand in gevaar.' }),
  },
  reviewEmergency: { asks: 'emergency.review', call: (ctx) => signals.reviewEmergency(ctx, id, 'justified') },
  viewInEmergency: { asks: 'emergency.view', call: (ctx) => signals.viewInEmergency(ctx, id) },
  answerRequest: { asks: 'request.handle', call: (ctx) => signals.answerRequest(ctx, id) },
  answerSubjectQuestion: {
    asks: 'request.find',
    call: (ctx) => signals.answerSubjectQuestion(ctx, id, 'riec', { answer: 'notFound', numbers: [] }),
  },
  askDesks: { asks: 'request.handle', call: (ctx) => signals.askDesks(ctx, id, ['riec']) },
  decideRequest: {
    asks: 'request.decide',
    call: (ctx) => signals.decideRequest(ctx, id, { outcome: 'withdrawn', grounds: [], explanation: '' }),
  },
  establishIdentity: { asks: 'request.handle', call: (ctx) => signals.establishIdentity(ctx, id, 'digid') },
  extendRequest: { asks: 'request.handle', call: (ctx) => signals.extendRequest(ctx, id, { reason }) },
  feedIndex: { open: 'reads with the rights of the role search, for nobody; who shows what is found asks permission' },
  askOtherDesks: {
    asks: 'link.ask',
    call: (ctx) => signals.askOtherDesks(ctx, { number, purpose: 'signaal-wegen' }),
  },
  decideLink: {
    asks: 'link.decide',
    call: (ctx) => signals.decideLink(ctx, { number, other: '2026-9998', verdict: 'same', reason }),
  },
  forgetLookUps: { systemOnly: signals.forgetLookUps },
  purposesOf: { open: 'computes' },
  searchRelated: {
    asks: 'link.search',
    call: (ctx) =>
      signals.searchRelated(ctx, {
        ...{ name: 'x', birthDate: '', phone: '', plate: '', address: '', town: '', number: '' },
        purpose: 'signaal-wegen',
      }),
  },
  shieldSignal: {
    asks: 'signal.shield',
    call: (ctx) => signals.shieldSignal(ctx, { number, shielded: true, reason }),
  },
  viewCrossings: { asks: 'link.overview', call: signals.viewCrossings },
  viewLink: { asks: 'link.view', call: (ctx) => signals.viewLink(ctx, number, '2026-9998') },
  viewRelated: { asks: 'link.view', call: (ctx) => signals.viewRelated(ctx, signalView) },
  forgetDrafts: { systemOnly: signals.forgetDrafts },
  listRequests: { asks: 'request.view', call: signals.listRequests },
  listSubjectQuestions: {
    asks: 'request.find',
    call: signals.listSubjectQuestions,
    silent: 'part of the start page, which is recorded: number, desk and days',
  },
  noteDeskMeasure: {
    asks: 'request.find',
    call: (ctx) => signals.noteDeskMeasure(ctx, id, 'riec', { number, kind: 'corrected' }),
  },
  noteMeasure: { asks: 'request.handle', call: (ctx) => signals.noteMeasure(ctx, id, { number, kind: 'toErase' }) },
  registerRequest: { asks: 'request.register', call: (ctx) => signals.registerRequest(ctx, aRequest) },
  tellGuards: { systemOnly: signals.tellGuards },
  viewRequest: { asks: 'request.view', call: (ctx) => signals.viewRequest(ctx, id) },
  viewSubjectQuestion: { asks: 'request.find', call: (ctx) => signals.viewSubjectQuestion(ctx, id, 'riec') },
  confirmDestruction: { asks: 'retention.confirm', call: (ctx) => signals.confirmDestruction(ctx, id) },
  destroyExpired: { systemOnly: signals.destroyExpired },
  isUnfinished: { open: 'looks at a state' },
  liftRestriction: { asks: 'signal.restrict', call: (ctx) => signals.liftRestriction(ctx, id) },
  proposeDestruction: { asks: 'retention.propose', call: signals.proposeDestruction },
  restrictSignal: {
    asks: 'signal.restrict',
    call: (ctx) => signals.restrictSignal(ctx, { number, ground: 'objection' }),
  },
  viewDestructionList: { asks: 'retention.view', call: (ctx) => signals.viewDestructionList(ctx, id) },
  viewRetention: { asks: 'retention.view', call: signals.viewRetention },
  withdrawDestruction: { asks: 'retention.withdraw', call: (ctx) => signals.withdrawDestruction(ctx, id) },
  acceptHandover: { asks: 'handover.accept', call: (ctx) => signals.acceptHandover(ctx, { number: handover }) },
  activateRoute: {
    asks: 'route.activate',
    call: (ctx) => signals.activateRoute(ctx, read, { from: today, note: '' }),
  },
  addFiles: { asks: 'file.add', call: (ctx) => signals.addFiles(ctx, number, { token, ids: [id] }) },
  addressSources: { open: 'reads which sources the region names' },
  addFact: { asks: 'signal.enrich', call: (ctx) => signals.addFact(ctx, number, factAddition.parse(fact)) },
  answerHandover: {
    asks: 'handover.answer',
    call: (ctx) => signals.answerHandover(ctx, { number: handover, answer: 'x' }),
  },
  askInterpreter: {
    asks: 'signal.enrich',
    call: (ctx) =>
      signals.askInterpreter(ctx, number, { of: { kind: 'fact', id }, language: 'bg', reason, until: '2026-12-01' }),
  },
  closeSignal: {
    asks: 'signal.close',
    call: (ctx) => signals.closeSignal(ctx, { number, reason, result: 'noAction', reporterWord: 'lookedInto' }),
  },
  codeLists: { open: 'reads files that come with the software' },
  consultOnSignal: { asks: 'signal.weigh', call: (ctx) => signals.consultOnSignal(ctx, { number, reason }) },
  correctFact: {
    asks: 'signal.enrich',
    call: (ctx) => signals.correctFact(ctx, number, factCorrection.parse({ ...fact, replaces: id, why: 'x' })),
  },
  countWork: { asks: 'start.view', call: signals.countWork, silent: 'counts for the navigation of every page' },
  currentRoute: { open: 'reads the route of the region, which is public' },
  deskHours: { open: 'reads the hours of a desk in the region, which are public' },
  discardedRoute: { asks: 'route.edit', call: (ctx) => signals.discardedRoute(ctx, 1) },
  discardRouteVersion: { asks: 'route.edit', call: (ctx) => signals.discardRouteVersion(ctx, read) },
  exportRoute: { asks: 'route.view', call: (ctx) => signals.exportRoute(ctx, 1) },
  discardDraft: { asks: 'signal.report', call: (ctx) => signals.discardDraft(ctx, id) },
  dropUpload: {
    asks: 'file.send',
    call: (ctx) => signals.dropUpload(ctx, token, id),
    silent: 'files of a form that was not handed in; handing it in is recorded',
  },
  enterTranslation: {
    asks: 'signal.enrich',
    call: (ctx) => signals.enterTranslation(ctx, number, { id, text: 'x', translator: 'x' }),
  },
  findSignalByNumber: { asks: 'signal.find', call: (ctx) => signals.findSignalByNumber(ctx, number) },
  fireDueClocks: { systemOnly: signals.fireDueClocks },
  getDraft: { asks: 'signal.report', call: (ctx) => signals.getDraft(ctx, id) },
  giveBackSignal: { asks: 'signal.giveBack', call: (ctx) => signals.giveBackSignal(ctx, number) },
  handBack: { asks: 'handover.return', call: (ctx) => signals.handBack(ctx, { number: handover, reason }) },
  handInReport: {
    asks: 'signal.report',
    call: (ctx) => signals.handInReport(ctx, { report: aReport({ sourceKind: 'police' }), formKey: id }),
  },
  importRoute: { asks: 'route.edit', call: (ctx) => signals.importRoute(ctx, writtenRoute) },
  listRoutes: { asks: 'route.view', call: signals.listRoutes, silent: publicRoute },
  moveRouteRule: { asks: 'route.edit', call: (ctx) => signals.moveRouteRule(ctx, read, 'regel-1', 1) },
  proposeRoute: { asks: 'route.propose', call: (ctx) => signals.proposeRoute(ctx, read, { note: 'x' }) },
  removeRouteRule: { asks: 'route.edit', call: (ctx) => signals.removeRouteRule(ctx, read, 'regel-1') },
  routeHistory: { asks: 'route.view', call: signals.routeHistory, silent: publicRoute },
  saveRouteFile: { asks: 'route.edit', call: (ctx) => signals.saveRouteFile(ctx, read, writtenRoute) },
  saveRouteRule: {
    asks: 'route.edit',
    call: (ctx) => signals.saveRouteRule(ctx, read, { rule: null, after: null, input: rule }),
  },
  sendBackRoute: { asks: 'route.propose', call: (ctx) => signals.sendBackRoute(ctx, read, { remark: 'x' }) },
  startRouteVersion: { asks: 'route.edit', call: (ctx) => signals.startRouteVersion(ctx, null) },
  tryRoute: { asks: 'route.try', call: (ctx) => signals.tryRoute(ctx, 1) },
  trySituation: { asks: 'route.try', call: (ctx) => signals.trySituation(ctx, 1, situation) },
  viewRoute: { asks: 'route.view', call: (ctx) => signals.viewRoute(ctx, 1), silent: publicRoute },
  waitingRoutes: { open: 'gives nothing to who may not put a version into force' },
  listDrafts: {
    asks: 'signal.report',
    call: signals.listDrafts,
    silent: 'the own unfinished work; opening one is recorded',
  },
  listUploads: {
    asks: 'file.send',
    call: (ctx) => signals.listUploads(ctx, token),
    silent: 'files of a form that was not handed in; handing it in is recorded',
  },
  isPossibleVictim: { open: 'looks at a fact' },
  openFileByLink: { asks: 'handover.read', call: (ctx) => signals.openFileByLink(ctx, id) },
  openRegistration: { asks: 'registration.open', call: (ctx) => signals.openRegistration(ctx, number, id) },
  registerVictim: { asks: 'registration.make', call: (ctx) => signals.registerVictim(ctx, registration) },
  withdrawConsent: {
    asks: 'registration.withdraw',
    call: (ctx) => signals.withdrawConsent(ctx, { number, id, on: today }),
  },
  countWithoutAnswer: { open: 'gives nothing to who has no task in it' },
  noteAttempt: {
    asks: 'handover.record',
    call: (ctx) => signals.noteAttempt(ctx, { number: handover, channel: 'phone' }),
  },
  viewUnanswered: { asks: 'handover.unanswered', call: signals.viewUnanswered },
  listHandovers: { asks: 'handover.view', call: signals.listHandovers },
  loadAddresses: { open: 'loads public addresses as the owner of the tables, for the command line' },
  lookUpAddress: {
    asks: 'address.lookUp',
    call: (ctx) => signals.lookUpAddress(ctx, number, { by: 'postcode', postcode: '4899 SS', number: 14 }, null),
  },
  messageReporter: { asks: 'signal.message', call: (ctx) => signals.messageReporter(ctx, number, 'x') },
  offerHandover: { asks: 'handover.offer', call: (ctx) => signals.offerHandover(ctx, handoverOffer.parse(offer)) },
  newUploadToken: { open: 'draws a random text' },
  openFile: { asks: 'file.open', call: (ctx) => signals.openFile(ctx, id, { copy: 'working' }) },
  'openFile as it came': {
    asks: 'file.openOriginal',
    call: (ctx) => signals.openFile(ctx, id, { copy: 'original', reason: 'evidence' }),
  },
  forgetOldLinks: { systemOnly: signals.forgetOldLinks },
  makeReceiverLink: { asks: 'handover.link', call: (ctx) => signals.makeReceiverLink(ctx, handover) },
  openLink: {
    asks: 'handover.read',
    call: (ctx) => signals.openLink(ctx, { token: 'x', code: 'x', form: 'x' }),
    silent: 'nobody in particular tries a code; reading behind it is recorded',
  },
  replyByLink: { asks: 'handover.reply', call: (ctx) => signals.replyByLink(ctx, { step: 'accept' }) },
  viewByLink: { asks: 'handover.read', call: (ctx) => signals.viewByLink(ctx, false) },
  withdrawReceiverLink: { asks: 'handover.link', call: (ctx) => signals.withdrawReceiverLink(ctx, handover) },
  openReceipt: {
    asks: 'receipt.open',
    call: (ctx) => signals.openReceipt(ctx, 'ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ'),
    silent: 'nobody in particular tries a code; opening the mailbox behind it is recorded',
  },
  pauseClock: {
    asks: 'signal.pauseClock',
    call: (ctx) => signals.pauseClock(ctx, { number, reason, until: '2026-12-01' }),
  },
  readRoute: { open: 'reads a file, for the command line' },
  receiveFile: { open: 'opens the transactions in which permission is asked' },
  recordAnswer: {
    asks: 'handover.record',
    call: (ctx) => signals.recordAnswer(ctx, { number: handover, recorded: recordedAnswer.parse(answer) }),
  },
  refuseHandover: { asks: 'handover.refuse', call: (ctx) => signals.refuseHandover(ctx, { number: handover, reason }) },
  remindReceiver: { asks: 'handover.withdraw', call: (ctx) => signals.remindReceiver(ctx, { number: handover }) },
  enterClientMailbox: {
    asks: 'receipt.message',
    call: (ctx) => signals.enterClientMailbox(ctx, number, 'receipt.message'),
  },
  listClientReports: { asks: 'signal.ownReports', call: (ctx) => signals.listClientReports(ctx, 1) },
  listClientFiles: { asks: 'file.send', call: (ctx) => signals.listClientFiles(ctx, number) },
  listDeskSignals: { asks: 'desk.signals', call: (ctx) => signals.listDeskSignals(ctx, 1) },
  receiveClientFile: { open: 'opens the transactions in which permission is asked' },
  viewDeskFigures: { asks: 'desk.figures', call: signals.viewDeskFigures },
  renewClientReceipt: { asks: 'receipt.renew', call: (ctx) => signals.renewClientReceipt(ctx, number) },
  renewReceipt: { asks: 'receipt.renew', call: (ctx) => signals.renewReceipt(ctx, id) },
  reopenSignal: { asks: 'signal.reopen', call: (ctx) => signals.reopenSignal(ctx, { number, reason }) },
  replyAsReporter: { asks: 'receipt.message', call: (ctx) => signals.replyAsReporter(ctx, 'x') },
  resumeClock: { asks: 'signal.pauseClock', call: (ctx) => signals.resumeClock(ctx, number) },
  saveDraft: {
    asks: 'signal.report',
    call: (ctx) => signals.saveDraft(ctx, { fields: {} }),
    silent: 'the own unfinished work; handing it in is recorded',
  },
  scanFiles: { systemOnly: signals.scanFiles },
  sendPhrases: { asks: 'signal.message', call: (ctx) => signals.sendPhrases(ctx, number, ['read']) },
  shareEnds: { open: 'counts days' },
  submitSignal: {
    asks: ({ kind }) => (kind === 'person' ? 'signal.report' : 'signal.submit'),
    call: (ctx) => signals.submitSignal(ctx, aReport()),
  },
  sweepFiles: { systemOnly: signals.sweepFiles },
  takeSignal: { asks: 'signal.take', call: (ctx) => signals.takeSignal(ctx, number) },
  viewClientReport: { asks: 'signal.ownReports', call: (ctx) => signals.viewClientReport(ctx, number) },
  viewEscalations: {
    asks: 'escalations.view',
    call: signals.viewEscalations,
    silent: 'part of the start page, which is recorded: number, desk and lateness',
  },
  uploadTokenIn: { open: 'looks at the shape of a text' },
  viewFile: { asks: 'file.open', call: (ctx) => signals.viewFile(ctx, id) },
  viewHandover: { asks: 'handover.view', call: (ctx) => signals.viewHandover(ctx, handover) },
  'viewHandover to print': {
    asks: 'handover.print',
    call: (ctx) => signals.viewHandover(ctx, handover, 'handover.print'),
  },
  viewInbox: {
    asks: 'inbox.view',
    call: (ctx) => signals.viewInbox(ctx, 'aandachtsfunctionarissen-goes', inboxFilter.parse({})),
  },
  viewMailbox: { asks: 'receipt.open', call: signals.viewMailbox },
  viewOversight: { asks: 'oversight.view', call: signals.viewOversight },
  viewReceivedReport: { asks: 'signal.ownReports', call: (ctx) => signals.viewReceivedReport(ctx, number) },
  viewSignal: { asks: 'signal.view', call: (ctx) => signals.viewSignal(ctx, number) },
  'viewSignal to print': { asks: 'signal.print', call: (ctx) => signals.viewSignal(ctx, number, 'request') },
  viewStart: { asks: 'start.view', call: signals.viewStart },
  wakeSignals: { systemOnly: signals.wakeSignals },
  watchSignal: {
    asks: 'signal.weigh',
    call: (ctx) => signals.watchSignal(ctx, { number, reason, remindOn: '2026-12-01' }),
  },
  withdrawHandover: { asks: 'handover.withdraw', call: (ctx) => signals.withdrawHandover(ctx, { number: handover }) },
  withdrawInterpreter: { asks: 'signal.enrich', call: (ctx) => signals.withdrawInterpreter(ctx, number, id) },
}
