import { expect, type Page, test } from '@playwright/test'
import { logInAs } from './log-in.ts'
import { looksWellOnBoth } from './looks-well.ts'
import { today } from './today.ts'

const startOf = async (page: Page, name: string) => {
  await logInAs(page, name)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('A-07 a request of a data subject goes from the counter to the letter', async ({ browser }) => {
  test.setTimeout(180_000)
  const officer = await (await browser.newContext({ locale: 'nl-NL' })).newPage()
  await startOf(officer, 'Rosa Maas')
  await looksWellOnBoth(officer)
  await officer.getByRole('link', { name: 'Verwerkingen' }).first().click()
  await expect(officer.getByRole('heading', { name: 'Wat aan staat' })).toBeVisible()
  await looksWellOnBoth(officer)

  await officer.goto('/verzoeken')
  await looksWellOnBoth(officer)
  await officer.getByRole('link', { name: 'Leg een verzoek vast' }).click()
  await officer.getByRole('button', { name: 'Leg vast' }).click()
  await expect(officer.getByRole('alert')).toContainText('Vul minstens één gegeven in')
  await looksWellOnBoth(officer)
  await officer.getByLabel('Inzage (AVG 15)').check()
  await officer.getByLabel('Aan de balie').check()
  await officer.getByLabel('Wanneer kwam het binnen?').fill(today)
  await officer.getByLabel('Wie vraagt het?').fill('Mw. Q. Zandstra (verzonnen)')
  await officer.getByLabel('Hoe weet je wie het vraagt?').selectOption('documentShown')
  await officer.getByLabel('Straat en huisnummer').fill('Vuurbaakhof 14')
  await officer.getByRole('button', { name: 'Leg vast' }).click()
  await expect(officer.getByText('Het verzoek is vastgelegd')).toBeVisible()
  await looksWellOnBoth(officer)
  const request = new URL(officer.url()).pathname
  const number = await officer.locator('h1').innerText()

  await officer.getByLabel('Aandachtsfunctionarissen Breda').check()
  await officer.getByRole('button', { name: 'Vraag deze loketten' }).click()
  await officer.getByLabel('Toegewezen', { exact: true }).check()
  await officer.getByRole('button', { name: 'Leg het besluit vast' }).click()
  await expect(officer.getByRole('alert')).toContainText('Wacht tot elk loket antwoord gaf')

  const desk = await (await browser.newContext({ locale: 'nl-NL' })).newPage()
  await startOf(desk, 'Noor Verlinden')
  await desk.getByRole('link', { name: `Geef antwoord ${number.replace('Verzoek ', '')}` }).click()
  await looksWellOnBoth(desk)
  await desk.getByRole('button', { name: 'Geef antwoord' }).click()
  await expect(desk.getByRole('alert')).toContainText('Kies of je iets vond')
  await looksWellOnBoth(desk)
  const found = await desk.getByRole('main').getByRole('row').nth(1).getByRole('rowheader').innerText()
  await desk.getByLabel('Ja, in deze signalen').check()
  await desk.getByLabel('Nummers van de signalen').fill(found)
  await desk.getByRole('button', { name: 'Geef antwoord' }).click()
  await expect(desk.getByText('Bewaard.')).toBeVisible()

  await officer.goto(request)
  await expect(officer.getByText('Gevonden', { exact: true })).toBeVisible()
  await officer.getByLabel('Toegewezen', { exact: true }).check()
  await officer.getByRole('button', { name: 'Leg het besluit vast' }).click()
  await expect(officer.getByRole('heading', { name: 'Brief' })).toBeVisible()
  await looksWellOnBoth(officer)
  await officer.getByRole('link', { name: 'Brief in het Nederlands' }).click()
  await expect(officer.getByText('We doen wat je vraagt.')).toBeVisible()
  await looksWellOnBoth(officer)
  await officer.emulateMedia({ media: 'print' })
  await expect(officer.getByText('Mw. Q. Zandstra (verzonnen)')).toBeVisible()
  await expect(officer.getByText('Concept. Lees na')).toBeHidden()
  await officer.emulateMedia({ media: 'screen' })

  await desk.reload()
  await desk.getByRole('button', { name: 'Het overzicht is gemaakt' }).click()
  await expect(desk.getByText('Bewaard.')).toBeVisible()
  await officer.goto(request)
  await officer.getByRole('button', { name: 'De brief is verstuurd' }).click()
  await expect(officer.getByText(/Beantwoord op/).first()).toBeVisible()
  await looksWellOnBoth(officer)
})
