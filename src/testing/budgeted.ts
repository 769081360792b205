import { stringify } from 'yaml'
import type { ProgrammeFile } from '../domains/programme/rules/programme-file.ts'
import type { World } from './world.ts'

/** A small programme of the region of a world; a test says only what it is about. */
export const aProgramme = (about: Partial<ProgrammeFile> = {}): Partial<ProgrammeFile> => ({
  ...{ id: 'programma', region: 'zeeland-west-brabant', kind: 'actionProgramme', title: 'Samen', version: '1' },
  ...about,
})

/** A budget of two years that are over and one that runs, with two lines in one part of the region. */
export const aBudget: NonNullable<ProgrammeFile['budget']> = {
  parts: [{ id: 'west', name: 'West', centreMunicipality: 'GM0758' }],
  lines: [
    {
      ...{ id: 'zorg', title: 'Zorgcoördinatie', part: 'west', kind: 'structural' },
      ...{ costs: { 2025: 45_000, 2026: 45_000 }, fte: { 2025: 0.5, 2026: 0.5 } },
    },
    {
      ...{ id: 'training', title: 'Training', part: 'west', kind: 'incidental' },
      ...{ costs: { 2025: 25_000.5, 2026: 12_500 }, hours: { 2025: 120 } },
    },
  ],
  cover: [
    {
      ...{ id: 'uitkering', title: 'Uitkering', part: 'west', kind: 'structural' },
      amounts: { 2025: 60_000, 2026: 57_500 },
    },
  ],
  shortfall: { 2025: 10_000.5 },
}

/** Puts a programme in force for the region of a world, as whoever maintains the installation would load it. */
export async function inForce({ database, loaded }: World, programme: Partial<ProgrammeFile>): Promise<void> {
  await database.owner.query(
    `insert into programme.version (region, number, from_day, text, reason)
     select $1, coalesce(max(number), 0) + 1, '2025-01-01', $2, 'Geladen.' from programme.version where region = $1`,
    [loaded.region.id, stringify(programme, { aliasDuplicateObjects: false })],
  )
}
