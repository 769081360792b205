import { readDay } from '../../../lib/day-input.ts'
import { normalEstablishment, normalKvk, normalPostcode } from '../../../lib/dutch-numbers.ts'
import type { NormalFault, NormalForm } from '../../../lib/normal-form.ts'
import { normalAccount } from '../../../lib/online-account.ts'
import { normalPhone } from '../../../lib/phone-number.ts'
import { normalPlate } from '../../../lib/plate.ts'
import type { RowContent, RowKind, RowPart, RowValue } from './fact.ts'

const normalDay = (typed: string): NormalForm => {
  const normal = readDay(typed)
  return normal ? { normal } : { fault: 'measureDay' }
}

/** The parts that have a normal form. All others are words. */
const normalisers: Partial<Record<RowPart, (typed: string) => NormalForm>> = {
  number: normalPhone,
  plate: normalPlate,
  postcode: normalPostcode,
  kvk: normalKvk,
  establishment: normalEstablishment,
  account: normalAccount,
  measureDay: normalDay,
}

/** A part that is not understood, and why. */
export type PartFault = { part: RowPart; fault: NormalFault }

/** The normal forms of what was typed, and what was not understood. */
export function normalParts(parts: RowValue): { normal: NonNullable<RowContent['normal']>; faults: PartFault[] } {
  const normal: RowContent['normal'] = {}
  const faults: PartFault[] = []
  for (const part of Object.keys(parts).filter((one): one is RowPart => one in normalisers)) {
    const form = normalisers[part]?.(parts[part] ?? '')
    if (form && 'fault' in form) faults.push({ part, fault: form.fault })
    else if (form) normal[part] = { value: form.normal, ...(form.country ? { country: form.country } : {}) }
  }
  return { normal: { ...normal, ...platformIn(parts) }, faults }
}

/** The address of an account names its platform; what somebody typed there goes before. */
function platformIn({ account, platform }: RowValue): RowContent['normal'] {
  if (account === undefined || platform !== undefined) return {}
  const found = normalAccount(account).platform
  return found ? { platform: { value: found } } : {}
}

/** A row with its normal forms; what is not understood stays as it was typed, with a mark, and nothing is refused. */
export function rowContent(kind: RowKind, parts: RowValue): { kind: RowKind } & RowContent {
  const { normal, faults } = normalParts(parts)
  return {
    kind,
    parts,
    ...(Object.keys(normal).length > 0 ? { normal } : {}),
    ...(faults.length > 0 ? { asTyped: faults.map(({ part }) => part) } : {}),
  }
}
