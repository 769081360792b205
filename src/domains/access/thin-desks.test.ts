import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NotAllowed } from '../../lib/errors.ts'
import { openWorld, type World } from '../../testing/world.ts'
import type { PersonActor } from './index.ts'
import { thinDesks } from './index.ts'

const [breda, goes] = ['aandachtsfunctionarissen-breda', 'aandachtsfunctionarissen-goes']
let world: World
let admin: PersonActor
let director: PersonActor
let zeeland: PersonActor
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  admin = await world.person('Anouk Prins', 'administrator', null)
  director = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
  zeeland = await world.person('Mette Sluis', 'districtCoordinator', 'districtscoordinatie-zeeland')
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  await world.person('Bram Okafor', 'attentionOfficer', breda)
  await world.person('Ilse Roelofs', 'attentionOfficer', goes)
})
afterAll(() => world.close())

const seenBy = async (actor: PersonActor, action: 'people.manage' | 'oversight.view') =>
  new Map((await world.as(actor, (ctx) => thinDesks(ctx, action))).map(({ id, people }) => [id, people]))

describe('S-06 a desk with fewer than two people is a warning', () => {
  it('to the administrator and the chain director for the whole region', async () => {
    for (const [actor, action] of [
      [admin, 'people.manage'],
      [director, 'oversight.view'],
    ] as const) {
      const thin = await seenBy(actor, action)
      expect([thin.get(goes), thin.has(breda), thin.get('aandachtsfunctionarissen-tilburg')]).toEqual([1, false, 0])
      expect(thin.has('comensha')).toBe(false)
    }
  })

  it('to a district coordinator for the district', async () => {
    const thin = await seenBy(zeeland, 'oversight.view')
    expect([thin.has(goes), thin.has('zorgcoordinatie-zeeland')]).toEqual([true, true])
    expect([thin.has('aandachtsfunctionarissen-tilburg'), thin.has('team-avim')]).toEqual([false, false])
  })

  it('A-02 to nobody else', async () => {
    await expect(seenBy(noor, 'oversight.view')).rejects.toThrow(NotAllowed)
    await expect(seenBy(director, 'people.manage')).rejects.toThrow(NotAllowed)
  })
})
