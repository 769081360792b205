import type { NormalForm } from './normal-form.ts'

/** The groups of letters (X) and digits (9) in which the Dutch register gave and gives plates out, sidecode 1 to 14. */
const sidecodes = [
  ...['XX-99-99', '99-99-XX', '99-XX-99', 'XX-99-XX', 'XX-XX-99', '99-XX-XX', '99-XXX-9'],
  ...['9-XXX-99', 'XX-999-X', 'X-999-XX', 'XXX-99-X', 'X-99-XXX', '9-XX-999', '999-XX-9'],
]
const groupsByShape = new Map(
  sidecodes.map((one) => [one.replaceAll('-', ''), one.split('-').map((part) => part.length)]),
)

const shapeOf = (plain: string) => plain.replaceAll(/[A-Z]/g, 'X').replaceAll(/\d/g, '9')

/** The letters and digits of a plate: two plates are the same when these are. */
export const plateIdentity = (typed: string): string => typed.toUpperCase().replaceAll(/[^\p{Lu}\d]/gu, '')

/** Whether a plate has one of the Dutch shapes; a plate of another country may have one by chance. */
export const hasDutchShape = (plate: string): boolean => groupsByShape.has(shapeOf(plateIdentity(plate)))

/**
 * A plate with hyphens where the Dutch register has them; one of another shape as typed, in capitals. A part of a plate
 * (`VK-…-7`) is not understood, nor is what holds other characters than letters, digits, hyphens, dots and spaces.
 */
export function normalPlate(typed: string): NormalForm {
  const plate = typed.trim().toUpperCase()
  const plain = plateIdentity(plate)
  if (!/^[\p{Lu}\d .\-–]+$/u.test(plate) || !/\d/.test(plain) || plain.length < 3 || plain.length > 10)
    return { fault: 'plate' }
  const groups = groupsByShape.get(shapeOf(plain))
  return { normal: groups ? inGroups(plain, groups) : plate.replaceAll(/\s+/g, ' ') }
}

function inGroups(plain: string, [first = 0, second = 0]: readonly number[]): string {
  return [plain.slice(0, first), plain.slice(first, first + second), plain.slice(first + second)].join('-')
}
