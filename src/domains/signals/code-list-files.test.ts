import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectRoot } from '../../platform/project-root.ts'
import { codeLists, readCodeLists } from './code-list-files.ts'
import type { Code, Words } from './rules/code-list.ts'
import { checklistOn } from './rules/code-lists.ts'
import { factKinds } from './rules/fact.ts'
import { gradesOf, noGrades } from './rules/grades.ts'

const checkedIn = path.join(projectRoot, 'code-lists')
const today = '2026-11-24'
const lists = codeLists()
const everyCode: Code[] = [
  ...lists.forms.all,
  ...lists.subforms.all,
  ...lists.sectors.all,
  ...lists.attentionGroups.all,
  ...lists.indicatorGroups.all,
  ...lists.indicators.all,
  ...lists.factKinds.all,
  ...lists.factRoles.all,
  ...lists.reliability.all,
  ...lists.sourceReliability.all,
  ...lists.informationReliability.all,
  ...lists.sourceKinds.all,
]
const everyWord: Words[] = [
  lists.indicatorNotice,
  ...everyCode.flatMap((code) => [code.names, ...(code.note ? [code.note] : [])]),
  ...[...lists.forms.all, ...lists.reliability.all].flatMap((code) =>
    code.public ? [code.public.names, ...(code.public.hint ? [code.public.hint] : [])] : [],
  ),
]

describe('forms of exploitation', () => {
  it('are the four of the law, each with sub-forms and plain words for the public', () => {
    expect(lists.forms.at(today).map((form) => form.id)).toEqual(['labour', 'sexual', 'criminal', 'organRemoval'])
    for (const form of lists.forms.at(today)) {
      expect(form.subforms.length, form.id).toBeGreaterThan(1)
      expect(form.public.names.nl, form.id).not.toBe(form.names.nl)
    }
  })

  it('have sub-forms that happen online and sub-forms that happen offline', () => {
    for (const form of lists.forms.at(today)) {
      const channels = new Set(form.subforms.flatMap((subform) => subform.channels))
      expect(channels, form.id).toEqual(new Set(['offline', 'online']))
    }
  })

  it('have sectors to choose from', () => {
    for (const form of lists.forms.at(today)) {
      expect(
        lists.sectors.at(today).filter((sector) => sector.forms.includes(form.id)).length,
        form.id,
      ).toBeGreaterThan(3)
    }
  })
})

describe('checklists of signs', () => {
  it('have at least twelve signs in at least six groups for every form', () => {
    for (const form of lists.forms.at(today)) {
      const groups = checklistOn(lists, today, [form.id])
      expect(groups.length, form.id).toBeGreaterThanOrEqual(6)
      expect(groups.flatMap((group) => group.indicators).length, form.id).toBeGreaterThanOrEqual(12)
    }
  })

  it('have at least twelve signs that belong to one form only, and name those first', () => {
    for (const form of lists.forms.at(today)) {
      const signs = checklistOn(lists, today, [form.id]).map((group) =>
        group.indicators.map((sign) => sign.forms.length),
      )
      expect(signs.flat().filter((forms) => forms === 1).length, form.id).toBeGreaterThanOrEqual(12)
      for (const lengths of signs) expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
    }
  })

  it('show only what belongs to the chosen forms, and all of it when nothing is chosen', () => {
    const organ = checklistOn(lists, today, ['organRemoval']).flatMap((group) => group.indicators)
    expect(organ.every((sign) => sign.forms.includes('organRemoval'))).toBe(true)
    expect(checklistOn(lists, today).flatMap((group) => group.indicators)).toHaveLength(
      lists.indicators.at(today).length,
    )
  })

  it('say on whose work each sign rests', () => {
    for (const sign of lists.indicators.all) expect(lists.indicators.sourceOf(sign.id)?.body, sign.id).toBeTruthy()
  })

  it('say that a sign proves nothing and that its absence proves nothing', () => {
    expect(lists.indicatorNotice.nl).toContain('geen teken bewijst ook niets')
    expect(lists.indicatorNotice.en).toContain('no sign proves nothing either')
  })

  it('give no sign a weight, a number or a score', () => {
    const forbidden = /score|punten|points|risico|\brisk|gewicht|weight|waarschijnlijk|likely|probab|kans\b|procent|%/i
    for (const { nl, en } of everyWord) expect(`${nl} ${en}`).not.toMatch(forbidden)
    for (const sign of lists.indicators.all) {
      expect(
        Object.values(sign).some((value) => typeof value === 'number'),
        sign.id,
      ).toBe(false)
    }
  })
})

describe('every list', () => {
  it('says everything in Dutch and in English, and not the same twice', () => {
    const different = everyWord.filter(({ nl, en }) => nl !== en)
    for (const { nl, en } of everyWord) expect(nl.trim().length * en.trim().length).toBeGreaterThan(0)
    expect(different.length / everyWord.length).toBeGreaterThan(0.9)
  })

  it('keeps Dutch sentences within fifteen words', () => {
    const sentences = everyWord.flatMap(({ nl }) => nl.split(/[.?:]\s*/))
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([])
  })

  it('uses codes that a report can carry', () => {
    for (const { id } of everyCode) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9.-]{0,59}$/)
  })
})

it('every kind of fact has a name, and who the reporter is, is never proposed for sharing', () => {
  expect(lists.factKinds.at(today).map((kind) => kind.id)).toEqual([...factKinds])
  expect(lists.factKinds.find('reporter')?.proposedForSharing).toBe(false)
  expect(lists.factRoles.nameOf('person.possibleVictim', 'nl')).toBe('Mogelijk slachtoffer')
})

describe('the 4×4 scale', () => {
  it('S-07 has four words for the source and four for what it says', () => {
    const marks = (list: typeof lists.sourceReliability) => list.at(today).map(({ mark }) => mark)
    expect(marks(lists.sourceReliability)).toEqual(['A', 'B', 'C', 'X'])
    expect(marks(lists.informationReliability)).toEqual(['1', '2', '3', '4'])
  })

  it.each([
    ['seenOneself', { source: 'notAssessed', information: 'knownToSource' }],
    ['suspicion', noGrades],
    ['officialSource', { source: 'provenReliable', information: 'certain' }],
    ['a word of another time', noGrades],
  ])('S-07 says what a reporter chose (%s) as %o', (said, grades) => {
    expect(gradesOf(lists, said)).toEqual(grades)
  })
})

describe('a file that somebody edited', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'code-lists-'))
    cpSync(checkedIn, folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(path.join(folder, file), text.replace(from, to))
    return text.slice(0, text.indexOf(from)).split('\n').length
  }

  it('may end a code: it is no longer offered and keeps its name', () => {
    edit(
      'sectors.yaml',
      "source: practice, validFrom: '2026-01-01'",
      "source: practice, validFrom: '2026-01-01', validUntil: '2026-06-30'",
    )
    const edited = readCodeLists(folder)
    const ended = edited.sectors.all.find((sector) => sector.validUntil === '2026-06-30')
    expect(edited.sectors.at(today)).not.toContain(ended)
    expect(edited.sectors.nameOf(ended?.id ?? '', 'nl')).toBe(ended?.names.nl)
  })

  it('is refused with file and line when a language is missing', () => {
    const line = edit('sectors.yaml', 'nl: Escort, en: Escort', 'nl: Escort')
    expect(() => readCodeLists(folder)).toThrow(`code-lists/sectors.yaml, line ${line}`)
  })

  it('is refused when an id is used for something else', () => {
    edit('sectors.yaml', 'id: cleaning', 'id: transport')
    expect(() => readCodeLists(folder)).toThrow('the id transport is used twice')
  })

  it('is refused when a role takes the id of another', () => {
    edit('fact-kinds.yaml', 'id: person.witness', 'id: person.unknown')
    expect(() => readCodeLists(folder)).toThrow('the id person.unknown is used twice')
  })

  it('is refused when a sign belongs to a form, a group or a source that does not exist', () => {
    edit('indicators.yaml', 'forms: [organRemoval]', 'forms: [organTrade]')
    edit('indicators.yaml', 'group: freedom', 'group: liberty')
    edit('indicators.yaml', 'source: unodcToolkit', 'source: hearsay')
    expect(() => readCodeLists(folder)).toThrow(/belongs to organTrade[\s\S]*belongs to liberty/)
    expect(() => readCodeLists(folder)).toThrow('rests on hearsay')
  })

  it('is refused when something a reporter can say has no place on the 4×4 scale, or two', () => {
    edit('source-reliability.yaml', 'saidAs: [officialSource]', 'saidAs: [suspicion]')
    expect(() => readCodeLists(folder)).toThrow(
      /officialSource must stand under saidAs of one code[\s\S]*suspicion must stand/,
    )
  })

  it('is refused when a code ends before it starts', () => {
    edit('reliability.yaml', "validFrom: '2026-01-01'", "validFrom: '2026-01-01'\n    validUntil: '2025-12-31'")
    expect(() => readCodeLists(folder)).toThrow('seenOneself ends before it starts')
  })

  it('is refused with a line when it is not YAML', () => {
    edit('source-kinds.yaml', 'codes:', 'codes: [')
    expect(() => readCodeLists(folder)).toThrow(/code-lists\/source-kinds\.yaml, line \d+: /)
  })
})
