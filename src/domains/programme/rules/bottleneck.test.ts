import { describe, expect, it } from 'vitest'
import {
  bottleneckAfter,
  bottleneckStates,
  bottleneckSteps,
  byAttention,
  functionsAt,
  type Level,
  levels,
  placeBelow,
  placesAbove,
} from './bottleneck.ts'
import type { ProgrammeFile } from './programme-file.ts'

type Body = NonNullable<ProgrammeFile['bodies']>[number]
const body = (id: string, kind: Body['kind'], more: Partial<Body> = {}): Body => ({ id, name: id, kind, ...more })
const programme: ProgrammeFile = {
  ...{ id: 'p', region: 'r', kind: 'actionProgramme', title: 'P', version: '1' },
  roles: [
    { id: 'regisseur', name: 'Ketenregisseur', function: 'chainDirector' },
    { id: 'burgemeester', name: 'Burgemeester', function: 'executiveSponsor' },
    { id: 'specialist', name: 'Specialist' },
  ],
  bodies: [
    body('werkgroep', 'districtWorkingGroup', { reportsTo: ['aanjaagteam'] }),
    body('aanjaagteam', 'regionalTeam', {
      reportsTo: ['beraad', 'overleg'],
      members: [{ role: 'regisseur' }, { role: 'specialist' }],
    }),
    body('stuurploeg', 'steeringGroup'),
    body('beraad', 'administrativeConsultation', { members: [{ role: 'burgemeester' }] }),
    body('overleg', 'aboveRegion'),
    body('panel', 'expertPanel'),
  ],
}
const at = (level: Level, bodyId: string | null = null) => ({ level, bodyId })

describe('a bottleneck', () => {
  it('P-11 goes through the states of one table, at every level', () => {
    const table = bottleneckStates.map((state) =>
      bottleneckSteps.map((step) => bottleneckAfter({ state, ...at('region') }, step, null) ?? '-').join(' '),
    )
    expect(table).toEqual([
      'solving escalated - solved accepted - open',
      '- escalated - solved accepted - solving',
      'solving escalated open solved accepted - escalated',
      '- - - - - open -',
      '- - - - - open -',
    ])
  })

  it('P-11 goes no higher than the highest level, and is not given back below the lowest', () => {
    expect(bottleneckAfter({ state: 'escalated', ...at('administrative') }, 'escalate', null)).toBeUndefined()
    expect(bottleneckAfter({ state: 'escalated', ...at('district') }, 'giveBack', null)).toBeUndefined()
  })

  it('P-11 goes up to the bodies that its body reports to, as the programme says', () => {
    expect(placesAbove(at('district', 'werkgroep'), programme).map(({ bodyId }) => bodyId)).toEqual(['aanjaagteam'])
    expect(placesAbove(at('region', 'aanjaagteam'), programme).map(({ bodyId }) => bodyId)).toEqual([
      'beraad',
      'overleg',
    ])
  })

  it('P-11 goes to the next level where the programme says nothing, with or without a body', () => {
    expect(placesAbove(at('district'), programme)).toEqual([
      { level: 'region', bodyId: 'aanjaagteam', name: 'aanjaagteam' },
    ])
    expect(levels.map((level) => placesAbove(at(level), null).map((one) => one.level))).toEqual([
      ['region'],
      ['steering'],
      ['administrative'],
      [],
    ])
    expect(placeBelow(at('steering'), programme)?.bodyId).toBe('aanjaagteam')
  })

  it('P-11 is told to the functions of who is in the body, or of who is usually at the level', () => {
    expect(functionsAt(at('region', 'aanjaagteam'), programme)).toEqual(['chainDirector'])
    expect(functionsAt(at('administrative', 'beraad'), programme)).toEqual(['executiveSponsor'])
    expect(functionsAt(at('administrative', 'overleg'), programme)).toEqual(['executiveSponsor', 'portfolioHolder'])
  })

  it('P-11 stands on top when it is late, then the higher the level and the nearer the term', () => {
    const one = (id: string, level: Level, dueOn: string, state: 'open' | 'solved' = 'open') => ({
      ...{ id, ...at(level), state, dueOn },
    })
    const all = [
      one('solved', 'administrative', '2026-01-01', 'solved'),
      one('later', 'district', '2027-01-01'),
      one('soon', 'district', '2026-12-01'),
      one('high', 'steering', '2027-06-01'),
      one('late', 'district', '2026-11-20'),
    ]
    expect(byAttention(all, '2026-11-24').map(({ id }) => id)).toEqual(['late', 'high', 'soon', 'later', 'solved'])
  })
})
