import type { FactView } from '../../domains/signals/index.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { DataList } from '../components/data-list.tsx'
import { Quote } from '../components/paragraphs.tsx'
import { valuesOf } from './fact-values.ts'
import { FactsTable } from './facts-table.tsx'
import { signsOf } from './reported-section.tsx'

/** What was shared with a reader: the story, the signs, who reported when that was given, and the rows. */
export function SharedFacts({ facts, locale, now }: { facts: readonly FactView[]; locale: Locale; now: Date }) {
  const reporters = valuesOf(facts, 'reporter').map(({ value }) => ({
    name: m.signals_reported_by({}, { locale }),
    value: [value.name, value.contact].filter(Boolean).join(', '),
  }))
  const data = [...signsOf(facts, locale), ...reporters]
  return (
    <>
      {valuesOf(facts, 'story').map(({ fact, value }) => (
        <Quote key={fact.id} text={value.text} />
      ))}
      {data.length > 0 && <DataList facts={data} />}
      <FactsTable facts={facts} locale={locale} now={now} />
    </>
  )
}
