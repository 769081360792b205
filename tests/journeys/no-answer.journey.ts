import { expect, test } from '@playwright/test'
import { logInAs } from './log-in.ts'
import { looksWellOnBoth } from './looks-well.ts'
import { today } from './today.ts'

const list = '/overdrachten/zonder-antwoord'
const elsewhere = /Politie Rotterdam/

test('S-15 what has no answer is tried again, until its answer is written down', async ({ page }) => {
  test.setTimeout(120_000)
  await logInAs(page, 'Bram Okafor')
  await page.goto(list)
  await expect(page.getByRole('heading', { name: 'Geen antwoord: de termijn is voorbij' })).toBeVisible()
  await looksWellOnBoth(page)
  const row = page.getByRole('row', { name: elsewhere })
  await row.getByRole('link', { name: 'Noteer een poging' }).click()
  await page.getByRole('button', { name: 'Noteer een poging' }).click()
  await expect(page.getByRole('alert')).toContainText('Kies hoe je het probeerde.')
  await looksWellOnBoth(page)
  await page.getByLabel('e-mail').check()
  await page.getByRole('button', { name: 'Noteer een poging' }).click()
  await page.goto(list)
  await expect(row).toContainText('Geprobeerd, geen antwoord, via e-mail')

  await row.getByRole('link', { name: 'Leg antwoord vast' }).click()
  await looksWellOnBoth(page)
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page.getByRole('alert')).toBeVisible()
  await looksWellOnBoth(page)
  await page.getByLabel('Dit is gedaan (antwoord)').check()
  await page.getByLabel('telefoon').check()
  await page.getByLabel('Wie zei of schreef dit?').fill('K. Visser (verzonnen), rechercheur')
  await page.getByLabel('Op welke dag?').fill(today)
  await page.getByLabel('Wat is er gezegd of geschreven?').fill('De loods is bezocht. Er loopt een onderzoek.')
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page.getByText('Beantwoord').first()).toBeVisible()
  await page.goto(list)
  await expect(row).toHaveCount(0)
})

for (const name of ['Judith Brands', 'Wiebe Terpstra']) {
  test(`S-15 ${name} sees what has no answer elsewhere, without content`, async ({ page }) => {
    await logInAs(page, name)
    await page.goto(list)
    await expect(page.getByText('De inhoud blijft bij de loketten.')).toBeVisible()
    await expect(page.getByRole('row', { name: elsewhere }).getByRole('link')).toHaveCount(0)
    await looksWellOnBoth(page)
  })
}
