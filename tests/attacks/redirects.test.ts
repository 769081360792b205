import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Attacked, gets, openAttacked, posts } from './attacked.ts'

let attacked: Attacked
beforeAll(async () => {
  attacked = await openAttacked()
}, 300_000)
afterAll(() => attacked.close())

/** Where an attacker wants a browser to go, or what they want to stand in the head of an answer. */
const targets = [
  ...['https://elders.invalid/', '//elders.invalid', '/\\elders.invalid', '\\\\elders.invalid', '/.//elders.invalid'],
  ...[
    '/%2felders.invalid',
    'https:elders.invalid',
    '/\t/elders.invalid',
    'http://localhost@elders.invalid',
    '@elders.invalid',
  ],
  ...['javascript:alert(1)', 'data:text/html,x', '/start\r\nset-cookie: gezet=1', '/start%0d%0aset-cookie:%20gezet=1'],
  ...['/start\u2028x', '\u0000//elders.invalid', '/start\u560d\u560aset-cookie: gezet=1'],
]
/** Every name that an address or a form of ours reads a way on from, and names that others use for it. */
const names = ['naar', 'taal', 'terug', 'pad', 'bewaard', 'stap', 'next', 'return', 'url', 'redirect', 'werk']

/** The neutral site behind "leave this page": the one place outside that a page leads to. */
const wayOut = 'GET /weg'

function safe(answer: Response, what: string): void {
  const location = answer.headers.get('location')
  if (location !== null)
    expect(new URL(location, 'http://localhost').host, `${what} leads to ${location}`).toBe('localhost')
  expect(
    answer.headers.getSetCookie().some((cookie) => cookie.startsWith('gezet')),
    what,
  ).toBe(false)
  expect([...answer.headers.keys()], what).not.toContain('gezet')
}

/** Every name with a target; in the n-th turn another one, so that few requests try many. */
const madeUp = (turn: number) =>
  names.map((name, at): [string, string] => [name, targets[(at + turn * names.length) % targets.length] ?? ''])

describe('a way on that was made up', () => {
  it('A-05 never leads to another site and never writes a header, in the address of any page', async () => {
    for (const route of gets.filter((one) => one.route !== wayOut)) {
      const as = await attacked.browserFor(route)
      for (const turn of [0, 1]) {
        const query = new URLSearchParams(madeUp(turn))
        safe(await attacked.ask(`${attacked.addressOf(route)}?${query}`, { as }), route.route)
      }
    }
  }, 300_000)

  it('A-05 nor in a form, nor in the address that it is sent to', async () => {
    for (const route of posts) {
      const as = await attacked.browserFor(route)
      const body = new URLSearchParams([...Object.entries(attacked.sentTo(route)), ...madeUp(0)])
      const path = `${attacked.addressOf(route)}?${new URLSearchParams(madeUp(1))}`
      safe(await attacked.ask(path, { method: 'POST', as, body }), route.route)
    }
  }, 300_000)

  it('A-05 leads whoever is logged in, or logs in, to a page of this site', async () => {
    for (const naar of targets)
      for (const path of ['/inloggen', '/inloggen/code', '/inloggen/kwijt', '/inloggen/organisatie']) {
        const answer = await attacked.ask(`${path}?${new URLSearchParams({ naar })}`, {})
        safe(answer, `${path} ${naar}`)
        expect(await answer.text(), naar).not.toMatch(/(href|action)="([a-z]+:|\/[^a-z])[^"]*elders/i)
      }
  }, 300_000)

  it('A-05 nor by a link or form on a page whose own address begins as that of another site', async () => {
    const as = await attacked.browserOf('attentionOfficer')
    for (const path of [
      '//elders.invalid/x',
      '///elders.invalid',
      '/\\elders.invalid/start',
      '//elders.invalid:80/?taal=en',
    ])
      for (const who of [new Headers(), as]) {
        const answer = await attacked.ask(`http://localhost${path}`, { as: who })
        safe(answer, path)
        const page = await answer.text()
        const leads = [...page.matchAll(/(?:href|action|formaction)="([^"]*)"/gi)].map(([, to = '']) => to)
        const abroad = leads.filter((to) => /elders/.test(URL.parse(to, 'http://localhost/')?.host ?? ''))
        expect([answer.status, abroad], path).toEqual([404, []])
        // Whoever is logged in is led back to the work, and the address is not said again.
        if (who !== as) expect(page).toContain('elders.invalid')
      }
  })
})
