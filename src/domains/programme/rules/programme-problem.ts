/** One thing that is wrong in a programme file: where it stands, and what is wrong and was meant. */
export type ProgrammeProblem = { path: PropertyKey[]; message: string }

/** A file as YAML read it, before anybody knows whether it is right. */
export type Raw = { readonly [key: string]: unknown }

/** The items of a list of the file, as far as they are items. */
export function itemsOf(raw: Raw, list: string): { item: Raw; at: number }[] {
  const value = raw[list]
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown, at) => (isRaw(item) ? [{ item, at }] : []))
}

/** The items of the list at a place of the file. */
export function itemsAt(file: unknown, path: readonly string[]): Raw[] {
  const holder = path.slice(0, -1).reduce<unknown>((value, step) => (isRaw(value) ? value[step] : undefined), file)
  return isRaw(holder) ? itemsOf(holder, path.at(-1) ?? '').map(({ item }) => item) : []
}

/** Whether a value is a piece with words in it. */
export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The texts of a value that is a text or a list, each with its place in the list. */
export function textsOf(value: unknown): { text: string; steps: number[] }[] {
  if (typeof value === 'string') return [{ text: value, steps: [] }]
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown, at) => (typeof one === 'string' ? [{ text: one, steps: [at] }] : []))
}
