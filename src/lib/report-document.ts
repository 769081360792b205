import { z } from 'zod'
import { chart } from './charts/chart.ts'

const line = z.string().trim().min(1).max(400)
const text = z.string().max(20_000)
const day = z.iso.date()
/** The id of a definition, as it stands in an address. */
const definitionId = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/)

/** Where a figure comes from: what exactly was counted, and on which day. */
const measured = z.strictObject({ definition: definitionId, asOf: day })
export type Measured = z.infer<typeof measured>

const heading = z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: line })
/** A paragraph with figures in it says where they come from; one without is plain text of who writes. */
const paragraph = z.strictObject({ kind: z.literal('paragraph'), text, measured: measured.optional() })
const list = z.strictObject({
  kind: z.literal('list'),
  ordered: z.boolean().optional(),
  items: z.array(text).min(1).max(500),
  measured: measured.optional(),
})
const table = z
  .strictObject({
    kind: z.literal('table'),
    title: line,
    columns: z
      .array(z.strictObject({ title: line, numeric: z.boolean().optional() }))
      .min(1)
      .max(12),
    rows: z.array(z.array(text)).max(2000),
    /** Whether the last row is the sum of the rows above it. */
    total: z.boolean().optional(),
    measured,
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), 'a row has a cell for each column')
/** A chart always comes with the table of its figures. */
const figure = z.strictObject({ kind: z.literal('figure'), title: line, description: line, chart, measured })
/** What was counted, how, and where that stands. */
const definition = z.strictObject({ kind: z.literal('definition'), id: definitionId, name: line, text, asOf: day })

/** A part of a document. There are no others: what cannot be said in these is not in a report. */
export const block = z.discriminatedUnion('kind', [heading, paragraph, list, table, figure, definition])
export type Block = z.infer<typeof block>
export type DefinitionBlock = z.infer<typeof definition>

/** How an organisation's paper looks. The logo is a PNG that was made anew, in base64. */
export const letterhead = z.strictObject({
  name: line,
  lines: z.array(line).max(6),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  logo: z.strictObject({ png: z.base64().max(400_000), alt: line, width: z.int(), height: z.int() }).nullable(),
})
export type Letterhead = z.infer<typeof letterhead>

/** A document as it is written to a file: a title, what stands above it, and its parts in order. */
export const reportDocument = z
  .strictObject({
    title: line,
    language: z.enum(['nl', 'en']),
    /** What kind of paper it is, above the title. */
    kind: line,
    /** To whom, from whom, on what: name and value. */
    particulars: z.array(z.tuple([line, line])).max(12),
    letterhead,
    blocks: z.array(block).max(5000),
  })
  .refine(
    ({ blocks }) => blocks.find(({ kind }) => kind === 'heading') === firstOfLevelOne(blocks),
    'begins at level 1',
  )
  .refine(({ blocks }) => undefinedIn(blocks).length === 0, 'every figure has its definition')
export type ReportDocument = z.infer<typeof reportDocument>

const firstOfLevelOne = (blocks: readonly Block[]) => blocks.find((one) => one.kind === 'heading' && one.level === 1)

/** The definitions that figures point at and that the document does not hold. */
function undefinedIn(blocks: readonly Block[]): string[] {
  const held = new Set(blocks.flatMap((one) => (one.kind === 'definition' ? one.id : [])))
  return measuredIn(blocks).filter((id) => !held.has(id))
}

/** The definitions that figures point at, each once, in the order of the document. */
export function measuredIn(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap((one) => ('measured' in one && one.measured ? one.measured.definition : [])))]
}
