import { type Browser, expect, type Page, test } from '@playwright/test'
import { logInAs } from './log-in.ts'
import { looksWell } from './looks-well.ts'

const wide = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

async function visit(browser: Browser, name: string, viewport = wide): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'nl-NL', viewport })).newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('close', () => expect(complaints).toEqual([]))
  if (name) await logInAs(page, name)
  return page
}

const press = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.locator('main').getByRole('link', { name }).first().click()

/** At both widths the page is whole and without a flaw. */
async function looksWellAtBoth(page: Page): Promise<void> {
  for (const viewport of [phone, wide]) {
    await page.setViewportSize(viewport)
    await looksWell(page)
  }
}

/** A neighbour reports exploitation at work in Goes; a colleague there reads which version and rule brought it. */
async function reportFromGoes(browser: Browser, story: string): Promise<void> {
  const page = await visit(browser, '')
  await page.goto('/melden')
  await page.getByRole('radio', { name: 'Nee', exact: true }).check()
  await page.getByRole('checkbox', { name: /^Werk/ }).check()
  await page.getByLabel('Wat zag of hoorde je?').fill(story)
  await page.getByLabel('In welke gemeente is het?').fill('Goes')
  for (const button of ['Verder naar stap 2', 'Verder naar stap 3', 'Verstuur']) await press(page, button)
  await expect(page.locator('.lk-code__value')).toBeVisible()
  await page.close()
}

test('S-11 the route is changed, tried and put into force by two officials, without a developer', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const lotte = await visit(browser, 'Lotte van Wijk')
  await lotte.goto('/meldroute')
  await looksWellAtBoth(lotte)
  await press(lotte, 'Maak een nieuwe versie')
  const address = new URL(lotte.url()).pathname
  await looksWellAtBoth(lotte)

  // With the keys to rule 9, and Enter opens it.
  const cells = lotte.locator('.lk-dmn tbody tr:has(> th)')
  await cells.first().locator('th').focus()
  for (let row = 1; row < 9; row++) await lotte.keyboard.press('ArrowDown')
  await lotte.keyboard.press('ArrowRight')
  await lotte.keyboard.press('Enter')
  await expect(lotte.getByRole('heading', { name: 'Regel 9 wijzigen' })).toBeVisible()
  await looksWellAtBoth(lotte)
  await lotte.getByLabel('Loket 1').selectOption({ label: 'Politie, team AVIM' })
  await lotte.getByLabel('Loket 2').selectOption({ label: 'Aandachtsfunctionarissen van de gemeente' })
  await press(lotte, 'Bewaar regel 9')
  await expect(lotte.getByText(/Regel 9\. Naar loket, in volgorde: Politie, team AVIM/)).toBeVisible()
  await expect(lotte.getByText('De controle vindt niets')).toBeVisible()

  await follow(lotte, 'Probeer op de signalen van het laatste jaar')
  await expect(lotte.getByText(/Met versie \d+ gaan er/)).toBeVisible()
  await looksWellAtBoth(lotte)
  await lotte.goto(address)
  await lotte.getByLabel('Waarom deze wijziging?').fill('De politie wil bij werk eerst meekijken.')
  await press(lotte, 'Leg voor aan een collega')
  await expect(lotte.getByText('Jij werkte aan deze versie.')).toBeVisible()
  await expect(lotte.locator('#vanaf')).toHaveCount(0)

  const wiebe = await visit(browser, 'Wiebe Terpstra')
  await expect(wiebe.getByText('Een versie van de meldroute wacht op jou')).toBeVisible()
  await looksWellAtBoth(wiebe)
  await wiebe.goto(address)
  await looksWellAtBoth(wiebe)
  await press(wiebe, 'Laat deze versie gelden')
  await expect(wiebe.locator('main').getByText('Geldt nu', { exact: true })).toBeVisible()
  await follow(wiebe, 'Alle versies')
  await looksWellAtBoth(wiebe)

  const story = 'Op een kwekerij bij Goes slapen zes mensen in de kantine.'
  await reportFromGoes(browser, story)
  const joris = await visit(browser, 'Joris Kamp')
  await joris.goto('/postvak/team-avim?tab=new')
  await joris.locator('tbody th a').first().click()
  await expect(joris.getByText(story)).toBeVisible()
  await joris
    .locator('main')
    .getByRole('link', { name: new RegExp(`regel 9 van de meldroute, versie ${address.split('/').at(-1)}`) })
    .click()
  await expect(joris).toHaveURL(new RegExp(`${address}.*#regel-9$`))
  for (const page of [lotte, wiebe, joris]) await page.close()
})

test('S-11 an expert edits the same draft as a DMN table, with nothing that the policy of the page stops', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const lotte = await visit(browser, 'Lotte van Wijk')
  await lotte.goto('/meldroute')
  await press(lotte, 'Maak een nieuwe versie')
  await follow(lotte, 'Expert-weergave')
  // The mark that its licence asks for; the script is a large one.
  await expect(lotte.getByRole('link', { name: 'Powered by bpmn.io' })).toBeVisible({ timeout: 60_000 })
  const cell = lotte.locator('.lk-expert td', { hasText: '"4 uur"' }).first()
  await cell.click()
  // The cell becomes an editor when it is entered: what is typed before that is lost.
  await expect(lotte.locator('.lk-expert .cm-content:focus')).toHaveText('"4 uur"')
  await lotte.keyboard.press('Control+A')
  await lotte.keyboard.type('"3 uur"')
  await expect(lotte.locator('.lk-expert .cm-content:focus')).toHaveText('"3 uur"')
  await press(lotte, 'Bewaar in het concept')
  await expect(lotte.getByText(/Regel 3\. Oppakken binnen: 3 uur, was 4 uur/)).toBeVisible()
  await lotte.close()
})
