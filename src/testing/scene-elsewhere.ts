import type { PersonActor } from '../domains/access/index.ts'
import { askAdvice, openInEmergency } from '../domains/signals/index.ts'
import { aPerson } from './people.ts'
import { relations } from './relations.ts'
import type { World } from './world.ts'

/** What is beside a signal: an emergency, advice that was asked, a framework. */
export type Elsewhere = {
  /** The signal of the scene, opened by a chain director who has no task for it. */
  emergency: { id: string; by: PersonActor }
  /** What a professional asked the desk in Breda without naming anyone. */
  consultation: string
}

/** Opens the signal in an emergency, asks advice as `asker`, and writes a framework of the municipality of Breda. */
export async function withElsewhere(world: World, number: string, asker: PersonActor): Promise<Elsewhere> {
  const by = await aPerson(world, [{ function: 'chainDirector', desk: relations.chainDirection }], {
    name: 'Els Molen',
  })
  const reason = 'Er is iemand in gevaar en het loket neemt niet op.'
  const id = await world.as(by, (ctx) => openInEmergency(ctx, { number, reason }))
  const asked = { question: 'Wat doe ik met wat ik zag?', forms: [], municipalityCode: 'GM0758' }
  const consultation = await world.as(asker, (ctx) => askAdvice(ctx, asked))
  await world.database.owner.query(
    `insert into signals.framework
       (id, region, organisation_id, situation, version, may, must, ground, contacts, review_on, written_by, written_on)
     select gen_random_uuid(), region, 'gemeente-breda', 'anySuspicion', 1, 'x', 'x', 'x', '[]', '2027-01-01', id, '2026-11-24'
     from access.person where id = $1`,
    [by.personId],
  )
  return { emergency: { id, by }, consultation }
}
