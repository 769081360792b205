import { expect, type Page, test } from '@playwright/test'
import { logInAs } from './log-in.ts'
import { looksWell } from './looks-well.ts'

const story = 'Achter de loods slapen mensen in de kelder.'

/** Uses the keyboard alone and counts: every key, and the typing of an answer as one. */
function keyboardOf(page: Page) {
  let actions = 0
  const focused = () => page.evaluate<string>('document.activeElement?.outerHTML ?? ""')
  const press = async (key: string) => {
    await page.keyboard.press(key)
    actions += 1
  }
  return {
    press,
    /** Presses Tab until something is reached that looks like this. */
    async reach(wanted: RegExp) {
      for (let tries = 0; tries < 60; tries += 1) {
        await press('Tab')
        if (wanted.test((await focused()).slice(0, 300))) return
      }
      throw new Error(`the keyboard does not reach ${wanted}`)
    },
    async type(text: string) {
      await page.keyboard.type(text)
      actions += 1
    },
    get actions() {
      return actions
    },
  }
}

test('S-04 a colleague reports with the keyboard alone in at most 60 actions, and reads where it went', async ({
  page,
}) => {
  await logInAs(page, 'Fenna Zijlstra')
  await page.goto('/melding?taal=nl')
  await looksWell(page)
  const keyboard = keyboardOf(page)
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await keyboard.reach(/name="gevaar"/)
  await keyboard.press('ArrowDown')
  await keyboard.reach(/value="labour"/)
  await keyboard.press('Space')
  await keyboard.reach(/name="verhaal"/)
  await keyboard.type(story)
  await keyboard.reach(/name="minderjarig"/)
  await keyboard.press('ArrowDown')
  await keyboard.reach(/name="bron"/)
  await keyboard.press('w')
  await keyboard.reach(/name="zeker"/)
  await keyboard.press('z')
  await keyboard.reach(/>Tekens van arbeidsuitbuiting</)
  await keyboard.press('Enter')
  await keyboard.reach(/name="teken"/)
  await keyboard.press('Space')
  await keyboard.reach(/>Adressen</)
  await keyboard.press('Enter')
  await keyboard.reach(/name="address.0.address"/)
  await keyboard.type('Kade 12')
  await keyboard.press('Enter')
  await page.waitForURL('**/melding/ontvangen/**')
  expect(keyboard.actions).toBeLessThanOrEqual(60)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je melding is binnen')
  await looksWell(page)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } })

    test('S-04 a row more and a draft keep everything, and a double click makes one signal', async ({ page }) => {
      await logInAs(page, 'Fenna Zijlstra')
      await page.goto('/melding?taal=nl')
      await page.getByLabel('Wat zag of hoorde je?').fill(story)
      await page.getByLabel('Waar werk je?').selectOption('Wijkteam')
      await page.getByText('Voertuigen', { exact: true }).click()
      await page.locator('[name="vehicle.2.plate"]').fill('XX-99-XX')
      await page.getByRole('button', { name: 'Nog een rij: voertuigen' }).click()
      await expect(page.locator('[name="vehicle.3.plate"]')).toBeFocused()
      await expect(page.locator('[name="vehicle.2.plate"]')).toHaveValue('XX-99-XX')
      await page.getByRole('button', { name: 'Bewaar als concept' }).click()
      await expect(page.getByText(/^Concept bewaard om/)).toBeVisible()
      await expect(page.getByLabel('Wat zag of hoorde je?')).toHaveValue(story)
      await looksWell(page, javaScriptEnabled)
      await page.locator('main').getByRole('button', { name: 'Verstuur de melding', exact: true }).dblclick()
      await page.waitForURL('**/melding/ontvangen/**')
      const number = new URL(page.url()).pathname.split('/').at(-1) ?? ''
      await page.getByRole('link', { name: 'Naar je startpagina' }).click()
      await expect(page.getByText(number, { exact: true })).toHaveCount(1)
      await expect(page.getByText('Ga verder')).toHaveCount(0)
    })
  })
}
