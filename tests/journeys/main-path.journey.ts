import { type Browser, type BrowserContextOptions, expect, type Locator, type Page, test } from '@playwright/test'
import { logInAs } from './log-in.ts'
import { looksWell } from './looks-well.ts'

const story = 'Achter de groene loods worden mensen vastgehouden. Het licht gaat er nooit uit.'

/** Counts what a person does on a page: each press, choice or text is one action. */
function counting(page: Page) {
  let actions = 0
  const once = async (act: Promise<unknown>) => {
    actions += 1
    await act
  }
  return {
    press: (name: string | RegExp) => once(page.locator('main').getByRole('button', { name }).first().click()),
    follow: (name: string | RegExp) => once(page.locator('main').getByRole('link', { name }).first().click()),
    tick: (name: string | RegExp) => once(page.getByRole('checkbox', { name }).check()),
    untick: (box: Locator) => once(box.uncheck()),
    choose: (label: string, option: { label: string } | { index: number }) =>
      once(page.getByLabel(label, { exact: true }).selectOption(option)),
    type: (label: string | RegExp, text: string) => once(page.getByLabel(label).fill(text)),
    done: () => actions,
  }
}

async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext({ locale: 'nl-NL', ...options })).newPage()
}

/** A neighbour reports without a name; gives the code. */
async function tell(page: Page): Promise<string> {
  await page.goto('/melden')
  await page.getByRole('radio', { name: 'Nee', exact: true }).check()
  await page.getByRole('checkbox', { name: /^Werk/ }).check()
  await page.getByLabel('Wat zag of hoorde je?').fill(story)
  await page.getByLabel('In welke gemeente is het?').fill('Breda')
  const on = (name: string) => page.locator('main').getByRole('button', { name, exact: true }).click()
  await on('Verder naar stap 2')
  await on('Verder naar stap 3')
  await on('Verstuur')
  return (await page.locator('.lk-code__value').innerText()).replace(/\s+/g, ' ').trim()
}

/** Offers the signal on the page to one desk, in as few actions as an officer needs. */
async function handOver(page: Page, desk: RegExp, purpose: string, basis: RegExp): Promise<number> {
  const officer = counting(page)
  await officer.follow(/^Overdragen/)
  for (const proposed of await page.getByRole('checkbox', { name: /Voorstel van de meldroute/ }).all())
    if (await proposed.isChecked()) await officer.untick(proposed)
  await officer.tick(desk)
  await officer.press(/^Werk lijsten/)
  await officer.choose('Doel', { label: await optionOf(page, 'Doel', new RegExp(purpose)) })
  await officer.choose('Grondslag', { label: await optionOf(page, 'Grondslag', basis) })
  await officer.type('Je vraag aan de ontvanger', 'Willen jullie dit oppakken en laten weten wat je doet?')
  await officer.press(/^Bied aan/)
  return officer.done()
}

async function optionOf(page: Page, label: string, wanted: RegExp): Promise<string> {
  const texts = await page.getByLabel(label, { exact: true }).locator('option').allInnerTexts()
  const found = texts.find((text) => wanted.test(text))
  if (found === undefined) throw new Error(`${label} offers only: ${texts.join(' | ')}`)
  return found
}

const receivers = [
  { name: 'Selma Tahiri', answer: 'We hebben contact gelegd. Er is hulp geregeld.' },
  { name: 'Joris Kamp', answer: 'We zijn langs geweest en doen onderzoek.' },
]

for (const javaScriptEnabled of [true, false]) {
  test(`S-01 S-06 S-09 S-15 S-16 a report becomes action, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const neighbour = await visit(browser, { javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const code = await tell(neighbour)

    const noor = await visit(browser, { javaScriptEnabled })
    await logInAs(noor, 'Noor Verlinden')
    await noor.goto('/postvak/aandachtsfunctionarissen-breda?tab=new')
    await looksWell(noor, javaScriptEnabled)
    const number = await newestNumber(noor)

    await noor.goto('/start')
    const officer = counting(noor)
    await officer.follow(number)
    await expect(noor.getByText(story)).toBeVisible()
    await officer.press('Oppakken')
    const offering = await handOver(noor, /^Zorgcoördinatie De Baronie/, 'slachtoffer', /zorgcoördinatie/i)
    // From the notice to a handed-over signal, the reading included: at most twelve actions.
    expect(officer.done() + offering).toBeLessThanOrEqual(12)
    await looksWell(noor, javaScriptEnabled)
    await noor.goto(`/signalen/${number}`)
    await handOver(noor, /^Politie, team AVIM/, 'Onderzoek naar mensenhandel', /politie/i)

    for (const { name, answer } of receivers) {
      const page = await visit(browser, { javaScriptEnabled })
      await logInAs(page, name)
      await page.goto('/overdrachten')
      await page.locator('tr', { hasText: 'Aangeboden' }).first().getByRole('link').first().click()
      await expect(page.getByText(story)).toHaveCount(0)
      await looksWell(page, javaScriptEnabled)
      const receiver = counting(page)
      await receiver.press('Neem aan')
      await expect(page.getByText(story)).toBeVisible()
      await looksWell(page, javaScriptEnabled)
      await receiver.follow('Beantwoord')
      await receiver.type('Wat hebben jullie gedaan?', answer)
      await receiver.press('Beantwoord')
      await expect(page.getByText('Beantwoord').first()).toBeVisible()
      await page.context().close()
    }

    const stranger = await visit(browser, { javaScriptEnabled })
    await logInAs(stranger, 'Marit de Visser')
    const refused = await stranger.goto(`/signalen/${number}`)
    expect(refused?.status()).toBe(404)
    await expect(stranger.getByText(story)).toHaveCount(0)

    await noor.goto(`/signalen/${number}`)
    for (const { answer } of receivers) await expect(noor.getByText(answer)).toBeVisible()
    await looksWell(noor, javaScriptEnabled)

    await neighbour.goto('/mijn-melding')
    await neighbour.getByLabel('Je code').fill(code)
    await neighbour.locator('main').getByRole('button', { name: 'Open mijn melding' }).click()
    await expect(neighbour.locator('.is-now', { hasText: 'Besloten wat nodig is' })).toBeVisible()
    await looksWell(neighbour, javaScriptEnabled)
    for (const page of [noor, neighbour, stranger]) await page.context().close()
  })
}

/** The number of the signal that came in last. */
async function newestNumber(page: Page): Promise<string> {
  const numbers = await page.locator('tbody th a').allInnerTexts()
  return (
    numbers
      .map((text) => text.trim())
      .sort()
      .at(-1) ?? ''
  )
}
