import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as access from '../src/domains/access/index.ts'
import { type Action, type Actor, type Context, type FunctionName, functionNames } from '../src/domains/access/index.ts'
import { permissions } from '../src/domains/access/rules/permissions.ts'
import { scopeNames } from '../src/domains/access/rules/scopes.ts'
import * as picture from '../src/domains/picture/index.ts'
import * as programme from '../src/domains/programme/index.ts'
import * as signals from '../src/domains/signals/index.ts'
import { NotAllowed } from '../src/lib/errors.ts'
import { aPerson } from '../src/testing/people.ts'
import { openWorld, type World } from '../src/testing/world.ts'
import { commandsOfAccess } from './commands-of-access.ts'
import { commandsOfPicture } from './commands-of-monitor.ts'
import { commandsOfProgramme } from './commands-of-programme.ts'
import { commandsOfSignals } from './commands-of-signals.ts'

let world: World
/** Everybody who may try: people by function, those without a function today, and the other kinds of actor. */
const actors = new Map<string, { actor: Actor; functionName: FunctionName | null }>()

const deskOf: Partial<Record<FunctionName, string>> = {
  attentionOfficer: 'aandachtsfunctionarissen-goes',
  careCoordinator: 'zorgcoordinatie-zeeland',
  safetyCoordinator: 'vangnetloket',
  districtCoordinator: 'districtscoordinatie-zeeland',
  handler: 'team-avim',
  chainDirector: 'ketenregie',
}

beforeAll(async () => {
  world = await openWorld()
  for (const name of functionNames) {
    const desk = deskOf[name]
    actors.set(name, {
      actor: await aPerson(world, [{ function: name, ...(desk ? { desk } : {}) }]),
      functionName: name,
    })
  }
  const officer = { function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-goes' } as const
  const without: Record<string, Actor> = {
    'a person without appointments': await aPerson(world, []),
    'an officer until yesterday': await aPerson(world, [{ ...officer, until: '2026-11-23' }]),
    'an officer from tomorrow': await aPerson(world, [{ ...officer, from: '2026-11-25' }]),
    'a reporter': { kind: 'reporter', signalId: null },
    'a partner system': await aClient(),
    'a receiver without an account': { kind: 'receiver', handoverId: null },
    'the system': { kind: 'system', task: 'test' },
  }
  for (const [name, actor] of Object.entries(without)) actors.set(name, { actor, functionName: null })
})
afterAll(() => world.close())

/** A partner system with a token that opens everything such a system may do. */
async function aClient(): Promise<Actor> {
  const administrator = { ...(await aPerson(world, [{ function: 'administrator' }])), proven: true }
  const place = { organisationId: 'gemeente-breda', deskId: 'aandachtsfunctionarissen-breda' }
  const input = { name: 'Meldkanaal', ...place, scopes: [...scopeNames] }
  const { id, token } = await world.as(administrator, (ctx) => access.registerClient(ctx, input))
  const other = { ...(await aPerson(world, [{ function: 'administrator' }])), proven: true }
  await world.as(other, (ctx) => access.confirmClient(ctx, id))
  const actor = await access.actAsClient(world.system, token, async (ctx) => ctx.actor)
  if (!actor) throw new Error('the partner system was not let in')
  return actor
}

class LetThrough extends Error {}

/** Calls as somebody, and takes back what was done: refused for want of which permission, or let through to the next check. */
async function outcomeOf(actor: Actor, call: (ctx: Context) => unknown): Promise<string> {
  const called = world.as(actor, async (ctx) => {
    await call(ctx)
    throw new LetThrough()
  })
  return called.catch((error: unknown) => {
    if (error instanceof NotAllowed) return `refused ${error.action}`
    return error instanceof Error && error.message === 'only the system does this' ? 'refused' : 'let through'
  })
}

/** What the one table of permissions says, read apart from the code that asks it. */
function mayDo(actor: Actor, functionName: FunctionName | null, action: Action): boolean {
  const rule: { functions: readonly string[]; also?: readonly string[] } = permissions[action]
  if (actor.kind !== 'person') return rule.also?.includes(actor.kind) ?? false
  return functionName !== null && rule.functions.includes(functionName)
}

async function linesOfRecord(): Promise<number> {
  const { rows } = await world.database.owner.query('select count(*)::int as lines from access.audit_event')
  return rows[0].lines
}

const doors = {
  signals: commandsOfSignals,
  access: commandsOfAccess,
  programme: commandsOfProgramme,
  picture: commandsOfPicture,
}
const declared = Object.entries(doors).flatMap(([door, commands]) =>
  Object.entries(commands).map(([name, command]) => ({ title: `${door}: ${name}`, command })),
)

describe('every function of the front doors', () => {
  it.each([
    ['signals', signals, commandsOfSignals],
    ['access', access, commandsOfAccess],
    ['programme', programme, commandsOfProgramme],
    ['picture', picture, commandsOfPicture],
  ])('A-02 of %s is declared here: whoever adds one says who may call it', (_, door, commands) => {
    const exported = Object.entries(door).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
    const known = new Set(Object.keys(commands).map((name) => name.split(' ')[0]))
    expect([...known].sort()).toEqual(exported.sort())
  })

  const asking = declared.flatMap(({ title, command }) => ('asks' in command ? [{ title, ...command }] : []))
  it.each(asking)(
    'A-02 $title is for whom the table of permissions says, and for nobody else',
    async ({ asks, call }) => {
      const outcomes: Record<string, string> = {}
      const expected: Record<string, string> = {}
      for (const [name, { actor, functionName }] of actors) {
        const action = typeof asks === 'function' ? asks(actor) : asks
        outcomes[name] = await outcomeOf(actor, call)
        expected[name] = mayDo(actor, functionName, action) ? 'let through' : `refused ${action}`
      }
      expect(outcomes).toEqual(expected)
    },
  )

  it.each(asking)('A-04 $title leaves a line in the record, or says here why not', async ({ asks, call, silent }) => {
    const who = [...actors.values()].find(({ actor, functionName }) =>
      mayDo(actor, functionName, typeof asks === 'function' ? asks(actor) : asks),
    )
    if (!who) throw new Error('nobody may')
    const before = await linesOfRecord()
    await world.as(who.actor, (ctx) => Promise.resolve(call(ctx))).catch(() => null)
    expect((await linesOfRecord()) > before).toBe(silent === undefined)
  })

  const ofSystem = declared.flatMap(({ title, command }) => ('systemOnly' in command ? [{ title, ...command }] : []))
  it.each(ofSystem)('A-02 $title is work of the system alone', async ({ systemOnly }) => {
    for (const [name, { actor }] of actors)
      expect([name, await outcomeOf(actor, systemOnly)]).toEqual([
        name,
        actor.kind === 'system' ? 'let through' : 'refused',
      ])
  })

  it('A-04 a refusal stands in the record with who, what and when', async () => {
    const nobody = actors.get('a person without appointments')?.actor
    if (nobody?.kind !== 'person') throw new Error('nobody')
    await outcomeOf(nobody, (ctx) => signals.takeSignal(ctx, '2026-9999'))
    const { rows } = await world.database.owner.query(
      'select actor_id, action, resource_id, outcome from access.audit_event order by id desc limit 1',
    )
    const line = { action: 'signal.take', resource_id: '2026-9999', outcome: 'refused' }
    expect(rows).toEqual([{ ...line, actor_id: nobody.personId }])
  })
})
