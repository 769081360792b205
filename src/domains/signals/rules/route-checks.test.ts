import { describe, expect, it } from 'vitest'
import { theRegion, theRouteXml, withCell, withoutRule } from '../../../testing/region-files.ts'
import { readRoute, readRouteText } from '../load-route.ts'

const region = await theRegion()
const xml = await theRouteXml()
const path = 'regions/zeeland-west-brabant/reporting-route.dmn'

const codes = {
  forms: ['labour', 'sexual', 'criminal', 'organRemoval'],
  sourceKinds: [
    ...['public', 'municipalityCounter', 'neighbourhoodTeam', 'youth', 'wmo', 'civilAffairs', 'licences', 'inspection'],
    ...['police', 'school', 'housingCorporation', 'care', 'partnerSystem'],
  ],
}
const reading = (changed: string) => readRouteText(changed, path, region, codes)
const cell = (name: string, text: string) => withCell(xml, name, text)

function replaced(find: string, replacement: string): string {
  expect(xml).toContain(find)
  return xml.replace(find, replacement)
}

describe('the reporting route of Zeeland-West-Brabant', () => {
  it('S-11 is accepted, and no situation within the region is left to the fallback desk', async () => {
    expect(await reading(xml)).toMatchObject({ problems: [], warnings: [] })
    expect(await readRoute('regions/zeeland-west-brabant', region, codes)).toMatchObject({ problems: [], xml })
  })

  it('carries a version, a date and an author', async () =>
    expect((await reading(xml)).route).toMatchObject({
      version: '1',
      date: '2026-11-21',
      author: 'Ketenregie Zeeland-West-Brabant',
    }))
})

const refused: [string, string, string][] = [
  [
    'S-10 leaves a district without its coordinator',
    cell('regel-9-deel', 'null'),
    'rule 9 leaves signals of district de-baronie without zorgcoordinatie-de-baronie, the coordinator whom the region names',
  ],
  [
    'S-10 tells the coordinator of another district',
    cell('regel-9-deel', '["zorgcoordinatie-zeeland"]'),
    'rule 9 leaves signals of district de-baronie without zorgcoordinatie-de-baronie',
  ],
  [
    'sends to a desk that the region lacks',
    cell('regel-10-loketten', '["team-mensenhandel"]'),
    'rule 10 sends to "team-mensenhandel", which region.yaml has neither as a desk nor as a kind of desk',
  ],
  [
    'sends to a kind of desk that the region lacks',
    cell('regel-9-loketten', '["attentionOfficers", "youthCare"]'),
    'rule 9 sends to "youthCare", which region.yaml has neither as a desk nor as a kind of desk',
  ],
  [
    'sends to the desk of another municipality',
    cell('regel-9-loketten', '["aandachtsfunctionarissen-breda"]'),
    'rule 9 sends to aandachtsfunctionarissen-breda, but municipality GM0654 (Borsele) has no such desk',
  ],
  [
    'sends to attention officers where the municipality is not known',
    cell('regel-13-loketten', '["attentionOfficers"]'),
    'rule 13 sends to attentionOfficers, also where the municipality is not one of the region, and there is none then',
  ],
  ['S-13 sends to nobody', cell('regel-9-loketten', 'null'), 'rule 9 names no desk'],
  [
    'S-13 makes a desk without an account the owner',
    cell('regel-10-loketten', '["comensha"]'),
    'rule 10 makes comensha the owner of a signal, but that desk has no account',
  ],
  [
    'A-10 shares without a purpose and legal basis',
    cell('regel-9-deel', '["coordinator", "riec"]'),
    'rule 9 shares with riec, but nothing under shares in region.yaml gives that a purpose and legal basis',
  ],
  [
    'shares with a desk without an account',
    cell('regel-9-deel', '["coordinator", "comensha"]'),
    'rule 9 shares with comensha, but that desk has no account',
  ],
  [
    'shares with a coordinator where there is no district',
    cell('regel-13-deel', '["coordinator"]'),
    'rule 13 shares with coordinator, also where the municipality is not one of the region, and there is none then',
  ],
  [
    'lets two rules apply at once',
    cell('regel-9-minderjarig', '-'),
    'rules 8 and 9 both apply; only one may (form labour, minor yes, acute no, district zeeland, source public)',
  ],
  [
    'has a rule that another one hides',
    cell('regel-9-minderjarig', '"ja"').replace('hitPolicy="UNIQUE"', 'hitPolicy="FIRST"'),
    'rule 9 never applies',
  ],
  [
    'has a term that is none',
    cell('regel-9-oppakken', '"morgen"'),
    'rule 9, column "oppakken": "morgen" is not a term',
  ],
  [
    'S-14 gives acute danger a working day',
    cell('regel-1-oppakken', '"1 werkdag"'),
    'rule 1, column "oppakken": the clock of acute danger runs day and night; write minutes or hours',
  ],
  [
    'misspells a value',
    cell('regel-3-vorm', '"sexueel"'),
    'rule 3, column "vorm": "sexueel" is not one of "sexual", "labour", "criminal", "organRemoval", "unknown"',
  ],
  [
    'forgets quotes',
    cell('regel-3-vorm', 'sexual'),
    'rule 3, column "vorm": the name sexual is unknown; text stands between quotes',
  ],
  [
    'compares text with a number',
    cell('regel-3-minderjarig', '< 18'),
    'rule 3, column "minderjarig": 18 is a number, where a string is expected',
  ],
  [
    'gives a number for a term',
    cell('regel-3-oppakken', '4'),
    'rule 3, column "oppakken": 4 is a number, where a string is expected',
  ],
  [
    'knows a district that the region lacks',
    replaced('"hart-van-brabant","geen"', '"hart-van-brabant","walcheren","geen"'),
    'column "district" allows "walcheren", which region.yaml does not have',
  ],
  [
    'misses a district',
    replaced('"zeeland","de-markiezaten"', '"de-markiezaten"'),
    'column "district" does not allow "zeeland", which region.yaml has',
  ],
  [
    'misses a form of the code list',
    replaced(',"organRemoval","unknown"', ',"unknown"').replace('"organRemoval"', '-'),
    'column "vorm" does not allow "organRemoval", which the code list of forms has',
  ],
  [
    'misses the word for what nobody knows',
    replaced('"ja","nee","onbekend"', '"ja","nee"'),
    'column "minderjarig" must allow "onbekend"',
  ],
  [
    'asks what a route cannot know',
    replaced('<text>bron</text>', '<text>leeftijd</text>'),
    'column "leeftijd" is nothing that a route knows of a signal',
  ],
  [
    'gives what a route cannot give',
    replaced('name="advies"', 'name="score"'),
    'column "score" is none that a route can fill',
  ],
  ['has no version', replaced('lk:version="1"', 'lk:version="een"'), 'lk:version must be a whole number'],
  ['is no DMN', '<route/>', 'this is not DMN: '],
]

describe('a reporting route that', () => {
  it.each(refused)('%s is refused in a sentence that names file and rule', async (_, changed, sentence) => {
    const { route, problems } = await reading(changed)
    expect(route).toBeNull()
    expect(problems).toContainEqual(expect.stringContaining(`${path}: ${sentence}`))
  })

  it('leaves a gap is accepted with a warning that says what goes to the fallback desk', async () => {
    const { problems, warnings } = await reading(withoutRule(xml, 'regel-6'))
    expect(problems).toEqual([])
    expect(warnings).toEqual([
      `${path}: no rule catches 104 situations, which go to the fallback desk (such as form criminal, minor yes, acute no, district zeeland, source public)`,
    ])
  })

  it('sends acute danger to a desk that sleeps is accepted with a warning', async () => {
    const { problems, warnings } = await reading(cell('regel-1-loketten', '["team-avim"]'))
    expect(problems).toEqual([])
    expect(warnings).toEqual([`${path}: rule 1 sends acute danger to team-avim, which does not work day and night`])
  })

  it('is not there is refused', async () =>
    expect((await readRoute('regions/nowhere', region)).problems).toEqual([
      'regions/nowhere/reporting-route.dmn: the file is missing or cannot be read',
    ]))
})
