import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aPartner, openApi, type Partner } from '../testing/partner.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
let api: ReturnType<typeof openApi>
let partner: Partner
beforeAll(async () => {
  world = await openWorld()
  api = openApi(world)
  partner = await aPartner(world, api.app)
})
afterAll(() => world.close())

const hostile = [
  '<script>alert(1)</script>',
  "'; drop table signals.signal; --",
  '=HYPERLINK("http://elders.invalid")',
  'omgekeerd \u202e txt.exe \u2066',
  'nul \u0000 bel \u0007',
  'half \ud800 teken',
  '\ufb2c'.repeat(300),
  'a'.repeat(20_001),
  '   \u200e\t\n ',
  '{{7*7}} %s %n ../../etc/passwd',
]
const fields = ['omschrijving', 'gemeente', 'bron', 'betrouwbaarheid', 'taal', 'acuutGevaar', 'minderjarig']
const listFields = ['vormen', 'subvormen', 'indicatoren', 'betrokkenen', 'locaties', 'bedrijven', 'accounts', 'melder']
const rowFields = [
  'naam',
  'geboortedatum',
  'adres',
  'beschrijving',
  'rol',
  'betrouwbaarheid',
  '__proto__',
  'constructor',
]

/** Sends, and expects a clear answer: taken in whole, or refused with errors; never a fault of ours. */
async function isAnswered(body: unknown, headers: Record<string, string> = {}): Promise<number> {
  const answer = await partner.send(body, headers)
  expect([201, 400]).toContain(answer.status)
  if (answer.status === 400) expect((await answer.text()).length).toBeLessThan(2_000_000)
  return answer.status
}

it.each(hostile)('A-09 hostile text %j is kept as text or refused, in every field', async (text) => {
  await isAnswered({ omschrijving: text })
  for (const field of [...fields, ...listFields]) await isAnswered({ omschrijving: 'Iets gezien.', [field]: text })
  const row = Object.fromEntries(rowFields.map((field) => [field, text]))
  await isAnswered({ omschrijving: 'Iets gezien.', betrokkenen: [{ naam: text }, row], locaties: [{ adres: text }] })
  expect(api.faults).toEqual([])
})

it('X-01 ten thousand rows, deep nesting and odd keys are refused without a fault', async () => {
  const rows = Array.from({ length: 10_000 }, () => ({ naam: 'Iemand' }))
  expect(await isAnswered({ omschrijving: 'Veel.', betrokkenen: rows })).toBe(400)
  expect(await isAnswered({ omschrijving: 'Veel.', betrokkenen: rows.slice(0, 200) })).toBe(201)
  expect(await isAnswered(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBe(400)
  expect(await isAnswered(`{"omschrijving":"x","vormen":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)).toBe(400)
  expect(await isAnswered('{"__proto__":{"omschrijving":"x"}}')).toBe(400)
  expect(await isAnswered('{"omschrijving":"x","constructor":{"prototype":{}}}')).toBe(400)
  for (const body of ['null', '[]', '""', '0', 'true', '', '\u0000', '{"omschrijving":1e999}'])
    expect([body, await isAnswered(body)]).toEqual([body, 400])
  expect(api.faults).toEqual([])
})

it('X-01 whatever is sent, the answer is 201 or 400', async () => {
  const value = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' })
  const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 400 }))
  const row = fc.dictionary(fc.constantFrom(...rowFields), fc.oneof(text, value), { maxKeys: 4 })
  const body = fc.record({
    omschrijving: fc.oneof(text, value),
    odd: fc.dictionary(fc.constantFrom(...fields, ...listFields), fc.oneof(value, text, fc.array(row)), { maxKeys: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(body, async ({ omschrijving, odd }) => {
      await isAnswered({ omschrijving, ...odd })
    }),
    { numRuns: 150, seed: 42 },
  )
  expect(api.faults).toEqual([])
})

it('X-01 nor do odd headers and addresses break anything', async () => {
  const authorization = `Bearer ${partner.token}`
  for (const token of ['', ' ', 'x', 'a'.repeat(9_000), "' or 1=1 --", 'lk_%00']) {
    const { status } = await api.app.request('/api/v1/signalen/2026-0001', {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(status).toBe(401)
  }
  for (const path of ['%00', '%ff', '2026-0001%2f..', '2026-99999999999', '..%2f..%2f', '\u202e', '2026-0001;x=1']) {
    const { status } = await api.app.request(`/api/v1/signalen/${path}`, { headers: { authorization } })
    expect([400, 404]).toContain(status)
  }
  expect(api.faults).toEqual([])
})
