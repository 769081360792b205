import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { World } from './world.ts'

const file = path.resolve(import.meta.dirname, '../../regions/zeeland-west-brabant/programme.yaml')

/** Puts the programme of the region into a world; it holds from `fromDay` on. */
export async function loadProgrammeOf({ database, loaded }: World, fromDay = '2026-01-01'): Promise<void> {
  await database.owner.query(
    `insert into programme.version (region, number, from_day, text, reason) values ($1, 1, $2, $3, 'Geladen.')`,
    [loaded.region.id, fromDay, await readFile(file, 'utf8')],
  )
}
