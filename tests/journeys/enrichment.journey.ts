import { expect, type Page, test } from '@playwright/test'
import { logInAs } from './log-in.ts'
import { looksWell } from './looks-well.ts'

const ways = [
  { name: 'wide, with JavaScript', width: 1280, javaScriptEnabled: true, number: '06 12 34 09 87', house: '14B' },
  {
    name: 'on a phone, without JavaScript',
    width: 390,
    javaScriptEnabled: false,
    number: '06 12 34 09 78',
    house: '14A',
  },
]

/** Opens the signal of the demonstration that Noor Verlinden has in hand. */
async function openSignal(page: Page): Promise<void> {
  await logInAs(page, 'Noor Verlinden')
  await page.goto('/postvak/aandachtsfunctionarissen-breda')
  const links = await page.locator('tbody th a').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  for (const address of addresses) {
    if (address === null) continue
    await page.goto(address)
    if ((await page.getByText('Vuurbaakhof 14').count()) > 0) return
  }
  throw new Error('the demonstration has no such signal')
}

const keep = (page: Page, button: string) => page.locator('main').getByRole('button', { name: button }).last().click()

for (const { name, width, javaScriptEnabled, number, house } of ways) {
  test(`S-07 an officer looks an address up, adds an inspection and corrects a phone number (${name})`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width, height: 900 }, javaScriptEnabled })
    const page = await context.newPage()
    await openSignal(page)
    const signal = page.url()
    await looksWell(page, javaScriptEnabled)

    await page.getByRole('link', { name: 'Gegeven toevoegen' }).click()
    await page.getByRole('link', { name: 'Adres', exact: true }).click()
    await page.getByLabel('Straat en huisnummer').fill('vuurbaak 14')
    await page.getByRole('button', { name: 'Zoek adres' }).click()
    await expect(page.getByRole('heading', { name: '3 adressen gevonden' })).toBeVisible()
    await looksWell(page, javaScriptEnabled)
    await page.getByRole('button', { name: `Vuurbaakhof ${house}, 4899 SA Breda` }).click()
    await expect(page.getByText('Het adres is ingevuld')).toBeVisible()
    await expect(page.getByLabel('Postcode')).toHaveValue('4899 SA')
    await looksWell(page, javaScriptEnabled)
    await page.getByLabel('Waar komt dit vandaan?').selectOption({ label: 'Zelf gezien' })
    await keep(page, 'Bewaar gegeven')
    await expect(page.getByText(`Vuurbaakhof ${house}, 4899 SA, Breda`).first()).toBeVisible()

    await page.goto(`${signal}/gegevens?soort=measure`)
    await page.getByLabel('Wat voor maatregel?').selectOption({ label: 'Controle' })
    await page.getByLabel('Wie deed of gaf dit?').fill('Omgevingsdienst De Waterlijn')
    await page.getByLabel('Op welke dag?').fill('3 maart')
    await page.getByLabel('Waar komt dit vandaan?').selectOption({ label: 'Controles' })
    await page.getByLabel('Hoe betrouwbaar is de bron?').selectOption({ label: 'Betrouwbare bron (A)' })
    await page.getByLabel('Hoe zeker is dit gegeven?').selectOption({ label: 'Staat vast (1)' })
    await keep(page, 'Bewaar gegeven')
    await expect(page.getByRole('alert')).toContainText('Vul de dag in als dd-mm-jjjj')
    await looksWell(page, javaScriptEnabled)
    await page.getByLabel('Op welke dag?').fill('3-3-2026')
    await keep(page, 'Bewaar gegeven')
    await expect(page.getByText('Omgevingsdienst De Waterlijn, dinsdag 3 maart 2026').first()).toBeVisible()
    await expect(page.getByText('Betrouwbare bron · staat vast (A1)').first()).toBeVisible()

    await page.getByRole('link', { name: /^Verbeter \+31/ }).click()
    await page.getByLabel('Nummer', { exact: true }).fill(number)
    await page.getByLabel('Waarom verbeter je dit?').fill('Twee cijfers stonden verkeerd om.')
    await looksWell(page, javaScriptEnabled)
    await keep(page, 'Bewaar verbetering')
    await expect(
      page.getByText('Verbeterd door Noor Verlinden: Twee cijfers stonden verkeerd om.').first(),
    ).toBeVisible()
    await looksWell(page, javaScriptEnabled)
    await context.close()
  })
}
