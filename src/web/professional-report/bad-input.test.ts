import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enough, openReporting, type Reporting } from '../../testing/reporting.ts'

let ilse: Reporting['ilse']
let app: Reporting['app']
let post: Reporting['post']
let opened: Reporting['opened']
let count: Reporting['count']
let world: Reporting['world']

beforeAll(async () => {
  ;({ ilse, app, post, opened, count, world } = await openReporting())
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query('delete from signals.draft')
})

describe('what cannot be taken in', () => {
  it('an empty form says what is missing beside each field, and stores nothing', async () => {
    const before = await count('signal')
    const answer = await post([])
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toMatch(/<title>Fout: Melding maken/)
    expect(html).toContain('Drie vragen kloppen nog niet')
    expect(html).toMatch(/id="verhaal-fout"[\s\S]*Je hebt nog niets verteld/)
    expect(html).toMatch(/id="gemeente-fout"/)
    expect(html).toMatch(/id="bron-fout"/)
    expect(await count('signal')).toBe(before)
  })

  it('a story that is too long comes back whole, with how long it may be', async () => {
    const long = 'a'.repeat(20_001)
    const answer = await post([
      ['verhaal', long],
      ['gemeente', 'GM0758'],
      ['bron', 'wmo'],
    ])
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(long)
    expect(html).toContain('20001 tekens, er passen er 20000')
  })

  it('a part of a row that is too long says so beside it, in a list that is open', async () => {
    const answer = await post([...enough, ['address.1.postcode', 'x'.repeat(301)]])
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Adres 2, postcode: Dit is te lang')
    expect(html).toMatch(/<details open=""><summary>Adressen/)
  })

  it.each([
    ['vorm', 'onbekendeVorm'],
    ['teken', "x'; drop table signals.signal; --"],
    ['gevaar', 'misschien'],
    ['gemeente', 'GM9999'],
    ['bron', 'public'],
    ['zeker', '<script>alert(1)</script>'],
    ['hoe', 'anoniem'],
    ['person.0.role', 'address.home'],
  ])('a choice that was never offered (%s: %s) is refused beside the question', async (name, value) => {
    const fields = enough.filter(([known]) => known !== name)
    const row = name.startsWith('person') ? [['person.0.name', 'Jansje']] : []
    const answer = await post([...fields, ...row, [name, value]])
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Dit antwoord kennen we niet')
    expect(html).not.toContain('<script>alert')
  })

  it('an answer that came twice is shown, not guessed', async () => {
    const answer = await post([...enough, ['verhaal', 'nog een']])
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Hier kwam meer dan één antwoord binnen')
  })

  it('10,000 rows come back: those that fit as rows, the others as text, and nothing is stored', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [`phone.${at}.number`, `06-${at}`])
    const before = await count('fact')
    const answer = await post([...enough, ...rows])
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Er passen 200 rijen in één melding.')
    expect(html).toContain('value="06-199"')
    expect(html).not.toContain('value="06-200"')
    expect(html).toContain('06-9999')
    expect(await count('fact')).toBe(before)
  })

  it('200 rows are taken in', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => [`phone.${at}.number`, `06-${at}`])
    expect((await post([...enough, ...rows])).status).toBe(303)
    expect((await opened()).facts.filter(({ kind }) => kind === 'phone')).toHaveLength(200)
  })

  it('hostile text is kept as text, without what nobody can see', async () => {
    const hostile = '=HYPERLINK("x") <img src=x onerror=alert(1)> \u202Eomgekeerd\u0007 \' or 1=1 --'
    await post([
      ['verhaal', hostile],
      ['gemeente', 'GM0758'],
      ['bron', 'wmo'],
      ['person.0.name', hostile],
    ])
    const { facts } = await opened()
    const cleaned = '=HYPERLINK("x") <img src=x onerror=alert(1)> omgekeerd \' or 1=1 --'
    expect(facts.map(({ value }) => value)).toContainEqual({ kind: 'story', text: cleaned })
    expect(facts.map(({ value }) => value)).toContainEqual({ kind: 'person', parts: { name: cleaned } })
  })

  it.each([
    ['JSON', 'application/json', '{"verhaal":["x"]}'],
    ['nothing', '', ''],
    ['half a form', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="verhaal"'],
  ])('%s is an empty form, not a fault', async (_, type, body) => {
    const answer = await app(ilse).request('/melding', { method: 'POST', body, headers: { 'content-type': type } })
    expect(answer.status).toBe(422)
  })

  it('a file where text belongs counts as nothing', async () => {
    const form = new FormData()
    form.set('verhaal', new File(['x'], 'x.txt'))
    expect((await post(form)).status).toBe(422)
  })

  it.each(['__proto__', 'constructor', 'person.0.constructor', 'person.0.__proto__', 'person.-1.name'])(
    'a field called %s is none',
    async (name) => {
      expect((await post([...enough, [name, 'x']])).status).toBe(303)
      expect((await opened()).facts.filter(({ kind }) => kind === 'person')).toEqual([])
    },
  )
})
