import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { offerHandover, viewSignal, writeFramework } from '../../domains/signals/index.ts'
import { handoverOffer } from '../../domains/signals/rules/handover.ts'
import { aTakenSignal, opened } from '../../testing/desk.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
let noor: PersonActor
let joris: PersonActor
let goes: PersonActor
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  joris = await world.person('Joris Kamp', 'handler', 'team-avim')
  goes = await world.person('Ilse Roelofs', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
})
afterAll(() => world.close())

type Offered = { signal: string; number: string }

/** A signal of Breda of which the story was offered, to the police unless said otherwise. */
async function offered(to: { desks?: string[]; receiver?: string } = { desks: ['team-avim'] }): Promise<Offered> {
  const signal = await aTakenSignal(world, noor, {
    rows: [{ kind: 'address', parts: { address: 'Vuurbaakhof 14' }, reliability: 'seenOneself' }],
  })
  const view = await world.as(noor, (ctx) => viewSignal(ctx, signal))
  const factIds = view.facts.filter(({ kind }) => kind === 'story').map(({ id }) => id)
  const offer = handoverOffer.parse({
    ...{ number: signal, purpose: 'opsporing', legalBasis: 'politietaak', factIds },
    ...{ question: 'Kennen jullie dit adres?', answerBy: '2026-12-01', ...to },
  })
  const [number = ''] = await world.as(noor, (ctx) => offerHandover(ctx, offer))
  return { signal, number }
}
const page = (actor: PersonActor, number: string, under = '') =>
  opened(world, actor, `/overdrachten/${number}${under && `/${under}`}`)
async function accepted(): Promise<Offered & { visitor: Visitor }> {
  const offer = await offered()
  const visitor = await page(joris, offer.number)
  await visitor.press('Neem aan')
  return { ...offer, visitor }
}

describe('the list of hand-overs', () => {
  it('S-15 shows the receiver what was offered, and the sender to whom, with what is due', async () => {
    const { number } = await offered()
    const received = await opened(world, joris, '/overdrachten')
    expect(received.text).toContain(`${number}ArbeidsuitbuitingBredaAandachtsfunctionarissen BredaAangeboden`)
    expect(received.text).toContain('Aannemen vóór wo 25 nov, 17.00 uur')
    expect(received.text).toContain('Niets door jullie')
    const sent = await opened(world, noor, '/overdrachten')
    expect(sent.text).toContain(`${number}ArbeidsuitbuitingBredaPolitie, team AVIMAangeboden`)
  })

  it('A-02 shows another desk nothing of it', async () => {
    const { number } = await offered()
    expect((await opened(world, goes, '/overdrachten')).text).not.toContain(number)
    const hidden = await page(goes, number)
    const missing = await page(goes, 'O-2026-999')
    expect([hidden.status, missing.status]).toEqual([404, 404])
    expect(hidden.html.replaceAll(number, '')).toBe(missing.html.replaceAll('O-2026-999', ''))
  })

  it('S-15 keeps what is finished apart', async () => {
    const { number, visitor } = await accepted()
    await visitor.open(`/overdrachten/${number}/antwoorden`)
    visitor.type('antwoord', 'We zijn langs geweest.')
    await visitor.press('Beantwoord')
    expect((await opened(world, joris, '/overdrachten')).text).not.toContain(number)
    expect((await opened(world, joris, '/overdrachten?lijst=afgerond')).text).toContain(`${number}Arbeidsuitbuiting`)
  })
})

describe('the receiver', () => {
  it('S-15 sees five facts before accepting: no story, no question, no purpose, no signal', async () => {
    const { number, signal } = await offered()
    const { text } = await page(joris, number)
    expect(text).toContain('VormArbeidsuitbuitingGemeenteBredaSpoedGewoonDatumdinsdag 24 november 2026')
    expect(text).toContain('Meer zie je pas na aannemen.')
    expect(text).toContain('Beantwoord kan nog niet')
    for (const hidden of ['witte huis', 'Kennen jullie', 'Onderzoek naar mensenhandel', signal, 'Noor Verlinden'])
      expect(text).not.toContain(hidden)
  })

  it('S-15 sees after accepting the question, the purpose, the ground and just the facts that were given', async () => {
    const { number, visitor } = await accepted()
    expect(visitor.address).toBe(`/overdrachten/${number}`)
    for (const shown of ['Kennen jullie dit adres?', 'witte huis', 'Onderzoek naar mensenhandel', 'Noor Verlinden'])
      expect(visitor.text).toContain(shown)
    expect(visitor.text).not.toContain('Vuurbaakhof')
  })

  it('A-04 counts as somebody who saw a part', async () => {
    const { signal } = await accepted()
    expect((await opened(world, noor, `/signalen/${signal}`)).text).toContain('Een deelJoris Kamp1 keer')
  })

  it('S-15 refuses with a reason, which the sender reads', async () => {
    const { number, signal } = await offered()
    const visitor = await page(joris, number, 'weigeren')
    await visitor.press('Weiger')
    expect(visitor.text).toContain('Schrijf waarom. Eén zin is genoeg.')
    visitor.type('reden', 'Geen acuut gevaar. Eerst Arbeidsinspectie.')
    await visitor.press('Weiger')
    expect(visitor.text).toContain('Deze overdracht is afgerond.')
    const { text } = await opened(world, noor, `/signalen/${signal}`)
    expect(text).toContain('Geweigerd door Joris Kamp')
    expect(text).toContain('Geen acuut gevaar. Eerst Arbeidsinspectie.')
    expect(text).toContain('Teruggegeven door jou')
  })

  it('S-15 gives back with a reason, and sees the content no more', async () => {
    const { number, visitor } = await accepted()
    await visitor.open(`/overdrachten/${number}/teruggeven`)
    visitor.type('reden', 'Dit hoort bij een andere eenheid.')
    await visitor.press('Geef terug')
    expect(visitor.text).toContain('Teruggegeven')
    expect(visitor.text).not.toContain('witte huis')
  })

  it('S-15 answers with what was done, which the sender reads', async () => {
    const { number, signal, visitor } = await accepted()
    await visitor.open(`/overdrachten/${number}/antwoorden`)
    visitor.type('antwoord', 'We zijn langs geweest.')
    await visitor.press('Beantwoord')
    expect(visitor.text).toContain('We zijn langs geweest.')
    const { text } = await opened(world, noor, `/signalen/${signal}`)
    expect(text).toContain('Beantwoord door Joris Kamp')
    expect(text).toContain('We zijn langs geweest.')
  })

  it('S-15 keeps what was typed when the sender withdrew in the meantime', async () => {
    const { number, visitor } = await accepted()
    await visitor.open(`/overdrachten/${number}/antwoorden`)
    visitor.type('antwoord', 'Een antwoord dat niet weg mag.')
    const sender = await page(noor, number, 'intrekken')
    await sender.press('Trek in')
    expect(sender.text).toContain('Ingetrokken')
    await visitor.press('Beantwoord')
    expect(visitor.status).toBe(409)
    expect(visitor.text).toContain('Deze overdracht is afgerond.')
    expect(visitor.text).toContain('Een antwoord dat niet weg mag.')
  })

  it('A-02 has no page for what only the sender does', async () => {
    const { number } = await offered()
    for (const under of ['intrekken', 'vastleggen', 'blad']) expect((await page(joris, number, under)).status).toBe(404)
  })
})

describe('the sender', () => {
  it('S-15 sees the state, asks for the answer, and has no sheet for who has an account', async () => {
    const { number } = await offered()
    const visitor = await page(noor, number)
    expect(visitor.text).toContain('Wat jullie vragen')
    await visitor.press('Vraag om antwoord')
    expect(visitor.status).toBe(200)
    expect((await page(noor, number, 'blad')).status).toBe(404)
  })

  it('S-15 prints a sheet with the question and just the chosen facts, and how to answer', async () => {
    const { number } = await offered({ receiver: 'Stichting De Haven', desks: [] })
    const visitor = await page(noor, number, 'blad')
    expect(visitor.title).toContain('Overdracht aan Stichting De Haven')
    for (const shown of ['Kennen jullie dit adres?', 'witte huis', `Bel 000-000 00 00 en noem ${number}.`])
      expect(visitor.text).toContain(shown)
    expect(visitor.text).not.toContain('Vuurbaakhof')
    const { rows } = await world.database.owner.query(
      `select purpose from access.audit_event where action = 'handover.print' and resource_id = $1`,
      [number],
    )
    expect(rows).toEqual([{ purpose: 'opsporing' }])
  })

  it('S-12 prints what the receiver may and must do in this situation, and whom to call', async () => {
    const editor = await world.person('Evi Post', 'editor', 'parket-mensenhandel')
    const contact = { who: 'Piket', phone: '000-000 00 00', mail: '', hours: '', until: '2026-11-23' }
    const text = { may: 'Overleggen', must: 'Bel de officier', ground: 'Wetboek', contacts: [contact] }
    for (const [situation, must] of [
      ['anySuspicion', text.must],
      ['minor', 'Bel de jeugdofficier'],
    ] as const)
      await world.as(editor, (ctx) =>
        writeFramework(ctx, {
          ...{ organisationId: 'parket-zwb', situation, version: 0, ...text, must, reviewOn: '2027-06-01' },
        }),
      )
    const { number } = await offered({ desks: ['parket-mensenhandel'] })
    const { text: sheet } = await page(noor, number, 'blad')
    for (const shown of ['Bel de officier', 'Overleggen', 'Wetboek', 'Controleer het nummer.'])
      expect(sheet).toContain(shown)
    expect(sheet).not.toContain('jeugdofficier')
  })

  it('S-15 records what came by phone, with who and when; that is an answer, not "no answer"', async () => {
    const { number, signal } = await offered({ desks: ['parket-mensenhandel'] })
    const visitor = await page(noor, number, 'vastleggen')
    await visitor.press('Leg antwoord vast')
    expect(visitor.status).toBe(422)
    expect(visitor.text).toContain('Vul in wie dit zei of schreef.')
    visitor.choose('wat', 'answer')
    visitor.choose('hoe', 'phone')
    visitor.type('wie', 'mr. A. Zoet, officier')
    visitor.type('datum', '25-11-2026')
    visitor.type('woorden', 'De zaak loopt al.')
    await visitor.press('Leg antwoord vast')
    expect(visitor.text).toContain('Deze dag moet nog komen.')
    visitor.type('datum', '24-11-2026')
    await visitor.press('Leg antwoord vast')
    expect(visitor.text).toContain('De zaak loopt al.')
    expect(visitor.text).toContain('mr. A. Zoet, officier')
    const { text } = await opened(world, noor, `/signalen/${signal}`)
    expect(text).toContain(
      'Overdracht beantwoord door Officier van justitie mensenhandel, via telefoon ingevuld door Noor',
    )
  })

  it('S-15 refuses a ground that carries no such purpose, for whoever receives', async () => {
    await expect(
      world.as(noor, async (ctx) => {
        const signal = await aTakenSignal(world, noor)
        const view = await viewSignal(ctx, signal)
        const offer = handoverOffer.parse({
          ...{ number: signal, receiver: 'Iemand', purpose: 'opsporing', legalBasis: 'veilig-thuis' },
          ...{ factIds: view.facts.map(({ id }) => id), question: 'Kun je helpen?', answerBy: '2026-12-01' },
        })
        return offerHandover(ctx, offer)
      }),
    ).rejects.toMatchObject({ issues: [{ path: 'legalBasis', code: 'groundDoesNotFit' }] })
  })
})
