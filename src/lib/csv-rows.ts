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
 * that of the first line: a semicolon, tab or comma. A byte order mark is left out. Throws CsvFault, also on a row of more
 * than `longest` signs.
 */
export async function* csvRows(chunks: AsyncIterable<string>, longest = longestRow): AsyncGenerator<CsvRow> {
  let [line, rest, separator] = [1, '', '']
  const readRow = (row: string): CsvRow[] => {
    const start = line
    line += 1 + countOf(row, '\n')
    separator ||= separatorOf(row)
    return row.trim() === '' ? [] : [{ line: start, cells: cellsOf(row, separator, start) }]
  }
  for await (const chunk of chunks) {
    const text = rest + chunk
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      const row = text.slice(start, end)
      if (row.length > longest) throw tooLong(line)
      if (hasOpenQuote(row)) continue
      yield* readRow(row)
      start = end + 1
    }
    rest = text.slice(start)
    if (rest.length > longest) throw tooLong(line)
  }
  if (hasOpenQuote(rest)) throw new CsvFault(line, 'has a quote that is never closed')
  yield* readRow(rest)
}

const tooLong = (line: number) => new CsvFault(line, 'is longer than a row can be; is a quote missing?')

const hasOpenQuote = (row: string) => countOf(row, '"') % 2 === 1

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1
  return count
}

function separatorOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => bare.split(sign).length
  return [';', '\t', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

function cellsOf(row: string, separator: string, line: number): string[] {
  if (!row.includes('"'))
    return row
      .replace(/^\uFEFF/, '')
      .split(separator)
      .map((cell) => cell.trim())
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
