import { expect, type Locator, type Page, test } from '@playwright/test'
import { logInAs } from './log-in.ts'
import { looksWell } from './looks-well.ts'

const widths = [1280, 390]
const publicPages = [
  '/',
  '/melden',
  '/mijn-melding',
  '/wat-we-weten',
  '/toegankelijkheid',
  '/kwetsbaarheid-melden',
  '/sporen-wissen',
  '/uitleg',
  '/inloggen',
  '/inloggen/passkey',
  '/bestaat-niet',
]

const onPhone = ['Noor Verlinden', 'Wiebe Terpstra', 'Ties Brugman']
/** How a page looks is looked at once at each width, and every link is followed once by somebody. */
const opened = new Set<string>()
const followed = new Set<string>()

/** Everything that each function finds in its navigation, and the pages behind the first of each list. */
const people: Record<string, string[]> = {
  'Noor Verlinden': ['/melding', '/meldroute', '/handleiding', '/berichten', '/account', '/overdrachten'],
  'Selma Tahiri': ['/overdrachten'],
  'Wiebe Terpstra': ['/meldroute/versies', '/meldroute/versies/3', '/meldroute/versies/3/proef', '/meldroute/bestand'],
  'Judith Brands': [],
  'Fenna Zijlstra': ['/melding'],
  'Ilse Roelofs': [],
  'Hassan Idrissi': [],
  'Rosa Maas': ['/logboek'],
  'Ties Brugman': [
    ...['/beheer', '/beheer/loketten', '/beheer/koppelingen', '/beheer/uitnodigen'],
    ...['/beheer/inloggen', '/beheer/inloggen/nieuw', '/beheer/webhooks', '/beheer/webhooks/nieuw'],
  ],
}

/** Opens a page in Dutch, which must look well, and in English; it loads nothing but its own. */
async function open(page: Page, path: string, complaints: string[]): Promise<void> {
  for (const locale of ['en', 'nl']) {
    const address = `${path}${path.includes('?') ? '&' : '?'}taal=${locale}`
    await page.goto(address)
    expect(await page.locator('html').getAttribute('lang'), address).toBe(locale)
    expect(await page.evaluate(fits), address).toBe(true)
  }
  await looksWell(page)
  expect(complaints, path).toEqual([])
}

const fits = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth'

/** What the browser complains of: scripts and styles that the policy stops, errors, files that are not there. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

/** The way out of the site, and a page that is not there on purpose. */
const passedOver = /^\/(weg|bestaat-niet)/

async function addressesOf(links: Locator): Promise<string[]> {
  const all = await links.all()
  return Promise.all(all.map(async (link) => (await link.getAttribute('href')) ?? ''))
}

/** What kind of page a link leads to, whatever it is about. */
const kindOf = (link: string) => link.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#')

/**
 * Follows every link on the page to see that none is dead. What opens for one reader does not for another: each follows a
 * link of every kind, also where somebody else followed it before.
 */
async function followLinks(page: Page, kinds: Set<string>): Promise<void> {
  const links = await addressesOf(page.locator('a[href^="/"]'))
  for (const link of links.map((one) => one.split('#')[0] ?? '')) {
    if ((followed.has(link) && kinds.has(kindOf(link))) || passedOver.test(link)) continue
    followed.add(link)
    kinds.add(kindOf(link))
    const response = await page.request.get(link)
    expect(response.status(), `${link} on ${page.url()}`).toBeLessThan(400)
  }
}

for (const width of widths) {
  test.describe(`U-02 at ${width} wide`, () => {
    test.use({ viewport: { width, height: 900 } })

    test(`every public page is accessible and whole at ${width}`, async ({ page }) => {
      test.setTimeout(300_000)
      const complaints = listen(page)
      const kinds = new Set<string>()
      for (const path of publicPages) {
        await open(page, path, complaints)
        await followLinks(page, kinds)
      }
    })

    for (const [name, paths] of Object.entries(people)) {
      // A phone shows the same pages: there those of an officer, a director and an administrator stand for all.
      if (width < 768 && !onPhone.includes(name)) continue
      test(`every page of ${name} is accessible and whole at ${width}`, async ({ page }) => {
        test.setTimeout(300_000)
        const complaints = listen(page)
        await logInAs(page, name)
        const navigation = ['/account', ...(await addressesOf(page.locator('.lk-side a[href^="/"]')))]
        const kinds = new Set<string>()
        const places = new Set(['/start', ...navigation.map((one) => one.split('?')[0] ?? ''), ...paths])
        for (const path of places) {
          const isNew = !opened.has(`${width} ${path}`) || path === '/start'
          opened.add(`${width} ${path}`)
          if (isNew) await open(page, path, complaints)
          else if (width >= 768) await page.goto(path)
          if (width >= 768) await followLinks(page, kinds)
        }
      })
    }

    test(`every step of a signal is accessible and whole at ${width}`, async ({ page }) => {
      test.setTimeout(300_000)
      const complaints = listen(page)
      await logInAs(page, 'Noor Verlinden')
      await page.goto('/postvak/aandachtsfunctionarissen-breda')
      const row = page.locator('tr', { hasText: 'Opgepakt' }).first()
      await row.getByRole('link').first().click()
      const signal = new URL(page.url()).pathname
      const steps = ['overdragen', 'overleggen', 'in-de-gaten', 'afsluiten', 'teruggeven', 'klok', 'gegevens']
      for (const path of [signal, ...steps.map((step) => `${signal}/${step}`)]) await open(page, path, complaints)
    })
  })
}
