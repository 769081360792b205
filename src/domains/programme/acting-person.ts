import { NotAllowed } from '../../lib/errors.ts'
import type { Context } from '../access/index.ts'

/** The id of the person who acts; only people change the programme. */
export function actingPerson({ actor }: Context): string {
  if (actor.kind !== 'person') throw new NotAllowed('programme.view')
  return actor.personId
}
