import type { OptionalProcessing, RequiredActivity } from './register-file.ts'

/** Under which entry of the register something is done; null where no data of anybody is processed. */
type Work = RequiredActivity | OptionalProcessing | null

/** The entry by what an action is about, the part before the dot. */
const byNoun: Readonly<Record<string, Work>> = {
  signal: 'intake',
  file: 'intake',
  inbox: 'intake',
  oversight: 'intake',
  escalations: 'intake',
  retention: 'intake',
  start: 'intake',
  route: null,
  address: 'enrichment',
  receipt: 'messages',
  handover: 'handover',
  registration: 'comenshaFile',
  link: 'intake',
  consultation: 'consultation',
  emergency: 'emergencyAccess',
  audit: 'accessRecord',
  request: 'accessRecord',
  register: 'accessRecord',
  processing: 'accessRecord',
  webhooks: 'webhooks',
  client: 'partnerSystems',
  clients: 'accounts',
  account: 'accounts',
  people: 'accounts',
  person: 'accounts',
  appointment: 'accounts',
  invitation: 'accounts',
  desks: 'accounts',
  desk: 'partnerSystems',
  providers: 'accounts',
  factor: 'accounts',
  login: 'accounts',
  logout: 'accounts',
  manual: null,
  framework: null,
  colour: null,
  norm: null,
  progress: null,
  programme: null,
  policy: null,
  meeting: null,
  session: null,
  representation: null,
  covenant: null,
  report: null,
  budget: null,
  bottleneck: null,
  evaluation: null,
  list: null,
  caughtMail: null,
  clock: null,
  region: null,
}

/** Actions that are about something else than their first word says. */
const byAction: Readonly<Record<string, Work>> = {
  'signal.enrich': 'enrichment',
  'signal.message': 'messages',
  'link.ask': 'relatedSignals',
  'handover.link': 'receiverLink',
  'handover.read': 'receiverLink',
  'handover.reply': 'receiverLink',
}

/** Under which entry of the register an action of the permission table falls; undefined when nobody said so. */
export function workOf(action: string): Work | undefined {
  return byAction[action] ?? byNoun[action.split('.')[0] ?? '']
}
