import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { documentWords } from '../../lib/documents/document-words.ts'
import type { Written } from '../../lib/documents/written.ts'
import { fontFolder } from './font-folder.ts'
import { typstTemplate } from './typst-template.ts'

const fonts = ['SourceSans3-Regular.otf', 'SourceSans3-Semibold.otf']

/** Writes a report as PDF that meets PDF/UA-1, or throws: Typst refuses what a screen reader cannot read. Takes a processor. */
export function writePdf({ document, parts }: Omit<Written, 'pictures'>): Uint8Array {
  const fontBlobs = fonts.map((file) => readFileSync(join(fontFolder, file)))
  const compiler = NodeCompiler.create({ workspace: join(fontFolder, 'nothing-here'), fontArgs: [{ fontBlobs }] })
  const { letterhead, language } = document
  if (letterhead.logo)
    compiler.mapShadow(join(fontFolder, 'nothing-here/logo.png'), Buffer.from(letterhead.logo.png, 'base64'))
  const { page, of } = documentWords[language]
  const data = {
    ...{ title: document.title, kind: document.kind, particulars: document.particulars, parts },
    ...{ sender: letterhead.name, lines: letterhead.lines, colour: letterhead.colour },
    ...{ lang: language, region: language === 'nl' ? 'NL' : 'GB', fonts: ['Source Sans 3'], words: { page, of } },
    logo: letterhead.logo && { alt: letterhead.logo.alt, width: letterhead.logo.width, height: letterhead.logo.height },
  }
  const made = compiler.compile({ mainFileContent: typstTemplate, inputs: { data: JSON.stringify(data) } })
  // A warning is a letter that no font has, or a text that runs off the paper: nobody would see it before it was printed.
  const said = made.takeError() ?? made.takeWarnings()
  if (said || !made.result) throw new Error(`the report cannot be set: ${sentencesOf(said?.shortDiagnostics)}`)
  return compiler.pdf(made.result, { pdfStandard: 'ua-1' })
}

/** What Typst says of its own template; never the data, which may be in the report and nowhere else. */
const sentencesOf = (diagnostics: unknown): string => JSON.stringify(diagnostics ?? []).slice(0, 500)
