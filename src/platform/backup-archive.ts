import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { pipeline as finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { sha256 } from '../lib/sha256.ts'

const headerSchema = z.strictObject({
  format: z.literal('lichtketen-backup-1'),
  contents: z.enum(['data', 'dossierKeys']),
  takenAt: z.iso.datetime(),
  installation: z.uuid(),
  migrations: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
  leftOut: z.array(z.string()),
})
/** What an archive says of itself before its rows. */
export type ArchiveHeader = z.infer<typeof headerSchema>

const manifestSchema = z.array(z.strictObject({ table: z.string(), rows: z.int(), sha256: z.string() }))
/** How many rows each table in an archive has, and the hash over its name, its columns and them. */
export type Manifest = z.infer<typeof manifestSchema>

/** A row of an archive: each column as the text that PostgreSQL makes of it, or null. */
export type ArchiveRow = (string | null)[]

/** A table on its way into an archive. */
export type TableSource = { table: string; columns: string[]; rows: AsyncIterable<ArchiveRow[]> }

const tableSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()) })
const endSchema = z.strictObject({ manifest: manifestSchema, signature: z.base64() })

/** The bytes under the signature: whoever can write where backups are kept cannot slip in a row. */
const signedBytes = (headerLine: string, manifest: Manifest): Buffer =>
  sha256('lichtketen-backup-1\n', headerLine, '\n', JSON.stringify(manifest))

/**
 * Writes an archive for its owner only (0600): lines of JSON, compressed. First the header; then for each table its name
 * and columns and a line for each row; last the manifest and the signature over header and manifest.
 */
export async function writeArchive(
  path: string,
  header: ArchiveHeader,
  tables: AsyncIterable<TableSource>,
  sign: (bytes: Uint8Array) => Uint8Array,
): Promise<Manifest> {
  const manifest: Manifest = []
  await rm(path, { force: true })
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  await finished(archiveText(header, tables, manifest, sign), createGzip(), file)
  const handle = await open(path, 'r+')
  await handle.sync().finally(() => handle.close())
  return manifest
}

async function* archiveText(
  header: ArchiveHeader,
  tables: AsyncIterable<TableSource>,
  manifest: Manifest,
  sign: (bytes: Uint8Array) => Uint8Array,
): AsyncGenerator<string> {
  const headerLine = JSON.stringify(header)
  yield `${headerLine}\n`
  for await (const { table, columns, rows } of tables) {
    const first = `${JSON.stringify({ table, columns })}\n`
    const counter = tableCounter(table, first)
    yield first
    for await (const batch of rows) {
      const text = batch.map((row) => `${JSON.stringify(row)}\n`).join('')
      counter.add(text, batch.length)
      yield text
    }
    manifest.push(counter.total())
  }
  const signature = Buffer.from(sign(signedBytes(headerLine, manifest))).toString('base64')
  yield `${JSON.stringify({ manifest, signature })}\n`
}

/** Counts and hashes one table: its first line, and the lines of its rows in any portions. */
function tableCounter(table: string, firstLine: string) {
  const hash = createHash('sha256').update(firstLine)
  let rows = 0
  return {
    add(lines: string, count: number): void {
      hash.update(lines)
      rows += count
    },
    total: (): Manifest[number] => ({ table, rows, sha256: hash.digest('hex') }),
  }
}

/** Counts and hashes a table as it stands in a database, the way its archive did. */
export async function countTable({ table, columns, rows }: TableSource): Promise<Manifest[number]> {
  const counter = tableCounter(table, `${JSON.stringify({ table, columns })}\n`)
  for await (const batch of rows) counter.add(batch.map((row) => `${JSON.stringify(row)}\n`).join(''), batch.length)
  return counter.total()
}

/** Rows of one table out of an archive; a table without rows comes once, with none. */
export type TableBatch = { table: string; columns: string[]; rows: ArchiveRow[] }

/** What an archive holds, read to its end and found whole. */
export type CheckedArchive = { header: ArchiveHeader; manifest: Manifest }

/** Reads a whole archive without keeping it; throws one sentence when anything in it is not as it was written. */
export async function checkArchive(
  path: string,
  verify: (bytes: Uint8Array, signature: Uint8Array) => boolean,
): Promise<CheckedArchive> {
  const checked = await readToEnd(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Error(`There is no archive at ${path}.`)
    throw new Error(`The archive ${path} is damaged, or is none of ours: nothing of it was used.`, { cause: error })
  })
  if (!verify(signedBytes(checked.headerLine, checked.manifest), checked.signature))
    throw new Error(`The archive ${path} was not made with these keys, or was changed: nothing of it was used.`)
  return { header: checked.header, manifest: checked.manifest }
}

/** Reads the rows of an archive that was checked before, in batches. */
export async function* readArchive(path: string): AsyncGenerator<TableBatch> {
  const batch = 500
  let current: TableBatch | undefined
  for await (const line of linesOf(path)) {
    if (!line.startsWith('[')) {
      if (current) yield current
      const head = tableSchema.safeParse(JSON.parse(line))
      current = head.success ? { ...head.data, rows: [] } : undefined
    } else if (current) {
      current.rows.push(parseRow(line))
      if (current.rows.length < batch) continue
      yield current
      current = { ...current, rows: [] }
    }
  }
}

async function readToEnd(path: string) {
  const lines = linesOf(path)
  const headerLine = (await lines.next()).value ?? ''
  const header = headerSchema.parse(JSON.parse(headerLine))
  const found: Manifest = []
  let counter: ReturnType<typeof tableCounter> | undefined
  for await (const line of lines) {
    if (line.startsWith('[')) {
      parseRow(line)
      if (!counter) throw new Error('a row stands before the first table')
      counter.add(`${line}\n`, 1)
      continue
    }
    if (counter) found.push(counter.total())
    if (line.startsWith('{"manifest"')) {
      const end = endSchema.parse(JSON.parse(line))
      if (!(await lines.next()).done) throw new Error('something stands after the manifest')
      return { header, headerLine, ...compared(found, end) }
    }
    counter = tableCounter(tableSchema.parse(JSON.parse(line)).table, `${line}\n`)
  }
  throw new Error('the archive stops before its manifest')
}

function compared(found: Manifest, { manifest, signature }: z.infer<typeof endSchema>) {
  if (JSON.stringify(found) !== JSON.stringify(manifest)) throw new Error('counts or hashes differ from the manifest')
  return { manifest, signature: Buffer.from(signature, 'base64') }
}

function parseRow(line: string): ArchiveRow {
  const row: unknown = JSON.parse(line)
  if (Array.isArray(row) && row.every((value) => value === null || typeof value === 'string')) return row
  throw new Error('a row is no list of texts')
}

/** The lines of a compressed text. A fault of the file or of the compression is thrown where the lines are read. */
async function* linesOf(path: string): AsyncGenerator<string, undefined> {
  const text = createGunzip()
  // The pipeline closes the file when the reader stops half-way; faults come out of `text`, so nothing is done here.
  pipeline(createReadStream(path), text, () => {})
  let rest = ''
  for await (const chunk of text.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') throw new Error('the last line has no end')
}
