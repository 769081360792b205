/** What was reported, by whom, when and how sure. */
import { Fragment } from 'react'
import { codeLists, type FactView } from '../../domains/signals/index.ts'
import { dayInFull, momentInFull, quarterInWords } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { DataList, type Fact } from '../components/data-list.tsx'
import { Section } from '../components/head.tsx'
import { Quote } from '../components/paragraphs.tsx'
import { langOf } from '../language-words.ts'
import { sayIn, type Words } from '../say.ts'
import { valuesOf } from './fact-values.ts'
import { gradesInWords } from './grade-words.ts'
import type { SignalFacts } from './signal-facts.ts'
import { languageOf, OtherLanguage } from './translation-parts.tsx'
import { knownInWords } from './words.ts'

/** The story in the words of the reporter, and what belongs to it. */
export function ReportedSection({ facts }: { facts: SignalFacts }) {
  const { frame, view } = facts
  const { locale } = frame
  const stories = valuesOf(view.facts, 'story')
  return (
    <Section title={m.signals_reported({}, { locale })} stack="m">
      {stories.map(({ fact, value }) => (
        <Fragment key={fact.id}>
          <Quote text={value.text} lang={langOf(languageOf(facts, fact.id, view.locale))} />
          <OtherLanguage facts={facts} of={fact.id} language={view.locale} />
        </Fragment>
      ))}
      <DataList
        facts={[
          ...whoReported(facts),
          ...morePrecisely(facts),
          ...howSure(facts),
          minors(facts),
          ...signsOf(view.facts, locale),
        ]}
      />
    </Section>
  )
}

const minors = ({ view, frame: { locale } }: SignalFacts): Fact => ({
  name: m.signals_minors({}, { locale }),
  value: knownInWords(view.minor, locale),
})

/** The sub-forms that a colleague named, of the forms above (S-05). */
function morePrecisely({ view: { subforms }, frame: { locale } }: SignalFacts): Fact[] {
  if (subforms.length === 0) return []
  const names = subforms.map((id) => codeLists().subforms.nameOf(id, locale))
  return [{ name: m.professional_subforms_chosen({}, { locale }), value: names.join(' · ') }]
}

/** The signs that were ticked, with beside them that they prove nothing. */
export function signsOf(all: readonly FactView[], locale: Locale): Fact[] {
  const lists = codeLists()
  const codes = valuesOf(all, 'indicators').flatMap(({ value }) => value.codes)
  const remarks = valuesOf(all, 'indicators').flatMap(({ value }) => value.remark ?? [])
  if (codes.length + remarks.length === 0) return []
  const names = [...new Set(codes)].map((id) => lists.indicators.nameOf(id, locale))
  return [
    {
      name: m.signals_signs({}, { locale }),
      value: [...names, ...remarks].join(' · '),
      source: lists.indicatorNotice[locale],
    },
  ]
}

function howSure({ view, frame: { locale } }: SignalFacts): Fact[] {
  const [story] = valuesOf(view.facts, 'story')
  if (!story) return []
  const { sourceKinds } = codeLists()
  return [
    { name: m.signals_how_sure({}, { locale }), value: gradesInWords(story.fact, locale) },
    { name: m.signals_source_kind({}, { locale }), value: sourceKinds.nameOf(view.sourceKind, locale) },
  ]
}

const anonymityWords: Record<SignalFacts['view']['anonymity'], Words> = {
  anonymous: m.signals_reporter_anonymous,
  confidential: m.signals_reporter_confidential,
  named: m.signals_reporter_named,
}

function whoReported(facts: SignalFacts): Fact[] {
  const { view, frame } = facts
  const { locale } = frame
  const known = valuesOf(view.facts, 'reporter').map(({ value }) =>
    [value.name, value.contact].filter(Boolean).join(', '),
  )
  const who = view.reportedByName ?? sayIn(locale)(anonymityWords[view.anonymity])
  return [
    {
      name: m.signals_reported_by({}, { locale }),
      value: [who, ...known].join(' · '),
      source: receivedInWords(facts),
    },
  ]
}

/** When it came in: of somebody who is not signed in to the quarter while a clock runs, and to the day after that. */
function receivedInWords({ view, frame: { locale } }: SignalFacts): string {
  if (!view.roundedTime) return momentInFull(view.receivedAt, locale)
  const day = dayInFull(view.receivedOn, locale)
  return view.clocks.length > 0 ? `${day}, ${quarterInWords(view.receivedAt, locale)}` : day
}
