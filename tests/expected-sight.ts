import type { FunctionName } from '../src/domains/access/index.ts'
import { factKinds } from '../src/domains/signals/rules/fact.ts'
import type { Sight } from '../src/testing/eyes.ts'
import type { Onlooker } from '../src/testing/onlookers.ts'
import { type Receiver, type Relation, receivers } from '../src/testing/relations.ts'

/** Functions that see content, and those of them that change it. */
export const weighing: FunctionName[] = ['attentionOfficer', 'careCoordinator', 'safetyCoordinator', 'handler']
export const handling: FunctionName[] = [...weighing, 'districtCoordinator']

/** Functions that edit the reporting route, and those of them that put a version of others into force. */
export const routing: FunctionName[] = ['chainDirector', 'projectLeader', 'policyOfficer']
export const activating: FunctionName[] = ['chainDirector', 'projectLeader']

/** Functions that guard the others, or the panel; all the others are of a party of the programme. */
const guarding: FunctionName[] = ['privacyOfficer', 'panelMember', 'administrator']
/** What every party of the programme sees. */
export const ofParty: Partial<Sight> = {
  ...{ money: ['zorg'], closings: ['closed', 'proposed'], leftovers: ['GM0758'] },
  ...{ bottlenecks: ['Geen plek'], bottleneckSteps: ['logged'] },
  ...{ decisions: ['Besloten'], agreements: ['Bel de scholen'], sessions: ['Wat helpt?'], ideas: ['Een idee'] },
  ...{ representations: ['Landelijk overleg'], outsideMembers: ['Jongerenwerk'] },
  ...{ evaluations: ['finished'], evaluationAnswers: ['gemeente-roosendaal'], lessons: ['Vaker bellen'] },
}
/** Functions that lead evaluations: they see those that are not finished too. */
const leading: FunctionName[] = ['chainDirector', 'projectLeader', 'policyOfficer', 'districtCoordinator']

/** Receivers that see what was handed over. */
export const accepted: Relation[] = ['accepted', 'answered', 'noAnswerAfterAccepting']
/** The municipality of each signal as desks see it: who handles it, who coordinates, in which district. */
const signals = {
  signal: { owner: 'owner', coordinator: 'coordinator', district: 'de-baronie' },
  other: { owner: 'otherMunicipality', coordinator: 'withdrawnAfterAccepting', district: 'zeeland' },
  fromColleague: { owner: 'otherMunicipality', coordinator: 'withdrawnAfterAccepting', district: 'zeeland' },
  fromClient: { owner: null, coordinator: 'shareToCome', district: 'hart-van-brabant' },
} as const
type SignalName = keyof typeof signals
const names: SignalName[] = ['signal', 'other', 'fromColleague', 'fromClient']

/** The district of the desks that have one. */
const districts: Partial<Record<Relation, string>> = {
  owner: 'de-baronie',
  coordinator: 'de-baronie',
  sameOrganisation: 'de-baronie',
  returned: 'de-baronie',
  withdrawn: 'zeeland',
  noAnswerAfterAccepting: 'hart-van-brabant',
  otherMunicipality: 'zeeland',
  withdrawnAfterAccepting: 'zeeland',
  shareToCome: 'hart-van-brabant',
}

const kindsOf = (signal: SignalName) => (signal === 'signal' ? factKinds : (['story'] as const))
/** What a coordinator's share holds of a signal. */
const coordinated = (signal: SignalName) =>
  kindsOf(signal).filter((kind) => kind === 'story' || kind === 'person' || kind === 'indicators')

export const nothing: Sight = {
  ...{ money: [], closings: [], leftovers: [], bottlenecks: [], bottleneckSteps: [] },
  ...{ evaluations: [], evaluationAnswers: [], lessons: [] },
  ...{ files: [], sharedFiles: [], uploadOfToken: [] },
  /** What the programme says to everybody. */
  ...{ programmes: [], programmeDrafts: [], proposals: [], publicProgrammes: ['public'] },
  ...{ emergencies: [], numberOfEmergency: [], openInEmergency: [], factsInEmergency: [], translationsInEmergency: [] },
  ...{ consultations: [], consultationTexts: [], frameworks: [] },
  ...{ progress: [], normValues: [], handColours: [] },
  ...{ meetings: [], decisions: [], agreements: [], sessions: [], ideas: [], representations: [], outsideMembers: [] },
  ...{ covenants: [], reports: [], reportTexts: [], policyFacts: [] },
  ...{
    signals: [],
    parts: [],
    facts: [],
    messages: [],
    translations: [],
    events: [],
    shares: [],
    sharedFacts: [],
    handovers: [],
  },
  ...{ words: [], clocks: [], escalations: [], seen: [], drafts: [], receipts: [], keys: [] },
  /** What holds, held or will hold is for everybody, also for who reports. */
  routes: ['activated'],
  triedRoutes: [],
  destructions: [],
  restricted: [],
  ...{ linkDecisions: [], linkPairs: [], lookUps: [], namedToOthers: [] },
  ...{ requests: [], requestTexts: [], subjectsAsked: [], subjectsFound: [] },
  ...{
    notices: [],
    audit: [],
    processing: [],
    people: [],
    appointments: [],
    invitations: [],
    clients: [],
    providers: [],
    webhooks: [],
    sentEvents: [],
    outsiders: [],
    lostFactors: [],
    oversight: [],
  },
  ...{
    overseen: [],
    ownReports: [],
    ...{ links: [], linked: [], linkedFacts: [], linkedFiles: [], linkedTranslations: [] },
    ...{ registrations: [], unanswered: [] },
    mailbox: [],
    receiptOfCode: [],
    requestOfKey: [],
    reportOfClient: [],
    reportOfColleague: [],
  },
}

/** What a person sees in the database, by function and relation. */
export function sightOf(onlooker: Onlooker): Sight {
  const { functionName, relation, holds } = onlooker
  // Who has the token of a form finds its files, and only there.
  const own = { people: ['oneself'], appointments: ['oneself'], uploadOfToken: ['upload'], programmes: ['version'] }
  const oneself: Sight = { ...nothing, ...own }
  if (!holds || functionName === null) return oneself
  const atTheDesk = relation && handling.includes(functionName) ? atDesk(relation) : {}
  return sorted({
    ...oneself,
    ...ofFunction(functionName, relation),
    ...atTheDesk,
    ...ofRequest(functionName, relation),
    ...(guarding.includes(functionName) ? {} : ofParty),
    ...(leading.includes(functionName) ? { evaluations: ['asking', 'finished'] } : {}),
    ...besideSignal(functionName, relation, atTheDesk.keys ?? []),
    ...ofGatherings(functionName, onlooker),
    notices: relation && hearsOfWork(relation) ? [relation] : [],
  })
}

const writing: FunctionName[] = [...leading, 'careCoordinator', 'attentionOfficer']

/**
 * When bodies met, what is final and how policy stands is for everybody with a function; a draft for who writes for Breda, a
 * session with experts by experience for the panel too, covenants for who guards what is shared.
 */
export function ofGatherings(name: FunctionName, { actor }: Pick<Onlooker, 'actor'>): Partial<Sight> {
  const ofBreda = actor.kind === 'person' && actor.appointments[0]?.organisationId === 'gemeente-breda'
  const reports = ofBreda && writing.includes(name) ? ['draft', 'final'] : ['final']
  return {
    ...{ meetings: ['held', 'planned'], policyFacts: ['published'], reports, reportTexts: reports },
    ...(name === 'panelMember' ? { sessions: ['Wat helpt?'], ideas: ['Een idee'] } : {}),
    covenants: ['chainDirector', 'projectLeader', 'privacyOfficer'].includes(name) ? ['Convenant'] : [],
  }
}

/** How far the programme is, is for everybody who works with it. */
export const ofMonitor = { progress: ['actie'], normValues: ['norm'], handColours: ['actie'] }

/** The emergency on the signal of the scene, and what was asked of the desk in Breda; a framework is for everybody. */
function besideSignal(name: FunctionName, relation: Relation | null, keys: string[]): Partial<Sight> {
  const own = relation === 'owner'
  const hears = name === 'privacyOfficer' || (own && handling.includes(name))
  const advises = own && weighing.includes(name)
  return {
    emergencies: hears ? ['emergency'] : [],
    numberOfEmergency: hears ? ['signal'] : [],
    consultations: advises ? ['consultation'] : [],
    consultationTexts: advises ? ['question'] : [],
    frameworks: ['gemeente-breda anySuspicion'],
    ...ofMonitor,
    keys: [
      ...keys,
      ...(hears ? ['emergency'] : []),
      ...(advises ? ['consultation'] : []),
      ...(name === 'privacyOfficer' || advises ? ['request'] : []),
    ],
  }
}

/** The request of a data subject: all of it for the privacy officer, by what to look for the desk that was asked. */
function ofRequest(name: FunctionName, relation: Relation | null): Partial<Sight> {
  const request = { requests: ['request'], subjectsAsked: ['owner'], subjectsFound: ['signal'] }
  if (name === 'privacyOfficer') return { ...request, requestTexts: ['applicant', 'decision', 'request', 'subject'] }
  if (relation !== 'owner' || !weighing.includes(name)) return {}
  return { ...request, requestTexts: ['subject'] }
}

function ofFunction(name: FunctionName, relation: Relation | null): Partial<Sight> {
  const oversees = handling.includes(name) || name === 'chainDirector'
  const escalated = relation === 'sameOrganisation' || relation === 'chainDirection'
  const overseen = (signal: SignalName) =>
    name === 'chainDirector' ||
    (name === 'districtCoordinator' && relation !== null && districts[relation] === signals[signal].district)
  return {
    people: ['colleagues'],
    appointments: ['colleagues'],
    proposals: ['open'],
    programmeDrafts: routing.includes(name) ? ['draft'] : [],
    audit: name === 'privacyOfficer' ? ['all'] : [],
    processing: name === 'privacyOfficer' ? ['all'] : [],
    triedRoutes: routing.includes(name) ? ['desks', 'rules'] : [],
    destructions: name === 'privacyOfficer' || name === 'chainDirector' ? ['proposed 2020-0001'] : [],
    restricted: name === 'privacyOfficer' ? ['fromClient'] : [],
    invitations: name === 'administrator' ? ['all'] : [],
    providers: name === 'administrator' ? ['lichtketen-breda'] : [],
    webhooks: name === 'administrator' ? ['owner'] : [],
    sentEvents: name === 'administrator' ? ['bericht.ontvangen'] : [],
    outsiders: name === 'administrator' ? ['AAAA-AAAA'] : [],
    lostFactors: name === 'administrator' ? ['all'] : [],
    clients: name === 'administrator' || name === 'privacyOfficer' ? ['Meldkanaal'] : [],
    oversight: names.filter(overseen),
    // Offered, accepted, not answered before and after accepting, on paper, and accepted long ago.
    unanswered: overseen('signal') ? ['6'] : [],
    overseen: names.some(overseen) ? [String(names.filter(overseen).length)] : [],
    escalations: oversees && escalated && relation ? [relation] : [],
  }
}

// Whoever works at a desk hears that something waits there, never what.
const hearsOfWork = (relation: Relation) =>
  !['shareEnded', 'sameOrganisation', 'chainDirection', 'onPaper'].includes(relation)

function atDesk(relation: Relation): Partial<Sight> {
  const owned = names.filter((name) => signals[name].owner === relation)
  const parts = names.filter((name) => signals[name].coordinator === relation)
  const received = receivers.some((one) => one === relation)
  const reads = accepted.includes(relation)
  const own = relation === 'owner'
  return {
    signals: owned,
    parts: [...parts, ...(reads ? ['signal'] : [])],
    facts: [
      ...owned.flatMap((name) => kindsOf(name).map((kind) => `${name} ${kind}`)),
      ...parts.flatMap((name) => coordinated(name).map((kind) => `${name} ${kind}`)),
      ...(reads ? ['signal story', 'signal person'] : []),
    ],
    messages: own ? ['signal in', 'signal out'] : [],
    // The story was translated, and an interpreter was asked for a message: who sees the story sees what it says.
    translations: [
      ...(own ? ['signal asked'] : []),
      ...(own || parts.includes('signal') || reads ? ['signal entered'] : []),
    ],
    events: [...owned, ...handoversOfSignal(own), ...(received ? [`signal ${relation}`] : [])],
    clocks: [...owned, ...handoversOfSignal(own), ...(received ? [`signal ${relation}`] : [])],
    files: own || reads ? ['signal'] : [],
    sharedFiles: own ? receivers.map((one) => `signal ${one}`) : reads ? [`signal ${relation}`] : [],
    shares: sharesAt(owned, parts, reads ? relation : null),
    sharedFacts: sharesAt(owned, parts, reads ? relation : null),
    links: own ? ['onPaper'] : [],
    registrations: own ? ['signal'] : [],
    handovers: own ? [...receivers] : received ? [relation] : [],
    words: [...receivers].flatMap((one) => (own || one === relation ? wordsOf(one, own) : [])),
    seen: own ? ['signal'] : [],
    keys: [...owned, ...parts, ...(received ? ['signal'] : [])],
    // Of two signals of Goes: who handles them, and who has a part of both.
    ...(relation === 'otherMunicipality' || relation === 'withdrawnAfterAccepting'
      ? { linkDecisions: ['same'], linkPairs: ['pair'] }
      : {}),
    ...(relation === 'otherMunicipality' ? { namedToOthers: ['otherMunicipality'] } : {}),
  }
}

const handoversOfSignal = (own: boolean) => (own ? receivers.map((one) => `signal ${one}`) : [])

function sharesAt(owned: SignalName[], parts: SignalName[], received: Relation | null): string[] {
  const given = { signal: [...receivers, 'coordinator', 'shareEnded', 'shareToCome'] as Relation[] }
  return [
    ...owned.flatMap((name) =>
      (name === 'signal' ? given.signal : [signals[name].coordinator]).map((to) => `${name} ${to}`),
    ),
    ...parts.map((name) => `${name} ${signals[name].coordinator}`),
    ...(received ? [`signal ${received}`] : []),
  ]
}

/** What was written on a hand-over: the receiver reads the question as long as it sees what was handed over. */
function wordsOf(receiver: Receiver, own: boolean): string[] {
  const question = own || accepted.includes(receiver) ? [`${receiver} question`] : []
  const answers: Partial<Record<Receiver, string>> = { refused: 'refusal', returned: 'return', answered: 'answer' }
  const answer = answers[receiver]
  return [...question, ...(answer ? [`${receiver} ${answer}`] : [])]
}

const sorted = (sight: Sight): Sight =>
  Object.fromEntries(Object.entries(sight).map(([eye, keys]) => [eye, [...keys].sort()])) as Sight
