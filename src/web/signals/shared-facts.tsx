import type { FactView, TextTranslation } from '../../domains/signals/index.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { DataList } from '../components/data-list.tsx'
import { Quote } from '../components/paragraphs.tsx'
import { langOf } from '../language-words.ts'
import { valuesOf } from './fact-values.ts'
import { FactsTable } from './facts-table.tsx'
import { signsOf } from './reported-section.tsx'
import { Translated } from './translation-parts.tsx'

interface SharedFactsProps {
  facts: readonly FactView[]
  /** What interpreters made of them. */
  translations?: readonly TextTranslation[]
  locale: Locale
  now: Date
}

/** What was shared with a reader: the story with its translation, the signs, who reported when that was given, the rows. */
export function SharedFacts({ facts, translations = [], locale, now }: SharedFactsProps) {
  const translationOf = (fact: string) => translations.find(({ of, entered }) => of === fact && entered !== null)
  const reporters = valuesOf(facts, 'reporter').map(({ value }) => ({
    name: m.signals_reported_by({}, { locale }),
    value: [value.name, value.contact].filter(Boolean).join(', '),
  }))
  const data = [...signsOf(facts, locale), ...reporters]
  return (
    <>
      {valuesOf(facts, 'story').map(({ fact, value }) => (
        <Story key={fact.id} text={value.text} translation={translationOf(fact.id)} {...{ locale, now }} />
      ))}
      {data.length > 0 && <DataList facts={data} />}
      <FactsTable {...{ facts, translations, locale, now }} />
    </>
  )
}

interface StoryProps {
  text: string
  translation: TextTranslation | undefined
  locale: Locale
  now: Date
}

function Story({ text, translation, locale, now }: StoryProps) {
  return (
    <>
      <Quote text={text} lang={translation && langOf(translation.language)} />
      {translation && <Translated {...{ translation, locale, now }} />}
    </>
  )
}
