import type { JSONColumnType } from 'kysely'

/** A calendar day, 'YYYY-MM-DD'. */
export type Day = string
/** A column of JSON. */
export type Json<T extends object | null> = JSONColumnType<T>
