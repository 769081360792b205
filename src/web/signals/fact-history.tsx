import { whatChanged } from '../../domains/signals/rules/fact-summary.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { SubLine } from '../components/table.tsx'
import type { RowFact } from './fact-values.ts'
import { sourceInWords } from './words.ts'

interface FactHistoryProps {
  row: RowFact
  locale: Locale
  now: Date
  whyCorrected: ((earlier: string) => string | undefined) | undefined
}

/** What a fact was before, until when, and who corrected it for which reason; the newest of the earlier values first. */
export function FactHistory({ row: { fact, earlier }, locale, now, whyCorrected }: FactHistoryProps) {
  return earlier.map((one, at) => {
    const next = earlier[at - 1] ?? fact
    const source = `${sourceInWords(one.source, locale)}, ${dayInShort(one.sourceOn, locale, now)}`
    const day = dayInShort(next.addedOn, locale, now)
    const why = whyCorrected?.(one.id)
    return (
      <SubLine key={one.id}>
        <span dir="auto">
          {m.enrichment_was({ value: whatChanged(one.value, next.value), day, source }, { locale })}
        </span>
        {why && next.addedByName && (
          <>
            <br />
            <span dir="auto">{m.enrichment_corrected_by({ name: next.addedByName, why }, { locale })}</span>
          </>
        )}
      </SubLine>
    )
  })
}
