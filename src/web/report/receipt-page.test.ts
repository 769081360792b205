import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reporterSite, tellWhatAndWhere } from '../../testing/reporter-site.ts'
import { type Visitor, visitorOf } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
let buurvrouw: Visitor
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  buurvrouw = visitorOf(reporterSite(world))
})

describe('the receipt', () => {
  async function receiptAt(moment: string): Promise<string> {
    world.at(moment)
    await tellWhatAndWhere(buurvrouw, { story: 'Acht mannen.', municipality: 'Breda' })
    await buurvrouw.press('Verder naar stap 3')
    await buurvrouw.press('Verstuur')
    return buurvrouw.text
  }

  it('S-16 says who reads it and when at the latest', async () => {
    const text = await receiptAt('2026-11-24T09:30')
    expect(text).toContain('Uiterlijk woensdag 25 november om 17.00 uur leest iemand van de gemeente Breda je verhaal.')
    expect(text).toContain('Meestal binnen 5 werkdagen.')
    expect(text).toContain('Is er nu iemand in gevaar? Bel 112.')
  })

  it.each([
    ['2026-11-21T14:00', 'Het is weekend. Vanaf maandag 23 november is er weer iemand.'],
    ['2026-11-24T22:00', 'Er is nu niemand op kantoor. Vanaf woensdag 25 november is er weer iemand.'],
    ['2026-11-24T07:30', 'Vandaag vanaf 9.00 uur is er weer iemand.'],
    ['2026-12-25T12:00', 'Er is nu niemand op kantoor. Vanaf maandag 28 december is er weer iemand.'],
  ])('at %s, when nobody is there, the numbers that answer stand above everything', async (moment, sentence) => {
    const text = await receiptAt(moment)
    expect(text).toContain(sentence)
    const page = buurvrouw.html
    const [call, safeHome, heading] = ['tel:112', 'tel:08002000', '<h1>'].map((part) => page.indexOf(part))
    expect(call).toBeLessThan(heading ?? 0)
    expect(safeHome).toBeLessThan(heading ?? 0)
    expect(page.match(/tel:112/g)).toHaveLength(1)
    expect(page).not.toContain('tel:09008844')
  })

  it('S-02 a number stands in the order in which one dials it, also between words from right to left', async () => {
    await receiptAt('2026-11-21T14:00')
    expect(buurvrouw.html).toContain('<span dir="ltr">0800-2000</span>')
  })

  it('A-09 on paper stands only the code', async () => {
    await receiptAt('2026-11-24T09:30')
    expect(buurvrouw.html).toContain('lk-print-code')
  })

  it('cannot be had by typing its address', async () => {
    await buurvrouw.open('/melden/versturen?taal=nl')
    expect(buurvrouw.title).toBe('Formulier, stap 1 van 3 · Lichtketen')
    await buurvrouw.open('/melden/ontvangen')
    expect(buurvrouw.address).toBe('/melden')
  })
})
