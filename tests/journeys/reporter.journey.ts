import { expect, type Page, test } from '@playwright/test'
import { looksWell } from './looks-well.ts'
import { switchTo } from './other-language.ts'

const story = 'In het witte huis naast de wasserette wonen zeker acht mannen.'
const wide = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }
const visits = [
  { title: 'on a wide screen', javaScriptEnabled: true, viewport: wide },
  { title: 'on a phone', javaScriptEnabled: true, viewport: phone },
  { title: 'on a phone without JavaScript', javaScriptEnabled: false, viewport: phone },
]

/** The button in the form, not the hidden one that Enter presses. */
const button = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true })
const codeOf = async (page: Page) => (await page.locator('.lk-code__value').innerText()).replace(/\s+/g, ' ').trim()

for (const { title, ...use } of visits) {
  test.describe(`A neighbour ${title}`, () => {
    test.use(use)

    test('S-01 tells what she sees without a name, S-03 comes back with her code and adds something', async ({
      page,
      context,
      baseURL,
    }) => {
      const elsewhere: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(`${baseURL}/`)) elsewhere.push(request.url())
      })

      await page.goto('/')
      await page.locator('main').getByRole('link', { name: 'Vertel wat je ziet' }).first().click()
      await page.getByRole('radio', { name: 'Nee', exact: true }).check()
      await page.getByRole('checkbox', { name: /^Werk/ }).check()
      await page.getByLabel('In welke gemeente is het?').fill('Bredaa')
      await page.getByLabel('Welke plek is het?').press('Enter')
      await expect(page).toHaveTitle('Fout: Formulier, stap 1 van 3 · Lichtketen')
      await expect(page.getByRole('alert')).toBeFocused()
      await looksWell(page, use.javaScriptEnabled)

      await page.getByLabel('Wat zag of hoorde je?').fill(story)
      await button(page, 'Ja, Breda').click()
      await expect(page).toHaveTitle('Formulier, stap 2 van 3 · Lichtketen')
      await page.getByLabel('Wie zijn de mensen?').fill('Acht mannen met werkkleren')
      await switchTo(page, 'English')
      await expect(page).toHaveTitle('Form, step 2 of 3 · Lichtketen')
      await expect(page.getByLabel('Who are the people?')).toHaveValue('Acht mannen met werkkleren')
      await switchTo(page, 'Nederlands')
      await looksWell(page, use.javaScriptEnabled)

      await button(page, 'Verder naar stap 3').click()
      await expect(page.getByText(story)).toBeVisible()
      await expect(page.getByText('Acht mannen met werkkleren')).toBeVisible()
      await looksWell(page, use.javaScriptEnabled)
      await button(page, 'Verander waar het is').click()
      await expect(page.getByLabel('In welke gemeente is het?')).toHaveValue('Breda')
      await button(page, 'Verder naar stap 2').click()
      await button(page, 'Verder naar stap 3').click()

      await button(page, 'Verstuur').dblclick()
      await expect(page).toHaveTitle('Ontvangen · Lichtketen')
      await looksWell(page, use.javaScriptEnabled)
      const code = await codeOf(page)
      expect(code).toMatch(/^[0-9A-Z]{4}( [0-9A-Z]{4}){5}$/)

      await page.getByRole('link', { name: 'Naar mijn melding' }).click()
      await page.getByLabel('Je code').fill(code.toLowerCase())
      await page.getByLabel('Je code').press('Enter')
      await expect(page.getByText('We hebben je verhaal. Iemand gaat het lezen.')).toBeVisible()
      await page.getByLabel('Je bericht').fill('Om vijf uur komt er een busje.')
      await button(page, 'Verstuur').click()
      await expect(page.getByText('Je bericht is verstuurd')).toBeVisible()
      await expect(page.getByText('Om vijf uur komt er een busje.')).toBeVisible()
      await looksWell(page, use.javaScriptEnabled)

      expect(elsewhere).toEqual([])
      expect(await context.cookies()).toEqual([])
      expect(page.url()).not.toContain(code.slice(0, 4))
    })

    test('S-03 makes a new code, even when she presses twice, and the old one stops working', async ({ page }) => {
      const enter = async (code: string) => {
        await page.goto('/mijn-melding')
        await page.getByLabel('Je code').fill(code)
        await button(page, 'Open mijn melding').click()
      }
      await page.goto('/melden')
      await page.getByLabel('Wat zag of hoorde je?').fill(story)
      await page.getByLabel('Ik weet de gemeente niet').check()
      await button(page, 'Verder naar stap 2').click()
      await button(page, 'Verder naar stap 3').click()
      await button(page, 'Verstuur').click()
      const code = await codeOf(page)
      await enter(code)
      await button(page, 'Maak een nieuwe code').click()
      await looksWell(page, use.javaScriptEnabled)
      await button(page, 'Maak een nieuwe code').dblclick()
      await expect(page.getByRole('heading', { name: 'Je nieuwe code' })).toBeVisible()
      await looksWell(page, use.javaScriptEnabled)
      const fresh = await codeOf(page)
      expect(fresh).not.toBe(code)
      await enter(code)
      await expect(page.getByText('Met deze code vinden we niets.')).toBeVisible()
      await looksWell(page, use.javaScriptEnabled)
      await enter(fresh)
      await expect(page).toHaveTitle('Mijn melding · Lichtketen')
    })

    test('S-01 whoever says that somebody is in danger reads on every page to call 112', async ({ page }) => {
      await page.goto('/melden')
      await page.getByRole('radio', { name: /^Ja/ }).check()
      await page.getByLabel('Wat zag of hoorde je?').fill(story)
      await page.getByLabel('In welke gemeente is het?').fill('Gent')
      await page.getByLabel(/^Het is buiten/).check()
      await button(page, 'Verder naar stap 2').click()
      await expect(page.getByRole('heading', { name: 'Bel nu 112' })).toBeVisible()
      await expect(page.getByText('CoMensha')).toBeVisible()
      await looksWell(page, use.javaScriptEnabled)
    })
  })
}
