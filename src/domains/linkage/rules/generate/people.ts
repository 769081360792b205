import type { ColumnKind } from '../kinds.ts'
import { inventNames, type Origin, writtenName } from './origins.ts'
import type { Random } from './random.ts'

/** What a generated record holds, and of what kind it is. */
export const generatedColumns = {
  given: 'givenName',
  surname: 'surname',
  born: 'birthDate',
  phone: 'phone',
  street: 'street',
  number: 'streetNumber',
  postcode: 'postcode',
  town: 'town',
  plate: 'plate',
} as const satisfies Record<string, ColumnKind>
/** A column of a generated record. */
export type GeneratedColumn = keyof typeof generatedColumns
/** The values of a generated record; '' where nothing is known. */
export type Cells = Record<GeneratedColumn, string>

/** An invented person: the names in the script of the origin, and what else is known. */
export type Person = { origin: Origin; female: boolean; given: string; surname: string; cells: Cells }

const towns =
  `Breda Tilburg Roosendaal Bergen_op_Zoom Oosterhout Etten-Leur Goes Middelburg Vlissingen Terneuzen Waalwijk
  Zundert Moerdijk Hulst Steenbergen Zierikzee Dongen Rucphen Drimmelen Kapelle`
    .split(/\s+/)
    .map((town) => town.replaceAll('_', ' '))
const trees =
  `Linden Beuken Eiken Kastanje Wilgen Berken Iepen Populieren Dennen Elzen Olmen Essen Acacia Esdoorn Hazelaar
  Meidoorn Sleedoorn Vlier Vuurdoorn Lijsterbes Klaver Zonnebloem Korenbloem Papaver Lavendel Molen Kerk School Haven Kade
  Markt Veld Bos Duin Polder Dijk Gracht Sluis Brug Toren Kasteel Klooster Abdij Hoeve Akker Weide Heide Ven Plas Beek`.split(
    /\s+/,
  )
const ways = ['straat', 'laan', 'weg', 'plein', 'hof', 'pad', 'dreef', 'singel']
const consonants = 'BDFGHJKLNPRSTVXZ'

/** Invents a person; with `housemate` one who lives with that one and may share surname and phone. */
export function inventPerson(origin: Origin, random: Random, housemate?: Person): Person {
  const names = inventNames(origin, random)
  const surname = housemate ? housemate.surname : names.surname
  const home = housemate ? housemate.cells : undefined
  const cells: Cells = {
    given: writtenName(origin, names.given, false, random),
    surname: writtenName(origin, surname, false, random),
    born: inventDate(random),
    phone: random.chance(0.75) ? invent('06########', random) : '',
    street: home?.street ?? random.of(trees) + random.of(ways),
    number: home?.number ?? String(1 + random.below(180)) + (random.chance(0.1) ? random.of(['A', 'B', 'C']) : ''),
    postcode: home?.postcode ?? invent('4### XX', random),
    town: home?.town ?? random.of(towns),
    plate: random.chance(0.3) ? invent('X-###-XX', random) : '',
  }
  return { origin, female: names.female, given: names.given, surname, cells }
}

const two = (value: number) => String(value).padStart(2, '0')
const inventDate = (random: Random) =>
  `${1950 + random.below(58)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`

/** Fills a pattern: # is a digit, X a letter. */
const invent = (pattern: string, random: Random) =>
  pattern.replaceAll(/[#X]/g, (sign) => (sign === '#' ? String(random.below(10)) : random.of([...consonants])))
