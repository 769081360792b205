/** An address that is looked up or chosen while a form is being filled in. */
import { z } from 'zod'
import { actAs, type System } from '../../domains/access/index.ts'
import { type AddressAnswer, lookUpAddress } from '../../domains/signals/index.ts'
import { addressQuery } from '../../domains/signals/rules/address-query.ts'
import { Conflict, InvalidInput } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import type { AddressService } from '../../platform/locatieserver.ts'
import type { TypedForm } from '../report/answers.ts'
import { type DeskRequest, noProblem, type Problem, typed } from './asked.ts'
import { partField } from './fact-form.ts'
import { numberIn } from './signal-pages.tsx'

/** What came of it: addresses to choose from, or one that was chosen. */
export type Looked = { answer?: AddressAnswer; chosen?: boolean }

/** The form as it is drawn again: with the address that was chosen, or with what was found beside it. */
export type FormAfter = { form: TypedForm; problem: Problem; looked: Looked }

const addressParts = ['address', 'postcode', 'town'] as const
const choice = z.strictObject({ address: z.string().max(300), postcode: z.string().max(20), town: z.string().max(300) })

/** Looks up what stands in the fields of an address, or fills them with the address that was chosen. */
export async function lookUpIn(
  c: DeskRequest,
  form: TypedForm,
  system: System,
  service: AddressService | null,
): Promise<FormAfter> {
  const chosen = chosenIn(form)
  if (chosen) return { form: filled(form, chosen), problem: noProblem, looked: { chosen: true } }
  try {
    const [address, postcode, town] = addressParts.map((part) => typed(form, partField(part)))
    const query = parseInput(addressQuery, { address, postcode, town })
    const ask = await actAs(system, c.get('actor'), (ctx) => lookUpAddress(ctx, numberIn(c), query, service))
    return { form, problem: noProblem, looked: { answer: await ask() } }
  } catch (error) {
    // The page says itself why a signal that is not in hand cannot be worked on.
    if (error instanceof Conflict) return { form, problem: noProblem, looked: {} }
    if (error instanceof InvalidInput)
      return { form, problem: { issues: error.issues, conflict: undefined }, looked: {} }
    throw error
  }
}

function chosenIn(form: TypedForm): z.output<typeof choice> | undefined {
  try {
    return choice.parse(JSON.parse(typed(form, 'kies')))
  } catch {
    return undefined
  }
}

function filled(form: TypedForm, address: z.output<typeof choice>): TypedForm {
  const next = new URLSearchParams()
  form.forEach((value, name) => {
    if (typeof value === 'string') next.append(name, value)
  })
  for (const part of addressParts) next.set(partField(part), address[part])
  return next
}
