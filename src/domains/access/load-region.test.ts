import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRegion, readRegionText } from './load-region.ts'

const path = 'regions/zeeland-west-brabant/region.yaml'
const good = readFileSync(path, 'utf8')

/** The sentences about a region file in which one piece of text was replaced. */
function problemsAfter(find: string, replacement: string): string[] {
  const changed = good.replace(find, replacement)
  expect(changed).not.toBe(good)
  return readRegionText(changed, path).problems
}

/** The line, counted from 1, on which a piece of the good file stands. */
const lineOf = (piece: string) => good.slice(0, good.indexOf(piece)).split('\n').length

/** What is broken, by which change of the good file, the sentence, and the text on its line where that is another. */
type Broken = { what: string; find: string; replacement: string; sentence: string; at?: string }

const refused: Broken[] = [
  {
    what: 'a result that is kept for ever',
    find: 'results: [unfounded, malicious]',
    replacement: 'results: [unfounded]',
    sentence: 'result malicious stands in 0 retention classes; it belongs in one',
    at: '- id: opgevolgd',
  },
  {
    what: 'unfounded signals that are kept longer than others',
    find: 'months: 1\n',
    replacement: 'months: 18\n',
    sentence:
      'retention class ongegrond keeps what proved unfounded or malicious for 18 months; no class may be shorter',
  },
  {
    what: 'a term that is longer than the register allows',
    find: 'results: [helped, handedOverAndAnswered]\n    months: 24',
    replacement: 'results: [helped, handedOverAndAnswered]\n    months: 25',
    sentence: 'retention class opgevolgd keeps signals for 25 months; processing activity intake allows 24',
    at: 'months: 24\n',
  },
  {
    what: 'a desk of another region of which nobody looks whether its number is right',
    find: '    hasAccount: false\n    reviewOn: 2027-06-01\n',
    replacement: '    hasAccount: false\n',
    sentence:
      'desk zorgcoordinatie-rotterdam works in another region (Rotterdam): it has no account here, and a day under reviewOn until which its number is right',
    at: '- id: zorgcoordinatie-rotterdam',
  },
  {
    what: 'a desk of another region with an account here',
    find: '    hasAccount: false\n    reviewOn: 2026-10-01\n',
    replacement: '    hasAccount: true\n    reviewOn: 2026-10-01\n',
    sentence:
      'desk politie-rotterdam works in another region (Rotterdam): it has no account here, and a day under reviewOn until which its number is right',
    at: '- id: politie-rotterdam',
  },
  {
    what: 'a municipality in an unknown district',
    find: 'name: Breda, district: de-baronie',
    replacement: 'name: Breda, district: baronie',
    sentence: 'municipality GM0758 (Breda) is in district baronie, which is not in the list of districts',
  },
  {
    what: 'a municipality that stands there twice',
    find: 'code: GM0664',
    replacement: 'code: GM0654',
    sentence: 'municipality GM0654 stands here twice',
  },
  {
    what: 'a code that no municipality can have',
    find: 'code: GM0758',
    replacement: 'code: GM758',
    sentence: 'municipalities[24].code must be a code of CBS such as GM0758',
  },
  {
    what: 'a desk of an unknown organisation',
    find: 'organisation: gemeente-goes',
    replacement: 'organisation: gemeente-goos',
    sentence: 'desk districtscoordinatie-zeeland belongs to organisation gemeente-goos, which is not in the list of',
  },
  {
    what: 'a desk in an unknown district',
    find: 'territory: { district: zeeland }',
    replacement: 'territory: { district: zeelant }',
    sentence: 'desk districtscoordinatie-zeeland works in district zeelant, which is not in the list of districts',
  },
  {
    what: 'hours that close before they open',
    find: 'from: "09:00", to: "17:00"',
    replacement: 'from: "17:00", to: "09:00"',
    sentence: 'settings.officeHours.to is not right: closing time must be after opening time',
  },
  {
    what: 'hours of a desk that nobody can read',
    find: 'hours: always\n    phone: 000-000 00 00\n  - id: team-avim',
    replacement: 'hours: sometimes\n    phone: 000-000 00 00\n  - id: team-avim',
    sentence: 'desks[7].hours must be always, or { days: [mon, tue], from: "09:00", to: "17:00" }',
  },
  {
    what: 'a key that means nothing',
    find: 'fallbackDesk: vangnetloket',
    replacement: 'fallBackDesk: vangnetloket',
    sentence: 'fallBackDesk is not something a region file knows',
  },
  {
    what: 'a municipality without attention officers (S-06)',
    find: 'kind: attentionOfficers',
    replacement: 'kind: other',
    sentence: 'municipality GM0654 (Borsele) has no desk of attention officers',
    at: 'code: GM0654',
  },
  {
    what: 'a second desk of attention officers (S-06)',
    find: 'kind: riec\n    territory: region',
    replacement: 'kind: attentionOfficers\n    territory: region',
    sentence: 'municipality GM0758 (Breda) has 2 desks of attention officers (aandachtsfunctionarissen-breda, riec)',
    at: 'code: GM0758',
  },
  {
    what: 'a district without a coordinator (S-10)',
    find: '  - { district: de-baronie, desk: careCoordination }\n',
    replacement: '',
    sentence: 'district de-baronie has no coordinator whom all its signals reach',
    at: '{ id: de-baronie, name',
  },
  {
    what: 'a coordinator whose desk does not exist (S-10)',
    find: '{ district: zeeland, desk: careCoordination }',
    replacement: '{ district: zeeland, desk: safetyCoordination }',
    sentence: 'the coordinator of district zeeland is desk safetyCoordination, which the region does not have',
  },
  {
    what: 'a coordinator of whom nobody says what it may see (S-10)',
    find: 'to: careCoordination',
    replacement: 'to: riec',
    sentence:
      'nothing under shares says what desk zorgcoordinatie-zeeland, coordinator of district zeeland, gets to see',
    at: '{ district: zeeland, desk: careCoordination }',
  },
  {
    what: 'a fallback desk that does not exist (S-13)',
    find: 'fallbackDesk: vangnetloket',
    replacement: 'fallbackDesk: vangnet',
    sentence: 'the fallback desk vangnet is not in the list of desks',
  },
  {
    what: 'a fallback desk without an account (S-13)',
    find: 'kind: fallback\n    territory: region\n',
    replacement: 'kind: fallback\n    territory: region\n    hasAccount: false\n',
    sentence: 'the fallback desk vangnetloket needs an account: it owns what no rule catches',
    // One line was added above it.
    at: '\n# Whom all signals of a district',
  },
  {
    what: 'a share that is not in the register (A-10)',
    find: 'activity: coordinatorShare',
    replacement: 'activity: careShare',
    sentence: 'share to careCoordination belongs to processing activity careShare, which is not in the register',
  },
  {
    what: 'a source of enrichment that is not in the register (A-10)',
    find: 'processing: addressTable, activity: enrichment',
    replacement: 'processing: locatieserver, activity: addressLookUp',
    sentence:
      'locatieserver belongs to processing activity addressLookUp, which is not in the register; without it locatieserver cannot be switched on',
  },
  {
    what: 'a source of enrichment under an activity without addresses (A-10)',
    find: 'processing: addressTable, activity: enrichment',
    replacement: 'processing: addressTable, activity: messages',
    sentence: 'processing activity messages does not name address among its data, which addressTable uses',
  },
  {
    what: 'a link for receivers under an activity without receivers (A-10)',
    find: 'processing: receiverLink, activity: handover',
    replacement: 'processing: receiverLink, activity: messages',
    sentence: 'processing activity messages does not name anybody among its receivers, to whom receiverLink sends',
  },
  {
    what: 'a file for CoMensha under an activity that does not name CoMensha (A-10)',
    find: 'processing: comenshaFile, activity: registration',
    replacement: 'processing: comenshaFile, activity: intake',
    sentence: 'processing activity intake does not name comensha among its receivers, to whom comenshaFile sends',
  },
  {
    what: 'something that is switched on twice (A-10)',
    find: 'processing: emergencyAccess, activity: emergencyAccess',
    replacement: 'processing: addressTable, activity: enrichment',
    sentence: 'addressTable stands here twice',
  },
  {
    what: 'something that nobody decided on (A-10)',
    find: 'activity: exchange, decidedBy: Stuurgroep mensenhandel (verzonnen),',
    replacement: 'activity: exchange,',
    sentence: 'switchedOn[7].decidedBy is missing',
  },
  {
    what: 'an activity that says nothing of the people it is about (A-10)',
    find: '    subjects: [victim, suspect, child, bystander, reporter]\n',
    replacement: '',
    sentence: 'processingActivities[1].subjects is missing',
    at: '  - id: intake\n',
  },
  {
    what: 'a share with an organisation that its activity does not name as a receiver (A-10)',
    find: 'receivers: [municipality, careAndSafetyHouse]',
    replacement: 'receivers: [municipality]',
    sentence: 'processing activity coordinatorShare does not name careAndSafetyHouse among its receivers',
    at: 'activity: coordinatorShare',
  },
  {
    what: 'a register without intake (A-10)',
    find: '  - id: intake',
    replacement: '  - id: intakes',
    sentence: 'processing activity intake is missing; without it the system may not do that work',
  },
  {
    what: 'an activity whose legal basis does not carry its purpose (A-10)',
    find: 'legalBasis: taak-zorgcoordinatie\n',
    replacement: 'legalBasis: toezicht-arbeid\n',
    sentence:
      'legal basis toezicht-arbeid of processing activity coordinatorShare does not carry purpose zorg-slachtoffer',
  },
  {
    what: 'an activity without a term (A-10)',
    find: 'term: { months: 6, from: end }',
    replacement: '',
    sentence: 'processingActivities[4].term is missing',
    at: '  - id: coordinatorShare',
  },
  {
    what: 'an activity without a controller that exists (A-10)',
    find: 'controller: ownMunicipality',
    replacement: 'controller: nobody',
    sentence: 'processing activity intake has controller nobody, which is not in the list of organisations',
  },
  {
    what: 'a share with an organisation that the legal basis leaves out (C-11)',
    find: 'organisationTypes: [municipality, careAndSafetyHouse, care]',
    replacement: 'organisationTypes: [municipality, care]',
    sentence: 'legal basis taak-zorgcoordinatie does not allow organisation zorg-en-veiligheidshuis-zeeland',
    at: 'activity: coordinatorShare',
  },
  {
    what: 'a share of who reported',
    find: 'factKinds: [story, person, indicators]',
    replacement: 'factKinds: [story, reporter]',
    sentence: 'shares[1].factKinds[2] ',
  },
  {
    what: 'a public contact without the day of its check',
    find: 'alwaysOpen: true\n    checkedOn: 2026-11-21\n',
    replacement: 'alwaysOpen: true\n',
    sentence: 'publicContacts[1].checkedOn is missing',
    at: '  - id: emergency',
  },
]

describe('a region file', () => {
  it('is accepted as it stands', () => expect(readRegionText(good, path).problems).toEqual([]))

  it('that is missing is named', async () =>
    expect((await readRegion('regions/nowhere')).problems).toEqual([
      'regions/nowhere/region.yaml: the file is missing or cannot be read',
    ]))

  it('that is no YAML is refused with its line', () =>
    expect(problemsAfter('districts:\n', 'districts: [\n')[0]).toMatch(
      /^regions\/zeeland-west-brabant\/region.yaml, line \d+: /,
    ))

  it.each(refused)('with $what is refused in a sentence that names the line', ({ find, replacement, sentence, at }) => {
    const line = lineOf(at ?? find)
    expect(problemsAfter(find, replacement)).toContainEqual(
      expect.stringContaining(`${path}, line ${line}: ${sentence}`),
    )
  })

  it('S-06 lets a municipality overrule what all others have', () => {
    const own = `  - id: aandachtsfunctionarissen-breda
    name: Aandachtsfunctionarissen Breda
    organisation: gemeente-breda
    kind: attentionOfficers
    territory: { municipality: GM0758 }
    hours: always
    phone: 000-000 00 00
  - id: ketenregie\n`
    const { region } = readRegionText(good.replace('  - id: ketenregie\n', own), path)
    const inboxes = region?.desks.filter(({ id }) => id === 'aandachtsfunctionarissen-breda')
    expect(inboxes?.map(({ hours }) => hours)).toEqual(['always'])
  })

  it('S-10 may name the safety coordinator of a district instead of its care coordinator', () => {
    const changed = good
      .replace('{ district: zeeland, desk: careCoordination }', '{ district: zeeland, desk: veiligheid-zeeland }')
      .replace(
        '  - to: careCoordination',
        '  - { to: safetyCoordination, activity: coordinatorShare, factKinds: [story], days: 30 }\n  - to: careCoordination',
      )
      .replace(
        '  - id: ketenregie\n',
        '  - { id: veiligheid-zeeland, name: Veiligheid, organisation: gemeente-goes, kind: safetyCoordination, territory: { district: zeeland }, phone: 000-000 00 00 }\n  - id: ketenregie\n',
      )
    const { region, problems } = readRegionText(changed, path)
    expect(problems).toEqual([])
    expect(region?.coordinators).toMatchObject({
      zeeland: 'veiligheid-zeeland',
      'de-baronie': 'zorgcoordinatie-de-baronie',
    })
    expect(region?.shareRules['veiligheid-zeeland']?.factKinds).toEqual(['story'])
  })
})
