import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { consultOnSignal, openReceipt, submitSignal, takeSignal, viewMailbox } from '../../domains/signals/index.ts'
import { aSignal, aTakenSignal, atDesk, opened } from '../../testing/desk.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'

let world: World
let noor: PersonActor
let bram: PersonActor
const step = (actor: PersonActor, number: string, page: string) => opened(world, actor, `/signalen/${number}/${page}`)
const stateOf = async (number: string) => {
  const { rows } = await world.database.owner.query(
    `select state, taken_by as "takenBy", remind_on::text as "remindOn", result, reporter_word as word
     from signals.signal where number = $1`,
    [number],
  )
  return rows[0]
}

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  bram = await world.person('Bram Okafor', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

describe('taking up', () => {
  it('S-13 leads back to the signal, which is then in hand', async () => {
    const number = await aSignal(world)
    const visitor = await opened(world, noor, `/signalen/${number}`)
    await visitor.press('Oppakken')
    expect(visitor.address).toBe(`/signalen/${number}`)
    expect(visitor.text).toContain('Opgepakt door jou')
  })

  it('S-13 does once what was pressed twice', async () => {
    const number = await aSignal(world)
    const [one, other] = [
      await opened(world, noor, `/signalen/${number}`),
      await opened(world, noor, `/signalen/${number}`),
    ]
    await one.press('Oppakken')
    await other.press('Oppakken')
    expect(other.status).toBe(200)
    expect(other.text).toContain('Opgepakt door jou')
  })

  it('S-13 does not take it from a colleague who was first, and says who that is', async () => {
    const number = await aSignal(world)
    const visitor = await opened(world, bram, `/signalen/${number}`)
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    await visitor.press('Oppakken')
    expect(visitor.status).toBe(409)
    expect(visitor.text).toContain('Intussen veranderde iemand dit signaal')
    expect(visitor.text).toContain('Opgepakt door Noor Verlinden')
    expect((await stateOf(number)).takenBy).toBe(noor.personId)
  })

  it('S-06 gives it back to the desk, where it must be taken up again', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await step(noor, number, 'teruggeven')
    await visitor.press('Geef terug')
    expect(await stateOf(number)).toMatchObject({ state: 'returned', takenBy: null })
    expect(visitor.text).toContain('Teruggegeven')
  })
})

describe('weighing', () => {
  it('S-09 consults with a reason that the timeline shows', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await step(noor, number, 'overleggen')
    visitor.type('reden', 'Vraag aan de zorgcoördinator: past opvang?')
    await visitor.press('Zet op overleg')
    expect(visitor.text).toContain('In overleg door jou')
    expect(visitor.text).toContain('Vraag aan de zorgcoördinator: past opvang?')
  })

  it('S-09 asks for the reason, and keeps what was typed', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await step(noor, number, 'in-de-gaten')
    visitor.type('datum', '24-11-2026')
    await visitor.press('Houd in de gaten')
    expect(visitor.status).toBe(422)
    expect(visitor.title).toContain('Fout:')
    expect(visitor.text).toContain('Schrijf waarom. Eén zin is genoeg.')
    expect(visitor.valueOf('datum')).toBe('24-11-2026')
    visitor.type('reden', 'We wachten op de controle.')
    await visitor.press('Houd in de gaten')
    expect(visitor.text).toContain('Deze dag is vandaag of al geweest. Kies een dag na vandaag.')
    expect(visitor.valueOf('reden')).toBe('We wachten op de controle.')
    visitor.type('datum', '1-12-2026')
    await visitor.press('Houd in de gaten')
    expect(await stateOf(number)).toMatchObject({ state: 'watching', remindOn: '2026-12-01' })
  })

  it.each(['morgen', '31-02-2026', '<script>alert(1)</script>', '=1+1', ''])(
    'S-09 refuses the day "%s" in a sentence',
    async (day) => {
      const number = await aTakenSignal(world, noor)
      const visitor = await step(noor, number, 'in-de-gaten')
      visitor.type('reden', 'Afwachten.')
      visitor.type('datum', day)
      await visitor.press('Houd in de gaten')
      expect(visitor.status).toBe(422)
      expect(visitor.text).toContain('Vul een dag in als dd-mm-jjjj')
      expect(visitor.valueOf('datum')).toBe(day)
      expect(visitor.count('script')).toBe(0)
    },
  )

  it('S-09 refuses a reason that is too long, and gives it back whole', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await step(noor, number, 'overleggen')
    visitor.type('reden', 'a'.repeat(2001))
    await visitor.press('Zet op overleg')
    expect(visitor.text).toContain('Dit is te lang.')
    expect(visitor.valueOf('reden')).toHaveLength(2001)
  })

  it('S-09 says why a step is not possible, instead of a form', async () => {
    const number = await aSignal(world)
    const visitor = await step(noor, number, 'afsluiten')
    expect(visitor.status).toBe(409)
    expect(visitor.text).toContain('Pak het signaal eerst op.')
    expect(visitor.count('textarea')).toBe(0)
  })

  it('S-06 shows the second of two officers what stands there now beside what they typed, and lets them decide', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await step(noor, number, 'in-de-gaten')
    visitor.type('reden', 'Mijn reden.')
    visitor.type('datum', '01-12-2026')
    await world.as(noor, (ctx) => consultOnSignal(ctx, { number, reason: 'De reden van een ander scherm.' }))
    await visitor.press('Houd in de gaten')
    expect(visitor.status).toBe(409)
    expect(visitor.text).toContain('Er is niets overschreven.')
    expect(visitor.text).toContain('De reden van een ander scherm.')
    expect(visitor.valueOf('reden')).toBe('Mijn reden.')
    expect((await stateOf(number)).state).toBe('consulting')
    await visitor.press('Houd in de gaten')
    expect((await stateOf(number)).state).toBe('watching')
  })

  it('S-06 keeps what was typed for who comes too late altogether', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await step(noor, number, 'overleggen')
    visitor.type('reden', 'Een lang verhaal dat niet weg mag.')
    await world.as(bram, (ctx) => takeSignal(ctx, number))
    await visitor.press('Zet op overleg')
    expect(visitor.status).toBe(409)
    expect(visitor.text).toContain('Een collega heeft het opgepakt.')
    expect(visitor.text).toContain('Een lang verhaal dat niet weg mag.')
  })
})

describe('closing', () => {
  it('U-01 says what is missing in the order in which it is asked', async () => {
    const visitor = await step(noor, await aTakenSignal(world, noor), 'afsluiten')
    await visitor.press('Sluit af')
    expect(visitor.status).toBe(422)
    expect(visitor.text).toMatch(/Kies een uitkomst\.\s*Schrijf waarom\./)
  })

  it('S-19 closes as unfounded with a reason, S-16 and tells the reporter in words that harm nobody', async () => {
    const { number, receipt } = await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    const visitor = await step(noor, number, 'afsluiten')
    visitor.choose('uitkomst', 'unfounded')
    visitor.type('reden', 'Het pand staat leeg.')
    visitor.type('woorden', 'Dank je wel dat je dit vertelde.')
    await visitor.press('Sluit af')
    expect(visitor.text).toContain('Afgesloten met uitkomst “Ongegrond” door Noor Verlinden')
    expect(await stateOf(number)).toMatchObject({ state: 'closed', result: 'unfounded', word: 'lookedInto' })
    const signalId = (await world.as(reporter, (ctx) => openReceipt(ctx, receipt ?? ''))) ?? null
    const mailbox = await world.as({ kind: 'reporter', signalId }, (ctx) => viewMailbox(ctx))
    expect(mailbox).toMatchObject({ stage: 'closed', closingWord: 'lookedInto' })
    expect(mailbox.messages.at(-1)?.text).toBe('Dank je wel dat je dit vertelde.')
  })

  it('S-16 refuses a sentence that does not fit the result', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await step(noor, number, 'afsluiten')
    visitor.choose('uitkomst', 'malicious')
    visitor.type('reden', 'Bedacht.')
    visitor.choose('zin', 'followedUp')
    await visitor.press('Sluit af')
    expect(visitor.text).toContain('Deze zin past niet bij de uitkomst. Kies de andere zin.')
    expect(visitor.isChosen('uitkomst', 'malicious')).toBe(true)
    expect((await stateOf(number)).state).toBe('takenUp')
  })

  it('S-09 asks for a result', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await step(noor, number, 'afsluiten')
    visitor.type('reden', 'Klaar.')
    await visitor.press('Sluit af')
    expect(visitor.text).toContain('Eén vraag klopt nog niet')
    expect(visitor.text).toContain('Kies een uitkomst.')
  })

  it('S-09 opens a closed signal again, with a reason', async () => {
    const number = await aTakenSignal(world, noor)
    const closing = await step(noor, number, 'afsluiten')
    closing.choose('uitkomst', 'noAction')
    closing.type('reden', 'Niets aan de hand.')
    await closing.press('Sluit af')
    const visitor = await step(noor, number, 'heropenen')
    visitor.type('reden', 'Er kwam een tweede melding.')
    await visitor.press('Heropen')
    expect((await stateOf(number)).state).toBe('takenUp')
    expect(visitor.text).toContain('Er kwam een tweede melding.')
  })
})

describe('the clock of a signal', () => {
  it('S-14 stands still with a reason until a day, and runs on when somebody says so', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await step(noor, number, 'klok')
    visitor.type('reden', 'Wacht op vertaling.')
    visitor.type('datum', '27-11-2026')
    await visitor.press('Zet de klok stil')
    expect(visitor.text).toContain('klok staat stil Wacht op vertaling., tot vr 27 nov')
    await visitor.open(`/signalen/${number}/klok`)
    await visitor.press('Laat de klok lopen')
    expect(visitor.text).toContain('Klok loopt weer')
    expect(visitor.text).not.toContain('klok staat stil')
  })
})

describe('writing to the reporter', () => {
  it('S-16 sends a message that the mailbox shows', async () => {
    const { number, receipt } = await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    const visitor = await opened(world, noor, `/signalen/${number}`)
    visitor.type('bericht', 'Hoe laat komt het busje meestal?')
    await visitor.press('Verstuur bericht')
    expect(visitor.text).toContain('Noor Verlinden · nog niet gelezen')
    const signalId = (await world.as(reporter, (ctx) => openReceipt(ctx, receipt ?? ''))) ?? null
    const mailbox = await world.as({ kind: 'reporter', signalId }, (ctx) => viewMailbox(ctx))
    expect(mailbox.messages.map(({ text }) => text)).toEqual(['Hoe laat komt het busje meestal?'])
    await visitor.open(`/signalen/${number}`)
    expect(visitor.text).toContain('Noor Verlinden · gelezen door de melder')
  })

  it('S-16 sends one message when the button was pressed twice, and a second one for a colleague', async () => {
    const number = await aTakenSignal(world, noor)
    for (const visitor of [atDesk(world, noor), atDesk(world, bram)]) {
      for (const press of ['first', 'second']) {
        await visitor.open(`/signalen/${number}`)
        visitor.type('bericht', 'Hoe laat komt het busje meestal?')
        await visitor.press('Verstuur bericht')
        expect([press, visitor.status]).toEqual([press, 200])
      }
    }
    const { rows } = await world.database.owner.query(
      'select count(*) from signals.message m join signals.signal s on s.id = m.signal_id where s.number = $1',
      [number],
    )
    expect(rows[0].count).toBe('2')
  })

  it('S-16 refuses an empty message, and one that is too long comes back whole', async () => {
    const number = await aTakenSignal(world, noor)
    const visitor = await opened(world, noor, `/signalen/${number}`)
    await visitor.press('Verstuur bericht')
    expect(visitor.status).toBe(422)
    visitor.type('bericht', 'b'.repeat(4001))
    await visitor.press('Verstuur bericht')
    expect(visitor.text).toContain('Dit is te lang.')
    expect(visitor.valueOf('bericht')).toHaveLength(4001)
  })
})
