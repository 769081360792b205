import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAsJobs, type FunctionName, functionNames, sendNotices } from '../src/domains/access/index.ts'
import { aPerson } from '../src/testing/people.ts'
import { type Relation, receivers, relations } from '../src/testing/relations.ts'
import { openScene, type Scene } from '../src/testing/scene.ts'

let scene: Scene
/** What waits in the queue, by the place of the desk, or of the person who is told by name. */
const queued: Record<string, string[]> = {}
type Mail = { to: string; subject: string; body: string }
const mails: Mail[] = []

const placeOf = (desk: string | null) =>
  Object.entries(relations).find(([, id]) => id === desk)?.[0] ?? desk ?? 'by name'

beforeAll(async () => {
  scene = await openScene()
  const { rows } = await scene.world.database.owner.query<{ desk: string | null; kinds: string[] }>(
    'select desk_id as desk, array_agg(distinct kind order by kind) as kinds from access.notice group by 1',
  )
  for (const { desk, kinds } of rows) queued[placeOf(desk)] = kinds
})
afterAll(() => scene.world.close())

/** Somebody in a function at the desk of each relation. */
const atEveryDesk = async (name: FunctionName): Promise<Map<string, Relation>> => {
  const places = new Map<string, Relation>()
  for (const relation of Object.keys(relations) as Relation[]) {
    const { personId } = await aPerson(scene.world, [{ function: name, desk: relations[relation] }])
    places.set(`${personId}@voorbeeld.invalid`, relation)
  }
  return places
}

/** Somebody in each function who works at no desk. */
const withoutDesk = async (): Promise<Set<string>> => {
  const people = await Promise.all(functionNames.map((name) => aPerson(scene.world, [{ function: name }])))
  return new Set(people.map(({ personId }) => `${personId}@voorbeeld.invalid`))
}

describe('what somebody hears of a signal', () => {
  it('A-02 is that something waits at a desk that has to do something, and nowhere else', () => {
    const offered = ['handoverOffered']
    const withAccount = receivers.filter((receiver) => receiver !== 'onPaper')
    const answers = ['handoverAccepted', 'handoverAnswered', 'handoverRefused', 'handoverReturned']
    expect(queued).toEqual({
      ...Object.fromEntries(withAccount.map((receiver) => [receiver, offered])),
      owner: ['adviceAsked', ...answers, 'newSignal', 'reporterMessage', 'subjectQuestion'],
      withdrawn: [...offered, 'handoverWithdrawn'],
      // Coordinates what was reported about Goes.
      withdrawnAfterAccepting: [...offered, 'handoverWithdrawn', 'partShared'],
      ...{ coordinator: ['partShared'], shareToCome: ['partShared'] },
      ...{ otherMunicipality: ['newSignal'], 'aandachtsfunctionarissen-tilburg': ['newSignal'] },
      'by name': ['bottleneckLogged', 'emergency', 'invitation'],
    })
  })

  it('U-04 is one and the same mail for each, whatever it is about and wherever they are', async () => {
    const handlers = await atEveryDesk('handler')
    const nowhere = await withoutDesk()
    const mail = async (one: Mail) => void mails.push(one)
    await actAsJobs(scene.world.system, 'notices', (ctx) => sendNotices(ctx, { mail, dutyPhone: null }))
    const told = mails.flatMap(({ to }) => handlers.get(to) ?? [])
    expect(told.sort()).toEqual(
      Object.keys(queued)
        .filter((place) => place in relations)
        .sort(),
    )
    expect(mails.filter(({ to }) => nowhere.has(to))).toEqual([])
    expect(new Set(mails.map(({ subject, body }) => `${subject}${body}`)).size).toBe(1)
    const { signal, other } = scene
    for (const word of [signal.number, other.number, 'O-2026', 'Breda', 'http', ...Object.values(relations)])
      expect(mails[0]?.body).not.toContain(word)
  })
})
