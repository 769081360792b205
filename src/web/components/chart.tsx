import type { ReactNode } from 'react'
import { type Chart, type ChartTable, tableOfChart } from '../../lib/charts/chart.ts'
import { type ChartWords, type DrawnChart, drawChart } from '../../lib/charts/draw-chart.ts'
import { documentWords } from '../../lib/documents/document-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { Table } from './table.tsx'

interface ChartProps {
  chart: Chart
  locale: Locale
  title: string
  /** What somebody who sees it would say that it shows. */
  description: string
  /** Where the figures come from: definition and day. */
  source?: ReactNode
}

/**
 * A chart and the table of its figures. The one component that puts ready-made markup on a page: `drawChart` makes it out
 * of numbers and labels, and writes every label as text.
 */
export function ChartFigure({ chart, locale, title, description, source }: ChartProps) {
  const words = documentWords[locale]
  const least = 'minimum' in chart ? chart.minimum : undefined
  const minimum = least === undefined ? '' : words.minimum(words.number(least))
  const { svg } = drawnOnce(chart, { title, description, minimum })
  const table = <FigureTable caption={`${words.figuresOf} “${title}”`} {...tableOfChart(chart, words.number)} />
  return (
    <figure className="lk-plot">
      <figcaption>{title}</figcaption>
      <section className="lk-scroll" aria-label={title} {...scrolls}>
        <div className="lk-plot__drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      </section>
      {table}
      {source && <p className="lk-source">{source}</p>}
    </figure>
  )
}

/** What scrolls sideways on a phone can be reached without a mouse. */
const scrolls = { tabIndex: 0 }
/** A longer table is opened by who wants it; on paper it is always there. */
const longTable = 12

function FigureTable({ caption, columns, rows }: ChartTable & { caption: string }) {
  const table = (
    <Table
      caption={caption}
      columns={columns.map(({ title, numeric = false }, at) => ({
        ...{ title, numeric },
        cell: (row: string[]) => row[at],
      }))}
      rows={rows}
      keyOf={([first = '']) => first}
    />
  )
  if (rows.length <= longTable) return table
  return (
    <details>
      <summary>{caption}</summary>
      {table}
    </details>
  )
}

/** Drawing takes milliseconds and memory, and the same chart is asked for again and again. */
const most = 200
const drawn = new Map<string, DrawnChart>()

function drawnOnce(chart: Chart, words: ChartWords): DrawnChart {
  const key = JSON.stringify([chart, words])
  const found = drawn.get(key) ?? drawChart(chart, words)
  drawn.delete(key)
  drawn.set(key, found)
  const [oldest] = drawn.keys()
  if (drawn.size > most && oldest !== undefined) drawn.delete(oldest)
  return found
}
