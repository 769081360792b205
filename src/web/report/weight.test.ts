import { brotliCompressSync } from 'node:zlib'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitSignal } from '../../domains/signals/index.ts'
import { reporterSite } from '../../testing/reporter-site.ts'
import { type Visitor, visitorOf } from '../../testing/visitor.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import { publicFolder } from '../assets.ts'
import { staticFiles } from '../http/static-files.ts'

let world: World
let files: Hono
let app: Hono

beforeAll(async () => {
  world = await openWorld()
  files = await staticFiles(publicFolder)
  app = reporterSite(world)
})
afterAll(() => world.close())

/** Every page that a reporter meets, with the wordiest errors. */
const pages: Record<string, (visitor: Visitor) => Promise<void>> = {
  'step 1': (visitor) => visitor.open('/melden?taal=nl'),
  'step 1 in English': (visitor) => visitor.open('/melden?taal=en'),
  async 'step 1 with errors'(visitor) {
    await visitor.open('/melden?taal=nl')
    visitor.type('gemeente', 'Bergen')
    await visitor.press('')
  },
  async 'step 2 about a place outside the region'(visitor) {
    await toStepTwo(visitor)
  },
  async 'the check page'(visitor) {
    await toStepTwo(visitor)
    await visitor.press('')
  },
  async 'the receipt'(visitor) {
    await toStepTwo(visitor)
    await visitor.press('')
    await visitor.press('')
  },
  'the entrance of the mailbox': (visitor) => visitor.open('/mijn-melding?taal=nl'),
  'the mailbox': toMailbox,
  async 'the new code'(visitor) {
    await toMailbox(visitor)
    await visitor.press('Maak een nieuwe code')
    await visitor.press('Maak een nieuwe code')
  },
}

async function toStepTwo(visitor: Visitor): Promise<void> {
  await visitor.open('/melden?taal=nl')
  visitor.choose('gevaar', 'ja')
  visitor.type('verhaal', 'In het witte huis naast de wasserette wonen zeker acht mannen.')
  visitor.type('gemeente', 'Amsterdam')
  visitor.choose('gemeente-elders', 'ja')
  await visitor.press('')
}

async function toMailbox(visitor: Visitor): Promise<void> {
  const { receipt } = await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
  await visitor.open('/mijn-melding?taal=nl')
  visitor.type('code', receipt ?? '')
  await visitor.press('')
}

/** The page with the style sheets and scripts that it asks for, as they travel. */
async function weightOf(html: string): Promise<number> {
  const addresses = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, file = '']) => file)
  expect(addresses.length).toBeGreaterThan(0)
  const sizes = addresses.map(async (file) => {
    const answer = await files.request(file, { headers: { 'accept-encoding': 'br' } })
    expect(answer.status).toBe(200)
    return (await answer.arrayBuffer()).byteLength
  })
  return brotliCompressSync(html).length + (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

describe('every page of a reporter', () => {
  it.each(Object.keys(pages))('S-01 %s travels within 14,336 bytes and asks nothing of others', async (name) => {
    const visitor = visitorOf(app)
    await pages[name]?.(visitor)
    expect(await weightOf(visitor.html)).toBeLessThan(14_336)
    expect([...visitor.html.matchAll(/(?:src|href|action)="(?:https?:)?\/\/[^"]*"/g)]).toEqual([])
    expect(visitor.html).not.toMatch(/ style=|<style| on\w+="|<script(?![^>]* src="\/assets\/)/)
  })

  it.each(Object.keys(pages))('A-09 %s has a plain title and tells no other site where one was', async (name) => {
    const visitor = visitorOf(app)
    await pages[name]?.(visitor)
    expect(visitor.title).toMatch(/ · Lichtketen$/)
    expect(visitor.title).not.toMatch(/mensenhandel|uitbuiting|trafficking|exploit/i)
    expect(visitor.html).not.toMatch(/mensenhandel|trafficking/i)
    expect(visitor.headers.get('referrer-policy')).toBe('same-origin')
    expect(visitor.headers.get('set-cookie')).toBeNull()
  })
})
