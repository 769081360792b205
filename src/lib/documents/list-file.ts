import { namespaces, packOpenDocument } from './open-document.ts'
import { inXml, xmlHead } from './xml.ts'

/** What stands in a cell: a text, a number, or a day as 'YYYY-MM-DD'; null where nothing is known. */
type Cell = string | number | null

/** A column of a list: its heading, what stands in it for a row, and what kind of thing that is. */
export type ListColumn<Row> = { header: string; value: (row: Row) => Cell; kind: 'text' | 'number' | 'day' }

/** A list as it is written to a file; a page shows the same columns. */
export type ListFile = { title: string; headers: string[]; kinds: ListColumn<never>['kind'][]; rows: Cell[][] }

/** The rows of a list by its columns. */
export const listFile = <Row>(title: string, columns: readonly ListColumn<Row>[], rows: readonly Row[]): ListFile => ({
  title,
  headers: columns.map(({ header }) => header),
  kinds: columns.map(({ kind }) => kind),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
})

/** What a spreadsheet would take for a formula; a leading apostrophe makes it a text again. */
const formula = /^[=+\-@\t\r]/
const guarded = (text: string) => (formula.test(text) ? `'${text}` : text)

/**
 * Writes a list as CSV (RFC 4180) with a byte order mark, because spreadsheets take other bytes for Latin. With a semicolon
 * numbers have a comma before their decimals, as Dutch spreadsheets expect; with a comma they have a point.
 */
export function writeCsv({ headers, rows }: ListFile, separator: ';' | ','): string {
  const asText = (cell: Cell) => {
    if (cell === null) return ''
    if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell)
    return guarded(cell)
  }
  const quoted = (text: string) => (/["\r\n;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = [headers, ...rows].map((row) => row.map((cell) => quoted(asText(cell))).join(separator))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

/** Writes a list as an OpenDocument spreadsheet (ODF 1.3), with numbers and days as such. */
export function writeOds({ title, headers, kinds, rows }: ListFile, language: string): Uint8Array {
  const row = (cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
  const head = row(headers.map((text) => textCell(text, ' table:style-name="Head"')))
  const body = rows.map((cells) => row(cells.map((cell, at) => spreadsheetCell(cell, kinds[at] ?? 'text'))))
  const sheet =
    `<table:table table:name="${inXml(sheetName(title))}">` +
    `<table:table-column table:style-name="Wide" table:number-columns-repeated="${Math.max(1, headers.length)}"/>` +
    `<table:table-header-rows>${head}</table:table-header-rows>${body.join('')}</table:table>`
  const styles =
    '<style:style style:name="Wide" style:family="table-column"><style:table-column-properties style:column-width="5cm"/></style:style>' +
    '<style:style style:name="Head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>' +
    '<number:date-style style:name="DayFormat"><number:year number:style="long"/><number:text>-</number:text>' +
    '<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>' +
    '<style:style style:name="Day" style:family="table-cell" style:data-style-name="DayFormat"/>'
  const content =
    `${xmlHead}<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles>` +
    `<office:body><office:spreadsheet>${sheet}</office:spreadsheet></office:body></office:document-content>`
  return packOpenDocument({
    ...{ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', title, language, content },
    styles: `${xmlHead}<office:document-styles ${namespaces}><office:styles/></office:document-styles>`,
  })
}

// Signs that no spreadsheet allows in the name of a sheet, and no name longer than all of them take.
const sheetName = (title: string) => title.replaceAll(/[[\]*?:/\\']/g, ' ').slice(0, 31)

const textCell = (text: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}>${text
    .split('\n')
    .map((line) => `<text:p>${inXml(line)}</text:p>`)
    .join('')}</table:table-cell>`

function spreadsheetCell(cell: Cell, kind: ListColumn<never>['kind']): string {
  if (cell === null || cell === '') return '<table:table-cell/>'
  if (typeof cell === 'number')
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
  if (kind !== 'day') return textCell(cell)
  return `<table:table-cell table:style-name="Day" office:value-type="date" office:date-value="${inXml(cell)}"><text:p>${inXml(cell)}</text:p></table:table-cell>`
}
