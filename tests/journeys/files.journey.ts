import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { logInAs } from './log-in.ts'
import { looksWell } from './looks-well.ts'

const visits = [
  { title: 'with JavaScript', javaScriptEnabled: true },
  { title: 'without JavaScript', javaScriptEnabled: false },
]
const button = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true })

/** A photo as a telephone makes it: where and with what stand in it. */
async function photo(name: string) {
  const image = sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a8b99' } })
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '51/1 35/1 0/1' }
  const buffer = await image
    .withExif({ IFD0: { Make: 'Voorbeeldfoon' }, IFD3: gps })
    .jpeg()
    .toBuffer()
  return { name, mimeType: 'image/jpeg', buffer }
}

for (const { title, javaScriptEnabled } of visits) {
  test.describe(`A neighbour ${title}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } })

    test('S-18 sends a photo with her report and another one later; S-18 the officer opens a copy without the place', async ({
      page,
      browser,
      baseURL,
    }) => {
      test.setTimeout(120_000)
      const story = `Achter het gordijn brandt altijd licht, ${title}.`
      await page.goto('/melden?taal=nl')
      await page.getByLabel('Wat zag of hoorde je?').fill(story)
      await page.getByLabel('In welke gemeente is het?').fill('Breda')
      await page.getByLabel('Foto’s en bestanden').setInputFiles(await photo('huis.jpg'))
      if (javaScriptEnabled) await expect(page.getByRole('button', { name: 'Haal huis.jpg weg' })).toBeVisible()
      await button(page, 'Verder naar stap 2').click()
      await button(page, 'Verder naar stap 3').click()
      await expect(page.getByText('huis.jpg').first()).toBeVisible()
      await looksWell(page, javaScriptEnabled)
      await button(page, 'Verstuur').click()
      const code = await page.locator('.lk-code__value').innerText()

      await page.goto('/mijn-melding?taal=nl')
      await page.getByLabel('Je code').fill(code)
      await button(page, 'Open mijn melding').click()
      await page.locator('#antwoord').fill('Nog een foto.')
      await page.getByLabel('Foto’s en bestanden').setInputFiles(await photo('bus.jpg'))
      if (javaScriptEnabled) await expect(page.getByRole('button', { name: 'Haal bus.jpg weg' })).toBeVisible()
      await looksWell(page, javaScriptEnabled)
      await button(page, 'Verstuur').click()
      await expect(page.getByText('Meegestuurd: bus.jpg')).toBeVisible()

      const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: true })
      const officer = await context.newPage()
      await logInAs(officer, 'Noor Verlinden')
      await officer.goto('/postvak/aandachtsfunctionarissen-breda')
      const fresh = await officer.locator('tr', { hasText: 'Nieuw' }).getByRole('link').all()
      for (const link of await Promise.all(fresh.map((one) => one.getAttribute('href')))) {
        await officer.goto(link ?? '')
        if (await officer.getByText(story).count()) break
      }
      await expect(officer.getByText('bus.jpg').first()).toBeVisible()
      await looksWell(officer)
      const saved = officer.waitForEvent('download')
      await officer.getByRole('link', { name: 'Open de werkkopie huis.jpg' }).click()
      const copy = await readFile(await (await saved).path())
      expect((await sharp(copy).metadata()).exif).toBeUndefined()
      await officer.getByRole('link', { name: 'Open het origineel huis.jpg' }).click()
      await looksWell(officer)
      await context.close()
    })
  })
}
