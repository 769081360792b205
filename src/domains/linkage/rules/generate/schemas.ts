import type { ColumnKind } from '../kinds.ts'
import { origins } from './origins.ts'
import { type Cells, inventPerson } from './people.ts'
import { openRandom, type Random } from './random.ts'
import { frozenSeed, generateRecords } from './records.ts'
import { otherDigit, slipIn, turnDigits } from './slips.ts'

/** What a model that ships with the project is trained on: the columns of its records, and records invented for it. */
export type GeneratedSchema = {
  columns: Readonly<Record<string, ColumnKind>>
  records(count: number): Iterable<{ of: number; cells: string[] }>
}

const personColumns = {
  name: 'fullName',
  birthDate: 'birthDate',
  phone: 'phone',
  street: 'street',
  number: 'streetNumber',
  postcode: 'postcode',
  town: 'town',
} as const satisfies Record<string, ColumnKind>
const addressColumns = {
  street: 'street',
  number: 'streetNumber',
  postcode: 'postcode',
  town: 'town',
} as const satisfies Record<string, ColumnKind>
const vehicleColumns = { plate: 'plate', description: 'text' } as const satisfies Record<string, ColumnKind>

/** The schemas for which a model ships with the project. */
export const generatedSchemas = {
  person: { columns: personColumns, records: people },
  address: { columns: addressColumns, records: (count) => twice(count, inventAddress, addressAgain) },
  vehicle: { columns: vehicleColumns, records: (count) => twice(count, inventVehicle, vehicleAgain) },
} as const satisfies Record<string, GeneratedSchema>

function* people(count: number) {
  for (const { person, cells } of generateRecords({ people: count })) {
    const { given, surname, born, phone, street, number, postcode, town } = cells
    yield { of: person, cells: [`${given} ${surname}`, born, phone, street, number, postcode, town] }
  }
}

/** Invents things, of which half are written down a second time. */
function* twice(
  count: number,
  invent: (random: Random) => string[],
  again: (cells: readonly string[], random: Random) => string[],
) {
  for (let number = 0; number < count; number++) {
    const random = openRandom(Math.imul(frozenSeed, 0x2c1b3c6d) ^ Math.imul(number + 1, 0x297a2d39))
    const cells = invent(random)
    yield { of: number, cells }
    if (random.chance(0.5)) yield { of: number, cells: again(cells, random) }
  }
}

function inventAddress(random: Random): string[] {
  const cells: Cells = inventPerson(origins[0] ?? 'dutch', random).cells
  return [cells.street, cells.number, cells.postcode, cells.town]
}

function addressAgain([street = '', number = '', postcode = '', town = '']: readonly string[], random: Random) {
  return [
    random.chance(0.12) ? slipIn(street, random) : street,
    random.chance(0.1) ? number.replace(/\D/g, '') : random.chance(0.04) ? otherDigit(number, random) : number,
    random.chance(0.35) ? '' : random.chance(0.08) ? otherDigit(postcode, random) : postcode,
    random.chance(0.25) ? '' : town,
  ]
}

const makes = `Mercedes Volkswagen Ford Renault Opel Fiat Peugeot Citroën Toyota Iveco Dacia Skoda`.split(' ')
const bodies = ['bestelbus', 'personenauto', 'busje', 'stationwagen', 'vrachtwagen', 'bakwagen']
const colours = ['wit', 'zwart', 'grijs', 'zilver', 'blauw', 'rood', 'groen', 'geel']

function inventVehicle(random: Random): string[] {
  const plate = inventPerson(origins[0] ?? 'dutch', random).cells.plate || inventPlate(random)
  return [plate, `${random.of(colours)} ${random.of(bodies)} ${random.of(makes)}`]
}

const inventPlate = (random: Random) =>
  'XX-###-X'.replaceAll(/[#X]/g, (sign) =>
    sign === '#' ? String(random.below(10)) : random.of([...'BDFGHJKLNPRSTVXZ']),
  )

function vehicleAgain([plate = '', description = '']: readonly string[], random: Random): string[] {
  const words = description.split(' ')
  const less = random.chance(0.4) ? words.slice(0, 2) : words
  return [
    random.chance(0.06) ? turnDigits(plate, random) : random.chance(0.06) ? otherDigit(plate, random) : plate,
    random.chance(0.3) ? '' : less.join(' '),
  ]
}
