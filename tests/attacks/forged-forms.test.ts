import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reporterSite } from '../../src/testing/reporter-site.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const answers = {
  ...{ gevaar: 'nee', vorm: 'labour', verhaal: 'Acht mannen in één kamer.', gemeente: 'Breda', stap: '3' },
  ...{ minderjarig: 'onbekend', zeker: 'seenOneself', hoe: 'anoniem' },
}
/** What the form has no field for, with values that the database would take. */
const more = {
  ...{ id: '11111111-1111-4111-8111-111111111111', number: '2026-9999', nummer: '2026-9999', state: 'closed' },
  ...{ deskId: 'ketenregie', desk_id: 'ketenregie', loket: 'ketenregie', region: 'elders', version: '9', versie: '9' },
  ...{ acute: 'yes', anonymity: 'named', sourceKind: 'police', source_kind: 'police', clientId: 'x', client_id: 'x' },
  ...{ submittedBy: 'x', submitted_by: 'x', received_at: '2020-01-01', now: '2020-01-01', district_id: 'zeeland' },
}

async function report(fields: Record<string, string>): Promise<number> {
  const body = new URLSearchParams({ ...fields, sleutel: randomBytes(16).toString('hex') })
  return (await reporterSite(world).request('/melden/versturen', { method: 'POST', body })).status
}

/** Every signal, without what must differ for each. */
async function signals(): Promise<unknown[]> {
  const { rows } = await world.database.owner.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(s) - 'id' - 'number' as row from signals.signal s order by number`,
  )
  return rows.map(({ row }) => row)
}

describe('a form with more in it than it has fields', () => {
  it('A-05 makes the same signal as one without: no desk, state, number or time of one’s own', async () => {
    expect([await report(answers), await report({ ...answers, ...more })]).toEqual([200, 200])
    const [plain, forged] = await signals()
    expect(plain).toBeDefined()
    expect(forged).toEqual(plain)
  })

  it.each(['4', '-1', '3.5', '9'.repeat(400), '__proto__', ''])(
    'A-05 with step %s is asked again or taken, never a fault, and needs every answer',
    async (stap) => {
      const before = await signals()
      expect(await report({ gevaar: 'nee', stap })).toBeLessThan(500)
      expect(await signals()).toEqual(before)
    },
  )
})
