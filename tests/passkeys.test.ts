import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { invitePerson } from '../src/domains/access/index.ts'
import { codeFor } from '../src/testing/authenticator.ts'
import { type Entrance, openEntrance } from '../src/testing/entrance.ts'
import { anInvitation, aPerson } from '../src/testing/people.ts'
import { publicFolder } from '../src/web/assets.ts'
import { onlyFromOurPages } from '../src/web/http/csrf.ts'
import { securityHeaders } from '../src/web/http/security-headers.ts'
import { staticFiles } from '../src/web/http/static-files.ts'
import { looksWell } from './journeys/looks-well.ts'

const password = 'een lang en goed wachtwoord'
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
// A browser is slow on a busy machine, and how slow says nothing about us.
vi.setConfig({ testTimeout: 180_000 })
let entrance: Entrance
let url = ''
let chrome: Browser
let server: ReturnType<typeof createServer>

beforeAll(async () => {
  const parts: { answer?: ReturnType<typeof getRequestListener> } = {}
  server = createServer((asked, answer) => void parts.answer?.(asked, answer))
  server.listen(0, 'localhost')
  await once(server, 'listening')
  url = `http://localhost:${(server.address() as AddressInfo).port}`
  entrance = await openEntrance(null, url)
  const app = new Hono()
  app.use(securityHeaders({ https: false }))
  app.route('/', await staticFiles(publicFolder))
  app.use(onlyFromOurPages((c) => c.text('refused', 403)))
  app.route('/', entrance.app)
  parts.answer = getRequestListener(app.fetch)
  chrome = await chromium.launch({
    executablePath: process.env.LICHTKETEN_CHROMIUM || '/usr/bin/chromium',
    args: quiet,
  })
}, 60_000)
afterAll(async () => {
  await chrome.close()
  server.closeAllConnections()
  server.close()
  await entrance.close()
})

type Device = { page: Page; cdp: CDPSession; id: string }

/** A browser on a device that recognises its owner, or only feels a touch. */
async function aDevice({ verifies = true, width = 1280 } = {}): Promise<Device> {
  const context = await chrome.newContext({ locale: 'nl-NL', viewport: { width, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: verifies, automaticPresenceSimulation: true },
  })
  return { page, cdp, id: authenticatorId }
}

/** Somebody with a password and a code, logged in on a device. */
async function somebodyAt({ page }: Device) {
  const ties = await aPerson(entrance.world, [{ function: 'administrator' }])
  const input = anInvitation()
  const { token, personId } = await entrance.world.as(ties, (ctx) => invitePerson(ctx, input))
  await page.goto(`${url}/uitnodiging/${token}`)
  await page.locator('#ww').fill(password)
  await page.locator('#ww2').fill(password)
  await page.locator('main button').click()
  const key = await page.locator('code').innerText()
  await page.locator('#code').fill(codeFor(key))
  await page.locator('main button').click()
  return { personId, email: input.email, key }
}

async function makePasskey({ page }: Device, name: string) {
  await page.goto(`${url}/account`)
  await page.locator('#passkey-naam').fill(name)
  await page.getByRole('button', { name: 'Maak een passkey' }).click()
  await page.getByRole('button', { name: 'Maak de passkey' }).click()
}

const logOut = ({ page }: Device) =>
  page.goto(`${url}/account`).then(() => page.getByRole('button', { name: 'Uitloggen' }).click())

describe('a passkey, on a device that recognises its owner', () => {
  it('A-03 is made at the own account, logs in by itself as two factors, and is taken away again', async () => {
    const device = await aDevice()
    const { page } = device
    const { personId } = await somebodyAt(device)
    await makePasskey(device, 'Laptop van het werk')
    await page.getByText('Je passkey staat klaar').waitFor()
    await looksWell(page)
    await logOut(device)
    await page.goto(`${url}/inloggen`)
    await page.getByRole('link', { name: 'Log in met een passkey' }).click()
    await looksWell(page)
    await page.getByRole('button', { name: 'Gebruik je passkey' }).click()
    await page.getByText('start van Noor Verlinden').waitFor()
    const last = `select detail from access.audit_event where action = 'login' and resource_id = $1 order by id desc limit 1`
    expect((await entrance.world.database.owner.query(last, [personId])).rows).toEqual([
      { detail: { factor: 'passkey' } },
    ])

    await page.goto(`${url}/account`)
    await page.getByRole('button', { name: 'Haal passkey Laptop van het werk weg' }).click()
    await page.getByText('De passkey is weg').waitFor()
    await logOut(device)
    await page.goto(`${url}/inloggen/passkey`)
    await page.getByRole('button', { name: 'Gebruik je passkey' }).click()
    await page.getByText('Deze passkey kennen we niet').waitFor()
    await page.goto(`${url}/start`)
    expect(page.url()).toContain('/inloggen')
  })

  it('A-03 asks for the second factor first when that was shown too long ago, and takes a passkey for it', async () => {
    const device = await aDevice({ width: 390 })
    const { page } = device
    const { personId, key } = await somebodyAt(device)
    await makePasskey(device, 'Telefoon')
    await page.getByText('Je passkey staat klaar').waitFor()
    await longAgo(personId)
    await page.locator('#passkey-naam').fill('Tweede apparaat')
    await page.getByRole('button', { name: 'Maak een passkey' }).click()
    await page.getByRole('heading', { name: 'Bevestig dat jij het bent' }).waitFor()
    await looksWell(page)
    await page.getByRole('button', { name: 'Gebruik je passkey' }).click()
    await page.getByRole('heading', { name: 'Maak je passkey “Tweede apparaat”' }).waitFor()
    await looksWell(page)
    await longAgo(personId)
    await page.goto(`${url}/account`)
    await page.getByRole('button', { name: 'Haal passkey Telefoon weg' }).click()
    await page.locator('#bewijs').fill(codeFor(key, 1))
    await page.getByRole('button', { name: 'Bevestig en ga verder' }).click()
    await page.getByText('De passkey is weg').waitFor()
  })

  it('A-03 of one person proves nothing in the session of another', async () => {
    const device = await aDevice()
    await somebodyAt(device)
    await makePasskey(device, 'Van Noor')
    await device.page.getByText('Je passkey staat klaar').waitFor()
    await logOut(device)
    const { personId } = await somebodyAt(device)
    await entrance.world.database.owner.query(
      `insert into auth.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
       select gen_random_uuid()::text, '', $1, 'een-andere', 0, 'singleDevice', false`,
      [personId],
    )
    await longAgo(personId)
    await device.page.goto(`${url}/account`)
    await device.page.locator('#passkey-naam').fill('Van een ander')
    await device.page.getByRole('button', { name: 'Maak een passkey' }).click()
    await device.page.getByRole('button', { name: 'Gebruik je passkey' }).click()
    await device.page.getByText('Het lukte niet met je passkey').first().waitFor()
    const { rows } = await entrance.world.database.owner.query(
      `select count(*)::int as proven from auth.session where "userId" = $1 and "provenAt" > now() - interval '5 minutes'`,
      [personId],
    )
    expect(rows).toEqual([{ proven: 0 }])
  })
})

describe('a device that does not recognise its owner', () => {
  it('A-03 makes no passkey', async () => {
    const device = await aDevice({ verifies: false })
    const { personId } = await somebodyAt(device)
    await makePasskey(device, 'Zonder vinger')
    await device.page.getByText('Het lukte niet met je passkey').waitFor()
    const { rowCount } = await entrance.world.database.owner.query('select from auth.passkey where "userId" = $1', [
      personId,
    ])
    expect(rowCount).toBe(0)
  })

  it('A-03 logs nobody in with a passkey that was made before', async () => {
    const device = await aDevice()
    const { page, cdp, id } = device
    await somebodyAt(device)
    await makePasskey(device, 'Laptop')
    await page.getByText('Je passkey staat klaar').waitFor()
    await logOut(device)
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false })
    await page.goto(`${url}/inloggen/passkey`)
    // As if somebody changed the question on the way to the device: verification is only preferred.
    await page.evaluate(`{
      const form = document.querySelector('form[data-passkey]')
      form.dataset.options = JSON.stringify({ ...JSON.parse(form.dataset.options), userVerification: 'discouraged' })
    }`)
    await page.getByRole('button', { name: 'Gebruik je passkey' }).click()
    await page.getByText('Deze passkey kennen we niet').waitFor()
  })
})

it('A-03 an answer of a passkey works once, and without script the page says what it needs', async () => {
  const device = await aDevice()
  const { page } = device
  await somebodyAt(device)
  await makePasskey(device, 'Laptop')
  await page.getByText('Je passkey staat klaar').waitFor()
  await logOut(device)
  await page.goto(`${url}/inloggen/passkey`)
  const sent = page.waitForRequest((request) => request.url().endsWith('/inloggen/passkey/antwoord'))
  await page.getByRole('button', { name: 'Gebruik je passkey' }).click()
  const replay = (await sent).postData() ?? ''
  await page.getByText('start van Noor Verlinden').waitFor()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const again = await fetch(`${url}/inloggen/passkey/antwoord`, {
    method: 'POST',
    body: replay,
    headers: { ...headers, cookie },
  })
  expect(again.status).toBe(422)
  const plain = await (await chrome.newContext({ javaScriptEnabled: false, locale: 'nl-NL' })).newPage()
  await plain.goto(`${url}/inloggen/passkey`)
  expect(await plain.getByText('Zet JavaScript aan').isVisible()).toBe(true)
  expect(await plain.getByRole('button', { name: 'Gebruik je passkey' }).count()).toBe(0)
})

const longAgo = (personId: string) =>
  entrance.world.database.owner.query(
    `update auth.session set "provenAt" = now() - interval '11 minutes' where "userId" = $1`,
    [personId],
  )
