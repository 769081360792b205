import { randomUUID } from 'node:crypto'
import * as access from '../src/domains/access/index.ts'
import { auditFilter } from '../src/domains/access/rules/audit-filter.ts'
import { usualChoice } from '../src/domains/access/rules/notice-choice.ts'
import { anInvitation } from '../src/testing/people.ts'
import type { Declared } from './declared.ts'

const id = randomUUID()
const first = {
  name: 'Ties Brugman',
  email: `${id}@voorbeeld.invalid`,
  locale: 'nl' as const,
  organisationId: 'gemeente-breda',
}
const invented = { ...anInvitation(), email: 'x@voorbeeld.invalid' }
const provider = {
  ...{
    organisationId: 'gemeente-breda',
    issuer: 'https://inloggen.voorbeeld.invalid',
    clientId: 'x',
    clientSecret: 'x',
  },
  ...{ acrValues: ['x'], subjectClaim: 'sub' },
}
const webhook = {
  ...{ clientId: id, deskId: 'riec', url: 'https://systeem.voorbeeld.invalid', expiresOn: '2027-01-01' },
  types: ['signaal.toegewezen' as const],
}
const aWeek = { from: '2026-11-18', until: '2026-11-24', why: 'Controle' }
const aCovenant = {
  ...{ version: 0, title: 'x', parties: ['gemeente-breda', 'gemeente-goes'], document: 'x', fromDay: '2026-01-01' },
  ...{ purposes: ['opvang'], legalBases: ['taak-zorgcoordinatie'], untilDay: null, remindOn: null },
}
const silent = { mail: async () => {}, dutyPhone: null }

const opensTransactions = 'opens the transaction in which permission is asked'
const namesNobody = 'organisations and numbers of people, no names'
const reads = 'reads the region, which is public'
const writesOwn = 'is part of a command, and writes in the name of whoever acts'
const seals = 'is part of a command; the database gives a key to who sees its dossier'
const before = 'finds out who acts, before anybody does'
const jobs = 'work of the system, which opens its own transactions as the jobs'
const commandLine = 'for the command line, by whoever runs the server'

/** Every function of the front door of access: what it asks permission for and how it is called, or why it asks for none. */
export const commandsOfAccess: Record<string, Declared> = {
  absencesAt: { asks: 'start.view', call: (ctx) => access.absencesAt(ctx, 'riec'), silent: 'names of colleagues' },
  acceptInvitation: { asks: 'invitation.accept', call: (ctx) => access.acceptInvitation(ctx, 'x', 'x') },
  actAs: { open: opensTransactions },
  actAsClient: { open: opensTransactions },
  actAsJobs: { open: opensTransactions },
  activatePerson: { asks: 'person.activate', call: (ctx) => access.activatePerson(ctx, id) },
  addProvider: { asks: 'providers.manage', call: (ctx) => access.addProvider(ctx, provider) },
  appointPerson: { asks: 'appointment.start', call: (ctx) => access.appointPerson(ctx, id, anInvitation()) },
  appointmentsOn: { open: 'computes' },
  announce: { open: writesOwn },
  askWebhookTest: { asks: 'webhooks.manage', call: (ctx) => access.askWebhookTest(ctx, id) },
  askForRecovery: { asks: 'factor.lost', call: (ctx) => access.askForRecovery(ctx, id) },
  auditRow: { open: writesOwn },
  bindIdentity: { asks: 'providers.manage', call: (ctx) => access.bindIdentity(ctx, id, id) },
  catchingMailer: { open: 'writes mail of the system, which alone may insert it' },
  changeProvider: { asks: 'providers.manage', call: (ctx) => access.changeProvider(ctx, id, provider) },
  chooseLocale: { asks: 'account.manage', call: (ctx) => access.chooseLocale(ctx, 'en') },
  chooseNotices: { asks: 'account.manage', call: (ctx) => access.chooseNotices(ctx, usualChoice) },
  choosablePlaces: { asks: 'people.manage', call: access.choosablePlaces, silent: namesNobody },
  clientOverview: { asks: 'clients.manage', call: access.clientOverview },
  colleaguesAt: { asks: 'start.view', call: (ctx) => access.colleaguesAt(ctx, 'riec'), silent: 'names of colleagues' },
  confirmIdentity: { asks: 'providers.manage', call: (ctx) => access.confirmIdentity(ctx, id) },
  confirmRecovery: { asks: 'person.recover', call: (ctx) => access.confirmRecovery(ctx, id) },
  createDemonstrationPerson: { systemOnly: (ctx) => access.createDemonstrationPerson(ctx, invented) },
  deactivatePerson: { asks: 'person.deactivate', call: (ctx) => access.deactivatePerson(ctx, id) },
  confirmWebhook: { asks: 'webhooks.manage', call: (ctx) => access.confirmWebhook(ctx, id) },
  deliverWebhooks: { open: jobs },
  appointmentsAllowing: { open: 'computes' },
  desksAllowing: { open: 'computes' },
  desksFor: { open: reads },
  destroyDossier: { open: seals },
  dropOldKeys: { open: commandLine },
  endWebhook: { asks: 'webhooks.manage', call: (ctx) => access.endWebhook(ctx, id) },
  endAppointment: { asks: 'appointment.end', call: (ctx) => access.endAppointment(ctx, id, id, null) },
  exportProcessing: {
    asks: 'processing.export',
    call: (ctx) =>
      access.exportProcessing(ctx, aWeek, { registerUrl: 'https://hier.invalid/verwerkingen', version: '1' }),
  },
  findDesk: { open: reads },
  findMunicipality: { open: reads },
  findPerson: { open: 'is part of a command; the database shows people to colleagues alone' },
  findPersonOfSession: { open: before },
  forgetColleagues: { systemOnly: access.forgetColleagues },
  forgetEvents: { systemOnly: access.forgetEvents },
  forgetProcessing: { systemOnly: (ctx) => access.forgetProcessing(ctx) },
  getDesk: { open: reads },
  groundsFor: { open: reads },
  happeningRow: { open: writesOwn },
  hasDemonstrationPeople: { open: before },
  hasDossierKey: { open: seals },
  inWords: { open: 'computes' },
  inviteFirstAdministrator: { systemOnly: (ctx) => access.inviteFirstAdministrator(ctx, first) },
  invitePerson: { asks: 'person.invite', call: (ctx) => access.invitePerson(ctx, anInvitation()) },
  listFailingMail: {
    asks: 'people.manage',
    call: access.listFailingMail,
    silent: 'whom mail does not reach, no content',
  },
  isSwitchedOn: { open: reads },
  isAllowedGround: { open: reads },
  keepCovenant: {
    asks: 'covenant.keep',
    call: (ctx) => access.keepCovenant(ctx, null, aCovenant),
  },
  keptMoment: { open: 'computes' },
  listCovenants: { asks: 'covenant.view', call: access.listCovenants, silent: 'agreements between organisations' },
  listDemonstrationPeople: { open: before },
  logInPlaces: { asks: 'login.outside', call: access.logInPlaces, silent: 'names of organisations' },
  logOut: { asks: 'account.manage', call: (ctx) => access.logOut(ctx, 'x') },
  logOutEverywhere: { asks: 'account.manage', call: (ctx) => access.logOutEverywhere(ctx) },
  logProcessing: { open: writesOwn },
  mayDo: { open: 'computes' },
  newDossier: { open: seals },
  newDossierKey: { open: seals },
  noticeRows: { open: writesOwn },
  notify: { open: writesOwn },
  openDossier: { open: seals },
  openWrapped: { open: seals },
  officeHolders: { asks: 'meeting.view', call: access.officeHolders, silent: 'functions that colleagues hold' },
  panelToInvite: { asks: 'meeting.keep', call: access.panelToInvite, silent: 'ids, for an invitation' },
  openInvitation: { asks: 'invitation.accept', call: (ctx) => access.openInvitation(ctx, 'x') },
  openProvider: { asks: 'login.outside', call: (ctx) => access.openProvider(ctx, id) },
  openRegion: { open: reads },
  officersPerMunicipality: {
    asks: 'policy.view',
    call: (ctx) => access.officersPerMunicipality(ctx, '2026-11-24'),
    silent: namesNobody,
  },
  ownSessions: { asks: 'account.manage', call: access.ownSessions, silent: 'about oneself' },
  pauseWebhook: { asks: 'webhooks.manage', call: (ctx) => access.pauseWebhook(ctx, id) },
  peopleOverview: { asks: 'people.manage', call: access.peopleOverview },
  peopleToTell: { systemOnly: (ctx) => access.peopleToTell(ctx, 'route.activate') },
  peopleAtOrganisations: { systemOnly: (ctx) => access.peopleAtOrganisations(ctx, ['riec']) },
  peopleToRemind: { systemOnly: (ctx) => access.peopleToRemind(ctx, ['policyOfficer']) },
  peopleWhoMay: {
    asks: 'start.view',
    call: (ctx) => access.peopleWhoMay(ctx, 'route.activate'),
    silent: 'ids of colleagues',
  },
  personDetails: { asks: 'people.manage', call: (ctx) => access.personDetails(ctx, id) },
  planRegionLoad: { open: commandLine },
  providerOf: { asks: 'login.outside', call: (ctx) => access.providerOf(ctx, id), silent: 'where somebody logs in' },
  providerOverview: { asks: 'providers.view', call: access.providerOverview },
  readRegion: { open: commandLine },
  recogniseOutside: {
    asks: 'login.outside',
    call: (ctx) => access.recogniseOutside(ctx, id, 'x'),
    silent: 'fails for a provider that is not there',
  },
  recordAudit: { open: writesOwn },
  recordFailedLogIn: { open: before },
  recordLogIn: { open: before },
  recordOwnChange: { asks: 'account.manage', call: (ctx) => access.recordOwnChange(ctx, 'password') },
  recordPasskeyChange: { asks: 'account.secure', call: (ctx) => access.recordPasskeyChange(ctx, 'added') },
  recordProof: { open: before },
  recordRecoveryTrial: { open: commandLine },
  recordSystemActs: { open: commandLine },
  recoveryWasTried: { open: commandLine },
  refuseRecovery: { asks: 'person.recover', call: (ctx) => access.refuseRecovery(ctx, id) },
  registerWebhook: {
    asks: 'webhooks.manage',
    call: (ctx) => access.registerWebhook(ctx, webhook),
    silent: 'names a system that is not there',
  },
  replayWebhook: { asks: 'webhooks.replay', call: (ctx) => access.replayWebhook(ctx, id, 0) },
  resumeWebhook: { asks: 'webhooks.manage', call: (ctx) => access.resumeWebhook(ctx, id) },
  registerClient: {
    asks: 'clients.manage',
    call: (ctx) => access.registerClient(ctx, { name: 'x', organisationId: 'gemeente-breda' }),
  },
  releaseIdentity: { asks: 'providers.manage', call: (ctx) => access.releaseIdentity(ctx, id) },
  remindOfCovenants: { systemOnly: access.remindOfCovenants },
  renewInvitation: { asks: 'person.invite', call: (ctx) => access.renewInvitation(ctx, id) },
  requestRecovery: { asks: 'person.recover', call: (ctx) => access.requestRecovery(ctx, id) },
  requirePermission: { open: 'asks permission' },
  requireProof: { open: 'asks for a fresh second factor' },
  requireSecuring: { asks: 'account.secure', call: access.requireSecuring, silent: 'asks before something is done' },
  requireSwitchedOn: { open: 'asks what the region switched on' },
  requireSystem: { open: 'asks whether the system acts' },
  confirmClient: { asks: 'clients.manage', call: (ctx) => access.confirmClient(ctx, id) },
  renewToken: { asks: 'clients.manage', call: (ctx) => access.renewToken(ctx, id) },
  revokeClient: { asks: 'clients.manage', call: (ctx) => access.revokeClient(ctx, id) },
  revokeToken: { asks: 'clients.manage', call: (ctx) => access.revokeToken(ctx, id) },
  warnEndingTokens: { systemOnly: access.warnEndingTokens },
  warnEndingWebhooks: { systemOnly: access.warnEndingWebhooks },
  rewrapDossierKeys: { open: commandLine },
  runAuditSealer: { open: commandLine },
  sealAuditEvents: { open: commandLine },
  sendAccountMail: { systemOnly: (ctx) => access.sendAccountMail(ctx, silent.mail, '') },
  sendNotices: { systemOnly: (ctx) => access.sendNotices(ctx, silent) },
  sendWebhookTest: { open: jobs },
  stopProvider: { asks: 'providers.manage', call: (ctx) => access.stopProvider(ctx, id) },
  storedRegion: { open: commandLine },
  storeRegion: { open: commandLine },
  'thinDesks of all': {
    asks: 'people.manage',
    call: (ctx) => access.thinDesks(ctx, 'people.manage'),
    silent: namesNobody,
  },
  thinDesks: { asks: 'oversight.view', call: (ctx) => access.thinDesks(ctx, 'oversight.view'), silent: namesNobody },
  tryKeptKeys: { open: commandLine },
  verifyAudit: { open: commandLine },
  viewOwnNotices: { asks: 'account.manage', call: access.viewOwnNotices, silent: 'only of oneself' },
  viewCovenant: {
    asks: 'covenant.view',
    call: (ctx) => access.viewCovenant(ctx, id),
  },
  viewAudit: { asks: 'audit.view', call: (ctx) => access.viewAudit(ctx, auditFilter.parse({})) },
  viewRegister: { asks: 'register.view', call: (ctx) => access.viewRegister(ctx) },
  viewCaughtMail: {
    asks: 'caughtMail.view',
    call: access.viewCaughtMail,
    silent: 'a demonstration, with invented people',
  },
  webhookDetails: { asks: 'webhooks.view', call: (ctx) => access.webhookDetails(ctx, id) },
  webhookOverview: { asks: 'webhooks.view', call: access.webhookOverview },
}
