import type { FoundSignal } from './find-related.ts'
import type { RelatedSignal } from './related-view.ts'
import { mostMore, mostShown } from './rules/related.ts'

/** What a list says of a signal. */
export const lineOf = (
  row: Pick<FoundSignal, 'id' | 'number' | 'desk_id' | 'municipality_code' | 'received_on' | 'state'>,
) => ({
  id: row.id,
  number: row.number,
  deskId: row.desk_id,
  municipalityCode: row.municipality_code,
  receivedOn: row.received_on,
  closed: row.state === 'closed',
})

/** The few that are shown and some more. */
export function described(found: readonly FoundSignal[]): RelatedSignal[] {
  const shown = found.filter((one) => one.shown).slice(0, mostShown)
  const more = found.filter((one) => !shown.includes(one)).slice(0, mostMore)
  return [...shown, ...more].map((one) => ({
    ...lineOf(one),
    ...{ likelihood: one.likelihood, near: one.near, shown: shown.includes(one) },
    matches: one.matches.map(({ kind, ownFact, otherFact, reasons }) => ({ kind, ownFact, otherFact, reasons })),
  }))
}
