import { randomUUID } from 'node:crypto'
import type { ProgrammeFile } from '../domains/programme/rules/programme-file.ts'
import { aPerson } from './people.ts'
import type { World } from './world.ts'

const recording = [
  ...(['attentionOfficer', 'careCoordinator', 'safetyCoordinator', 'districtCoordinator', 'handler'] as const),
  ...(['chainDirector', 'projectLeader', 'policyOfficer', 'portfolioHolder', 'executiveSponsor', 'reporter'] as const),
  ...(['analyst', 'editor', 'chair', 'secretary', 'budgetKeeper'] as const),
]
const scope = { district: 'de-baronie' }

/** An action of De Baronie that everybody owns who may own one, and a norm of that district. */
export const watched: Partial<ProgrammeFile> = {
  roles: recording.map((name) => ({ id: name.toLowerCase(), name, function: name })),
  actions: [{ id: 'actie', title: 'Een actie', scope, owner: recording.map((name) => name.toLowerCase()) }],
  norms: [
    {
      ...{ id: 'norm', title: 'Een norm', indicator: 'Wat telt', measured: 'byHand', minimum: 1, scope },
      period: 'every quarter',
    },
  ],
}

/** What is there of the monitor: a fact of progress, a value of a norm, and a colour by hand. */
export type SceneMonitor = { progress: string; normValue: string; handColour: string }

/** Records one of each in the district De Baronie; by `person`, or by somebody who guards the programme. */
export async function withMonitor(world: World, person?: string): Promise<SceneMonitor> {
  const { owner } = world.database
  const by = person ?? (await aPerson(world, [{ function: 'projectLeader' }], { name: 'Saar Dekker' })).personId
  const [progress, normValue, handColour] = [randomUUID(), randomUUID(), randomUUID()]
  const region = world.loaded.region.id
  await owner.query(
    `insert into programme.progress (id, region, action_id, place, state, day, note, evidence, evidence_url, recorded_by, recorded_on)
     values ($1, $2, 'actie', 'de-baronie', 'started', '2026-11-20', '', 'Verslag', '', $3, '2026-11-20')`,
    [progress, region, by],
  )
  await owner.query(
    `insert into programme.norm_value (id, region, norm_id, place, day, value, note, evidence, evidence_url, recorded_by, recorded_on)
     values ($1, $2, 'norm', 'de-baronie', '2026-11-20', 1, '', 'Verslag', '', $3, '2026-11-20')`,
    [normValue, region, by],
  )
  await owner.query(
    `insert into programme.hand_colour (id, region, action_id, colour, reason, recorded_by, recorded_on)
     values ($1, $2, 'actie', 'orange', 'Er ontbreekt nog iets.', $3, '2026-11-20')`,
    [handColour, region, by],
  )
  return { progress, normValue, handColour }
}
