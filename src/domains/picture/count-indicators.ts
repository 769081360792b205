import { asPicture } from '../../platform/database.ts'
import type { Context } from '../access/index.ts'
import { countsOf } from './count-queries.ts'
import type { IndicatorId, WorkCount } from './rules/indicators.ts'

/**
 * Counts the work behind some indicators until a day, with the rights of the pictures: figures without persons. Whoever
 * asks must have required a permission.
 */
export function countIndicators(
  { db }: Context,
  wanted: readonly IndicatorId[],
  until: string,
): Promise<Map<IndicatorId, WorkCount[]>> {
  if (wanted.length === 0) return Promise.resolve(new Map())
  return asPicture(db, async () => {
    const counted = new Map<IndicatorId, WorkCount[]>()
    for (const id of wanted) counted.set(id, await countsOf(db, id, until))
    return counted
  })
}
