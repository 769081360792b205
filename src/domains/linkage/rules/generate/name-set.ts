/** Common given and family names of an origin, as they are written there. */
export type NameSet = { female: readonly string[]; male: readonly string[]; family: readonly string[] }

/** The names in a text, apart by spaces; `_` stands for a space within a name. */
export const listed = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((name) => name.replaceAll('_', ' '))
