import { expect, type Page, test } from '@playwright/test'
import { logInAs } from './log-in.ts'
import { looksWell } from './looks-well.ts'

const ways = [
  { name: 'wide, with JavaScript', width: 1280, javaScriptEnabled: true },
  { name: 'on a phone, without JavaScript', width: 390, javaScriptEnabled: false },
]

/** Opens the signal about the man who asked for bread. */
async function openSignal(page: Page): Promise<void> {
  await logInAs(page, 'Noor Verlinden')
  await page.goto('/postvak/aandachtsfunctionarissen-breda')
  const links = await page.locator('tbody th a').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  for (const address of addresses) {
    if (address === null) continue
    await page.goto(address)
    if ((await page.getByText('Michajlo Kowalenko').count()) > 0) return
  }
  throw new Error('the demonstration has no such signal')
}

for (const { name, width, javaScriptEnabled } of ways) {
  test(`S-08 an officer sees what belongs together, whom to call, decides, and undoes it (${name})`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width, height: 900 }, javaScriptEnabled })
    const page = await context.newPage()
    await openSignal(page)
    const signal = page.url()
    await expect(page.getByText('Dezelfde naam in een andere spelling. Een paar straten verder.')).toBeVisible()
    await expect(page.getByText('Aandachtsfunctionarissen Tilburg')).toBeVisible()
    await looksWell(page, javaScriptEnabled)

    await page.goto(`${signal}/navraag`)
    await page.locator('main').getByRole('button', { name: 'Vraag het na' }).click()
    await expect(page.getByRole('alert')).toContainText('Eén vraag klopt nog niet')
    await looksWell(page, javaScriptEnabled)
    await page.getByLabel('Waarvoor vraag je dit?').selectOption({ label: 'Een signaal ontvangen en wegen' })
    await page.locator('main').getByRole('button', { name: 'Vraag het na' }).click()
    await expect(page.getByText('Aandachtsfunctionarissen Tilburg')).toBeVisible()

    await page
      .getByRole('link', { name: /^Vergelijk/ })
      .first()
      .click()
    await looksWell(page, javaScriptEnabled)
    await decide(page, 'Ja, dit hoort bij elkaar', 'Zelfde man, zegt Oosterhout.')
    await expect(page.getByText('Zelfde man, zegt Oosterhout.').first()).toBeVisible()
    await looksWell(page, javaScriptEnabled)
    await page.goto(signal)
    await expect(page.getByRole('heading', { name: 'Hoort bij elkaar' })).toBeVisible()
    await looksWell(page, javaScriptEnabled)

    await page
      .getByRole('link', { name: /^Vergelijk/ })
      .first()
      .click()
    await decide(page, 'Draai het besluit terug', 'Het bleek zijn broer.')
    await expect(page.getByText('Zelfde man, zegt Oosterhout.').first()).toBeVisible()
    await expect(page.getByText('Het bleek zijn broer.').first()).toBeVisible()
    await page.goto(signal)
    await expect(page.getByText('Dezelfde naam in een andere spelling. Een paar straten verder.')).toBeVisible()

    await page.goto('/zoeken')
    await page.getByLabel('Telefoonnummer').fill('0612345671')
    await page.getByLabel('Waarvoor vraag je dit?').selectOption({ label: 'Een signaal ontvangen en wegen' })
    await page.locator('main').getByRole('button', { name: 'Zoek' }).click()
    await expect(page.getByText('Hetzelfde telefoonnummer')).toBeVisible()
    await expect(page.getByText('Aandachtsfunctionarissen Tilburg')).toHaveCount(0)
    expect(page.url()).not.toContain('0612345671')
    await looksWell(page, javaScriptEnabled)
    await context.close()
  })
}

test('S-08 the desk that was named sees who asked, and what for (wide)', async ({ page }) => {
  await logInAs(page, 'Yara Smeets')
  await page.goto('/verbanden')
  await expect(page.getByText('Noor Verlinden').first()).toBeVisible()
  await expect(page.getByText('Een signaal ontvangen en wegen').first()).toBeVisible()
  await looksWell(page)
})

/** Chooses, says why and saves. */
async function decide(page: Page, choice: string, why: string): Promise<void> {
  await page.getByLabel(choice).check()
  await page.getByLabel('Waarom?').fill(why)
  await page.getByRole('button', { name: 'Bewaar het besluit' }).click()
}
