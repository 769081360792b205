import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'
import type { StartFacts } from './start-facts.ts'

type Sum = { words: string; count: number }

/** The large numbers on top: of the own desk, else of the region or district that somebody keeps an eye on. */
export function sumsFor(facts: StartFacts): Sum[] {
  const { frame, view } = facts
  const say = sayIn(frame.locale)
  const numbers = view.oversight ? oversightSums(facts) : deskSums(facts)
  return numbers.map(([words, count]) => ({ words: say(words), count }))
}

function deskSums({ view }: StartFacts): [Words, number][] {
  if (!view.desk) return []
  const { late, today, waiting, elsewhere } = view.desk.sums
  return [
    [m.start_sum_late, late],
    [m.start_sum_today, today],
    [m.start_sum_waiting, waiting],
    [m.start_sum_elsewhere, elsewhere],
  ]
}

function oversightSums({ view, thin }: StartFacts): [Words, number][] {
  if (!view.oversight) return []
  const { counts, atFallback } = view.oversight
  const sum = (of: (count: (typeof counts)[number]) => number) => counts.reduce((total, one) => total + of(one), 0)
  return [
    [m.start_sum_late, sum(({ late }) => late)],
    [m.start_sum_open, sum(({ open }) => open)],
    [m.start_sum_new, sum(({ state, open }) => (state === 'new' ? open : 0))],
    atFallback > 0 ? [m.start_sum_fallback, atFallback] : [m.start_sum_thin, thin?.length ?? 0],
  ]
}
