// Makes the pictures of the manual anew: starts a demonstration, walks through it as its invented people in both
// languages, and writes small WebP files into docs/manual/images/. Run it when a page that is in the manual changed:
//
//   node scripts/screenshots.mjs [NAME…]
//
// Without names all are made. Chromium is the one of the journeys (LICHTKETEN_CHROMIUM, else /usr/bin/chromium).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import sharp from 'sharp'
import playwright from '../playwright.config.ts'

const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, 'docs/manual/images')

/** Above this a picture is squeezed further. */
const most = 40_000

const phone = { width: 390, height: 700 }
const desk = { width: 760, height: 620 }
const table = { width: 1010, height: 640 }

/** What stands in the manual: who looks, how wide, from where, and the way to the page. */
const pictures = [
  { name: 'tell', size: phone, walk: (at) => at.go('/melden') },
  { name: 'code', size: { ...phone, height: 480 }, from: 'main h1', walk: tellSomething },
  { name: 'my-report', size: phone, walk: openOwnReport },
  { name: 'report-at-work', who: 'Fenna Zijlstra', size: desk, walk: (at) => at.go('/melding') },
  { name: 'inbox', who: 'Noor Verlinden', size: table, walk: (at) => at.go('/postvak/aandachtsfunctionarissen-breda') },
  { name: 'signal', who: 'Noor Verlinden', size: table, walk: openSignal },
  { name: 'offer', who: 'Noor Verlinden', size: desk, walk: offerSignal },
  { name: 'handover', who: 'Selma Tahiri', size: desk, walk: openHandover },
  { name: 'director', who: 'Wiebe Terpstra', size: desk, walk: (at) => at.go('/start') },
  { name: 'monitor', who: 'Wiebe Terpstra', size: table, walk: (at) => at.go('/programma/monitor') },
  { name: 'action', who: 'Wiebe Terpstra', size: table, walk: openAction },
  { name: 'programme', who: 'Lotte van Wijk', size: table, walk: openDraft },
  { name: 'policy', who: 'Ilse Roelofs', size: table, walk: (at) => at.go('/programma/beleid') },
  { name: 'meeting', who: 'Wiebe Terpstra', size: table, from: '.lk-split > .lk-stack-l', walk: openMeeting },
  { name: 'budget', who: 'Lotte van Wijk', size: table, walk: (at) => at.go('/programma/begroting') },
  { name: 'report', who: 'Lotte van Wijk', size: table, walk: openReport },
  { name: 'route', who: 'Lotte van Wijk', size: table, walk: (at) => at.go('/meldroute') },
  { name: 'rule', who: 'Lotte van Wijk', size: { ...desk, height: 760 }, from: '.lk-dmn__form', walk: openRule },
  { name: 'people', who: 'Ties Brugman', size: desk, walk: (at) => at.go('/beheer') },
]

const story = {
  nl: 'Bij ons in de straat slapen acht mannen in een schuur. Ze worden elke ochtend opgehaald.',
  en: 'In our street eight men sleep in a shed. Somebody fetches them every morning.',
}

async function tellSomething({ go, page, locale }) {
  await go('/melden')
  await page.locator('[name=verhaal]').fill(story[locale])
  await page.locator('[name=gemeente]').fill('Breda')
  for (let step = 1; step <= 3; step++) await page.locator('main form button[type=submit]:not([name])').last().click()
  await page.locator('.lk-code__value').waitFor()
}

async function openOwnReport(at) {
  await tellSomething(at)
  const code = await at.page.locator('.lk-code__value').innerText()
  await at.go('/mijn-melding')
  await at.page.locator('[name=code]').fill(code)
  await at.page.locator('main form button[type=submit]').last().click()
  await at.page.locator('.lk-chain').waitFor()
}

/** One that Noor has taken up herself. */
async function openSignal({ go, page }) {
  await go('/postvak/aandachtsfunctionarissen-breda')
  const own = page.locator('tbody tr', { hasText: /Opgepakt|Taken up/ }).filter({ hasText: /Noor|Jij|You/ })
  await own.locator('th a').first().click()
}

async function offerSignal(at) {
  await openSignal(at)
  await at.go(`${new URL(at.page.url()).pathname}/overdragen`)
}

async function openHandover({ go, page }) {
  await go('/overdrachten')
  await page.locator('tbody th a').first().click()
}

/** The second language finds the draft that was made for the first. */
async function openRule({ go, page }) {
  await go('/meldroute')
  const begin = page.locator('main form[action^="/meldroute/versies"] button').first()
  if (await begin.isVisible()) await begin.click()
  else await page.locator('main a[href*="/meldroute/versies/"]').first().click()
  await go(new URL(page.url()).pathname)
  await page.locator('.lk-dmn a[href*="regel="]').first().click()
}

async function openAction({ go }) {
  await go('/programma/acties/actie-5-5')
}

async function openDraft({ go }) {
  await go('/programma/bewerken')
}

async function openMeeting({ go, page }) {
  await go('/programma/overleggen/aanjaagteam')
  const meeting = await page.locator('main table a').first().getAttribute('href')
  await go(meeting)
}

async function openReport({ go, page }) {
  await go('/programma/rapporten')
  await go(await page.locator('main table a').first().getAttribute('href'))
}

async function startDemonstration(data) {
  const demo = spawn(path.join(root, 'lichtketen'), ['demo', '--port', '0', '--data', path.join(data, 'demo')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(demo.stdout)) {
    const address = /^Lichtketen is ready on (\S+)$/.exec(line)?.[1]
    if (address) return { demo, address }
  }
  throw new Error('the demonstration ended before it was ready')
}

/** The page of one picture: fresh, in its language, as its person. */
async function openPage(browser, address, { who, size }, locale) {
  // The policy of our pages lets nobody put a style in, us neither.
  const options = { baseURL: address, viewport: size, locale, timezoneId: 'Europe/Amsterdam', bypassCSP: true }
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const go = (to) => page.goto(`${to}${to.includes('?') ? '&' : '?'}taal=${locale}`)
  if (who) {
    await go('/inloggen')
    await page.getByRole('button', { name: new RegExp(`^${who}`) }).click()
    await page.waitForURL('**/start**')
  }
  return { page, go, locale }
}

/** What the page is about: without the frame around it and the bar on a phone, which are the same everywhere. */
async function takePicture(page, { size, from = 'main' }) {
  await page.addStyleTag({ content: '.lk-exit, .lk-skip { display: none }' })
  await page.evaluate(() => window.scrollTo(0, 0))
  const { x, width } = await page.locator('main').boundingBox()
  const { y, height } = await page.locator(from).first().boundingBox()
  const clip = { x, y, width, height: from === 'main' ? Math.min(height, size.height) : size.height }
  return page.screenshot({ clip, fullPage: true, animations: 'disabled' })
}

async function squeezed(png) {
  for (const quality of [80, 65, 50, 35]) {
    const webp = await sharp(png).webp({ quality, effort: 6, smartSubsample: true }).toBuffer()
    if (webp.length <= most) return webp
  }
  throw new Error('a picture does not become small enough: make less of the page visible')
}

async function makePicture(browser, address, picture, locale) {
  const at = await openPage(browser, address, picture, locale)
  await picture.walk(at)
  await mkdir(path.join(folder, locale), { recursive: true })
  const bytes = await squeezed(await takePicture(at.page, picture))
  await writeFile(path.join(folder, locale, `${picture.name}.webp`), bytes)
  console.log(`${locale}/${picture.name}.webp ${Math.ceil(bytes.length / 1000)} KB`)
  await at.page.context().close()
}

async function makeAll(names) {
  const data = await mkdtemp(path.join(tmpdir(), 'lk-pictures-'))
  // Under root the database runs as another user, who has to pass through.
  await chmod(data, 0o711)
  const { demo, address } = await startDemonstration(data)
  const browser = await chromium.launch(playwright.use.launchOptions)
  try {
    for (const picture of pictures.filter(({ name }) => names.length === 0 || names.includes(name)))
      for (const locale of ['nl', 'en']) await makePicture(browser, address, picture, locale)
  } finally {
    await browser.close()
    demo.kill('SIGTERM')
    await once(demo, 'exit')
    await rm(data, { recursive: true, force: true })
  }
}

await makeAll(process.argv.slice(2))
