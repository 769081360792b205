import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { publicLocales, tagOf } from '../../src/lib/locales.ts'
import { logInAs } from './log-in.ts'
import { looksWell } from './looks-well.ts'
import { switchTo, wordsIn } from './other-language.ts'

const bulgarian = wordsIn('bg')
const story = 'Осем мъже спят в една къща зад синия склад.'
const people = 'Осем мъже с работни дрехи'
const translation = 'Acht mannen slapen in een huis achter de blauwe loods.'

const button = (page: Page, key: string) =>
  page.locator('main').getByRole('button', { name: bulgarian(key), exact: true })

/** Goes to Arabic and back, by the list of languages, and finds what was typed. */
async function thereAndBack(page: Page, holds: () => Promise<void>): Promise<void> {
  await switchTo(page, 'العربية')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await holds()
  await switchTo(page, 'Български')
  await expect(page.locator('html')).toHaveAttribute('lang', 'bg')
  await holds()
}

/** A photo, named in the letters of who took it. */
async function photo() {
  const image = sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a8b99' } })
  return { name: 'къща.jpg', mimeType: 'image/jpeg', buffer: await image.jpeg().toBuffer() }
}

/** Somebody who reads only Bulgarian tells what happens, with a photo; gives the code. */
async function tell(page: Page, withScript: boolean): Promise<string> {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'bg')
  await page
    .locator('main')
    .getByRole('link', { name: bulgarian('public_home_tell') })
    .first()
    .click()
  await page.getByLabel(bulgarian('report_story')).fill(story)
  await page.getByLabel(bulgarian('report_municipality')).fill('Breda')
  await page.locator('main input[type=file]').setInputFiles(await photo())
  if (withScript) await expect(page.getByRole('button', { name: /къща\.jpg/ })).toBeVisible()
  await thereAndBack(page, async () => {
    await expect(page.locator('[name=verhaal]')).toHaveValue(story)
    await expect(page.locator('[name=gemeente]')).toHaveValue('Breda')
    await expect(page.locator('main').getByText('къща.jpg').first()).toBeVisible()
  })
  await button(page, 'report_to_step_2').click()
  await page.getByLabel(bulgarian('report_people')).fill(people)
  await thereAndBack(page, () => expect(page.locator('[name=mensen]')).toHaveValue(people))
  await button(page, 'report_to_step_3').click()
  await thereAndBack(page, async () => {
    await expect(page.locator('main').getByText(story)).toBeVisible()
    await expect(page.locator('main').getByText('къща.jpg').first()).toBeVisible()
  })
  await button(page, 'report_send').click()
  const code = page.locator('.lk-code__value')
  const shown = await code.innerText()
  await thereAndBack(page, () => expect(code).toHaveText(shown))
  return shown.replace(/\s+/g, ' ').trim()
}

/** The officer sees in which language it is, has it translated, and answers with a prepared sentence. */
async function answer(noor: Page, withScript: boolean): Promise<void> {
  await logInAs(noor, 'Noor Verlinden')
  await noor.goto('/postvak/aandachtsfunctionarissen-breda?tab=new')
  const numbers = await noor.locator('tbody th a').allInnerTexts()
  await noor.goto(
    `/signalen/${numbers
      .map((one) => one.trim())
      .sort()
      .at(-1)}`,
  )
  const told = noor.getByText(story)
  await expect(told).toHaveAttribute('lang', 'bg')
  await expect(noor.getByText('къща.jpg').first()).toBeVisible()
  await noor.getByRole('button', { name: 'Oppakken' }).first().click()
  await expect(noor.getByText('Geschreven in het Bulgaars').first()).toBeVisible()
  await noor.getByRole('link', { name: 'Vraag een tolk' }).first().click()
  await looksWell(noor, withScript)
  await noor.getByLabel('Waarom?').fill('Niemand van ons leest Bulgaars.')
  await noor.getByLabel('Wanneer is de vertaling er uiterlijk?').fill('01-12-2099')
  await noor.getByRole('button', { name: 'Leg vast' }).click()
  await expect(noor.getByText(/klok staat stil/i).first()).toBeVisible()
  await looksWell(noor, withScript)
  await noor.getByRole('link', { name: 'Voer de vertaling in' }).click()
  await noor.getByLabel('Vertaling', { exact: true }).fill(translation)
  await noor.getByLabel('Wie vertaalde het?').fill('Tolk 17')
  await looksWell(noor, withScript)
  await noor.getByRole('button', { name: 'Bewaar de vertaling' }).click()
  await expect(noor.getByText(translation)).toBeVisible()
  await expect(told).toBeVisible()
  await noor.getByText('Kies een zin in het Bulgaars').first().click()
  await noor.getByRole('checkbox', { name: /^Bedankt, gelezen/ }).check()
  await looksWell(noor, withScript)
  await noor.getByRole('button', { name: 'Verstuur bericht' }).click()
  await expect(noor.getByText('In het Nederlands:')).toBeVisible()
}

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 900 }

const visit = async (browser: Browser, javaScriptEnabled: boolean, locale: string, viewport: typeof phone) =>
  (await browser.newContext({ locale, javaScriptEnabled, viewport })).newPage()

for (const javaScriptEnabled of [true, false]) {
  test(`S-02 who reads only Bulgarian reports with a photo, comes back with the code and is answered, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const reader = await visit(browser, javaScriptEnabled, 'bg-BG', phone)
    const code = await tell(reader, javaScriptEnabled)
    const noor = await visit(browser, javaScriptEnabled, 'nl-NL', desk)
    await answer(noor, javaScriptEnabled)

    await reader.goto('/mijn-melding')
    await reader.getByLabel(bulgarian('report_mailbox_code')).fill(code)
    await thereAndBack(reader, () => expect(reader.locator('[name=code]')).toHaveValue(code))
    await button(reader, 'report_mailbox_open').click()
    await expect(reader.locator('.lk-message [lang=bg]')).toContainText('Благодар')
    await reader.getByLabel(bulgarian('report_reply_label')).fill('Още двама дойдоха.')
    await thereAndBack(reader, () => expect(reader.locator('[name=antwoord]')).toHaveValue('Още двама дойдоха.'))
    await looksWell(reader, javaScriptEnabled)
    for (const page of [reader, noor]) await page.context().close()
  })
}

const pages = [
  ...['/', '/melden', '/mijn-melding', '/wat-we-weten', '/toegankelijkheid', '/sporen-wissen'],
  ...['/uitleg', '/bestaat-niet'],
]

for (const width of [1280, 390]) {
  test(`S-02 every public page fits in every language, ${width} wide`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.setViewportSize({ width, height: 900 })
    for (const locale of publicLocales) {
      for (const path of pages) {
        await page.goto(`${path}?taal=${locale}`)
        await expect(page.locator('html')).toHaveAttribute('lang', tagOf(locale))
        await looksWell(page, locale === 'ar' || locale === 'zh')
      }
    }
  })
}
