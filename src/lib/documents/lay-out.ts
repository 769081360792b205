import { tableOfChart } from '../charts/chart.ts'
import { type DrawnChart, drawChart } from '../charts/draw-chart.ts'
import type { Block, Measured, ReportDocument } from '../report-document.ts'
import { documentWords } from './document-words.ts'

/** Where the reader goes for what a figure means: words, and the bookmark that they lead to. */
type Source = { words: string; target: string }

/** A part as all writers draw it: charts are drawn, tables and figures have their number, sources their sentence. */
export type Part =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string; source: Source | null }
  | { kind: 'list'; ordered: boolean; items: string[]; source: Source | null }
  | {
      kind: 'table'
      caption: string
      columns: { title: string; numeric: boolean }[]
      rows: string[][]
      total: boolean
      source: Source | null
    }
  | { kind: 'picture'; caption: string; alt: string; drawn: DrawnChart }
  | { kind: 'definition'; anchor: string; name: string; text: string; asOf: string }

type Names = ReadonlyMap<string, string>
type Counter = { tables: number; figures: number }

/** Turns the blocks of a document into what is drawn, in order. */
export function layOut(document: ReportDocument): Part[] {
  const names = new Map(document.blocks.flatMap((one) => (one.kind === 'definition' ? [[one.id, one.name]] : [])))
  const counter = { tables: 0, figures: 0 }
  return document.blocks.flatMap((one) => partsOf(one, document.language, names, counter))
}

type Language = ReportDocument['language']

function partsOf(block: Block, language: Language, names: Names, counter: Counter): Part[] {
  const words = documentWords[language]
  const from = (measured: Measured | undefined) => sourceOf(measured, language, names)
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: block.text }]
    case 'paragraph':
      return [{ kind: 'paragraph', text: block.text, source: from(block.measured) }]
    case 'list':
      return [{ kind: 'list', ordered: block.ordered ?? false, items: block.items, source: from(block.measured) }]
    case 'table': {
      counter.tables += 1
      const caption = `${words.table} ${counter.tables}. ${block.title}`
      const columns = block.columns.map(asColumn)
      const { rows, total = false } = block
      return [{ kind: 'table', caption, columns, rows, total, source: from(block.measured) }]
    }
    case 'figure': {
      counter.figures += 1
      const caption = `${words.figure} ${counter.figures}. ${block.title}`
      const { columns, rows } = tableOfChart(block.chart, words.number)
      const least = 'minimum' in block.chart ? block.chart.minimum : undefined
      const minimum = least === undefined ? '' : words.minimum(words.number(least))
      const drawn = drawChart(block.chart, { title: block.title, description: block.description, minimum })
      const figures = `${words.figuresOf} ${words.figure.toLowerCase()} ${counter.figures}`
      return [
        { kind: 'picture', caption, alt: `${block.title}. ${block.description}`, drawn },
        {
          ...{ kind: 'table', caption: figures, columns: columns.map(asColumn), rows, total: false },
          source: from(block.measured),
        },
      ]
    }
    case 'definition': {
      const asOf = words.asOf(block.asOf)
      return [{ kind: 'definition', anchor: anchorOf(block.id), name: block.name, text: block.text, asOf }]
    }
  }
}

const asColumn = ({ title, numeric = false }: { title: string; numeric?: boolean | undefined }) => ({ title, numeric })
const anchorOf = (definition: string) => `begrip-${definition}`

function sourceOf(measured: Measured | undefined, language: Language, names: Names): Source | null {
  if (!measured) return null
  const { definition, asOf } = measured
  const words = documentWords[language].source(names.get(definition) ?? definition, asOf)
  return { words, target: anchorOf(definition) }
}
