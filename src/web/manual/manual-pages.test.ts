import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../platform/project-root.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { manualPages } from './manual-pages.tsx'

const names = readdirSync(path.join(projectRoot, 'docs/manual/nl')).map((file) => path.parse(file).name)
let world: World
let reader: Visitor
let officer: Visitor
beforeAll(async () => {
  world = await openWorld()
  const pages = manualPages(world.system, { siteOf: () => testSite })
  reader = colleague(pages, await world.person('Ilse Roelofs', 'reporter', null))
  officer = colleague(pages, await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda'))
})
afterAll(() => world.close())

describe('the manual in the application', () => {
  it('U-01 has the same pages in Dutch and English', () => {
    expect(readdirSync(path.join(projectRoot, 'docs/manual/en')).map((file) => path.parse(file).name)).toEqual(names)
  })

  it('begins with what fits the function of the reader', async () => {
    await officer.open('/handleiding?taal=nl')
    expect(officer.text).toMatch(/Past bij jouw functie ?Voor aandachtsfunctionarissen ?Voor anderen/)
    await reader.open('/handleiding?taal=nl')
    expect(reader.text).toMatch(/Past bij jouw functie ?Voor wie meldt vanuit het werk ?Voor anderen/)
  })

  it.each(names)('U-01 %s can be read in both languages', async (name) => {
    for (const locale of ['nl', 'en']) {
      await reader.open(`/handleiding/${name}?taal=${locale}`)
      expect(reader.status).toBe(200)
      expect(reader.count('h1')).toBe(1)
      expect(reader.count('h2')).toBeGreaterThan(1)
      expect(reader.text).not.toMatch(/\*\*|\|---|^#|\]\(/)
    }
  })

  it('draws a table as a table, a list as a list, and headings with an address of their own', async () => {
    await officer.open('/handleiding/attention-officer?taal=nl')
    expect(officer.count('table[role=table]')).toBe(4)
    expect(officer.count('ol > li')).toBeGreaterThanOrEqual(4)
    expect(officer.count('section#een-signaal-oppakken')).toBe(1)
  })

  it.each(['nergens', '..%2f..%2fpackage', 'attention-officer.md', '%00'])('has no page %s', async (name) => {
    await reader.open(`/handleiding/${name}`)
    expect(reader.status).toBe(404)
  })
})
