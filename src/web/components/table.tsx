import type { ReactNode } from 'react'
import { whole } from './whole.tsx'

/** A column: its heading, and what stands in it for a row. The first column names the row. */
export interface Column<Row> {
  title: string
  cell: (row: Row) => ReactNode
  /** Numbers that are compared stand right. */
  numeric?: boolean
}

interface TableProps<Row> {
  caption: ReactNode
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Nobody has opened this row yet: its number is bold. */
  isNew?: (row: Row) => boolean
}

/** Written out, because a phone shows rows as cards, and a browser forgets the roles of a table drawn as blocks. */
const as = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

function Cells<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  const [first, ...others] = columns
  return (
    <>
      {first && (
        <th scope="row" {...as.rowHeader} data-label={first.title}>
          {whole(first.cell(row))}
        </th>
      )}
      {others.map(({ title, cell, numeric }) => (
        <td key={title} {...as.cell} data-label={title} className={numeric ? 'lk-num' : undefined}>
          <div>{whole(cell(row))}</div>
        </td>
      ))}
    </>
  )
}

/** A table, on a phone a card per row. */
export function Table<Row>({ caption, columns, rows, keyOf, isNew }: TableProps<Row>) {
  return (
    <table className="lk-table lk-table--cards" {...as.table}>
      <caption>{caption}</caption>
      <thead {...as.group}>
        <tr {...as.row}>
          {columns.map(({ title, numeric }) => (
            <th key={title} scope="col" {...as.columnHeader} className={numeric ? 'lk-num' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.group}>
        {rows.map((row) => (
          <tr key={keyOf(row)} {...as.row} className={isNew?.(row) ? 'lk-is-new' : undefined}>
            <Cells row={row} columns={columns} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The second, softer line in a cell. */
export function SubLine({ children }: { children: ReactNode }) {
  return <span className="lk-table__sub">{whole(children)}</span>
}

/** A number of a signal or hand-over: never broken, read from left to right in every language. */
export function SignalNumber({ href, children }: { href?: string; children: string }) {
  if (href === undefined) {
    return (
      <span className="lk-number" dir="ltr">
        {children}
      </span>
    )
  }
  return (
    <a className="lk-number" dir="ltr" href={href}>
      {children}
    </a>
  )
}
