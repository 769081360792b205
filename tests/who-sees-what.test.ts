import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FunctionName, functionNames } from '../src/domains/access/index.ts'
import { factKinds } from '../src/domains/signals/rules/fact.ts'
import { lookAround, type Sight } from '../src/testing/eyes.ts'
import { type Onlooker, othersWhoLook, periods, personWhoLooks } from '../src/testing/onlookers.ts'
import { type Relation, relations } from '../src/testing/relations.ts'
import { openScene, type Scene } from '../src/testing/scene.ts'
import { nothing, ofGatherings, ofMonitor, ofParty, sightOf } from './expected-sight.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.world.close())

const sightFrom = ({ actor }: Onlooker): Promise<Sight> => scene.world.as(actor, (ctx) => lookAround(ctx.db, scene))

/** What people in every function see from one place, beside what they should see. */
async function everyFunction(look: (name: FunctionName) => Promise<Onlooker>) {
  const [seen, expected]: Record<string, Sight>[] = [{}, {}]
  for (const name of functionNames) {
    const onlooker = await look(name)
    Object.assign(seen ?? {}, { [name]: await sightFrom(onlooker) })
    Object.assign(expected ?? {}, { [name]: sightOf(onlooker) })
  }
  return { seen, expected }
}

const places: (Relation | null)[] = [...(Object.keys(relations) as Relation[]), null]

describe('in the database, with nothing but the settings of who asks', () => {
  it.each(places)(
    'A-02 each function sees from the place “%s” what its task needs, and nothing else',
    async (relation) => {
      const { seen, expected } = await everyFunction((name) => personWhoLooks(scene, name, relation))
      expect(seen).toEqual(expected)
    },
  )

  const passed = Object.keys(periods).filter((period) => period !== 'today') as (keyof typeof periods)[]
  it.each(passed)('A-02 an appointment that does not hold today (%s) shows nothing but oneself', async (period) => {
    const { seen, expected } = await everyFunction((name) => personWhoLooks(scene, name, 'owner', period))
    expect(seen).toEqual(expected)
  })

  const others: Record<string, Partial<Sight>> = {
    'the reporter with the code': {
      files: ['signal'],
      ...{ messages: ['signal in', 'signal out'], receipts: ['signal'], keys: ['signal'], mailbox: ['signal'] },
      ...{ receiptOfCode: ['signal'], requestOfKey: ['signal'], uploadOfToken: ['upload'] },
    },
    'a reporter with the code of another signal': {
      ...{ receipts: ['other'], keys: ['other'], mailbox: ['other'] },
      ...{ receiptOfCode: ['signal'], requestOfKey: ['signal'], uploadOfToken: ['upload'] },
    },
    'a reporter without a code': { receiptOfCode: ['signal'], requestOfKey: ['signal'], uploadOfToken: ['upload'] },
    // Without the scope for its webhooks it sees none.
    'a partner system': {
      ...{ receipts: ['fromClient'], reportOfClient: ['fromClient'] },
    },
    'a receiver behind its link': {
      ...{ keys: ['signal'], linked: ['onPaper'], linkedFacts: ['signal person', 'signal story'] },
      ...{ linkedFiles: ['signal'], linkedTranslations: ['bg'] },
      words: ['onPaper question'],
    },
    'a receiver without a code': {},
    'the system': {
      people: ['colleagues'],
      appointments: ['colleagues'],
      invitations: ['all'],
      clients: ['Meldkanaal'],
      ...{ providers: ['lichtketen-breda'], outsiders: ['AAAA-AAAA'], lostFactors: ['all'] },
    },
  }
  it.each(Object.keys(others))('A-02 %s sees only its own', async (name) => {
    const onlooker = othersWhoLook(scene)[name]
    expect(onlooker && (await sightFrom(onlooker))).toEqual({ ...nothing, ...others[name] })
  })

  it('A-02 a professional sees how far an own report is, and nothing of what is done with it', async () => {
    const { by } = scene.fromColleague
    const seen = await scene.world.as(by, (ctx) => lookAround(ctx.db, scene))
    const own = { ownReports: ['fromColleague'], reportOfColleague: ['fromColleague'], uploadOfToken: ['upload'] }
    const asked = { consultations: ['consultation'], consultationTexts: ['question'], keys: ['consultation'] }
    const everybodys = {
      ...{ people: ['colleagues'], appointments: ['colleagues'], frameworks: ['gemeente-breda anySuspicion'] },
      ...{ programmes: ['version'], proposals: ['open'] },
      ...ofParty,
      ...ofMonitor,
      ...ofGatherings(by.appointments[0]?.function ?? 'reporter', { actor: by }),
    }
    expect(seen).toEqual({ ...nothing, ...own, ...asked, ...everybodys })
  })

  it('A-08 who opened a signal in an emergency sees it for an hour, without who reported, and then what was opened', async () => {
    const { by } = scene.emergency
    const look = () => scene.world.as(by, (ctx) => lookAround(ctx.db, scene))
    const during = await look()
    const usual = sightOf({ actor: by, functionName: 'chainDirector', relation: 'chainDirection', holds: true })
    const known = { emergencies: ['emergency'], numberOfEmergency: ['signal'] }
    const facts = factKinds.filter((kind) => kind !== 'reporter').sort()
    expect(during).toEqual({
      ...{ ...usual, ...known, keys: ['emergency', 'signal'], openInEmergency: ['signal'] },
      ...{ factsInEmergency: facts, translationsInEmergency: ['bg'] },
    })
    scene.world.at('2026-11-24T10:31')
    expect(await look()).toEqual({ ...usual, ...known, keys: ['emergency'] })
    scene.world.at('2026-11-24T09:30')
  })
})
