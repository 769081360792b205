import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { scopeNames } from '../../domains/access/rules/scopes.ts'
import { openApi } from '../../testing/partner.ts'
import { testSite } from '../../testing/signed-in.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { publicFolder } from '../assets.ts'
import { staticFiles } from '../http/static-files.ts'
import { guidePages } from './guide-pages.tsx'

let world: World
let api: ReturnType<typeof openApi>
let described: unknown
beforeAll(async () => {
  world = await openWorld()
  api = openApi(world)
  described = await (await api.app.request('/api/v1/openapi.json')).json()
})
afterAll(() => world.close())

const pages = () =>
  guidePages(
    () => testSite,
    async () => described,
  )
const read = async (address: string) => (await pages().request(address)).text()

describe.each(['nl', 'en'])('X-01 the page about the API in %s', (locale) => {
  it('names every operation of the description, and what a token must open for it', async () => {
    // A long address may break behind a slash.
    const html = (await read(`/koppelvlak?taal=${locale}`)).replaceAll(/<wbr ?\/?>/g, '')
    const paths = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(described).paths
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods)) expect(html).toContain(`${method.toUpperCase()} ${path}`)
    for (const scope of scopeNames) expect(html).toContain(`<code>${scope}</code>`)
    for (const status of ['400', '401', '403', '412', '428', '503'])
      expect(html).toContain(`<strong>${status}</strong>`)
  })

  it('weighs no more than a public page may, and loads nothing from elsewhere', async () => {
    const html = await read(`/koppelvlak?taal=${locale}`)
    expect(html).not.toMatch(/(src|href)="https?:/)
    const assets = await staticFiles(publicFolder)
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, at]) => at ?? '')
    const weights = await Promise.all(
      sheets.map(async (at) => brotliCompressSync(await (await assets.request(at)).text()).length),
    )
    expect(sheets.length).toBeGreaterThan(0)
    expect(weights.reduce((sum, one) => sum + one, brotliCompressSync(html).length)).toBeLessThan(14_336)
  })
})

it('X-01 who speaks neither reads it in English, and the address of the API leads to it', async () => {
  expect(await read('/koppelvlak?taal=bg')).toContain('<html lang="en"')
  expect((await api.app.request('/api')).headers.get('location')).toBe('/koppelvlak')
})
