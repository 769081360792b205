import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeLists } from '../../domains/signals/index.ts'
import { enough, openReporting, type Reporting, story } from '../../testing/reporting.ts'
import type { Visitor } from '../../testing/visitor.ts'

let post: Reporting['post']
let opened: Reporting['opened']
let count: Reporting['count']
let at: Reporting['at']
let ilse: Reporting['ilse']
let world: Reporting['world']
let wijkteam: Visitor

beforeAll(async () => {
  ;({ post, opened, count, at, ilse, world } = await openReporting())
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query('delete from signals.draft')
  wijkteam = at(ilse)
})

describe('S-04 checklists of signs', () => {
  it('has every sign once, the shared ones first, with the notice that they prove nothing beside them', async () => {
    await wijkteam.open('/melding?taal=nl')
    const values = [...wijkteam.html.matchAll(/name="teken"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="teken"/g)]
    expect(values.length).toBe(codeLists().indicators.at('2026-11-24').length)
    expect(new Set(values.map(([, a, b]) => a ?? b)).size).toBe(values.length)
    expect(wijkteam.text).toContain('Tekens wijzen de weg. Ze bewijzen niets')
    expect(wijkteam.text).toMatch(
      /Tekens bij meer vormen.*Tekens van arbeidsuitbuiting.*Tekens van seksuele uitbuiting/,
    )
    await wijkteam.open('/melding?taal=en')
    expect(wijkteam.text).toContain('Signs point the way. They prove nothing')
  })

  it('never counts or scores what was ticked', async () => {
    const ticked = ['papersHeldByAnother', 'bankCardHeldByAnother', 'debtThatNeverShrinks']
    const before = await (await post([['gemeente', 'GM0758']])).text()
    const after = await (await post([['gemeente', 'GM0758'], ...ticked.map((sign) => ['teken', sign])])).text()
    const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    expect(words(after)).toBe(words(before))
    expect(words(after)).not.toMatch(/score|punten|risico/i)
  })

  it('opens the list of a form that was chosen, and one with ticks in it', async () => {
    const html = await (
      await post([
        ['vorm', 'criminal'],
        ['teken', 'noWorkNoBed'],
      ])
    ).text()
    const open = [...html.matchAll(/<details open=""><summary>([^<]+)<\/summary>/g)].map(([, title]) => title)
    expect(open).toEqual(['Tekens van arbeidsuitbuiting', 'Tekens van criminele uitbuiting'])
  })
})

describe('S-04 rows for people and things', () => {
  it('three of each kind, and one more for the asking, with everything kept and the keyboard in it', async () => {
    await wijkteam.open('/melding?taal=nl')
    for (const kind of ['person', 'address', 'company', 'vehicle', 'phone', 'account'])
      expect(wijkteam.count(`select[name^="${kind}."]`), kind).toBe(3)
    wijkteam.type('verhaal', story)
    wijkteam.type('vehicle.2.plate', 'XX-99-XX')
    await wijkteam.press('Nog een rij: voertuigen')
    expect(wijkteam.status).toBe(200)
    expect(wijkteam.valueOf('verhaal')).toBe(story)
    expect(wijkteam.valueOf('vehicle.2.plate')).toBe('XX-99-XX')
    expect(wijkteam.count('select[name^="vehicle."]')).toBe(4)
    expect(wijkteam.count('input[name="vehicle.3.plate"][autofocus]')).toBe(1)
    expect(await count('draft')).toBe(0)
  })

  it('each row is a fact with its role; empty rows are none', async () => {
    await post([
      ...enough,
      ['person.1.name', 'Jansje'],
      ['person.1.role', 'person.possibleVictim'],
      ['person.2.role', 'person.witness'],
      ['phone.0.number', '06 98 76 54 32'],
      ['account.0.account', '@iemand'],
      ['account.0.platform', 'een app'],
    ])
    const rows = (await opened()).facts.filter(({ kind }) => !['story', 'reporter'].includes(kind))
    const account = { account: { value: 'iemand' } }
    expect(rows.map(({ value, role }) => [value, role])).toEqual(
      expect.arrayContaining([
        [{ kind: 'person', parts: { name: 'Jansje' } }, 'person.possibleVictim'],
        [{ kind: 'phone', parts: { number: '06 98 76 54 32' }, asTyped: ['number'] }, null],
        [{ kind: 'account', parts: { account: '@iemand', platform: 'een app' }, normal: account }, null],
      ]),
    )
    expect(rows).toHaveLength(3)
  })
})
