import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Attacked, changed, gets, openAttacked, posts } from './attacked.ts'

let attacked: Attacked
beforeAll(async () => {
  attacked = await openAttacked()
}, 300_000)
afterAll(() => attacked.close())

/** What a browser says of a form on another site, and what somebody says who makes it up. */
const elsewhere: Record<string, Record<string, string>> = {
  'another site': { 'sec-fetch-site': 'cross-site' },
  'another site, with our origin made up': { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
  'another site of the same owner': { 'sec-fetch-site': 'same-site', origin: 'http://localhost' },
  'an address that was typed or a mail': { 'sec-fetch-site': 'none' },
  'an older browser on another site': { 'sec-fetch-site': '', origin: 'https://elders.invalid' },
  'a page without an origin': { 'sec-fetch-site': '', origin: 'null' },
  'our host as a part of another': { 'sec-fetch-site': '', origin: 'http://localhost.elders.invalid' },
  'nothing at all': { 'sec-fetch-site': '' },
}

/** Posts with exactly these words about where it comes from; an empty one is left out. */
async function postFrom(path: string, as: Headers, from: Record<string, string>, sent: Record<string, string>) {
  const headers = new Headers(as)
  for (const [name, value] of Object.entries(from)) if (value !== '') headers.set(name, value)
  const init = { method: 'POST', headers, body: new URLSearchParams(sent) }
  return (await attacked.application.app.request(path, init)).status
}

describe('a post that does not come from a page of ours', () => {
  it('A-05 is refused on every route before anything is read, and stores nothing', async () => {
    const asked = await Promise.all(
      posts.map(async (route) => ({ route, as: await attacked.browserFor(route), path: attacked.addressOf(route) })),
    )
    const before = await attacked.stored()
    for (const { route, as, path } of asked)
      for (const [where, from] of Object.entries(elsewhere))
        expect(await postFrom(path, as, from, attacked.sentTo(route)), `${route.route} from ${where}`).toBe(403)
    expect(changed(before, await attacked.stored())).toEqual([])
    expect(asked.length).toBeGreaterThan(60)
  }, 300_000)

  it('X-01 nor does a cookie open the API, wherever it comes from', async () => {
    const as = await attacked.browserOf('administrator')
    for (const path of ['/api/v1/signalen', `/api/v1/signalen/${attacked.scene.fromClient.number}/ontvangstcodes`])
      expect(await postFrom(path, as, {}, {}), path).toBe(401)
  })
})

describe('a link or an image on another site', () => {
  // A session that goes on is kept for longer, once a minute.
  it('A-05 changes nothing: opening a page stores nothing but that it was seen, or a challenge for the opener alone', async () => {
    const asked = await Promise.all(
      gets.map(async (route) => ({ route, as: await attacked.browserFor(route), path: attacked.addressOf(route) })),
    )
    for (const { route, as, path } of asked) {
      const before = await attacked.stored()
      for (const method of ['GET', 'HEAD']) {
        const answer = await attacked.ask(path, { method, as, headers: { 'sec-fetch-site': 'cross-site' } })
        expect(answer.status, route.route).toBeLessThan(500)
      }
      const rows = changed(before, await attacked.stored())
      expect(
        rows.filter((row) => !/^(auth\.verification|auth\.session|signals\.seen) /.test(row)),
        route.route,
      ).toEqual([])
    }
  }, 300_000)
})
