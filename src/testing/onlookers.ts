import type { Actor, FunctionName } from '../domains/access/index.ts'
import { aPerson } from './people.ts'
import { type Relation, relations } from './relations.ts'
import type { Scene } from './scene.ts'

/** Somebody who looks at the scene: in which function, from which desk, and whether the appointment holds today. */
export type Onlooker = { actor: Actor; functionName: FunctionName | null; relation: Relation | null; holds: boolean }

/** When an appointment holds, as seen from the day of the scene. */
export const periods = {
  today: {},
  endedYesterday: { until: '2026-11-23' },
  startsTomorrow: { from: '2026-11-25' },
  madeInactive: {},
} as const

/** A person in a function at the desk of a relation, or without a desk. */
export async function personWhoLooks(
  { world }: Scene,
  functionName: FunctionName,
  relation: Relation | null,
  period: keyof typeof periods = 'today',
): Promise<Onlooker> {
  const held = { function: functionName, ...(relation ? { desk: relations[relation] } : {}), ...periods[period] }
  const actor = await aPerson(world, [held])
  if (period === 'madeInactive')
    await world.database.owner.query('update access.person set active = false where id = $1', [actor.personId])
  return { actor, functionName, relation, holds: period === 'today' }
}

/** Everybody who looks without being a person of a desk. */
export function othersWhoLook({ signal, other, fromClient, linked }: Scene): Record<string, Onlooker> {
  const nobody = { functionName: null, relation: null, holds: false }
  return {
    'the reporter with the code': { ...nobody, actor: { kind: 'reporter', signalId: signal.id } },
    'a reporter with the code of another signal': { ...nobody, actor: { kind: 'reporter', signalId: other.id } },
    'a reporter without a code': { ...nobody, actor: { kind: 'reporter', signalId: null } },
    'a partner system': {
      ...nobody,
      actor: fromClient.actor,
    },
    'a receiver behind its link': { ...nobody, actor: { kind: 'receiver', handoverId: linked } },
    'a receiver without a code': { ...nobody, actor: { kind: 'receiver', handoverId: null } },
    'the system': { ...nobody, actor: { kind: 'system', task: 'test' } },
  }
}
