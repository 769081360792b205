import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { functionNames } from '../domains/access/index.ts'
import { readProgramme, writeProgramme } from '../domains/programme/index.ts'
import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

const regions = ['zeeland-west-brabant', 'zuid-limburg', 'gooi-en-vechtstreek', 'achterhoek', 'oost-brabant']
/** Of these, only a letter or a note to a municipal council was at hand. */
const byLetter = ['gooi-en-vechtstreek', 'achterhoek', 'oost-brabant']
const fileOf = (region: string) => path.join(import.meta.dirname, '../../regions', region, 'programme.yaml')

afterEach(() => vi.restoreAllMocks())

/** What `programme check FILE --json` says last. */
async function checked(region: string) {
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  const terminal = { out: (text: string) => void said.push(text), error: (text: string) => void said.push(text) }
  const code = await runCommand(commands, ['programme', 'check', fileOf(region), '--json'], terminal)
  return { code, said, counts: JSON.parse(said.at(-1) ?? '') }
}

const known = { functions: functionNames, forms: ['sexual', 'labour', 'criminal', 'organRemoval'] }

async function programmeOf(region: string) {
  const { programme, problems } = await readProgramme(fileOf(region), known)
  if (programme === null) throw new Error(problems.join('\n'))
  return programme
}
type Programme = Awaited<ReturnType<typeof programmeOf>>

type Item = { id: string; source?: { document: string; place?: string | undefined } | undefined }

/** Every item that says where it stands, or should. */
function itemsOf(one: Programme): Item[] {
  const goals = [one.pillars, one.strategicGoals, one.operationalGoals, one.actions, one.norms]
  const lists: (Item[] | undefined)[] = [...goals, one.plans, one.bodies, one.decisions, one.budget?.lines]
  return [...lists, one.budget?.cover].flatMap((list) => list ?? [])
}

/** Of each of the six strategic goals, how many different places name one of its items. */
const placesPerGoal = (items: readonly Item[], word: string) =>
  [1, 2, 3, 4, 5, 6].map((goal) => {
    const places = items.map(({ source }) => new RegExp(`doel ${goal}, (${word} \\d+)`).exec(source?.place ?? '')?.[1])
    return new Set(places.filter((place) => place !== undefined)).size
  })

describe('the programmes of the regions', () => {
  it.each(regions)('P-05 %s is a file that the check finds right', async (region) => {
    expect(await checked(region)).toMatchObject({ code: 0 })
    expect(await programmeOf(region)).toMatchObject({ region })
  })

  it.each(regions)('P-05 %s stands there as the export writes it, to the byte', async (region) => {
    const found = await readProgramme(fileOf(region), known)
    if (found.programme === null) throw new Error(found.problems.join('\n'))
    expect(writeProgramme(found.document)).toBe(await readFile(fileOf(region), 'utf8'))
  })

  it.each(regions)('P-05 %s says of every item where it stands', async (region) => {
    const silent = itemsOf(await programmeOf(region)).filter(({ source }) => !source?.document || !source.place)
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('P-05 what is known from a letter to a council alone is marked so', async () => {
    for (const region of regions) {
      const programme = await programmeOf(region)
      const letters = programme.documents?.filter(({ kind }) => kind === 'coveringLetter').map(({ id }) => id) ?? []
      const marked = itemsOf(programme).filter(({ source }) => letters.includes(source?.document ?? ''))
      expect(marked).toHaveLength(byLetter.includes(region) ? itemsOf(programme).length : 0)
    }
  })

  it('P-01 a region without districts, goals or amounts is valid', async () => {
    const { districts, strategicGoals, budget } = await programmeOf('achterhoek')
    expect([districts, strategicGoals, budget?.lines]).toEqual([undefined, undefined, undefined])
    expect((await checked('achterhoek')).counts).toMatchObject({ pillars: 0, budgetLines: 0, budgetByYear: {} })
  })

  it('P-04 plans of districts and municipalities hang under the programme of their region', async () => {
    const under = async (region: string, plan: string) =>
      (await programmeOf(region)).plans?.find(({ id }) => id === plan)
    expect(await under('zeeland-west-brabant', 'aanpak-zeeland')).toMatchObject({
      scope: { district: 'zeeland' },
      under: ['actieprogramma-zeeland-west-brabant'],
    })
    expect(await under('oost-brabant', 'actieplan-waalre')).toMatchObject({
      scope: { municipality: 'GM0866' },
      under: ['beleid-oost-brabant'],
      translates: ['weerbaarder'],
    })
  })
})

describe('the programme of Zeeland-West-Brabant', () => {
  it('P-01 has 3 pillars, 6 strategic goals, 21 operational goals and 39 actions', async () => {
    expect((await checked('zeeland-west-brabant')).counts).toMatchObject({
      pillars: 3,
      strategicGoals: 6,
      operationalGoals: 21,
      actions: 39,
    })
  })

  it('P-01 has them per goal as the text has them; the last point of goal 6 is two actions', async () => {
    const { operationalGoals = [], actions = [] } = await programmeOf('zeeland-west-brabant')
    expect(placesPerGoal(operationalGoals, 'operationeel doel')).toEqual([4, 3, 4, 4, 2, 4])
    expect(placesPerGoal(actions, 'actie')).toEqual([7, 7, 5, 6, 6, 7])
    expect(actions.filter(({ source }) => source?.place?.includes('doel 6, actie 7'))).toHaveLength(2)
  })

  it('P-01 has actions that several own, and roles that say what they do', async () => {
    const { actions = [], roles = [] } = await programmeOf('zeeland-west-brabant')
    const shared = actions.filter(({ owner = [] }) => owner.length > 1)
    expect(shared.map(({ id }) => id)).toEqual(['actie-1-4', 'actie-1-7', 'actie-2-2'])
    expect(roles.find(({ id }) => id === 'ketenregisseur')?.source).toMatchObject({ document: 'actieprogramma' })
  })

  it('P-01 has goals that serve several others: pillars and strategic goals', async () => {
    const { strategicGoals = [], operationalGoals = [] } = await programmeOf('zeeland-west-brabant')
    const several = (goals: { id: string; serves?: string[] | undefined }[]) =>
      goals.filter(({ serves = [] }) => serves.length > 1)
    expect(several(strategicGoals)).toHaveLength(5)
    expect(several(operationalGoals).map(({ id }) => id)).toEqual(['doel-4-1', 'doel-4-3', 'doel-6-1', 'doel-6-3'])
  })

  it.each([
    ['casusvoorstellen', 1, 'every quarter', '2022-01-01', { forms: ['sexual', 'criminal'] }],
    ['controles-arbeidsinspectie', 4, 'every quarter', '2022-01-01', { forms: ['labour'], with: ['inspectie-szw'] }],
    ['campagne-per-district', 1, 'every year', undefined, {}],
    ['zorgcoordinator-per-district', 1, 'always', undefined, undefined],
  ])('P-03 has the norm %s for each district', async (norm, minimum, period, from, qualifiers) => {
    const { norms } = await programmeOf('zeeland-west-brabant')
    const found = norms?.find(({ id }) => id === norm)
    expect(found).toMatchObject({ minimum, period, scope: 'district', ...(from && { from }) })
    expect(found?.from).toBe(from)
    if (qualifiers) expect(found?.qualifiers).toMatchObject(qualifiers)
  })

  it('G-01 has the frequency of every body of which the text gives one', async () => {
    const { bodies = [] } = await programmeOf('zeeland-west-brabant')
    expect(bodies.flatMap(({ id, meets }) => (meets ? [[id, meets]] : []))).toEqual([
      ['aanjaagteam', ['every month', 'every six weeks']],
      ['districtswerkgroepen', ['every quarter']],
      ['panel-ervaringsdeskundigen', ['every two months']],
      ['bondgenootschap-jongeren', ['every quarter']],
    ])
    const sponsor = bodies[0]?.members?.find(({ role }) => role === 'bestuurlijk-trekker')
    expect(sponsor?.attends).toEqual(['twice a year'])
  })
})

describe('the programme of Zuid-Limburg', () => {
  it('P-09 has 3 objectives, 3 lines of action with 4 activities, and 4 lines of costs to the euro', async () => {
    expect((await checked('zuid-limburg')).counts).toMatchObject({
      pillars: 3,
      strategicGoals: 3,
      actions: 4,
      budgetLines: 4,
      budgetByYear: { 2023: 94_000, 2024: 81_500, 2025: 81_500 },
    })
    const { pillars = [], actions = [] } = await programmeOf('zuid-limburg')
    const each = pillars.map(({ id }) => actions.filter(({ serves }) => serves?.includes(id)).length)
    expect(each).toEqual([2, 1, 1])
  })

  it('P-09 holds the money at the centre municipality of its part, covered in every year', async () => {
    const { budget } = await programmeOf('zuid-limburg')
    const [part] = budget?.parts ?? []
    expect(part?.centreMunicipality).toBe('GM0935')
    expect(budget?.lines?.every((line) => line.part === part?.id && line.kind === 'structural')).toBe(true)
    expect(budget?.cover).toMatchObject([{ amounts: budget?.totals, part: part?.id }])
  })
})
