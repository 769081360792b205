import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'

/** Longest free text that is kept; a longer one comes back whole with its error. */
export const longestText = 20_000
/** Most rows that one list of a report may hold: one of persons, one of addresses and so on. */
export const mostRows = 200

/** Kinds of content that a signal holds (names and roles stand in the code list of fact kinds). */
export const factKinds = [
  'story',
  'person',
  'address',
  'company',
  'vehicle',
  'phone',
  'account',
  'facilitator',
  'measure',
  'note',
  'indicators',
  'reporter',
] as const
export type FactKind = (typeof factKinds)[number]

/** Kinds that people add as rows of a form. */
export const rowKinds = [
  'person',
  'address',
  'company',
  'vehicle',
  'phone',
  'account',
  'facilitator',
  'measure',
  'note',
] as const
export type RowKind = (typeof rowKinds)[number]

const line = z.string().transform(cleanLine).pipe(z.string().max(300, 'tooLong'))
const text = z.string().transform(cleanText).pipe(z.string().max(longestText, 'tooLong'))

/** The parts of each kind of row, in the order of the form. The first is the one that names it. */
export const rowParts = {
  person: ['name', 'birthDate', 'nationality', 'description'],
  address: ['address', 'postcode', 'town', 'description'],
  company: ['name', 'kvk', 'establishment', 'description'],
  vehicle: ['plate', 'description'],
  phone: ['number', 'description'],
  account: ['account', 'platform', 'description'],
  facilitator: ['name', 'description'],
  measure: ['body', 'measureDay', 'reference', 'outcome', 'description'],
  note: ['description'],
} as const satisfies Record<RowKind, readonly string[]>

/** A part of a row, such as the plate of a vehicle. */
export type RowPart = (typeof rowParts)[RowKind][number]

const partSchemas: Record<RowPart, z.ZodType<string, string>> = {
  name: line,
  birthDate: line,
  nationality: line,
  address: line,
  postcode: line,
  town: line,
  kvk: line,
  establishment: line,
  plate: line,
  number: line,
  account: line,
  platform: line,
  body: line,
  measureDay: line,
  reference: line,
  outcome: line,
  description: text,
}

/** What a row says: its parts by name; empty parts are left out. */
export type RowValue = Partial<Record<RowPart, string>>

/** A part in its normal form, with the country when the number tells it (ISO 3166). */
export type NormalPart = { value: string; country?: string }

/**
 * What a row says as somebody typed it, beside it the normal form of what was understood, and which parts were not
 * understood and stay as they were typed.
 */
export type RowContent = {
  parts: RowValue
  normal?: Partial<Record<RowPart, NormalPart>>
  asTyped?: RowPart[]
}

/** The value of a fact as it is sealed. */
export type FactValue =
  | { kind: 'story'; text: string; language?: string }
  | { kind: 'indicators'; codes: string[]; remark?: string }
  | { kind: 'reporter'; name?: string; contact?: string }
  | ({ kind: RowKind } & RowContent)

/** What every row has: its kind, its role, and its parts as somebody typed them. */
export const rowFields = z.object({
  kind: z.enum(rowKinds),
  role: line.optional().transform((role) => role || undefined),
  parts: z.partialRecord(z.string(), z.string()),
})

/** The parts that belong to a kind, tidied; adds an issue for each that is too long. */
export function readParts({ kind, parts }: z.output<typeof rowFields>, ctx: z.RefinementCtx): RowValue {
  const value: RowValue = {}
  for (const part of rowParts[kind]) {
    const parsed = partSchemas[part].safeParse(parts[part] ?? '')
    if (!parsed.success) ctx.addIssue({ code: 'custom', message: 'tooLong', path: ['parts', part] })
    else if (parsed.data !== '') value[part] = parsed.data
  }
  return value
}

/** One row as a reporter fills it in. A row without any part is dropped by `filledRows`. */
export const rowSchema = rowFields
  .extend({ reliability: line.default('suspicion') })
  .transform((row, ctx) => ({ ...row, parts: readParts(row, ctx) }))
/** A row that was filled in. */
export type FilledRow = z.output<typeof rowSchema>

/** Whether no kind of row has more than one list may hold. */
export const listsFit = (rows: { kind: RowKind }[]): boolean =>
  rowKinds.every((kind) => rows.filter((row) => row.kind === kind).length <= mostRows)

/** Leaves out rows in which nothing was written. */
export const filledRows = (rows: FilledRow[]) => rows.filter((row) => Object.keys(row.parts).length > 0)
