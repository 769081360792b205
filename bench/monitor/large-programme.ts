import { stringify } from 'yaml'

const terms = [
  '2026',
  '2025/2027',
  'ongoing',
  'every quarter, from 2025',
  'twice a year',
  '2026-Q2',
  'from 2025-Q1',
  'none',
]
const many = (count: number) => Array.from({ length: count }, (_, at) => at)

/** The text of a programme as large as the largest that we expect: so many actions under 24 goals of 4 pillars. */
export function largeProgramme(region: string, actions: number): string {
  return stringify({
    ...{ id: 'groot-programma', region, kind: 'actionProgramme', title: 'Groot programma', version: '1' },
    districts: ['zeeland', 'de-markiezaten', 'de-baronie', 'hart-van-brabant'].map((id) => ({ id, name: id })),
    roles: many(12).map((at) => ({ id: `rol-${at}`, name: `Rol ${at}`, function: 'projectLeader' })),
    pillars: many(4).map((at) => ({ id: `pijler-${at}`, title: `Pijler ${at}`, kind: 'pillar' })),
    strategicGoals: many(8).map((at) => ({
      id: `doel-${at}`,
      title: `Strategisch doel ${at}`,
      serves: [`pijler-${at % 4}`],
    })),
    operationalGoals: many(24).map((at) => ({
      id: `werkdoel-${at}`,
      title: `Operationeel doel ${at}`,
      serves: [`doel-${at % 8}`],
    })),
    actions: many(actions).map((at) => ({
      ...{
        id: `actie-${at}`,
        title: `Actie ${at} die een partner in dit programma uitvoert`,
        serves: [`werkdoel-${at % 24}`],
      },
      ...{
        owner: `rol-${at % 12}`,
        term: terms[at % terms.length],
        result: 'Er is een resultaat dat iedereen kan zien.',
      },
    })),
    norms: many(8).map((at) => ({
      ...{ id: `norm-${at}`, title: `Norm ${at}`, indicator: 'Wat telt', measured: 'byHand', minimum: 2 },
      ...{ scope: 'district', period: at < 3 ? 'every quarter' : 'every year', serves: [`doel-${at}`] },
    })),
  })
}
