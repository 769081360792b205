import { startAppointment } from './appoint-person.ts'
import { type Context, requireSystem } from './context.ts'
import { insertDemonstrationUser, insertPerson } from './person-store.ts'
import type { FunctionName } from './rules/functions.ts'

/** An invented person for a demonstration; without a desk they act for an organisation. */
export type DemonstrationPersonInput = {
  name: string
  email: string
  function: FunctionName
  deskId: string | null
  organisationId: string | null
  municipalityCode: string | null
}

/** Adds an invented person with one function. They have no password: only the one-click log-in opens their account. */
export async function createDemonstrationPerson(ctx: Context, input: DemonstrationPersonInput): Promise<string> {
  requireSystem(ctx)
  if (!input.email.endsWith('@voorbeeld.invalid')) throw new Error('demonstration people have invented addresses')
  const id = ctx.newId()
  const added = await insertPerson(ctx.db, {
    id,
    region: ctx.region,
    name: input.name,
    email: input.email,
    demonstration: true,
    created_on: ctx.today,
  })
  if (!added) throw new Error(`${input.email} is taken`)
  await insertDemonstrationUser(ctx.db, id)
  await startAppointment(ctx, id, [], { ...input, validFrom: null, validUntil: null })
  return id
}
