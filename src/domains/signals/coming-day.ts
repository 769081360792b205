import { InvalidInput } from '../../lib/errors.ts'
import type { Context } from '../access/index.ts'

/** Refuses a day ('YYYY-MM-DD') on which nothing can be done any more: it must be after today. */
export function requireComingDay(ctx: Context, path: string, day: string): void {
  if (day <= ctx.today) throw new InvalidInput([{ path, code: 'dayPassed' }])
}
