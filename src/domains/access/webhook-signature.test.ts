import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aPerson } from '../../testing/people.ts'
import { openReceiver, type Received, type Receiver } from '../../testing/webhook-receiver.ts'
import { aWebhook } from '../../testing/webhooks.ts'
import { openWorld, type World } from '../../testing/world.ts'

type ReadEvent = (headers: object, body: string, secret: string, now?: number) => { type: string }

let world: World
let receiver: Receiver
let folder: string
let readEvent: ReadEvent
let secret = ''
let message: Received

// The example stands in the documentation: what is read there is what runs here.
beforeAll(async () => {
  const page = await readFile(path.resolve(import.meta.dirname, '../../../docs/webhooks.md'), 'utf8')
  const [, example = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? []
  folder = await mkdtemp(path.join(tmpdir(), 'lk-example-'))
  const file = path.join(folder, 'example.mjs')
  await writeFile(file, example)
  readEvent = (await import(pathToFileURL(file).href)).readEvent
  world = await openWorld()
  receiver = await openReceiver()
  const ties = await aPerson(world, [{ function: 'administrator' }])
  secret = (await aWebhook(world, ties, { url: receiver.url, deskId: 'riec' })).secret
  const [first] = receiver.received
  if (!first) throw new Error('nothing was sent')
  message = first
})
afterAll(async () => {
  await receiver.close()
  await world.close()
  await rm(folder, { recursive: true })
})

const now = () => world.system.clock().getTime()

it('X-01 a message passes the check of the documentation with the secret of its webhook', () => {
  expect(readEvent(message.headers, message.body, secret, now())).toMatchObject({
    type: 'nl.lichtketen.webhook.getest',
    sequence: '000000000000',
  })
})

it('X-01 and not with another secret, body, id or moment', () => {
  const { headers, body } = message
  const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const later = String(Number(headers['webhook-timestamp']) + 1)
  const wrong: [object, string, string, number][] = [
    [headers, body, other, now()],
    [headers, body.replace('1.0', '1.1'), secret, now()],
    [{ ...headers, 'webhook-id': crypto.randomUUID() }, body, secret, now()],
    [{ ...headers, 'webhook-timestamp': later }, body, secret, now()],
    [{ ...headers, 'webhook-signature': 'v1,x v2,x' }, body, secret, now()],
    [{ ...headers, 'webhook-signature': undefined }, body, secret, now()],
  ]
  for (const [head, text, key, at] of wrong) expect(() => readEvent(head, text, key, at)).toThrow('not signed')
  for (const at of [now() + 600_000, now() - 600_000])
    expect(() => readEvent(headers, body, secret, at)).toThrow('too old')
  expect(() => readEvent({ ...headers, 'webhook-timestamp': undefined }, body, secret, now())).toThrow('no moment')
})

it('X-01 the secret stands nowhere in clear, and no administrator reads it back', async () => {
  const { rows } = await world.database.owner.query('select w::text as row from access.webhook w')
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(rows.map(({ row }) => row).join()).not.toContain(secret)
  expect(rows[0].row).not.toContain(Buffer.from(secret).toString('hex'))
})
