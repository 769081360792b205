import type { ReactNode } from 'react'
import { dayInFull } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import type { Block, Measured } from '../../lib/report-document.ts'
import { m } from '../../messages/messages.js'
import { ChartFigure } from '../components/chart.tsx'
import { Table } from '../components/table.tsx'

interface BodyProps {
  blocks: readonly Block[]
  locale: Locale
}

/** The parts of a report on a page, in the order of the files: what is read here is what is written there. */
export function ReportBody({ blocks, locale }: BodyProps) {
  const names = new Map(blocks.flatMap((one) => (one.kind === 'definition' ? [[one.id, one.name]] : [])))
  const placed = blocks.map((block, at) => ({ block, place: `${at}` }))
  return (
    <div className="lk-report" lang="nl">
      {placed.map(({ block, place }) => (
        <Part key={place} block={block} names={names} locale={locale} />
      ))}
    </div>
  )
}

type Names = ReadonlyMap<string, string>

function Part({ block, names, locale }: { block: Block; names: Names; locale: Locale }) {
  const source = 'measured' in block && block.measured ? <Source {...block.measured} {...{ names, locale }} /> : null
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <>
          <p className="lk-report__text">{block.text}</p>
          {source && <p className="lk-source">{source}</p>}
        </>
      )
    case 'list':
      return <Items items={block.items} ordered={block.ordered ?? false} />
    case 'table':
      return <Figures block={block} source={source} />
    case 'figure':
      return <ChartFigure {...block} locale={locale} source={source} />
    case 'definition':
      return (
        <section id={anchorOf(block.id)}>
          <h3>{block.name}</h3>
          <p>
            {block.text} {m.reports_definition_as_of({ day: dayInFull(block.asOf, locale) }, { locale })}
          </p>
        </section>
      )
  }
}

const anchorOf = (definition: string) => `begrip-${definition}`

function Source({ definition, asOf, names, locale }: Measured & { names: Names; locale: Locale }) {
  const words = { name: names.get(definition) ?? definition, day: dayInFull(asOf, locale) }
  return <a href={`#${anchorOf(definition)}`}>{m.reports_source(words, { locale })}</a>
}

function Items({ items, ordered }: { items: readonly string[]; ordered: boolean }) {
  const lines = items.map((item) => <li key={item}>{item}</li>)
  return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>
}

function Figures({ block, source }: { block: Extract<Block, { kind: 'table' }>; source: ReactNode }) {
  const rows = block.rows.map((cells, at) => ({
    cells,
    at,
    isTotal: block.total === true && at === block.rows.length - 1,
  }))
  return (
    <div>
      <Table
        caption={block.title}
        columns={block.columns.map(({ title, numeric = false }, column) => ({
          ...{ title, numeric },
          cell: ({ cells, isTotal }: (typeof rows)[number]) =>
            isTotal ? <strong>{cells[column]}</strong> : cells[column],
        }))}
        rows={rows}
        keyOf={({ at }) => String(at)}
      />
      <p className="lk-source">{source}</p>
    </div>
  )
}
