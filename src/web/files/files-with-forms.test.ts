import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { viewInbox, viewSignal } from '../../domains/signals/index.ts'
import { inboxFilter } from '../../domains/signals/rules/inbox.ts'
import { codeOn, reporterSite } from '../../testing/reporter-site.ts'
import { signedIn, testSite } from '../../testing/signed-in.ts'
import { type Visitor, visitorOf } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { professionalReportPages } from '../professional-report/professional-report-pages.tsx'
import { signalPages } from '../signals/routes.tsx'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let noor: PersonActor
let site: Hono
let photo: File

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  site = reporterSite(world)
  const image = sharp({ create: { width: 80, height: 60, channels: 3, background: '#557799' } })
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '51/1 35/1 0/1' }
  const bytes = await image
    .withExif({ IFD0: { Make: 'Voorbeeldfoon' }, IFD3: gps })
    .jpeg()
    .toBuffer()
  photo = new File([new Uint8Array(bytes)], 'het huis.jpg', { type: 'image/jpeg' })
})
afterAll(() => world.close())

const note = (text: string, name = 'notitie.txt') => new File([text], name)

async function filled(): Promise<Visitor> {
  const visitor = visitorOf(site)
  await visitor.open('/melden?taal=nl')
  visitor.type('verhaal', 'In het witte huis wonen acht mannen.')
  visitor.type('gemeente', 'Breda')
  return visitor
}

async function newest() {
  const { rows } = await world.as(noor, (ctx) => viewInbox(ctx, breda, inboxFilter.parse({})))
  const number =
    rows
      .map((row) => row.number)
      .toSorted()
      .at(-1) ?? ''
  return world.as(noor, (ctx) => viewSignal(ctx, number))
}

const storedFiles = async () =>
  (await readdir(world.filesFolder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).length

describe('files with a report, without script', () => {
  it('S-18 go along through every step and another language, can be taken away, and reach the desk with the report', async () => {
    const visitor = await filled()
    visitor.attach('bestand', photo)
    visitor.attach('bestand', note('weg hiermee', 'weg.txt'))
    await visitor.press({ name: 'taal', value: 'en' })
    expect(visitor.text).toContain('het huis.jpg')
    await visitor.press({ name: 'taal', value: 'nl' })
    await visitor.press('Haal weg.txt weg')
    expect(visitor.valueOf('verhaal')).toBe('In het witte huis wonen acht mannen.')
    expect(visitor.text).not.toContain('weg.txt')
    await visitor.press('Verder naar stap 2')
    await visitor.press('')
    expect(visitor.text).toContain('het huis.jpg')
    await visitor.press('')
    expect(codeOn(visitor)).not.toBe('')
    const { files } = await newest()
    expect(files.map(({ name }) => name)).toEqual(['het huis.jpg'])
  })

  it('S-18 come back beside the field with a sentence that helps, and nothing that was typed is lost', async () => {
    const visitor = await filled()
    visitor.attach('bestand', note('<html><script>1</script></html>', 'pagina.html'))
    visitor.attach('bestand', note('goed', 'goed.txt'))
    await visitor.press('Verder naar stap 2')
    expect(visitor.status).toBe(422)
    expect(visitor.text).toContain('pagina.html kunnen wij niet aannemen')
    expect(visitor.text).toContain('goed.txt')
    expect(visitor.valueOf('verhaal')).toContain('acht mannen')
  })

  it('S-18 that are one too many are refused by name', async () => {
    const visitor = await filled()
    for (let at = 1; at <= 11; at += 1) visitor.attach('bestand', note('x', `nummer-${at}.txt`))
    await visitor.press('Verder naar stap 2')
    expect(visitor.text).toContain('nummer-11.txt is er een te veel')
    expect(visitor.text).toContain('nummer-10.txt')
  })

  it('S-18 that waited for more than a day are named before anything is handed in', async () => {
    const visitor = await filled()
    visitor.attach('bestand', note('oud', 'oud.txt'))
    await visitor.press('Verder naar stap 2')
    await visitor.press('')
    world.at('2026-11-26T09:30')
    await visitor.press('')
    expect(visitor.status).toBe(422)
    expect(visitor.text).toContain('Een bestand was er te lang')
    world.at('2026-11-24T09:30')
  })

  it('S-01 are handed in once, however often the button is pressed', async () => {
    const visitor = await filled()
    visitor.attach('bestand', note('eenmaal', 'eenmaal.txt'))
    await visitor.press('Verder naar stap 2')
    await visitor.press('')
    const body = new URLSearchParams(hiddenOf(visitor.html))
    const answers = await Promise.all(
      [1, 2].map(() => site.request('/melden/versturen?taal=nl', { method: 'POST', body })),
    )
    const codes = await Promise.all(answers.map(async (answer) => codeOn({ html: await answer.text() })))
    expect(codes[0]).not.toBe('')
    expect(codes[1]).toBe(codes[0])
  })

  it('S-03 follow later, with a message or without words', async () => {
    const visitor = await filled()
    await visitor.press('Verder naar stap 2')
    await visitor.press('')
    await visitor.press('')
    const code = codeOn(visitor)
    await visitor.open('/mijn-melding?taal=nl')
    visitor.type('code', code)
    await visitor.press('')
    visitor.attach('bestand', photo)
    await visitor.press('')
    expect(visitor.status).toBe(200)
    expect(visitor.text).toContain('Meegestuurd: het huis.jpg')
    const { files, messages } = await newest()
    expect(files[0]?.messageId).toBe(messages[0]?.id)
  })
})

/** The hidden fields of the form on a page. */
function hiddenOf(html: string): [string, string][] {
  const found = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return [...found].map(([, name = '', value = '']) => [name, value])
}

describe('files, sent by script', () => {
  it('S-18 get the field back with the file in it, or with what was wrong', async () => {
    const form = new FormData()
    form.append('bestand', photo)
    const answer = await site.request('/melden/bestanden?taal=nl', { method: 'POST', body: form })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('het huis.jpg')
    const bad = new FormData()
    bad.append('bestand', note('', 'leeg.txt'))
    const refused = await site.request('/melden/bestanden?taal=nl', { method: 'POST', body: bad })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('leeg.txt is leeg')
  })
})

describe('files of colleagues', () => {
  it('S-18 travel with a professional report, and with a draft of it', async () => {
    const visitor = visitorOf(signedIn(professionalReportPages(world.system, { siteOf: () => testSite }), noor))
    await visitor.open('/melding?taal=nl')
    visitor.type('verhaal', 'Achter de loods slapen mensen.')
    visitor.attach('bestand', note('bewijs', 'bewijs.txt'))
    await visitor.press({ name: 'doe', value: 'concept' })
    expect(visitor.text).toContain('bewijs.txt')
    visitor.type('gemeente', 'GM0758')
    visitor.type('bron', 'neighbourhoodTeam')
    await visitor.press('Verstuur de melding')
    expect(visitor.address).toContain('/melding/ontvangen/')
    const { files } = await newest()
    expect(files).toMatchObject([{ name: 'bewijs.txt', addedByName: 'Noor Verlinden' }])
  })

  it('S-18 are added on the page of a signal and opened there; the original for a reason', async () => {
    const visitor = await filled()
    await visitor.press('Verder naar stap 2')
    await visitor.press('')
    await visitor.press('')
    const { number } = await newest()
    const desk = signedIn(signalPages(world.system, { siteOf: () => testSite }), noor)
    await desk.request(`/signalen/${number}/oppakken`, { method: 'POST', body: new URLSearchParams({ versie: '1' }) })
    const officer = visitorOf(desk)
    await officer.open(`/signalen/${number}/bestanden?taal=nl`)
    officer.attach('bestand', photo)
    await officer.press('Voeg toe aan het signaal')
    expect(officer.text).toContain('het huis.jpg')
    expect(officer.text).toContain('Niet gescand op virussen')
    const [file] = (await newest()).files
    const copy = await desk.request(`/bestanden/${file?.id}`)
    expect(Object.fromEntries(copy.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="het huis.jpg"; filename*=UTF-8''het%20huis.jpg`,
      'cache-control': 'no-store',
    })
    expect(copy.headers.get('content-security-policy')).toContain('sandbox')
    expect((await sharp(Buffer.from(await copy.arrayBuffer())).metadata()).exif).toBeUndefined()
    const asked = await desk.request(`/bestanden/${file?.id}/origineel`, { method: 'POST' })
    expect(asked.status).toBe(422)
    const given = await desk.request(`/bestanden/${file?.id}/origineel`, {
      method: 'POST',
      body: new URLSearchParams({ waarvoor: 'evidence' }),
    })
    expect(Buffer.from(await given.arrayBuffer()).includes('Voorbeeldfoon')).toBe(true)
  })
})

describe('a form that somebody means harm with', () => {
  const send = (body: string, type = 'multipart/form-data; boundary=x1') =>
    site.request('/melden?taal=nl', { method: 'POST', headers: { 'content-type': type }, body })
  const part = (head: string, text: string) => `--x1\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`

  it('S-18 that is broken keeps what could be read, and none of its files', async () => {
    const before = await storedFiles()
    const file = part('name="bestand"; filename="a.txt"', 'heel')
    const answer = await send(`${part('name="verhaal"', 'Mijn verhaal')}${file}--x1\r\nkapot`)
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('Mijn verhaal')
    expect(text).toContain('Het versturen is afgebroken')
    expect(text).not.toContain('a.txt')
    expect(await storedFiles()).toBeLessThanOrEqual(before + 1)
  })

  it('S-18 that holds more text than anybody types is refused', async () => {
    const whole = new Hono().route('/', site).onError((error, c) => c.text(error.name, 413))
    const body = `${part('name="verhaal"', 'a'.repeat(1_100_000))}--x1--`
    const answer = await whole.request('/melden', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x1' },
      body,
    })
    expect([answer.status, await answer.text()]).toEqual([413, 'FormTooLarge'])
  })

  it('S-18 with a path for a name gets nowhere', async () => {
    const form = `${part('name="bestand"; filename="../../../../etc/cron.d/kwaad.txt"', 'kwaad')}--x1--`
    const text = await (await send(form)).text()
    expect(text).toContain('kwaad.txt')
    expect(text).not.toContain('cron.d')
  })

  it('S-18 whose sender goes in the middle leaves nothing behind', async () => {
    const before = await storedFiles()
    const server = createAdaptorServer({ fetch: site.fetch })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const socket = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1')
    const head = part('name="bestand"; filename="half.txt"', 'a'.repeat(200_000)).slice(0, -2)
    socket.write(
      `POST /melden HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x1\r\nContent-Length: 900000\r\n\r\n${head}`,
    )
    await expect.poll(uploadsUnderWay).toBe(1)
    socket.destroy()
    await expect.poll(uploadsUnderWay).toBe(0)
    await expect.poll(storedFiles).toBe(before)
    server.close()
  })
})

const uploadsUnderWay = async () => {
  const { rows } = await world.database.owner.query(
    'select count(*)::int as waiting from signals.upload where sealed is null',
  )
  return rows[0].waiting
}

describe('many at once', () => {
  it('S-18 are asked to come back in a minute, and keep what they typed', async () => {
    const limits = { ...world.system.files.limits, atOnce: 0 }
    const busy = reporterSite({ ...world, system: { ...world.system, files: { ...world.system.files, limits } } })
    const visitor = visitorOf(busy)
    await visitor.open('/melden?taal=nl')
    visitor.type('verhaal', 'Dit blijft staan')
    visitor.attach('bestand', note('x'))
    await visitor.press('Verder naar stap 2')
    expect(visitor.status).toBe(503)
    expect(visitor.text).toContain('Er worden nu veel bestanden verstuurd')
    expect(visitor.valueOf('verhaal')).toBe('Dit blijft staan')
  })
})
