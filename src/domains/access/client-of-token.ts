import { actAs } from './act-as.ts'
import { findClientActor } from './client-queries.ts'
import type { System } from './context.ts'
import { hashOfToken } from './invitation-link.ts'
import type { Actor } from './rules/actor.ts'

/** The partner system to which a bearer token belongs, as actor; undefined when it was revoked or never was. */
export function clientOfToken(system: System, token: string): Promise<Extract<Actor, { kind: 'client' }> | undefined> {
  return actAs(system, { kind: 'system', task: 'client' }, (ctx) =>
    findClientActor(ctx.db, hashOfToken(ctx.keys, token)),
  )
}
