import { m } from '../../messages/messages.js'

/** The kinds of file that a list comes as, by the last word of its address. */
export const listFormats = [
  { id: 'csv-puntkomma', words: m.lists_as_semicolon, extension: 'csv' },
  { id: 'csv-komma', words: m.lists_as_comma, extension: 'csv' },
  { id: 'ods', words: m.lists_as_ods, extension: 'ods' },
] as const
export type ListFormat = (typeof listFormats)[number]

/** Where a list is fetched as a file. */
export const listAddress = (list: string, { id }: ListFormat): string => `/programma/lijsten/${list}/${id}`
