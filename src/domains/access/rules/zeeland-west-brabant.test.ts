import { describe, expect, it } from 'vitest'
import { readRegion } from '../load-region.ts'
import { groundsFor, isAllowedGround } from './grounds.ts'
import { coordinatorOf, desksFor, findDesk, getDesk } from './region.ts'

const { region, problems } = await readRegion('regions/zeeland-west-brabant')
if (region === null) throw new Error(problems.join('\n'))

/** The municipalities of today by district, as codes of Statistics Netherlands. */
const codes = {
  zeeland: ['0654', '0664', '0677', '0678', '0687', '0703', '0715', '0717', '0718', '1676', '1695', '1714'],
  'de-markiezaten': ['0716', '0748', '0840', '0851', '0873', '1655', '1674', '1709'],
  'de-baronie': ['0744', '0758', '0777', '0779', '0826', '0879', '1719', '1723', '1959'],
  'hart-van-brabant': ['0766', '0784', '0785', '0798', '0809', '0824', '0855', '0867'],
}

describe('the region Zeeland-West-Brabant', () => {
  it('has the 37 municipalities of today, each in its district', () => {
    const byDistrict = Object.fromEntries(
      region.districts.map(({ id }) => [
        id,
        region.municipalities
          .filter((one) => one.district === id)
          .map(({ code }) => code.slice(2))
          .sort(),
      ]),
    )
    expect(byDistrict).toEqual(codes)
    expect(region.municipalities).toHaveLength(37)
  })

  it('says why the source counts 39', () => expect(region.note).toMatch(/39 gemeenten.*37/s))

  it('S-06 has one inbox of attention officers for every municipality', () => {
    for (const { code, name } of region.municipalities)
      expect(desksFor(region, 'attentionOfficers', code).map((desk) => desk.name)).toEqual([
        `Aandachtsfunctionarissen ${name}`,
      ])
  })

  it('S-10 names the care coordination of every district as its coordinator', () => {
    for (const { id, name } of region.districts) expect(coordinatorOf(region, id).name).toBe(`Zorgcoördinatie ${name}`)
  })

  it('S-10 shows the coordinator a part with a purpose and legal basis of its own, never who reported', () => {
    const rule = region.shareRules['zorgcoordinatie-de-baronie']
    expect(rule).toMatchObject({
      purpose: 'zorg-slachtoffer',
      legalBasis: 'taak-zorgcoordinatie',
      activity: 'coordinatorShare',
    })
    expect(rule?.factKinds).not.toContain('reporter')
  })

  it('S-13 has a fallback desk for the whole region', () =>
    expect(getDesk(region, region.fallbackDesk)).toMatchObject({ kind: 'fallback', territory: { kind: 'region' } }))

  it('has a control room of the police that works day and night', () =>
    expect(findDesk(region, 'politie-meldkamer')?.hours).toBe('always'))

  it('gives Tholen the Veilig Thuis of Zeeland before that of its district', () =>
    expect(desksFor(region, 'veiligThuis', 'GM0716')[0]?.organisationId).toBe('veilig-thuis-zeeland'))

  it('reaches CoMensha without an account', () => expect(getDesk(region, 'comensha').hasAccount).toBe(false))

  it('has no number of a desk that somebody could dial, but for public ones', () => {
    const invented = region.desks.filter(({ id }) => id !== 'comensha').map(({ phone }) => phone)
    expect(new Set(invented)).toEqual(new Set(['000-000 00 00']))
  })

  it('A-10 gives every share an entry in the register, with the same purpose and legal basis', () => {
    const entries = region.processingActivities.map(({ id, purpose, legalBasis }) => [id, purpose, legalBasis])
    for (const { activity, purpose, legalBasis } of Object.values(region.shareRules))
      expect(entries).toContainEqual([activity, purpose, legalBasis])
  })

  it('A-10 has every activity of the system itself in the register', () =>
    expect(region.processingActivities.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['intake', 'enrichment', 'coordinatorShare', 'handover', 'messages']),
    ))

  it('C-11 knows for every desk on which grounds it may receive', () => {
    for (const desk of region.desks) expect(groundsFor(region, desk), desk.id).not.toEqual([])
    const inspectorate = getDesk(region, 'arbeidsinspectie-zuid')
    expect(isAllowedGround(region, inspectorate, 'arbeidsuitbuiting', 'toezicht-arbeid')).toBe(true)
    expect(isAllowedGround(region, inspectorate, 'zorg-slachtoffer', 'taak-zorgcoordinatie')).toBe(false)
  })
})
