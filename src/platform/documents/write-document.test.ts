import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readXml } from '../../lib/xml-tree.ts'
import { aDocument, someBlocks } from '../../testing/report-documents.ts'
import { writeDocument } from './write-document.ts'

const opened = async (format: 'odt' | 'docx', document = aDocument()) =>
  unzipSync(await writeDocument(format, document))
const textOf = (files: Record<string, Uint8Array>, path: string) => strFromU8(files[path] ?? new Uint8Array())
const office = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(existsSync)

describe('a report as OpenDocument text', () => {
  it('R-01 says first of all, unpacked, what kind of file it is', async () => {
    const bytes = await writeDocument('odt', aDocument())
    expect(bytes.subarray(30, 77).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.text')
    expect(bytes.readUInt16LE(8)).toBe(0)
  })

  it('R-01 has headings, tables with a head row, pictures with a text, and is well-formed', async () => {
    const files = await opened('odt')
    for (const path of ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']) readXml(textOf(files, path))
    const content = textOf(files, 'content.xml')
    expect(content.match(/<text:h [^>]*text:outline-level="1"/g)).toHaveLength(2)
    expect(content.match(/<table:table-header-rows>/g)).toHaveLength(4)
    expect(content.match(/<svg:desc>[^<]{10,}<\/svg:desc>/g)).toHaveLength(3)
    expect(Object.keys(files).filter((path) => path.startsWith('Pictures/'))).toHaveLength(3)
  })

  it('R-03 leads from every figure to its definition and date', async () => {
    const content = textOf(await opened('odt'), 'content.xml')
    expect(
      content.match(/xlink:href="#begrip-kleuren">Cijfers: Kleuren van de monitor, stand op 24 november 2026</g),
    ).toHaveLength(6)
    expect(content).toContain('<text:bookmark text:name="begrip-kleuren"/>')
  })
})

describe('a report as Word document', () => {
  it('R-01 has headings, head rows that return, texts with pictures, and says that it is Dutch', async () => {
    const files = await opened('docx')
    const content = textOf(files, 'word/document.xml')
    expect(content.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(2)
    expect(content.match(/<w:tblHeader\/>/g)).toHaveLength(4)
    expect(content.match(/descr="[^"]{10,}"/g)?.length).toBeGreaterThanOrEqual(3)
    expect(textOf(files, 'word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>')
    expect(content).toContain('w:anchor="begrip-kleuren"')
  })
})

describe('a report as PDF', () => {
  it('R-01 meets PDF/UA-1, or is not made', async () => {
    const pdf = (await writeDocument('pdf', aDocument())).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf.includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true)
    expect(pdf.match(/\/Alt ?[(<]/g)).toHaveLength(3)
  })

  it('R-01 takes what people write as text, whatever it looks like', async () => {
    const typed = '#panic("x") #import "/etc/passwd" $x$ *y* <z> \\ // /* ]#eval("1/0")'
    const blocks = [
      { kind: 'heading' as const, level: 1 as const, text: typed },
      { kind: 'paragraph' as const, text: typed },
    ]
    expect((await writeDocument('pdf', aDocument(blocks))).length).toBeGreaterThan(1000)
    expect(textOf(await opened('odt', aDocument(blocks)), 'content.xml')).toContain('&lt;z&gt;')
  })

  it('R-01 is not made with letters that nobody would see', async () => {
    const blocks = [
      { kind: 'heading' as const, level: 1 as const, text: 'Titel' },
      { kind: 'paragraph' as const, text: 'Zie 漢字.' },
    ]
    await expect(writeDocument('pdf', aDocument(blocks))).rejects.toThrow('no document was made')
  })
})

describe('where LibreOffice is installed', () => {
  it.runIf(office !== undefined)(
    'R-01 the documents open in it',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'lk-office-'))
      try {
        for (const format of ['odt', 'docx'] as const)
          await writeFile(join(folder, `${format}.${format}`), await writeDocument(format, aDocument(someBlocks)))
        const home = `-env:UserInstallation=file://${folder}/home`
        const files = ['odt.odt', 'docx.docx'].map((file) => join(folder, file))
        await promisify(execFile)(office ?? '', [
          '--headless',
          home,
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          ...files,
        ])
        for (const format of ['odt', 'docx'])
          expect((await readFile(join(folder, `${format}.pdf`))).length).toBeGreaterThan(5000)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    120_000,
  )
})
