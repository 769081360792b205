import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { aTakenSignal, atDesk, opened } from '../../testing/desk.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
let noor: PersonActor
let coordinator: PersonActor
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  coordinator = await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-de-baronie')
})
afterAll(() => world.close())

const story = 'Осем мъже спят в една къща.'
const reported = (about = {}) => aTakenSignal(world, noor, { story, locale: 'bg', ...about })

async function ask(number: string, fields: Record<string, string> = {}): Promise<Visitor> {
  const visitor = await opened(world, noor, `/signalen/${number}`)
  const page = /href="([^"]+\/tolk\?tekst=[^"]+)"/.exec(visitor.html)?.[1] ?? ''
  await visitor.open(page)
  for (const [name, value] of Object.entries({ reden: 'Niemand leest dit.', datum: '27-11-2026', ...fields }))
    visitor.type(name, value)
  await visitor.press('Leg vast')
  return visitor
}

async function enter(visitor: Visitor, text: string): Promise<void> {
  const page = /href="([^"]+\/tolk\/[0-9a-f-]+)"/.exec(visitor.html)?.[1] ?? ''
  await visitor.open(page)
  visitor.type('vertaling', text)
  visitor.type('tolk', 'Tolk 17')
  await visitor.press('Bewaar de vertaling')
}

describe('a text in another language', () => {
  it('S-02 is marked in words, by lang and by its own direction; a Dutch one is not', async () => {
    const visitor = await opened(world, noor, `/signalen/${await reported()}`)
    expect(visitor.text).toContain('Geschreven in het Bulgaars')
    expect(visitor.count('.lk-quote [lang=bg][dir=auto]')).toBe(1)
    const dutch = await opened(world, noor, `/signalen/${await aTakenSignal(world, noor)}`)
    expect(dutch.text).not.toContain('Geschreven in het')
  })

  it('S-02 an interpreter is asked on its page, which knows the language already', async () => {
    const visitor = await ask(await reported())
    expect(visitor.text).toContain('Noor Verlinden vroeg op dinsdag 24 november een tolk voor het Bulgaars.')
    expect(visitor.text).toContain('De klok staat stil, uiterlijk tot vrijdag 27 november.')
  })

  it('S-02 what the interpreter said stands beside it, also for a desk that sees a part', async () => {
    const number = await reported({ forms: ['labour'] })
    const visitor = await ask(number)
    await enter(visitor, 'Acht mannen slapen in één huis.')
    for (const reader of [visitor, await opened(world, coordinator, `/signalen/${number}`)]) {
      expect(reader.text).toContain(story)
      expect(reader.text).toContain('Vertaald uit het BulgaarsAcht mannen slapen')
      expect(reader.text).toContain('Door Tolk 17. Ingevoerd door Noor Verlinden')
    }
  })

  it('S-02 names what is missing and keeps what was typed', async () => {
    const visitor = await ask(await reported(), { datum: '23-11-2026', reden: ' ' })
    expect(visitor.status).toBe(422)
    expect(visitor.valueOf('datum')).toBe('23-11-2026')
    expect(visitor.count('[role=alert] li')).toBeGreaterThan(0)
  })

  it('S-02 says that nothing waits any more when a colleague entered it first', async () => {
    const first = await ask(await reported())
    const page = /href="([^"]+\/tolk\/[0-9a-f-]+)"/.exec(first.html)?.[1] ?? ''
    const second = atDesk(world, noor)
    await second.open(page)
    await enter(first, 'Acht mannen.')
    second.type('vertaling', 'Acht heren.')
    second.type('tolk', 'Tolk 18')
    await second.press('Bewaar de vertaling')
    expect(second.status).toBe(409)
    expect(second.text).toContain('Acht heren.')
  })
})

describe('writing to a reporter who reads another language', () => {
  it('S-02 a prepared sentence is offered in both languages, and sent in the one of the reporter', async () => {
    const visitor = await opened(world, noor, `/signalen/${await reported()}`)
    expect(visitor.text).toContain('Kies een zin in het Bulgaars')
    expect(visitor.count('.lk-phrase[lang=bg]')).toBeGreaterThan(9)
    visitor.choose('zin', 'safe')
    await visitor.press('Verstuur bericht')
    expect(visitor.count('.lk-message [lang=bg]')).toBeGreaterThan(0)
    expect(visitor.text).toContain('In het Nederlands:Ben je nu veilig?')
  })

  it('S-02 a sentence and own words are two messages, each in its own language', async () => {
    const visitor = await opened(world, noor, `/signalen/${await reported()}`)
    visitor.choose('zin', 'read')
    visitor.type('bericht', 'We bellen je niet.')
    await visitor.press('Verstuur bericht')
    expect(visitor.count('.lk-message')).toBe(2)
    expect(visitor.count('.lk-message [lang=nl]')).toBeGreaterThan(0)
  })

  it('S-02 nothing chosen and nothing written is no message', async () => {
    const visitor = await opened(world, noor, `/signalen/${await reported()}`)
    await visitor.press('Verstuur bericht')
    expect(visitor.status).toBe(422)
    expect(visitor.text).toContain('Kies een zin of schrijf een bericht.')
  })
})
