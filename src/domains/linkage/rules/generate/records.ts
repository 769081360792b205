import { type Origin, origins } from './origins.ts'
import { type Cells, inventPerson, type Person } from './people.ts'
import { openRandom } from './random.ts'
import { writeAgain } from './write-again.ts'

/** A record of a generated file: whom it is about, where the names come from, and what it says. */
export type GeneratedRecord = { id: string; person: number; origin: Origin; cells: Cells }

/** What to generate: how many people, from which seed, and of how many in a hundred there is a second record. */
export type GenerateOptions = { people: number; seed?: number; again?: number; origins?: readonly Origin[] }

/** The seed of everything that is trained and measured with the project. */
export const frozenSeed = 20_260_701
const shareOfHousemates = 0.08

/**
 * Invents records of people in the Dutch delta: the same ones for the same options. A second record of a person is as
 * somebody else wrote it down: in another spelling or script, with a slip, after a move, or with parts missing.
 */
export function* generateRecords(options: GenerateOptions): Generator<GeneratedRecord> {
  const { people, seed = frozenSeed, again = 0.5, origins: chosen = origins } = options
  const before = new Map<Origin, Person>()
  for (let number = 0; number < people; number++) {
    const random = openRandom(Math.imul(seed, 0x2c1b3c6d) ^ Math.imul(number + 1, 0x297a2d39))
    const origin = chosen[number % chosen.length]
    if (!origin) return
    const person = inventPerson(origin, random, random.chance(shareOfHousemates) ? before.get(origin) : undefined)
    before.set(origin, person)
    yield { id: `p${number}-a`, person: number, origin, cells: person.cells }
    if (random.chance(again)) yield { id: `p${number}-b`, person: number, origin, cells: writeAgain(person, random) }
  }
}
