import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { scopeNames } from '../domains/access/rules/scopes.ts'
import { viewHandover } from '../domains/signals/index.ts'
import { aPartner, aPartnerOfDesk, openApi, type Partner } from '../testing/partner.ts'
import { aPerson } from '../testing/people.ts'
import { type Receiver, relations } from '../testing/relations.ts'
import { openScene, type Scene } from '../testing/scene.ts'

let scene: Scene
let api: ReturnType<typeof openApi>
/** A system of the desk to which a hand-over was offered, of one that accepted, and of the desk that holds the signal. */
let offered: Partner
let accepted: Partner
let owner: Partner
beforeAll(async () => {
  scene = await openScene()
  api = openApi(scene.world)
  offered = await aPartnerOfDesk(scene.world, api.app, { desk: relations.offered })
  accepted = await aPartnerOfDesk(scene.world, api.app, { desk: relations.accepted })
  owner = await aPartnerOfDesk(scene.world, api.app, { desk: relations.owner })
})
afterAll(() => scene.world.close())

const numberOf = (receiver: Receiver) => scene.handovers.get(receiver) ?? ''
const handover = z.looseObject({
  stand: z.string(),
  reacties: z.array(z.string()),
  inhoud: z.array(z.looseObject({ soort: z.string() })).optional(),
  teksten: z.array(z.looseObject({ soort: z.string(), tekst: z.string() })),
  bestanden: z.array(z.looseObject({ bestandId: z.string(), opTeHalen: z.boolean() })),
})
const read = async (by: Partner, number: string) =>
  handover.parse(await (await by.ask(`/overdrachten/${number}`)).json())
const versionOf = async (by: Partner, number: string) =>
  (await by.ask(`/overdrachten/${number}`)).headers.get('etag') ?? ''
const react = (by: Partner, number: string, body: unknown, version?: string) =>
  by.ask(`/overdrachten/${number}/reacties`, 'POST', {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(version === undefined ? {} : { 'if-match': version }) },
  })

describe('hand-overs to the desk of a partner system', () => {
  it('X-01 S-15 it lists what its desk received, and nothing of other desks', async () => {
    const list = z.object({ overdrachten: z.array(z.looseObject({ overdrachtnummer: z.string() })) })
    const numbers = async (by: Partner) =>
      list.parse(await (await by.ask('/overdrachten')).json()).overdrachten.map((one) => one.overdrachtnummer)
    expect(await numbers(offered)).toEqual([numberOf('offered')])
    expect(await numbers(accepted)).toEqual([numberOf('accepted')])
    expect(await numbers(owner)).toEqual([])
  })

  it('A-03 before acceptance it reads the preview alone, and no word of what was reported', async () => {
    const { stand, inhoud, teksten, bestanden, reacties } = await read(offered, numberOf('offered'))
    expect({ stand, inhoud, teksten, bestanden, reacties }).toEqual({
      ...{ stand: 'aangeboden', inhoud: undefined, teksten: [], bestanden: [], reacties: ['aannemen', 'weigeren'] },
    })
  })

  it('X-01 after acceptance it reads what was handed over, and only that', async () => {
    const { inhoud, teksten } = await read(accepted, numberOf('accepted'))
    expect(inhoud?.map(({ soort }) => soort).sort()).toEqual(['betrokkene', 'verhaal'])
    expect(teksten.map(({ soort }) => soort)).toEqual(['vraag'])
  })

  it('A-03 those of another desk are not there: the same answer as for a number that never was', async () => {
    const never = await (await owner.ask('/overdrachten/O-2026-999999')).text()
    for (const by of [owner, accepted]) {
      const answer = await by.ask(`/overdrachten/${numberOf('offered')}`)
      expect([answer.status, await answer.text()]).toEqual([404, never])
      expect((await react(by, numberOf('offered'), { reactie: 'aannemen' }, '"v1"')).status).toBe(404)
    }
  })

  it('X-01 it fetches the working copy of a file that was handed over, and nobody else does', async () => {
    const { bestanden } = await read(accepted, numberOf('accepted'))
    const { rows } = await scene.world.database.owner.query<{ id: string }>('select id from signals.file')
    const id = bestanden[0]?.bestandId ?? rows[0]?.id ?? ''
    const mine = await accepted.ask(`/bestanden/${id}`)
    expect(mine.status).toBe(bestanden.length > 0 ? 200 : 404)
    if (bestanden.length > 0) {
      expect(mine.headers.get('content-disposition')).toBe('attachment')
      expect((await mine.arrayBuffer()).byteLength).toBeGreaterThan(10)
    }
    expect((await offered.ask(`/bestanden/${id}`)).status).toBe(404)
    expect((await owner.ask(`/bestanden/${id}`)).status).toBe(404)
    expect((await accepted.ask('/bestanden/geen-id')).status).toBe(404)
  })

  it('X-01 it must say which version it read, and hears when somebody was first', async () => {
    const number = numberOf('offered')
    expect((await react(offered, number, { reactie: 'aannemen' })).status).toBe(428)
    expect((await react(offered, number, { reactie: 'aannemen' }, '"v9"')).status).toBe(412)
    expect((await react(offered, number, { reactie: 'aannemen' }, 'v1')).status).toBe(400)
    expect((await read(offered, number)).stand).toBe('aangeboden')
  })

  it('X-01 S-15 it accepts for its desk, answers, and the sender reads which system that was', async () => {
    const number = numberOf('offered')
    const first = await react(offered, number, { reactie: 'aannemen' }, await versionOf(offered, number))
    expect(await first.json()).toEqual({ overdrachtnummer: number, stand: 'aangenomen' })
    expect(first.headers.get('etag')).toBe(await versionOf(offered, number))
    expect((await read(offered, number)).inhoud).toHaveLength(2)
    const again = await react(offered, number, { reactie: 'aannemen' }, await versionOf(offered, number))
    expect([again.status, await again.json()]).toEqual([
      409,
      expect.objectContaining({ detail: 'Deze overdracht is al aangenomen.' }),
    ])
    const answer = { reactie: 'beantwoorden', tekst: 'Wij gingen langs en hielpen twee mensen.' }
    expect((await react(offered, number, answer, await versionOf(offered, number))).status).toBe(201)
    const noor = await aPerson(scene.world, [{ function: 'attentionOfficer', desk: relations.owner }])
    const view = await scene.world.as(noor, (ctx) => viewHandover(ctx, number))
    expect(view.state).toBe('answered')
    expect(view.words.at(-1)?.text).toBe(answer.tekst)
    expect(view.timeline.filter(({ byName }) => byName === 'Zaaksysteem').map(({ kind }) => kind)).toEqual([
      'accept',
      'answer',
    ])
  })

  it('X-01 without words there is no refusal, and every error is named at once', async () => {
    const answer = await react(accepted, numberOf('accepted'), { reactie: 'teruggeven', geheim: 1 }, 'x')
    const { errors } = z
      .object({ errors: z.array(z.object({ location: z.record(z.string(), z.string()), code: z.string() })) })
      .parse(await answer.json())
    expect(errors.map(({ location, code }) => `${location.name ?? location.pointer} ${code}`)).toEqual([
      'If-Match malformed',
      ' unknownField',
      '/tekst missing',
    ])
  })

  it('A-04 what it read and did stands in the record under its own name', async () => {
    const { rows } = await scene.world.database.owner.query<{ action: string }>(
      `select distinct action from access.audit_event where actor_kind = 'client' and actor_id = $1 and outcome = 'ok' order by 1`,
      [offered.id],
    )
    expect(rows.map(({ action }) => action)).toEqual(['handover.accept', 'handover.answer', 'handover.view'])
  })
})

describe('the work of a desk', () => {
  it('X-01 it reads which signals are open, without a word of what was reported', async () => {
    const answer = await owner.ask('/loketsignalen')
    const text = await answer.text()
    expect(z.object({ signalen: z.array(z.looseObject({})) }).parse(JSON.parse(text)).signalen).toEqual([
      expect.objectContaining({ signaalnummer: scene.signal.number, stand: 'overgedragen', gemeente: 'GM0758' }),
    ])
    for (const word of ['Vuurvogel', 'Vuurbaakhof', 'Truus', 'confidential']) expect(text).not.toContain(word)
  })

  it('X-01 S-19 it counts the work of its own desk, and nothing of others', async () => {
    const figures = z.looseObject({ openSignalen: z.int(), ontvangenPerMaand: z.array(z.unknown()) })
    const of = async (by: Partner) => figures.parse(await (await by.ask('/loketstatistieken')).json())
    expect(await of(owner)).toMatchObject({
      ...{ openSignalen: 1, ontvangenPerMaand: [{ maand: '2026-11', aantal: 1 }] },
      openPerStand: [{ stand: 'overgedragen', aantal: 1 }],
    })
    expect(await of(accepted)).toMatchObject({
      ...{ openSignalen: 0, ontvangenPerMaand: [] },
      openOverdrachtenPerStand: [{ stand: 'aangenomen', aantal: 1 }],
    })
  })

  it.each(['0', '-1', '1.5', 'x', '10001'])('X-01 there is no page “%s”', async (page) =>
    expect((await owner.ask(`/loketsignalen?pagina=${page}`)).status).toBe(400),
  )
})

describe('a token', () => {
  const asked = ['/overdrachten', '/loketsignalen', '/loketstatistieken', '/signalen', '/signalen/2026-0001/berichten']

  it('X-01 that has none of the scopes is refused everywhere but where it hands in', async () => {
    const plain = await aPartner(scene.world, api.app, 'Alleen insturen', ['signalen.insturen'])
    for (const path of asked) expect([path, (await plain.ask(path)).status]).toEqual([path, 403])
  })

  it.each(scopeNames)('X-01 with the scope %s alone opens what stands under it, and nothing else', async (scope) => {
    const one = await aPartnerOfDesk(scene.world, api.app, { desk: relations.accepted, scopes: [scope] })
    const opens: Record<string, string[]> = {
      '/overdrachten': ['overdrachten.lezen', 'overdrachten.behandelen', 'bestanden.lezen'],
      '/loketsignalen': ['loket.lezen'],
      '/loketstatistieken': ['statistiek.lezen'],
      '/signalen': ['signalen.lezen'],
      '/signalen/2026-0001/berichten': ['berichten.lezen'],
    }
    for (const path of asked) {
      const { status } = await one.ask(path)
      expect([path, status === 403]).toEqual([path, !opens[path]?.includes(scope)])
    }
  })

  it('A-03 of a desk that a second administrator did not agree to reads nothing of it', async () => {
    await scene.world.database.owner.query('alter table access.api_client disable trigger guard')
    await scene.world.database.owner.query('update access.api_client set desk_confirmed_by = null where id = $1', [
      owner.id,
    ])
    expect((await owner.ask('/loketsignalen')).status).toBe(403)
    expect(await (await owner.ask('/overdrachten')).json()).toEqual({ overdrachten: [] })
  })
})
