import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, type FunctionName, functionNames, viewAudit } from '../src/domains/access/index.ts'
import { auditFilter } from '../src/domains/access/rules/audit-filter.ts'
import {
  findSignalByNumber,
  getDraft,
  listHandovers,
  viewEscalations,
  viewHandover,
  viewInbox,
  viewMailbox,
  viewOversight,
  viewSignal,
} from '../src/domains/signals/index.ts'
import { inboxFilter } from '../src/domains/signals/rules/inbox.ts'
import { type Onlooker, othersWhoLook, periods, personWhoLooks } from '../src/testing/onlookers.ts'
import { type Receiver, type Relation, receivers, relations } from '../src/testing/relations.ts'
import { openScene, type Scene } from '../src/testing/scene.ts'
import { accepted, handling, sightOf, weighing } from './expected-sight.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.world.close())

/** What opening something gave, in a few words; otherwise the name of the error. */
type Opened = Record<string, unknown>

const handoverFor = ({ relation }: Onlooker) =>
  scene.handovers.get(relation as Receiver) ?? scene.handovers.get('accepted') ?? ''

const doors: Record<string, (ctx: Context, onlooker: Onlooker) => Promise<unknown>> = {
  signal: async (ctx) => {
    const view = await viewSignal(ctx, scene.signal.number)
    const { relation, facts, messages, timeline, handovers, seen, clocks, steps, shares, reportedByName } = view
    const inHand = { messages, timeline, handovers, seen, clocks, steps }
    const filled = Object.entries(inHand).flatMap(([name, list]) => (list.length > 0 ? [name] : []))
    const told = [view.locale, view.sourceKind, view.route.version, reportedByName ?? ''].filter((one) => one !== '')
    return {
      relation,
      facts: facts.map((fact) => fact.kind).sort(),
      inHand: filled,
      shares: shares.length,
      told: told.length,
    }
  },
  found: (ctx) => findSignalByNumber(ctx, scene.signal.number),
  handover: async (ctx, onlooker) => {
    const { relation, content, words, signalNumber, offeredByName, timeline } = await viewHandover(
      ctx,
      handoverFor(onlooker),
    )
    const named = timeline.some(({ kind, byName }) => kind === 'offered' && byName !== null)
    const said = words.map(({ kind }) => kind)
    return {
      relation,
      content: content?.length ?? 0,
      said,
      number: signalNumber !== null,
      sender: offeredByName !== null,
      named,
    }
  },
  handovers: async (ctx) => {
    const { received, offered } = await listHandovers(ctx)
    return { received: received.length, offered: offered.length }
  },
  inbox: async (ctx, { relation }) => {
    const deskId = relation ? relations[relation] : relations.owner
    const numbers = async (tab: string) =>
      (await viewInbox(ctx, deskId, inboxFilter.parse({ tab }))).rows.map((row) => row.number)
    return {
      open: (await numbers('open')).includes(scene.signal.number),
      part: (await numbers('part')).includes(scene.signal.number),
    }
  },
  inboxOfOwner: async (ctx) => (await viewInbox(ctx, relations.owner, inboxFilter.parse({}))).rows.length > 0,
  mailbox: async (ctx) => (await viewMailbox(ctx)).messages.length,
  draft: async (ctx) => (await getDraft(ctx, scene.draft)).version,
  escalations: async (ctx) => (await viewEscalations(ctx)).length,
  oversight: async (ctx) => (await viewOversight(ctx)).length,
  record: async (ctx) => (await viewAudit(ctx, auditFilter.parse({}))).lines.length > 0,
}

async function tryDoors(onlooker: Onlooker): Promise<Opened> {
  const opened: Opened = {}
  for (const [door, open] of Object.entries(doors)) {
    const tried = scene.world.as(onlooker.actor, (ctx) => open(ctx, onlooker))
    opened[door] = await tried.catch((error: unknown) => (error instanceof Error ? error.name : error))
  }
  return opened
}

const professionals = functionNames.filter((name) => !['privacyOfficer', 'panelMember', 'administrator'].includes(name))

/** What each door must give to a person. */
function expectedOf(onlooker: Onlooker): Opened {
  const { holds, relation } = onlooker
  const name: FunctionName = onlooker.functionName ?? 'reporter'
  const handles = holds && handling.includes(name)
  const sight = sightOf(onlooker)
  const only = (may: boolean, gives: unknown) => (may ? gives : 'NotAllowed')
  const oversees = name === 'districtCoordinator' || name === 'chainDirector'
  return {
    signal: only(handles, signalFor(relation, name)),
    found: only(handles, relation === 'owner' || isPart(relation)),
    handover: only(handles, handoverOf(relation)),
    handovers: only(handles, {
      received: received(relation) ? 1 : 0,
      offered: relation === 'owner' ? receivers.length : 0,
    }),
    inbox: only(handles, relation ? { open: relation === 'owner', part: relation === 'coordinator' } : 'NotFound'),
    inboxOfOwner: only(handles, relation === 'owner' ? true : 'NotFound'),
    mailbox: 'NotAllowed',
    draft: only(holds && professionals.includes(name), 'NotFound'),
    escalations: only(handles || (holds && name === 'chainDirector'), sight.escalations.length),
    oversight: only(holds && oversees, sight.oversight.length),
    record: only(holds && name === 'privacyOfficer', true),
  }
}

const received = (relation: Relation | null) => receivers.some((one) => one === relation)
const isPart = (relation: Relation | null) => relation === 'coordinator' || accepted.includes(relation ?? 'owner')

function signalFor(relation: Relation | null, name: FunctionName): unknown {
  const everything = [
    'account',
    'address',
    'company',
    'facilitator',
    'indicators',
    'measure',
    'note',
    'person',
    'phone',
  ]
  const inHand = ['messages', 'timeline', 'handovers', 'seen', ...(weighing.includes(name) ? ['steps'] : [])]
  if (relation === 'owner')
    return { relation: 'handles', facts: [...everything, 'reporter', 'story', 'vehicle'], inHand, shares: 14, told: 3 }
  if (!isPart(relation)) return 'NotFound'
  const facts = relation === 'coordinator' ? ['indicators', 'person', 'story'] : ['person', 'story']
  return { relation: 'part', facts, inHand: [], shares: 1, told: 0 }
}

function handoverOf(relation: Relation | null): unknown {
  if (relation === 'owner')
    return { relation: 'sender', content: 2, said: ['question'], number: true, sender: true, named: true }
  if (!received(relation)) return 'NotFound'
  const reads = accepted.includes(relation ?? 'owner')
  const words: Partial<Record<Relation, string>> = { refused: 'refusal', returned: 'return', answered: 'answer' }
  const answer = words[relation ?? 'owner']
  const said = [...(reads ? ['question'] : []), ...(answer ? [answer] : [])]
  const known =
    reads || relation === 'returned' || relation === 'withdrawnAfterAccepting' || relation === 'acceptedLongAgo'
  return { relation: 'receiver', content: reads ? 2 : 0, said, number: reads, sender: known, named: known }
}

async function everyFunction(look: (name: FunctionName) => Promise<Onlooker>) {
  const seen: Record<string, Opened> = {}
  const expected: Record<string, Opened> = {}
  for (const name of functionNames) {
    const onlooker = await look(name)
    seen[name] = await tryDoors(onlooker)
    expected[name] = expectedOf(onlooker)
  }
  return { seen, expected }
}

const places: (Relation | null)[] = [...(Object.keys(relations) as Relation[]), null]

describe('through the front door of signals and access', () => {
  it.each(places)(
    'A-02 each function opens from the place “%s” what its task needs, and nothing else',
    async (place) => {
      const { seen, expected } = await everyFunction((name) => personWhoLooks(scene, name, place))
      expect(seen).toEqual(expected)
    },
  )

  const passed = Object.keys(periods).filter((period) => /Yesterday|Tomorrow/.test(period)) as (keyof typeof periods)[]
  it.each(passed)('A-02 an appointment that does not hold today (%s) opens nothing', async (period) => {
    const { seen, expected } = await everyFunction((name) => personWhoLooks(scene, name, 'owner', period))
    expect(seen).toEqual(expected)
  })

  const closed = Object.fromEntries(Object.keys(doors).map((door) => [door, 'NotAllowed']))
  it.each([
    ['the reporter with the code', { mailbox: 2 }],
    ['a reporter with the code of another signal', { mailbox: 0 }],
    ['a reporter without a code', { mailbox: 'NotFound' }],
    ['a partner system', {}],
    ['the system', {}],
  ])('A-02 %s opens the own mailbox at most', async (name, open) => {
    const onlooker = othersWhoLook(scene)[name]
    expect(onlooker && (await tryDoors(onlooker))).toEqual({ ...closed, ...open })
  })
})
