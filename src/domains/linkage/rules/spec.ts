import { z } from 'zod'
import { columnKinds } from './kinds.ts'

const columnName = z.string().trim().min(1)

/**
 * What a file of records holds: the column that names a record, what each column is, which columns bring records together
 * (without it that is worked out), and how is known which belong together; that is used for figures only.
 */
export const linkageSpec = z.strictObject({
  id: columnName,
  truth: z.union([z.strictObject({ column: columnName }), z.strictObject({ idPattern: z.string().min(1) })]).optional(),
  columns: z
    .record(columnName, z.enum(columnKinds))
    .refine((columns) => Object.keys(columns).length > 0, 'names no column'),
  blocking: z.array(z.array(columnName).min(1)).min(1).optional(),
})
/** What a file of records holds. */
export type LinkageSpec = z.output<typeof linkageSpec>

/** Reads a specification; `faults` say what is wrong and where. */
export function readSpec(given: unknown): { spec: LinkageSpec } | { faults: string[] } {
  const read = linkageSpec.safeParse(given)
  if (!read.success)
    return { faults: read.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`) }
  const faults = [...faultsOfBlocking(read.data), ...faultsOfPattern(read.data)]
  return faults.length > 0 ? { faults } : { spec: read.data }
}

function faultsOfBlocking({ blocking = [], columns }: LinkageSpec): string[] {
  const strangers = blocking.flat().filter((name) => columns[name] === undefined)
  return strangers.map((name) => `blocking: "${name}" is not among the columns`)
}

function faultsOfPattern({ truth }: LinkageSpec): string[] {
  if (!truth || !('idPattern' in truth)) return []
  try {
    return new RegExp(`${truth.idPattern}|`).exec('')?.length === 1 ? ['truth.idPattern: has no group in brackets'] : []
  } catch {
    return ['truth.idPattern: is no regular expression']
  }
}

/** Makes of a truth how to read from a record to whom it belongs; undefined where it says nothing. */
export function entityReader(
  { truth, id }: LinkageSpec,
  columnOf: (name: string) => number,
): (cells: readonly string[]) => string | undefined {
  if (!truth) return () => undefined
  if ('column' in truth) {
    const at = columnOf(truth.column)
    return (cells) => cells[at] || undefined
  }
  const [at, pattern] = [columnOf(id), new RegExp(truth.idPattern)]
  return (cells) => pattern.exec(cells[at] ?? '')?.[1]
}
