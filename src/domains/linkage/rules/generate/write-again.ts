import { inventSurname, respellingsOf, writtenName } from './origins.ts'
import { type Cells, inventPerson, type Person } from './people.ts'
import type { Random } from './random.ts'
import { respell } from './respell.ts'
import { otherDigit, slipIn, turnDigits, withoutMarks } from './slips.ts'

type Change = (cells: Cells, person: Person, random: Random) => Partial<Cells>

/** What happens to the names of somebody who is written down again, and how often of a hundred. */
const nameChanges: readonly (readonly [number, Change])[] = [
  [40, ({ given, surname }) => ({ given: withoutMarks(given), surname: withoutMarks(surname) })],
  [25, ({ surname }, { origin }, random) => ({ surname: respell(surname, respellingsOf(origin), random) })],
  [20, ({ given }, { origin }, random) => ({ given: respell(given, respellingsOf(origin), random) })],
  [10, ({ surname }, _, random) => ({ surname: slipIn(surname, random) })],
  [10, ({ given }, _, random) => ({ given: slipIn(given, random) })],
  [8, ({ given, surname }) => ({ given: surname, surname: given })],
  [10, ({ surname }) => ({ surname: surname.split(' ').at(-1) ?? surname })],
  [5, ({ given }) => ({ given: given.slice(0, 1) })],
  [3, marriedName],
]

/** What happens to the rest. */
const otherChanges: readonly (readonly [number, Change])[] = [
  [5, ({ born }) => ({ born: `${born.slice(0, 4)}-${born.slice(8)}-${born.slice(5, 7)}` })],
  [5, ({ born }, _, random) => ({ born: otherDigit(born, random) })],
  [15, () => ({ born: '' })],
  [5, ({ phone }, _, random) => ({ phone: turnDigits(phone, random) })],
  [30, () => ({ phone: '' })],
  [8, ({ postcode }, _, random) => ({ postcode: otherDigit(postcode, random) })],
  [8, ({ street }, _, random) => ({ street: slipIn(street, random) })],
  [5, ({ plate }, _, random) => ({ plate: turnDigits(plate, random) })],
  [40, () => ({ plate: '' })],
  [10, ({ number }) => ({ number: number.replace(/\D/g, '') })],
  [25, moved],
]

/** Writes a person down as somebody else would, some time later. */
export function writeAgain(person: Person, random: Random): Cells {
  let cells: Cells = {
    ...person.cells,
    given: writtenName(person.origin, person.given, true, random),
    surname: writtenName(person.origin, person.surname, true, random),
  }
  for (const [ofHundred, change] of [...nameChanges, ...otherChanges])
    if (random.chance(ofHundred / 100)) cells = { ...cells, ...change(cells, person, random) }
  return cells
}

/** A woman who took another name, by itself or before her own. */
function marriedName({ surname }: Cells, { origin, female }: Person, random: Random): Partial<Cells> {
  if (!female) return {}
  const other = writtenName(origin, inventSurname(origin, female, random), false, random)
  return { surname: random.chance(0.5) ? other : `${other}-${surname}` }
}

function moved(_: Cells, { origin }: Person, random: Random): Partial<Cells> {
  const { street, number, postcode, town } = inventPerson(origin, random).cells
  return { street, number, postcode, town: random.chance(0.5) ? town : '' }
}
