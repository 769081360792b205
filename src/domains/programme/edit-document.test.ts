import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentsAt, moveItem, removeItem, writeItem } from './edit-document.ts'
import { readProgrammeText, writeProgramme } from './index.ts'
import { checkProgrammeText } from './read-programme.ts'
import { type EditPart, editParts } from './rules/edit-fields.ts'
import { controlAt, fillForm, readForm, type Typed } from './rules/item-form.ts'
import { isRaw, itemsOf, type Raw } from './rules/programme-problem.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const known = {
  functions: ['chainDirector', 'careCoordinator', 'executiveSponsor', 'districtCoordinator', 'safetyCoordinator'],
  forms: ['sexual', 'labour', 'criminal', 'organRemoval'],
}
known.functions.push('attentionOfficer', 'portfolioHolder', 'projectLeader', 'policyOfficer')
const example = readFileSync(path.join(root, 'docs/programme-example.yaml'), 'utf8')
const region = (name: string) => readFileSync(path.join(root, 'regions', name, 'programme.yaml'), 'utf8')

/** A text of which nothing but a reference or a sum may be wrong, as a draft has it. */
function opened(text: string) {
  const { document, raw, programme, faults } = checkProgrammeText(Buffer.from(text), known)
  if (!document || !raw || !programme) throw new Error(JSON.stringify(faults))
  return { document, raw }
}
const part = (slug: string) => editParts.find((one) => one.slug === slug) as EditPart
const listIn = (raw: Raw, { path: [first = '', second] }: EditPart) => {
  const holder = raw[first]
  return second === undefined ? itemsOf(raw, first) : isRaw(holder) ? itemsOf(holder, second) : []
}
const pieceOf = (raw: Raw, one: EditPart, at: number): Raw => {
  if (one.isList) return listIn(raw, one)[at]?.item ?? {}
  const piece = one.path.length === 0 ? raw : raw.budget
  return isRaw(piece) ? piece : {}
}

/** What a form sends, as browsers do: line ends of two signs. */
const sent = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).map(([name, all]) => [name, all.map((one) => one.replaceAll('\n', '\r\n'))]))

function saved(text: string, one: EditPart, at: number | null, change: (typed: Typed) => Typed, locale: 'nl' | 'en') {
  const { document, raw } = opened(text)
  const before = at === null ? {} : pieceOf(raw, one, at)
  const typed = sent(change(fillForm(one.fields, before, locale)))
  writeItem(document, one, at, readForm(one.fields, typed, before))
  return writeProgramme(document)
}

describe('a programme that is edited in a form', () => {
  it.each(['example', 'zeeland-west-brabant', 'zuid-limburg', 'gooi-en-vechtstreek', 'achterhoek', 'oost-brabant'])(
    'P-05 is the same to the byte when every form of %s is saved as it stands',
    (name) => {
      const text = name === 'example' ? example : region(name)
      const { document, raw } = opened(text)
      for (const one of editParts)
        for (const at of one.isList ? listIn(raw, one).keys() : [0]) {
          const before = pieceOf(raw, one, at)
          for (const locale of ['nl', 'en'] as const)
            writeItem(document, one, at, readForm(one.fields, sent(fillForm(one.fields, before, locale)), before))
        }
      expect(writeProgramme(document)).toBe(text)
    },
  )

  const changes = fc.array(
    fc.record({
      part: fc.constantFrom(...editParts),
      at: fc.nat(40),
      does: fc.constantFrom('save', 'save', 'save', 'add', 'remove', 'up', 'down'),
      word: fc.nat(20),
      texts: fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 3 }),
      from: fc.nat(40),
      locale: fc.constantFrom('nl' as const, 'en' as const),
    }),
    { maxLength: 12 },
  )

  it('P-05 exports, loads and exports to the same bytes after any series of edits', () => {
    fc.assert(
      fc.property(changes, (series) => {
        let text = withComments(example)
        for (const step of series) {
          const next = stepped(text, step)
          // What the check of the form refuses is not kept.
          if (checkProgrammeText(Buffer.from(next), known).programme !== null) text = next
        }
        const first = writeProgramme(opened(text).document)
        expect(writeProgramme(opened(first).document)).toBe(first)
        expect(first).toBe(text)
      }),
      { numRuns: 40 },
    )
  })

  it('P-05 keeps the comments of a value that goes', () => {
    const text = example.replace('    owner: zorgcoordinator', '    # waarom zij\n    owner: zorgcoordinator')
    const next = saved(text, part('acties'), 2, (typed) => ({ ...typed, 'w-owner': [] }), 'nl')
    expect(next).not.toContain('owner: zorgcoordinator')
    expect(next).toContain('# waarom zij')
    const member = example.replace('      - role: zorgcoordinator', '      - role: zorgcoordinator # sinds 2025')
    const without = (typed: Typed) => ({ ...typed, 'w-members-1-role': [''] })
    expect(saved(member, part('overleggen'), 0, without, 'nl')).toContain('# sinds 2025')
  })

  it('P-05 says which comments go along with an item, and moves them with it', () => {
    const text = example.replace('  - id: campagne-kiezen', '  # eerst dit\n  - id: campagne-kiezen')
    const moved = opened(text)
    moveItem(moved.document, part('acties'), 0, 1)
    expect(writeProgramme(moved.document)).toMatch(
      /werking|working from 2026\n {2}# eerst dit\n {2}- id: campagne-kiezen/,
    )
    const gone = opened(text)
    expect(commentsAt(gone.document, part('acties'), 0)).toEqual(['eerst dit'])
    removeItem(gone.document, part('acties'), 0)
    expect(writeProgramme(gone.document)).not.toContain('eerst dit')
  })

  it('P-05 takes Dutch words, amounts and days as people type them', () => {
    const typed = {
      'w-title': ['Netwerk'],
      'w-term': ['Elk kwartaal, vanaf Q2 2026'],
      'w-owner': ['politie', 'ketenregisseur'],
    }
    const added = saved(example, part('acties'), null, (empty) => ({ ...empty, ...typed, 'w-id': ['netwerk'] }), 'nl')
    expect(added).toContain('owner: [ politie, ketenregisseur ]\n    term: every quarter, from 2026-Q2')
    const money = { 'w-costs-jaar': ['2026', '2027', ''], 'w-costs-getal': ['€ 45.000,50', '45.000', ''] }
    const line = saved(example, part('kosten'), 0, (before) => ({ ...before, ...money }), 'nl')
    expect(line).toContain('costs: { 2026: 45000.50, 2027: 45000 }')
    const norm = saved(example, part('normen'), 0, (before) => ({ ...before, 'w-from': ['1-3-2026'] }), 'nl')
    expect(norm).toContain('from: 2026-03-01')
  })

  it('P-05 knows at which field a problem belongs, past the rows that were left empty', () => {
    const typed = fillForm(part('overleggen').fields, { members: [{ role: 'a' }, { role: 'b' }] }, 'nl')
    const emptied = { ...typed, 'w-members-0-role': [''] }
    expect(controlAt(part('overleggen').fields, ['members', 0, 'role'], emptied)).toBe('w-members-1-role')
    expect(controlAt(part('acties').fields, ['source', 'document'], {})).toBe('w-source-document')
    expect(controlAt(part('acties').fields, ['serves', 1], {})).toBe('w-serves')
    expect(controlAt(part('acties').fields, [], {})).toBeUndefined()
  })
})

type Step = {
  part: EditPart
  at: number
  does: string
  word: number
  texts: string[]
  from: number
  locale: 'nl' | 'en'
}

/** The example with a comment above every fourth line and behind some. */
function withComments(text: string): string {
  const lines = text.split('\n').flatMap((line, at) => {
    const isItem = /^ +(- )?[a-zA-Z]+: /.test(line)
    return isItem && at % 4 === 0 ? [`${/^ */.exec(line)?.[0]}# note ${at}`, line] : [line]
  })
  const found = readProgrammeText(Buffer.from(lines.join('\n')), 'programme.yaml', known)
  if (found.programme === null) throw new Error(found.problems.join('\n'))
  return writeProgramme(found.document)
}

function stepped(text: string, { part: one, at, does, word, texts, from, locale }: Step): string {
  const { document, raw } = opened(text)
  const count = listIn(raw, one).length
  if (does !== 'save' && does !== 'add') {
    if (!one.isList || count === 0) return text
    if (does === 'remove') removeItem(document, one, at % count)
    else moveItem(document, one, at % count, does === 'up' ? -1 : 1)
    return writeProgramme(document)
  }
  if (one.isList && (does === 'add' || count === 0)) {
    const like = { ...pieceOf(raw, one, from % Math.max(count, 1)), [one.key ?? 'id']: `new-${from}` }
    return saved(text, one, null, () => fillForm(one.fields, like, locale), locale)
  }
  return saved(text, one, at % Math.max(count, 1), (typed) => changed(typed, word, texts, one, raw, from), locale)
}

/** The form with one of its controls changed: to texts, or to what the same control says of another item. */
function changed(typed: Typed, word: number, texts: string[], one: EditPart, raw: Raw, from: number): Typed {
  const names = Object.keys(typed)
  const name = names[word % names.length] ?? ''
  const other = fillForm(one.fields, pieceOf(raw, one, from % Math.max(listIn(raw, one).length, 1)), 'nl')[name]
  return { ...typed, [name]: from % 2 === 0 ? texts : (other ?? []) }
}
