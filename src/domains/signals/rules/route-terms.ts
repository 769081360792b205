import { parseTerm, type Term } from './terms.ts'

/** The shortest of the terms that rules name, or undefined when they name none. What is no term, `checkRoute` refuses. */
export function shortestTerm(texts: readonly (string | null)[]): Term | undefined {
  const terms = texts.flatMap((text) => {
    const parsed = text === null ? null : parseTerm(text)
    return parsed !== null && 'term' in parsed ? [parsed.term] : []
  })
  return terms.toSorted((a, b) => atMost(a) - atMost(b))[0]
}

/** How long a term lasts in minutes, counted so that hours come before a working day: that one ends on another day. */
function atMost(term: Term): number {
  if ('minutes' in term) return term.minutes
  return 'hours' in term ? term.hours * 60 : term.workingDays * 24 * 60
}
