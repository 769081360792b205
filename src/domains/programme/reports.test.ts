import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../lib/errors.ts'
import { openWorld, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import {
  draftReport,
  editReport,
  exportReport,
  finishReport,
  keepLetterhead,
  letterheads,
  listReports,
  viewReport,
} from './index.ts'
import { letterheadInput } from './rules/letterhead.ts'
import { type DraftInput, reportKinds, reportScopes } from './rules/report.ts'

let world: World
let breda: PersonActor
let goes: PersonActor
let privacy: PersonActor
beforeAll(async () => {
  world = await openWorld()
  breda = await world.person('Beleid Breda', 'policyOfficer', 'aandachtsfunctionarissen-breda')
  goes = await world.person('Aandacht Goes', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
  privacy = await world.person('Priva Cy', 'privacyOfficer', null)
  const file = path.resolve(import.meta.dirname, '../../../regions/zuid-limburg/programme.yaml')
  const text = (await readFile(file, 'utf8')).replace('region: zuid-limburg', 'region: zeeland-west-brabant')
  await world.database.owner.query(
    `insert into programme.version (region, number, from_day, text, reason, by_person) values ($1, 1, '2026-01-01', $2, 'x', null)`,
    ['zeeland-west-brabant', text],
  )
})
afterAll(() => world.close())

const input = (about: Partial<DraftInput> = {}): DraftInput => ({
  ...{ kind: 'boardProposal', organisationId: 'gemeente-breda', place: 'GM0758', asOf: '2026-11-24' },
  ...about,
})
const draft = (about: Partial<DraftInput> = {}, by = breda) => world.as(by, (ctx) => draftReport(ctx, input(about)))
const view = (id: string, by = breda) => world.as(by, (ctx) => viewReport(ctx, id))
const change = async (id: string, about: object = {}, by = breda) => {
  const { version, title, content } = await view(id)
  const particulars = content.particulars.map(({ value }) => value)
  await world.as(by, (ctx) => editReport(ctx, { id, version, title, particulars, texts: {}, out: [], ...about }))
}
const exported = (id: string, by = breda) =>
  world.as(by, (ctx) => exportReport(ctx, { id, kindInWords: 'Collegevoorstel', format: 'odt' }))

describe('drafting a report', () => {
  it.each(reportKinds)('R-01 R-02 a %s is drafted from the data of a day', async (kind) => {
    const place = { municipality: 'GM0758', district: 'de-baronie', region: null }[reportScopes[kind]]
    const id = await draft({ kind, place })
    const { content, state, version } = await view(id)
    expect([state, version]).toEqual(['draft', 1])
    expect(content.sections.length).toBeGreaterThan(3)
    // It can be written at once, whatever is missing: a part without data says so.
    expect((await exported(id)).document.blocks.length).toBeGreaterThan(6)
  })

  it('R-01 a proposal holds the finance table of the programme to the euro, with its totals', async () => {
    const { content } = await view(await draft())
    const costs = content.sections.find(({ id }) => id === 'finance')?.evidence[0]?.block
    if (costs?.kind !== 'table') throw new Error('there is no table of costs')
    expect(costs.columns.map(({ title }) => title)).toEqual(['Omschrijving', 'S of I', '2023', '2024', '2025'])
    expect(costs.rows).toHaveLength(5)
    expect(costs.rows.at(-1)).toEqual(['Totaal', '', '€ 94.000', '€ 81.500', '€ 81.500'])
  })

  it('R-02 a yearly report says how far the actions are, and names those that ask for attention', async () => {
    const { content } = await view(await draft({ kind: 'yearlyReport', place: null }))
    const blocks = (id: string) =>
      content.sections.find((one) => one.id === id)?.evidence.map(({ block }) => block) ?? []
    const [sentence] = blocks('progress')
    expect(sentence?.kind === 'paragraph' && sentence.text).toMatch(/^Van de 4 acties: 0 groen, 4 oranje, 0 rood/)
    const [table] = blocks('attention')
    expect(table?.kind === 'table' && table.rows.map((row) => row[1])).toEqual(Array(4).fill('Oranje'))
  })

  it('R-03 every figure in it leads to its definition and day', async () => {
    const { document } = await exported(await draft())
    const measured = document.blocks.flatMap((one) => ('measured' in one && one.measured ? [one.measured] : []))
    const definitions = document.blocks.flatMap((one) => (one.kind === 'definition' ? [one.id] : []))
    expect(measured.length).toBeGreaterThan(2)
    expect(measured.every(({ asOf }) => asOf === '2026-11-24')).toBe(true)
    expect(new Set(measured.map(({ definition }) => definition))).toEqual(new Set(definitions))
  })

  it('R-01 is for an organisation of one’s own, and not about a day to come', async () => {
    await expect(draft({}, goes)).rejects.toThrow(NotFound)
    await expect(draft({}, privacy)).rejects.toThrow(NotAllowed)
    await expect(draft({ asOf: '2026-12-24' })).rejects.toThrow(InvalidInput)
    await expect(draft({ place: 'GM9999' })).rejects.toThrow(InvalidInput)
  })
})

describe('editing a report', () => {
  it('R-01 keeps words and what is left out, never a figure, and every earlier version', async () => {
    const id = await draft()
    await change(id, {
      title: 'Anders',
      texts: { occasion: 'Onze reden.' },
      out: ['finance/costs-region', 'finance/chart'],
    })
    const { content, version, versions } = await view(id)
    expect([content.title, version, versions.map(({ number }) => number)]).toEqual(['Anders', 2, [2, 1]])
    expect(content.sections.find(({ id: one }) => one === 'occasion')?.text).toBe('Onze reden.')
    const { document } = await exported(id)
    expect(document.title).toBe('Anders')
    expect(document.blocks.some((one) => one.kind === 'figure')).toBe(false)
  })

  it('R-01 of two who save at once, one hears that the other was first', async () => {
    const id = await draft()
    const version = 1
    const both = ['Een', 'Twee'].map((title) =>
      world.as(breda, (ctx) => editReport(ctx, { id, version, title, particulars: [], texts: {}, out: [] })),
    )
    const results = await Promise.allSettled(both)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(Conflict)
  })

  it('A-02 a draft is seen by its own organisation alone, in the database too', async () => {
    const id = await draft()
    await expect(view(id, goes)).rejects.toThrow(NotFound)
    expect(await world.as(goes, async (ctx) => (await listReports(ctx)).map((one) => one.id))).not.toContain(id)
    const rows = await world.as(goes, (ctx) =>
      ctx.db.selectFrom('programme.report_version').select('number').where('report_id', '=', id).execute(),
    )
    expect(rows).toEqual([])
  })
})

describe('a final report', () => {
  it('R-01 is for every party, and nothing of it changes any more: not its words, not its paper', async () => {
    const id = await draft()
    await world.as(breda, (ctx) => finishReport(ctx, { id, version: 1 }))
    const before = await exported(id, goes)
    await expect(change(id, { title: 'Toch anders' })).rejects.toThrow(Conflict)
    await expect(world.as(breda, (ctx) => finishReport(ctx, { id, version: 1 }))).rejects.toThrow(Conflict)
    const number = (await world.as(breda, letterheads))[0]?.number ?? 0
    const paper = {
      organisationId: 'gemeente-breda',
      number,
      name: 'Nieuwe naam',
      lines: [],
      colour: '#8a3f00',
      logoAlt: '',
    }
    await world.as(breda, (ctx) => keepLetterhead(ctx, letterheadInput.parse(paper), null))
    expect(await exported(id, goes)).toEqual(before)
    expect((await exported(await draft())).document.letterhead.name).toBe('Nieuwe naam')
  })

  it('R-01 cannot be changed past the commands either', async () => {
    const id = await draft()
    await world.as(breda, (ctx) => finishReport(ctx, { id, version: 1 }))
    const changed = await world.as(breda, (ctx) =>
      ctx.db.updateTable('programme.report').set({ title: 'x', version: 2 }).where('id', '=', id).executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
    const added = world.as(breda, (ctx) =>
      ctx.db
        .insertInto('programme.report_version')
        .values({
          ...{ report_id: id, number: 2, region: ctx.region, content: '{}' },
          by_person: breda.personId,
          on_day: ctx.today,
        })
        .execute(),
    )
    await expect(added).rejects.toThrow('row-level security')
  })
})

describe('a letterhead', () => {
  const paper = (colour: string) =>
    letterheadInput.safeParse({
      organisationId: 'gemeente-breda',
      number: 0,
      name: 'Breda',
      lines: [],
      colour,
      logoAlt: '',
    })

  it('U-01 has a colour that can be read on white', () => {
    expect(paper('#14603a').success).toBe(true)
    expect(paper('#f6bb42').error?.issues[0]?.message).toBe('tooLight')
    expect(paper('groen').error?.issues[0]?.message).toBe('noColour')
  })
})
