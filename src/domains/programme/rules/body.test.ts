import { describe, expect, it } from 'vitest'
import { type Body, gatheringsOf, type Holder, keyOf, protectsMembers, seatsOf } from './body.ts'
import type { ProgrammeFile } from './programme-file.ts'

const body = (about: Partial<Body>): Body => ({ id: 'team', name: 'Team', kind: 'regionalTeam', ...about })
const programme = (...bodies: Body[]): ProgrammeFile => ({
  ...{ id: 'plan', region: 'regio', kind: 'actionProgramme', title: 'Plan', version: '1', bodies },
  roles: [
    { id: 'regisseur', name: 'Regisseur', function: 'chainDirector' },
    { id: 'coordinator', name: 'Coördinator', function: 'districtCoordinator' },
    { id: 'officier', name: 'Officier' },
  ],
})
const holder = (name: string, about: Partial<Holder>): Holder => ({
  ...{ personId: name, name, function: 'handler', organisationId: 'gemeente', deskId: null, districtId: null },
  ...about,
})
const holders = [
  holder('Wiebe', { function: 'chainDirector' }),
  holder('Judith', { function: 'districtCoordinator', districtId: 'zuid' }),
  holder('Nora', { function: 'districtCoordinator', districtId: 'noord' }),
  holder('Joris', { deskId: 'avim', organisationId: 'politie' }),
]
const drawn = (of: Body, districtId: string | null = null) =>
  seatsOf({ body: of, districtId }, programme(of), { holders, places: new Set(['politie', 'avim', 'gemeente']) }).map(
    ({ key, people, duties }) =>
      `${key}: ${people.map(({ name }) => name).join(', ')}${duties.map((d) => ` ${d}`).join('')}`,
  )

describe('who is in a body', () => {
  it('G-01 a role is filled by whoever holds its function today', () => {
    expect(drawn(body({ chair: 'regisseur', members: [{ role: 'regisseur' }, { role: 'coordinator' }] }))).toEqual([
      'regisseur@: Wiebe chair',
      'coordinator@: Judith, Nora',
    ])
  })

  it('G-01 in the body of a district only those of that district', () => {
    expect(drawn(body({ members: [{ role: 'coordinator' }] }), 'zuid')).toEqual(['coordinator@: Judith'])
  })

  it('G-01 an organisation that is a desk here is filled by who works there; one without an account by nobody', () => {
    const members = [{ organisation: 'avim' }, { organisation: 'parket' }, { role: 'officier' }]
    expect(drawn(body({ members }))).toEqual(['@avim: Joris', '@parket: ', 'officier@: '])
  })

  it('G-01 a role at an organisation that works here is only theirs', () => {
    const members = [
      { role: 'regisseur', organisation: 'politie' },
      { role: 'regisseur', organisation: 'elders' },
    ]
    expect(drawn(body({ members }))).toEqual(['regisseur@politie: ', 'regisseur@elders: Wiebe'])
  })

  it('G-01 chair and secretary have a place also where they are not named as members', () => {
    expect(drawn(body({ chair: 'officier', secretary: 'regisseur' }))).toEqual([
      'officier@:  chair',
      'regisseur@: Wiebe secretary',
    ])
  })
})

it('G-01 a body of each district is there once for each; in a region without districts once', () => {
  const bodies = [body({}), body({ id: 'groep', scope: 'district' }), body({ id: 'een', scope: { district: 'zuid' } })]
  const keys = (districts: string[]) => gatheringsOf(programme(...bodies), districts).map(keyOf)
  expect(keys(['noord', 'zuid'])).toEqual(['team', 'groep.noord', 'groep.zuid', 'een.zuid'])
  expect(keys([])).toEqual(['team', 'groep', 'een.zuid'])
})

it('K-06 the members of a panel, an alliance and a sounding board are protected', () => {
  expect(protectsMembers({ kind: 'expertPanel' })).toBe(true)
  expect(protectsMembers({ kind: 'regionalTeam' })).toBe(false)
})
