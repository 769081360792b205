import type { PersonActor } from '../domains/access/index.ts'
import { draftReport, finishReport } from '../domains/programme/index.ts'
import { aPerson } from './people.ts'
import type { World } from './world.ts'

/** A draft of a yearly report, of the organisation of whoever makes it; made by a policy officer of Breda without one. */
export async function aDraftReport(world: World, by?: PersonActor): Promise<string> {
  const maker = by ?? (await aPerson(world, [{ function: 'policyOfficer', desk: 'aandachtsfunctionarissen-breda' }]))
  const organisationId = maker.appointments[0]?.organisationId ?? ''
  return world.as(maker, (ctx) =>
    draftReport(ctx, { kind: 'yearlyReport', organisationId, place: null, asOf: ctx.today }),
  )
}

/** A report that every party may read. */
export async function aFinalReport(world: World): Promise<string> {
  const maker = await aPerson(world, [{ function: 'projectLeader', desk: 'aandachtsfunctionarissen-breda' }])
  const id = await aDraftReport(world, maker)
  await world.as(maker, (ctx) => finishReport(ctx, { id, version: 1 }))
  return id
}
