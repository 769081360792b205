/**
 * How long it takes to write a report of forty pages as PDF, beside the same report as ODT and DOCX: in the process that
 * writes documents, its start included, with nothing kept of an earlier time. Chapters are real sections of a yearly report.
 */

import type { Block, ReportDocument } from '../src/lib/report-document.ts'
import type { DocumentFormat } from '../src/platform/documents/document-terms.ts'
import { writeDocument } from '../src/platform/documents/write-document.ts'
import { aDocument } from '../src/testing/report-documents.ts'
import { median, quantile, rounded } from './setup/figures.ts'

const quick = process.argv.includes('--quick')
const bound = 2000
const turns = quick ? 3 : 15

const measured = { definition: 'kleuren', asOf: '2026-11-24' }
const sentence = 'Alle partijen van de regio spraken af wat zij doen, wie dat doet en wanneer het klaar is. '

/** A page and a half: text, a chart with its table, a table of actions. */
const chapter = (number: number): Block[] => [
  { kind: 'heading', level: 1, text: `Hoofdstuk ${number}` },
  ...Array.from({ length: 3 }, (): Block => ({ kind: 'paragraph', text: sentence.repeat(5) })),
  {
    ...{ kind: 'figure', title: `Controles, hoofdstuk ${number}`, description: 'Vier districten.', measured },
    chart: {
      ...{ kind: 'bars', of: 'District', unit: 'controles', minimum: 4 },
      rows: ['Noord', 'Oost', 'Zuid', 'West'].map((label, at) => ({ label, value: ((number * 7 + at * 3) % 9) + 1 })),
    },
  },
  {
    ...{ kind: 'table', title: 'Acties met eigenaar', measured },
    columns: [{ title: 'Actie' }, { title: 'Eigenaar' }, { title: 'Resultaat' }],
    rows: Array.from({ length: 14 }, (_, at) => [`Actie ${number}.${at + 1}`, 'Ketenregisseur', sentence.trim()]),
  },
]

/** A report with so many chapters; the turn makes it another one, because what is the same is kept. */
const report = (chapters: number, turn: number): ReportDocument =>
  aDocument(Array.from({ length: chapters }, (_, at) => chapter(at + 1)).flat(), { kind: `Jaarverslag ${turn}` })

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0

let chapters = 20
while (pagesOf(await writeDocument('pdf', report(chapters, -chapters))) < 40) chapters += 1
const pages = pagesOf(await writeDocument('pdf', report(chapters, -1000)))

const milliseconds: Record<DocumentFormat, number[]> = { pdf: [], odt: [], docx: [] }
for (let turn = 0; turn < turns; turn++) {
  // Beside each other in every turn, so that what else the machine does falls on all of them.
  for (const format of ['pdf', 'odt', 'docx'] as const) {
    const begin = performance.now()
    await writeDocument(format, report(chapters, turn))
    milliseconds[format].push(performance.now() - begin)
  }
}

const figures = Object.entries(milliseconds).flatMap(([format, times]) => [
  [`${format}Median`, rounded(median(times), 0)],
  [`${format}P95`, rounded(quantile(times, 0.95), 0)],
])
console.log(JSON.stringify({ bench: 'report', pages, turns, bound, ...Object.fromEntries(figures) }))
if (quantile(milliseconds.pdf, 0.95) > bound) process.exitCode = 1
