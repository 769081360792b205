import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context, PersonActor } from '../../domains/access/index.ts'
import { NotFound, Unavailable } from '../../lib/errors.ts'
import { aSignal, aTakenSignal } from '../../testing/desk.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { lookUpAddress } from './look-up-address.ts'
import { type AddressQuery, addressQuery, type FoundAddress } from './rules/address-query.ts'

let world: World
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  await world.database.owner.query(`insert into signals.address (postcode, number, letter, street, town) values
    ('4899 SA', 14, '', 'Vuurbaakhof', 'Breda'), ('4899 SA', 14, 'A', 'Vuurbaakhof', 'Breda'),
    ('4899 SA', 16, '', 'Vuurbaakhof', 'Breda'), ('4499 SS', 14, '', 'Vuurbaakhof', 'Goes'),
    ('4899 SS', 14, '', 'Vuur_plein', 'Breda')`)
})
afterAll(() => world.close())

const elsewhere: FoundAddress = {
  ...{ street: 'Ververij', number: 3, letter: '', addition: '' },
  ...{ postcode: '4899 SD', town: 'Breda' },
}
let asked: string[] = []
beforeEach(() => {
  asked = []
})
const service = async (words: string) => {
  asked.push(words)
  return [elsewhere]
}
const query = (address: string, postcode = '', town = '') => addressQuery.parse({ address, postcode, town })

/** The region of the test, with the sources that the test is about. */
const withSources = (ctx: Context, ...names: ('addressTable' | 'locatieserver')[]): Context => {
  const decided = { decidedBy: 'Stuurgroep', decidedOn: '2026-11-02' }
  const switchedOn = names.map((processing) => ({ processing, activity: 'enrichment', ...decided }))
  return { ...ctx, loaded: { ...ctx.loaded, region: { ...ctx.loaded.region, switchedOn } } }
}

async function lookUp(
  wanted: AddressQuery,
  { sources = ['addressTable', 'locatieserver'] as const, ask = service as typeof service | null } = {},
) {
  const number = await aTakenSignal(world, noor)
  const later = await world.as(noor, (ctx) => lookUpAddress(withSources(ctx, ...sources), number, wanted, ask))
  return later()
}
const found = ({ found: addresses }: { found: FoundAddress[] }) =>
  addresses.map(({ street, number, letter, town }) => `${street} ${number}${letter} ${town}`)

describe('looking an address up', () => {
  it.each([
    [query('14', '4899sa'), ['Vuurbaakhof 14 Breda', 'Vuurbaakhof 14A Breda']],
    [query('vuurbaak 14'), ['Vuurbaakhof 14 Breda', 'Vuurbaakhof 14A Breda', 'Vuurbaakhof 14 Goes']],
    [query('VUURBAAKHOF', '', 'Goe'), ['Vuurbaakhof 14 Goes']],
  ])('S-07 finds %o in the table, and asks nobody else', async (wanted, addresses) => {
    const answer = await lookUp(wanted)
    expect(found(answer)).toEqual(addresses)
    expect(answer.from).toBe('addressTable')
    expect(asked).toEqual([])
  })

  it('S-07 takes signs with a meaning for the database as they are', async () => {
    expect(found(await lookUp({ by: 'street', street: 'vuur_', number: null, town: 'Breda' }))).toEqual([
      'Vuur_plein 14 Breda',
    ])
    expect((await lookUp({ by: 'street', street: '%%%', number: 14, town: null }, { ask: null })).found).toEqual([])
  })

  it('S-07 asks the service what the table does not know, with the words of the address alone', async () => {
    const answer = await lookUp(query('Ververij 3', '', 'Breda'))
    expect(answer).toEqual({ found: [elsewhere], from: 'locatieserver', failed: false })
    expect(asked).toEqual(['Ververij 3 Breda'])
  })

  it('S-07 A-10 asks no service that the region did not switch on, nor one without an address', async () => {
    const off = await lookUp(query('Ververij 3', '', 'Breda'), { sources: ['addressTable'] as never })
    const none = await lookUp(query('Ververij 3', '', 'Breda'), { ask: null })
    expect([off.found, none.found, asked]).toEqual([[], [], []])
  })

  it('S-07 is not there where the region names no source', async () => {
    await expect(lookUp(query('Ververij 3', '', 'Breda'), { sources: [] as never })).rejects.toBeInstanceOf(NotFound)
  })

  it('S-07 says that the service does not answer, and goes on', async () => {
    const ask = async () => Promise.reject(new Unavailable('away'))
    expect(await lookUp(query('Ververij 3', '', 'Breda'), { ask })).toEqual({
      ...{ found: [], from: 'locatieserver', failed: true },
    })
  })

  it('S-07 waits for the service outside of the transaction', async () => {
    const open = async () => {
      const { rows } = await world.database.owner.query(
        `select count(*)::int as open from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
      )
      return [{ ...elsewhere, number: rows[0].open + 1 }]
    }
    const answer = await lookUp(query('Ververij 3', '', 'Breda'), { ask: open })
    expect(answer.found).toEqual([{ ...elsewhere, number: 1 }])
  })

  it('A-04 S-07 is recorded, without the address', async () => {
    await lookUp(query('Ververij 3', '', 'Breda'))
    const { rows } = await world.database.owner.query(
      `select row_to_json(e)::text as line from access.audit_event e where action = 'address.lookUp' order by id desc limit 1`,
    )
    expect(rows[0].line).toContain('"resource_kind":"signal"')
    expect(rows[0].line).not.toMatch(/Ververij|Breda|4899/)
  })

  it('A-02 S-07 is for who has the signal in hand', async () => {
    const selma = await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-zeeland')
    const number = await aSignal(world)
    const look = (who: PersonActor) =>
      world.as(who, (ctx) => lookUpAddress(ctx, number, query('14', '4899 SA'), service))
    await expect(look(selma)).rejects.toBeInstanceOf(NotFound)
    await expect(look(noor)).rejects.toMatchObject({ code: 'takeFirst' })
    expect(asked).toEqual([])
  })
})
