import { codeOn } from '../../src/testing/reporter-site.ts'
import { type Visitor, visitorOf } from '../../src/testing/visitor.ts'
import { type Browser, browserAt, networkOf } from '../setup/browser.ts'

const languages = ['nl', 'bg', 'ar', 'en', 'uk', 'ro', 'pl', 'zh']
const stories = [
  'In de verzonnen loods slapen acht mannen. Een busje haalt hen om vijf uur op.',
  'В измисления склад спят осем мъже. Паспортите им са у бригадира.',
  'في المستودع المختلق ينام ثمانية رجال. جوازات سفرهم عند رئيس العمال.',
  'Eight men sleep in the invented warehouse. Their foreman keeps their passports.',
  'У вигаданому складі сплять восьмеро чоловіків. Їхні паспорти у бригадира.',
]
let networks = 0

/** Somebody reports in the next of many languages, with a photograph or without; gives the code. */
export async function report(url: string, turn: number, photo: File | undefined): Promise<string> {
  return inBrowser(url, async (visitor) => {
    await visitor.open(`/melden?taal=${languages[turn % languages.length]}`)
    visitor.choose('gevaar', 'nee')
    visitor.choose('vorm', 'labour')
    visitor.type('verhaal', stories[turn % stories.length] ?? '')
    visitor.type('gemeente', 'Breda')
    if (photo) visitor.attach('bestand', photo)
    for (const step of [1, 2, 3]) await pressOn(visitor, step)
    const code = codeOn(visitor)
    if (code === '') throw new Error(`a report got no code: “${visitor.title}”`)
    return code
  })
}

/** Somebody comes back with a code, and writes something in one of three visits. */
export async function comeBack(url: string, turn: number, code: string): Promise<void> {
  await inBrowser(url, async (visitor) => {
    await visitor.open('/mijn-melding?taal=nl')
    visitor.type('code', code)
    await visitor.press('Open mijn melding')
    expectPage(visitor, 200)
    if (turn % 3 > 0) return
    visitor.type('antwoord', `Er kwam nog een busje, voor de ${turn}e keer.`)
    await visitor.press('Verstuur')
    expectPage(visitor, 200)
  })
}

async function pressOn(visitor: Visitor, step: number): Promise<void> {
  await visitor.press('')
  expectPage(visitor, 200)
  if (step < 3 && visitor.count('input[name="verhaal"], textarea[name="verhaal"]') === 0)
    throw new Error(`step ${step} leads to “${visitor.title}”`)
}

function expectPage(visitor: Visitor, status: number): void {
  if (visitor.status !== status) throw new Error(`“${visitor.title}” came with ${visitor.status}`)
}

/** In a browser of its own, in a network of its own. */
async function inBrowser<Result>(url: string, act: (visitor: Visitor) => Promise<Result>): Promise<Result> {
  const browser: Browser = browserAt(url, networkOf(networks++))
  try {
    return await act(visitorOf(browser))
  } finally {
    browser.close()
  }
}
