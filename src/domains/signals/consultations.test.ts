import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Conflict, NotFound } from '../../lib/errors.ts'
import { aPerson } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import {
  askAdvice,
  askOn,
  closeConsultation,
  getDraft,
  giveAdvice,
  listConsultations,
  noteStep,
  reportConsultation,
  viewConsultation,
} from './index.ts'

const breda = 'aandachtsfunctionarissen-breda'
const question = 'Een leerling van 16 heeft ineens drie telefoons en wordt vaak opgehaald.'
let world: World
let teacher: PersonActor
let noor: PersonActor
let goes: PersonActor
let director: PersonActor
beforeAll(async () => {
  world = await openWorld()
  teacher = await aPerson(world, [{ function: 'reporter' }], { name: 'Fenna Zijlstra' })
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  goes = await world.person('Ilse Roelofs', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
  director = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
})
afterAll(() => world.close())

const ask = (municipalityCode: string | null = 'GM0758') =>
  world.as(teacher, (ctx) => askAdvice(ctx, { question, forms: ['sexual'], municipalityCode }))
const view = (by: PersonActor, id: string) => world.as(by, (ctx) => viewConsultation(ctx, id))
const linesOf = async (by: PersonActor) => (await world.as(by, listConsultations)).map(({ id }) => id)

describe('asking for advice', () => {
  it('S-17 a professional asks without naming anyone, the desk of the municipality answers', async () => {
    const id = await ask()
    expect(await linesOf(noor)).toContain(id)
    await world.as(noor, (ctx) => giveAdvice(ctx, id, { text: 'Praat eerst met de mentor.' }))
    const seen = await view(teacher, id)
    expect([seen.state, seen.texts.map(({ kind, text }) => [kind, text])]).toEqual([
      'answered',
      [
        ['question', question],
        ['answer', 'Praat eerst met de mentor.'],
      ],
    ])
  })

  it('S-17 the desk hears that it waits, and nobody else sees it', async () => {
    await world.database.owner.query('delete from access.notice')
    const id = await ask()
    const { rows } = await world.database.owner.query('select kind, desk_id from access.notice')
    expect(rows).toEqual([{ kind: 'adviceAsked', desk_id: breda }])
    for (const other of [goes, director]) {
      expect(await linesOf(other)).not.toContain(id)
      await expect(view(other, id)).rejects.toThrow(NotFound)
    }
  })

  it('S-13 without a municipality it goes to the fallback desk', async () => {
    expect((await view(teacher, await ask(null))).deskId).toBe('vangnetloket')
  })

  it('S-17 the steps of the Meldcode are kept with their reasons, by who asked alone', async () => {
    const id = await ask()
    await world.as(teacher, (ctx) =>
      noteStep(ctx, id, { step: 'map', skipped: false, text: 'Drie weken opgeschreven.' }),
    )
    await world.as(teacher, (ctx) => noteStep(ctx, id, { step: 'talk', skipped: true, text: 'Haar vriend leest mee.' }))
    const note = world.as(noor, (ctx) => noteStep(ctx, id, { step: 'weigh', skipped: false, text: 'x' }))
    await expect(note).rejects.toThrow(NotFound)
    expect((await view(teacher, id)).steps.map(({ done, skipped }) => [done, skipped])).toEqual([
      [true, false],
      [false, false],
      [true, true],
      [false, false],
      [false, false],
    ])
  })

  it('S-17 becomes a report without typing again, and what the desk answered is not in it', async () => {
    const id = await ask()
    await world.as(noor, (ctx) => giveAdvice(ctx, id, { text: 'Meld het.' }))
    await world.as(teacher, (ctx) => askOn(ctx, id, { text: 'Ook als ze dat niet wil?' }))
    const draft = await world.as(teacher, (ctx) => reportConsultation(ctx, id))
    const { fields } = await world.as(teacher, (ctx) => getDraft(ctx, draft))
    expect(fields).toEqual({
      verhaal: [`${question}\n\nOok als ze dat niet wil?`],
      vorm: ['sexual'],
      gemeente: ['GM0758'],
    })
    expect((await view(teacher, id)).state).toBe('reported')
  })

  it('S-17 is closed by who asked, and then nobody writes in it', async () => {
    const id = await ask()
    await expect(world.as(noor, (ctx) => closeConsultation(ctx, id))).rejects.toThrow(NotFound)
    await world.as(teacher, (ctx) => closeConsultation(ctx, id))
    await expect(world.as(noor, (ctx) => giveAdvice(ctx, id, { text: 'x' }))).rejects.toThrow(Conflict)
  })

  it('A-05 nothing that was typed stands in clear', async () => {
    await ask()
    const { rows } = await world.database.owner.query(
      `select encode(sealed, 'escape') as text from signals.consultation_text`,
    )
    expect(JSON.stringify(rows)).not.toContain('telefoons')
  })

  it('A-02 the desk cannot write as who asked, nor who asked as the desk, in the database either', async () => {
    const id = await ask()
    const forged = (by: PersonActor, kind: string) =>
      world.as(by, (ctx) =>
        ctx.db
          .insertInto('signals.consultation_text')
          .values({
            id: ctx.newId(),
            consultation_id: id,
            kind,
            sealed: Buffer.from('x'),
            by_person: by.personId,
            on_day: ctx.today,
          })
          .execute(),
      )
    await expect(forged(noor, 'question')).rejects.toThrow('row-level security')
    await expect(forged(teacher, 'answer')).rejects.toThrow('row-level security')
    await expect(forged(goes, 'answer')).rejects.toThrow('row-level security')
  })
})
