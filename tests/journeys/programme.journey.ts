import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { logInAs } from './log-in.ts'
import { looksWellOnBoth } from './looks-well.ts'
import { today } from './today.ts'

async function visit(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } })).newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    // A form that is not right yet answers with 422, on purpose.
    if (message.type() === 'error' && !message.text().includes('422')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('close', () => expect(complaints).toEqual([]))
  await logInAs(page, name)
  return page
}

const press = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.locator('main').getByRole('link', { name }).first().click()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

// Pages as long as these take axe its time, at two widths each.
test.describe.configure({ timeout: 240_000 })

test('P-02 the chain director sees what is orange and why, goes down to the evidence and records progress with a reason', async ({
  browser,
}) => {
  const wiebe = await visit(browser, 'Wiebe Terpstra')
  await wiebe.goto('/programma')
  await expect(heading(wiebe, 'Monitor actieprogramma')).toBeVisible()
  await expect(wiebe.getByText('Dit heeft eerst aandacht nodig')).toBeVisible()

  await wiebe.getByLabel('Kleur', { exact: true }).selectOption({ label: 'Oranje' })
  await press(wiebe, 'Filter')
  await expect(
    wiebe.getByText('Met de hand gezet: Twee partners moeten hun informatie nog aanleveren.').first(),
  ).toBeVisible()
  await looksWellOnBoth(wiebe)

  await wiebe.locator('.lk-goals').getByRole('link', { name: 'Geef campagnes een vaste plaats' }).click()
  await expect(wiebe.getByText(/Met de hand gezet door Wiebe Terpstra.*Volgens de regels/)).toBeVisible()
  await expect(wiebe.locator('#feiten')).toContainText('Bewijs: Overzicht van aangeleverde stukken')
  await looksWellOnBoth(wiebe)

  await press(wiebe, 'Leg vast')
  await expect(wiebe.getByRole('alert')).toContainText('Maak een keuze.')
  const form = wiebe.locator('#vastleggen')
  await form.getByRole('radio', { name: 'Begonnen', exact: true }).check()
  await form.getByLabel('Toelichting').fill('Tien van elf partners leverden hun informatie.')
  await form.getByLabel('Bewijs', { exact: true }).fill('Overzicht van deze week')
  await press(wiebe, 'Leg vast')
  await expect(wiebe.getByText('Vastgelegd. De kleur is opnieuw bepaald.')).toBeVisible()
  await expect(wiebe.locator('#feiten tbody tr').first()).toContainText('Tien van elf partners')
  await wiebe.close()
})

const idea = 'Bezoek elk voorjaar de vakantieparken samen'

test('P-04 an action that somebody proposed is edited by one official and put into force by another', async ({
  browser,
}) => {
  const fenna = await visit(browser, 'Fenna Zijlstra')
  await fenna.goto('/programma/monitor')
  await follow(fenna, 'Idee indienen')
  await fenna.getByRole('radio', { name: /^Een actie/ }).check()
  await fenna.getByLabel('Wat stel je voor?').fill(idea)
  await fenna.getByLabel('Waarom?').fill('Vorig jaar zagen we pas in augustus wat er speelde.')
  await fenna.getByLabel('Aan welk doel draagt het bij?').selectOption({ index: 1 })
  await press(fenna, 'Stel voor')
  await expect(fenna.getByText('Je voorstel staat erbij.')).toBeVisible()
  await looksWellOnBoth(fenna)
  await fenna.close()

  const lotte = await visit(browser, 'Lotte van Wijk')
  await lotte.goto('/programma/voorstellen')
  const proposal = lotte.locator('section[id^="voorstel-"]', { hasText: idea })
  await proposal.getByText('Besluit over dit voorstel').click()
  await proposal.getByLabel(/Antwoord aan wie het voorstelde/).fill('Goed plan.')
  await proposal.getByRole('button', { name: 'Neem over als actie in het concept' }).click()
  await lotte.goto('/programma/bewerken')
  await follow(lotte, idea)
  await lotte.getByLabel('Termijn').fill('volgend jaar misschien')
  await press(lotte, 'Bewaar')
  await expect(lotte.locator('.lk-field--wrong')).toBeVisible()
  await looksWellOnBoth(lotte)
  await lotte.getByLabel('Termijn').fill('elk jaar')
  await lotte.getByLabel('Beoogd resultaat').fill('Elk park is voor de zomer een keer bezocht.')
  await press(lotte, 'Bewaar')
  await expect(lotte.getByText('Bewaard in het concept.')).toBeVisible()
  await expect(lotte.getByText('Alles klopt')).toBeVisible()
  await looksWellOnBoth(lotte)
  await lotte.close()

  const wiebe = await visit(browser, 'Wiebe Terpstra')
  await wiebe.goto('/programma/bewerken')
  await follow(wiebe, 'Laat het concept in werking treden')
  await expect(wiebe.locator('main')).toContainText(idea)
  await wiebe.getByLabel('Vanaf welke dag').fill(today)
  await wiebe.getByLabel('Waarom deze versie er komt').fill('Besproken in het Aanjaagteam.')
  await looksWellOnBoth(wiebe)
  await press(wiebe, 'Laat in werking treden')
  await wiebe.goto('/programma/inhoud')
  await expect(wiebe.getByText(/^Versie 2, geldt vanaf/)).toBeVisible()
  await expect(wiebe.getByRole('heading', { name: idea })).toBeVisible()
  await wiebe.goto('/programma/versies')
  await expect(wiebe.locator('main tbody tr').first()).toContainText('Besproken in het Aanjaagteam.')
  await looksWellOnBoth(wiebe)
  await wiebe.close()
})

test('G-02 a meeting is planned, and its agenda has filled itself with what is open', async ({ browser }) => {
  const wiebe = await visit(browser, 'Wiebe Terpstra')
  await wiebe.goto('/programma/overleggen')
  await follow(wiebe, 'Regionaal Aanjaagteam Mensenhandel')
  await looksWellOnBoth(wiebe)
  await follow(wiebe, 'Plan overleg')
  const year = Number(today.slice(-4)) + 1
  await wiebe.getByLabel('Dag van het eerste overleg').fill(`15-06-${year}`)
  await wiebe.getByLabel('Begintijd').fill('9.30')
  await wiebe.getByLabel('Hoeveel minuten').fill('90')
  await press(wiebe, 'Stel data voor')
  await expect(wiebe.getByRole('alert')).toContainText('Vul een plaats of een link in')
  await looksWellOnBoth(wiebe)
  await wiebe.getByLabel('Plaats', { exact: true }).fill('Stadskantoor, zaal 2 (verzonnen)')
  await press(wiebe, 'Stel data voor')
  await press(wiebe, 'Zet in de planning')
  await expect(wiebe.getByText('Nog niemand is uitgenodigd. Dat doe je per overleg.')).toBeVisible()
  await wiebe
    .locator('main')
    .getByRole('link', { name: new RegExp(`15 jun ${year}`) })
    .click()
  await expect(wiebe.getByText('De agenda vult zichzelf met wat openstaat, tot het overleg is gehouden.')).toBeVisible()
  for (const subject of ['Wat we afspraken', 'Knelpunten', 'Voorstellen voor het programma'])
    await expect(wiebe.locator('main')).toContainText(subject)
  await looksWellOnBoth(wiebe)
  await wiebe.close()
})

test('R-01 a report is drafted from the data of a day, finished in the browser and fetched as ODT, DOCX and PDF', async ({
  browser,
}) => {
  const wiebe = await visit(browser, 'Wiebe Terpstra')
  await wiebe.goto('/programma/rapporten/nieuw')
  await follow(wiebe, 'Jaarverslag')
  await press(wiebe, 'Maak concept')
  await expect(wiebe.getByRole('heading', { name: 'Het concept is gemaakt' })).toBeVisible()
  await looksWellOnBoth(wiebe)
  await follow(wiebe, 'Werk dit rapport bij')
  await wiebe.getByLabel('Tekst').first().fill('Dit jaar kwam de aanpak op gang.')
  await looksWellOnBoth(wiebe)
  await press(wiebe, 'Bewaar')
  await expect(wiebe.getByText('Bewaard als versie 2')).toBeVisible()
  await expect(wiebe.locator('main')).toContainText('Dit jaar kwam de aanpak op gang.')
  for (const [name, head] of [
    ['OpenDocument (ODT)', 'PK'],
    ['Word (DOCX)', 'PK'],
    ['PDF', '%PDF-'],
  ] as const) {
    const [file] = await Promise.all([wiebe.waitForEvent('download'), follow(wiebe, name)])
    const bytes = await readFile(await file.path())
    expect(bytes.toString('latin1', 0, head.length)).toBe(head)
    expect(bytes.length).toBeGreaterThan(5000)
  }
  await wiebe.close()
})
