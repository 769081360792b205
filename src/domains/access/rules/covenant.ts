import { z } from 'zod'
import { cleanLine } from '../../../lib/typed-text.ts'

const filled = (max = 200) => z.string().transform(cleanLine).pipe(z.string().min(1, 'empty').max(max, 'tooLong'))
const day = z.iso.date('noDay')
const names = (least: number, message: string) => z.array(z.string().max(100)).min(least, message).max(200)

/** What partners agreed: who, what for, on which grounds, and until when. `version` is 0 for a new one. */
export const covenantInput = z
  .object({
    version: z.int().min(0),
    title: filled(),
    parties: names(2, 'twoParties'),
    purposes: names(1, 'noPurpose'),
    legalBases: names(1, 'noGround'),
    fromDay: day,
    untilDay: day.nullable(),
    document: filled(300),
    remindOn: day.nullable(),
  })
  .superRefine(({ fromDay, untilDay, remindOn }, context) => {
    const wrong = (path: string, message: string) =>
      context.issues.push({ code: 'custom', path: [path], message, input: path })
    if (untilDay !== null && untilDay < fromDay) wrong('untilDay', 'before')
    if (untilDay !== null && remindOn !== null && remindOn > untilDay) wrong('remindOn', 'after')
  })
export type CovenantInput = z.output<typeof covenantInput>

/** Where a covenant stands: to begin, in force, near its end, or ended. */
export type CovenantState = 'coming' | 'inForce' | 'ending' | 'ended'

/** Where a covenant stands on a day; it nears its end from the day on which somebody wanted to hear of that. */
export function covenantState(
  { fromDay, untilDay, remindOn }: Pick<CovenantInput, 'fromDay' | 'untilDay' | 'remindOn'>,
  today: string,
): CovenantState {
  if (today < fromDay) return 'coming'
  if (untilDay !== null && untilDay < today) return 'ended'
  return remindOn !== null && remindOn <= today ? 'ending' : 'inForce'
}
