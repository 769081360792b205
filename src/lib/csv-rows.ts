/** A row of a CSV file, and the line on which it begins. */
export type CsvRow = { line: number; cells: string[] }

/** A file that cannot be read as CSV, and where. */
class CsvFault extends Error {
  override readonly name = 'CsvFault'
  constructor(line: number, sentence: string) {
    super(`line ${line}: ${sentence}`)
  }
}

const longestRow = 10_000

/**
 * Reads CSV as it comes in, a row at a time: fields between quotes may hold the separator and line breaks. The separator is
 * that of the first line: a semicolon, tab or comma. A byte order mark is left out. Throws CsvFault.
 */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  const state = { line: 1, start: 1, quoted: false }
  let row = ''
  let separator = ''
  for await (const chunk of chunks) {
    for (const sign of chunk) {
      if (sign === '"') state.quoted = !state.quoted
      if (sign !== '\n' || state.quoted) {
        row += sign
        if (row.length > longestRow)
          throw new CsvFault(state.start, 'is longer than an address can be; is a quote missing?')
      } else {
        separator ||= separatorOf(row)
        if (row.trim() !== '') yield { line: state.start, cells: cellsOf(row, separator, state.start) }
        row = ''
      }
      if (sign === '\n') state.line += 1
      if (row === '') state.start = state.line
    }
  }
  if (state.quoted) throw new CsvFault(state.start, 'has a quote that is never closed')
  separator ||= separatorOf(row)
  if (row.trim() !== '') yield { line: state.start, cells: cellsOf(row, separator, state.start) }
}

function separatorOf(header: string): string {
  const count = (sign: string) => header.split(sign).length
  return [';', '\t', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

function cellsOf(row: string, separator: string, line: number): string[] {
  const cells: string[] = []
  let [cell, quoted] = ['', false]
  for (const sign of `${row.replace(/^\uFEFF/, '').replace(/\r$/, '')}${separator}`) {
    if (sign === '"') quoted = !quoted
    if (sign !== separator || quoted) cell += sign
    else {
      cells.push(unquoted(cell.trim(), line))
      cell = ''
    }
  }
  return cells
}

function unquoted(cell: string, line: number): string {
  if (!cell.includes('"')) return cell
  if (!/^"(?:[^"]|"")*"$/.test(cell)) throw new CsvFault(line, 'has a quote in the middle of a field')
  return cell.slice(1, -1).replaceAll('""', '"')
}
