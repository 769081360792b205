import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  allIn,
  breaches,
  knownBreaches,
  odfGrammar,
  valuesOf,
  wordGrammar,
  xmlOf,
} from '../../testing/document-standards.ts'
import { aDocument } from '../../testing/report-documents.ts'
import { writeDocument } from './write-document.ts'

type Files = Record<string, Uint8Array>
const read = (files: Files, path: string) => xmlOf(strFromU8(files[path] ?? new Uint8Array()))
const logo = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ...{ width: 1, height: 1, alt: 'Wapen van Waterrijk (verzonnen)' },
}
const letterhead = { name: 'Gemeente Waterrijk', lines: ['Kade 1'], colour: '#14603a', logo }
const written = async (format: 'odt' | 'docx') =>
  unzipSync(await writeDocument(format, aDocument(undefined, { letterhead })))
const twice = (all: readonly string[]) => all.filter((one, at) => all.indexOf(one) !== at)

describe('a report as OpenDocument text, by the rules of ODF 1.3', () => {
  let files: Files
  beforeAll(async () => {
    files = await written('odt')
  })

  it.each(['content.xml', 'styles.xml', 'meta.xml'])('R-01 %s holds only what may stand where it stands', (path) => {
    expect(breaches(read(files, path), odfGrammar)).toEqual([])
    expect(valuesOf(read(files, path), 'office:version')).toEqual(['1.3'])
  })

  it('R-01 every file of the package is in its manifest, and nothing else', () => {
    const manifest = read(files, 'META-INF/manifest.xml')
    const [root, ...listed] = valuesOf(manifest, 'manifest:full-path')
    const inside = Object.keys(files).filter((path) => path !== 'mimetype' && !path.startsWith('META-INF/'))
    expect(root).toBe('/')
    expect(listed.toSorted()).toEqual(inside.toSorted())
    expect(valuesOf(manifest, 'manifest:media-type')[0]).toBe(strFromU8(files.mimetype ?? new Uint8Array()))
  })

  it('R-01 every style that is used is declared once, in its family', () => {
    const parts = ['content.xml', 'styles.xml'].flatMap((path) => allIn(read(files, path)))
    const named = parts.filter(({ tagName }) => /^(style:style|text:list-style|style:page-layout)$/.test(tagName))
    const kind = (one: (typeof parts)[number]) => one.getAttribute('style:family') ?? one.tagName
    const declared = named.map((one) => `${kind(one)} ${one.getAttribute('style:name')}`)
    const family = (tag: string) =>
      ({ 'text:span': 'text', 'text:list': 'text:list-style', 'table:table': 'table' })[tag] ?? 'paragraph'
    const used = parts.flatMap((one) => [
      ...(one.getAttribute('text:style-name') ? [`${family(one.tagName)} ${one.getAttribute('text:style-name')}`] : []),
      ...(one.getAttribute('style:parent-style-name')
        ? [`${kind(one)} ${one.getAttribute('style:parent-style-name')}`]
        : []),
      ...(one.getAttribute('style:page-layout-name')
        ? [`style:page-layout ${one.getAttribute('style:page-layout-name')}`]
        : []),
      ...(one.getAttribute('table:style-name')
        ? [`${one.tagName === 'table:table' ? 'table' : 'table-cell'} ${one.getAttribute('table:style-name')}`]
        : []),
    ])
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter((one) => !declared.includes(one))).toEqual([])
    expect(twice(declared)).toEqual([])
  })

  it('R-03 every picture and every link leads to something in the file, and no name stands twice', () => {
    const content = read(files, 'content.xml')
    const links = valuesOf(content, 'xlink:href')
    const marks = valuesOf(content, 'text:name').map((name) => `#${name}`)
    const pictures = Object.keys(files).filter((path) => path.startsWith('Pictures/'))
    expect(links.filter((link) => ![...marks, ...pictures].includes(link))).toEqual([])
    expect(pictures.filter((path) => !links.includes(path))).toEqual([])
    expect(twice(marks)).toEqual([])
    expect(twice(valuesOf(content, 'table:name'))).toEqual([])
  })

  it('R-01 every row of a table has as many cells as the table has columns', () => {
    for (const table of allIn(read(files, 'content.xml')).filter(({ tagName }) => tagName === 'table:table')) {
      const columns = Number(valuesOf(table, 'table:number-columns-repeated')[0])
      const rows = allIn(table).filter(({ tagName }) => tagName === 'table:table-row')
      expect(rows.map((row) => [...row.children].length)).toEqual(rows.map(() => columns))
    }
  })
})

describe('a report as Word document, by the rules of ECMA-376', () => {
  let files: Files
  beforeAll(async () => {
    files = await written('docx')
  })
  const parts = () => Object.keys(files).filter((path) => /^word\/[a-z0-9]+\.xml$/.test(path))
  const relationsOf = (path: string) => allIn(read(files, path)).filter(({ tagName }) => tagName === 'Relationship')

  it('R-01 every part has a kind, and every kind that is given by name has its part', () => {
    const types = allIn(read(files, '[Content_Types].xml'))
    const of = (tag: string, attribute: string) =>
      types.filter(({ tagName }) => tagName === tag).map((one) => one.getAttribute(attribute) ?? '')
    const named = of('Override', 'PartName').map((name) => name.slice(1))
    const endings = of('Default', 'Extension')
    const paths = Object.keys(files).filter((path) => path !== '[Content_Types].xml' && !path.endsWith('/'))
    expect(paths.filter((path) => !named.includes(path) && !endings.includes(path.split('.').at(-1) ?? ''))).toEqual([])
    expect(named.filter((name) => !(name in files))).toEqual([])
    expect(twice(named)).toEqual([])
    expect(types.some((one) => /document\.main\+xml$/.test(one.getAttribute('ContentType') ?? ''))).toBe(true)
  })

  it('R-01 every relationship leads to a part, and every one that a part asks for is there', () => {
    for (const path of Object.keys(files).filter((one) => one.endsWith('.rels'))) {
      const owner = path.replace('_rels/', '').replace(/\.rels$/, '')
      const relations = relationsOf(path)
      const inside = relations.filter((one) => one.getAttribute('TargetMode') !== 'External')
      const targets = inside.map((one) => posix.join(posix.dirname(owner), one.getAttribute('Target') ?? ''))
      const ids = relations.map((one) => one.getAttribute('Id') ?? '')
      expect(
        targets.map((one) => one.replace(/^\//, '')).filter((target) => !(target in files)),
        path,
      ).toEqual([])
      expect(twice(ids), path).toEqual([])
      if (!(owner in files)) continue
      const asked = ['r:id', 'r:embed', 'r:link'].flatMap((name) => valuesOf(read(files, owner), name))
      expect(
        asked.filter((id) => !ids.includes(id)),
        owner,
      ).toEqual([])
    }
  })

  it('R-01 elements stand in the order of the standard', () => {
    expect(parts()).toEqual(expect.arrayContaining(['word/document.xml', 'word/styles.xml', 'word/numbering.xml']))
    for (const path of parts()) expect(knownBreaches(read(files, path), wordGrammar), path).toEqual([])
  })

  it('R-01 every style and every numbering that is used is declared once', () => {
    const all = allIn(read(files, 'word/styles.xml'))
    const ids = all.filter(({ tagName }) => tagName === 'w:style').map((one) => one.getAttribute('w:styleId') ?? '')
    const pointing = /^w:(pStyle|rStyle|tblStyle|basedOn|next|link)$/
    const used = parts()
      .flatMap((path) => allIn(read(files, path)))
      .filter(({ tagName }) => pointing.test(tagName))
      .map((one) => one.getAttribute('w:val') ?? '')
    expect([...new Set(used)].filter((id) => !ids.includes(id))).toEqual([])
    expect(twice(ids)).toEqual([])
    const numbering = allIn(read(files, 'word/numbering.xml'))
    const numbers = numbering.filter(({ tagName }) => tagName === 'w:num').map((one) => one.getAttribute('w:numId'))
    const asked = allIn(read(files, 'word/document.xml')).filter(({ tagName }) => tagName === 'w:numId')
    expect(asked.filter((one) => !numbers.includes(one.getAttribute('w:val')))).toEqual([])
  })

  it('R-03 every link inside the document has its bookmark, and no number of a drawing or bookmark stands twice', () => {
    const document = read(files, 'word/document.xml')
    const starts = allIn(document).filter(({ tagName }) => tagName === 'w:bookmarkStart')
    const ends = allIn(document).filter(({ tagName }) => tagName === 'w:bookmarkEnd')
    const names = starts.map((one) => one.getAttribute('w:name') ?? '')
    expect(valuesOf(document, 'w:anchor').filter((anchor) => !names.includes(anchor))).toEqual([])
    expect(ends.map((one) => one.getAttribute('w:id'))).toEqual(starts.map((one) => one.getAttribute('w:id')))
    const drawings = allIn(document).filter(({ tagName }) => tagName === 'wp:docPr')
    expect(drawings.length).toBe(4)
    expect(twice(drawings.map((one) => one.getAttribute('id') ?? ''))).toEqual([])
    expect(twice(names)).toEqual([])
  })
})
