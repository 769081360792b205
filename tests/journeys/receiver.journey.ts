import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { logInAs } from './log-in.ts'
import { looksWell } from './looks-well.ts'

/** The sender finds the hand-over to the public prosecutor, and makes a link: its address and its code. */
async function linkOf(page: Page): Promise<{ address: string; code: string }> {
  await logInAs(page, 'Bram Okafor')
  await page.goto('/overdrachten')
  await page
    .getByRole('row', { name: /Officier van justitie/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Zelf laten lezen' })).toBeVisible()
  await looksWell(page)
  await page.getByRole('button', { name: 'Maak een nieuwe link' }).click()
  await looksWell(page)
  const [address = '', code = ''] = await page.locator('main code').allInnerTexts()
  return { address: new URL(address).pathname, code }
}

const widths: [string, BrowserContextOptions][] = [
  ['wide, with JavaScript', { viewport: { width: 1280, height: 900 } }],
  ['on a phone', { viewport: { width: 390, height: 844 } }],
  ['on a phone, without JavaScript', { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }],
]

for (const [name, options] of widths) {
  test(`S-15 a receiver without an account reads a hand-over once, ${name}`, async ({ browser }) => {
    const sender = await (await browser.newContext({ locale: 'nl-NL' })).newPage()
    const { address, code } = await linkOf(sender)
    const withScript = options.javaScriptEnabled !== false
    const receiver = await (await browser.newContext({ locale: 'nl-NL', ...options })).newPage()
    await receiver.goto(address)
    await looksWell(receiver, withScript)
    await receiver.getByLabel('Code').fill('AAAA-AAAA')
    await receiver.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(receiver.getByText('Dit lukt niet.')).toBeVisible()
    await looksWell(receiver, withScript)
    await receiver.getByLabel('Code').fill(code.toLowerCase())
    await receiver.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(receiver.getByRole('heading', { name: 'Wat we je vragen' })).toBeVisible()
    await looksWell(receiver, withScript)
    await receiver.getByRole('button', { name: 'Geef antwoord' }).click()
    await expect(receiver.getByText('Schrijf op wat je hebt gedaan').first()).toBeVisible()
    await looksWell(receiver, withScript)
    await receiver.getByRole('button', { name: 'English' }).click()
    await expect(receiver.getByRole('heading', { name: 'What we ask you' })).toBeVisible()
    await sender.getByRole('link', { name: 'Terug naar de overdracht' }).click()
    await expect(sender.getByText(/Gelezen op/)).toBeVisible()
  })
}
