import { toQuarter } from '../../lib/quarter.ts'
import type { Context } from './context.ts'

/**
 * The moment that is kept of an act. Of whoever is not signed in it is the quarter of an hour: a reporter, and a partner
 * system, which passes on at once what somebody may have told it without a name.
 */
export function keptMoment({ actor, now }: Pick<Context, 'actor' | 'now'>): Date {
  return actor.kind === 'reporter' || actor.kind === 'client' ? toQuarter(now) : now
}
