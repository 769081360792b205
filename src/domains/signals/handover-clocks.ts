import { hoursOfWork, nextOpening, workingDaysBetween } from '../../lib/working-time.ts'
import type { NewRow, Row } from '../../platform/database.ts'
import type { Context } from '../access/index.ts'
import { deskHours, newClock } from './clock-keeping.ts'
import type { Term } from './rules/terms.ts'

/** The two clocks of a new hand-over and when they are due: to accept, and to answer. */
export type HandoverClocks = { rows: NewRow<'signals.clock'>[]; acceptDue: Date; answerDue: Date }

/**
 * The clocks of a hand-over. Both start when it is offered. The answer is due at the end of the day that the sender
 * names; in acute danger within the region's term, whatever day was named.
 */
export function handoverClockRows(
  ctx: Context,
  row: Row<'signals.signal'>,
  { id, deskId, answerBy }: { id: string; deskId: string; answerBy: string },
): HandoverClocks {
  const acute = row.acute === 'yes'
  const of = { signalId: row.id, handoverId: id, deskId, acute, anonymous: false, startedAt: ctx.now }
  const accept = newClock(ctx, { ...of, kind: 'accept' })
  const answer = newClock(ctx, { ...of, kind: 'answer', term: acute ? undefined : termUntil(ctx, deskId, answerBy) })
  return { rows: [accept.row, answer.row], acceptDue: accept.times.dueAt, answerDue: answer.times.dueAt }
}

function termUntil(ctx: Context, deskId: string, day: string): Term {
  const hours = hoursOfWork(deskHours(ctx, deskId))
  // A term of working days counts from the next opening: an offer on a Sunday is one of Monday.
  const from = nextOpening(ctx.now, hours)
  const endOfDay = new Date(`${day}T22:00:00Z`)
  return { workingDays: Math.max(1, workingDaysBetween(from, endOfDay, hours)) }
}
