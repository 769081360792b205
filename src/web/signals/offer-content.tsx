/** What is given, and what is asked before when: questions 3 and 4 of a hand-over. */
import { codeLists, type FactView } from '../../domains/signals/index.ts'
import type { FactValue } from '../../domains/signals/rules/fact.ts'
import { summaryOf } from '../../domains/signals/rules/fact-summary.ts'
import { dayInFull, distanceInWords, timeInWords } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Choice, ChoiceGroup } from '../components/choice.tsx'
import { Field, FieldError, TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sizeInWords } from '../files/file-words.ts'
import { typeInWords } from './file-words.ts'
import { gradesInWords } from './grade-words.ts'
import type { OfferFacts } from './offer-facts.ts'
import { givable } from './offer-form.ts'
import { dueAt } from './terms.tsx'
import { sourceInWords } from './words.ts'

/** The facts to give. Who reported is never proposed. */
export function GiveFields({ facts }: { facts: OfferFacts }) {
  const { signal, typed, faults } = facts
  const { locale } = signal.frame
  const error = faults.of('wat')
  return (
    <div className="lk-section" id="wat">
      <fieldset className={error ? 'lk-field lk-field--wrong' : 'lk-field'}>
        <legend>
          <h2>{m.signals_offer_what({}, { locale })}</h2>
        </legend>
        <p className="lk-hint">{m.signals_offer_what_hint({}, { locale })}</p>
        {error && <FieldError locale={locale} id="wat" error={error} />}
        {givable(signal).map(({ fact }) => (
          <Choice
            key={fact.id}
            type="checkbox"
            name="wat"
            value={fact.id}
            id={`wat-${fact.id}`}
            label={factInWords(fact.value, locale)}
            hint={giveHint(fact, locale)}
            checked={typed.factIds.includes(fact.id)}
          />
        ))}
      </fieldset>
    </div>
  )
}

/** The files to give, none of them chosen beforehand; draws nothing when there are none. */
export function GiveFiles({ facts: { signal, typed, faults } }: { facts: OfferFacts }) {
  const { locale } = signal.frame
  const { files } = signal.view
  if (files.length === 0) return null
  return (
    <div className="lk-section">
      <ChoiceGroup
        locale={locale}
        type="checkbox"
        name="bestand"
        legend={m.attached_share({}, { locale })}
        hint={m.attached_share_hint({}, { locale })}
        error={faults.of('bestand')}
        chosen={typed.fileIds}
        options={files.map((file) => ({
          value: file.id,
          label: <bdi>{file.name}</bdi>,
          hint: `${typeInWords(file.type, locale)}, ${sizeInWords(file.size, locale)}`,
        }))}
      />
    </div>
  )
}

/** One line that names a fact to somebody who knows the signal. */
export function factInWords(value: FactValue, locale: Locale): string {
  if (value.kind === 'story') return m.signals_offer_story({}, { locale })
  if (value.kind === 'indicators') return m.signals_offer_signs({ count: value.codes.length }, { locale })
  if (value.kind === 'reporter') return m.signals_offer_reporter({}, { locale })
  return `${codeLists().factKinds.nameOf(value.kind, locale)}: ${summaryOf(value)}`
}

function giveHint(fact: FactView, locale: Locale): string {
  const { kind, source } = fact
  if (kind === 'story') return m.signals_offer_story_hint({}, { locale })
  if (kind === 'reporter') return m.signals_offer_reporter_hint({}, { locale })
  return `${sourceInWords(source, locale)} · ${gradesInWords(fact, locale)}`
}

/** The question, and the day before which the answer is asked. */
export function AskFields({ facts }: { facts: OfferFacts }) {
  const { signal, typed, faults } = facts
  const { locale } = signal.frame
  return (
    <Section title={m.signals_offer_ask({}, { locale })} stack="m">
      <TextArea
        {...{ locale, name: 'vraag', label: m.signals_offer_question({}, { locale }) }}
        hint={m.signals_offer_question_hint({}, { locale })}
        {...{ value: typed.question, error: faults.of('vraag') }}
      />
      <Field
        {...{ locale, name: 'datum', label: m.signals_offer_answer_by({}, { locale }) }}
        hint={answerHint(facts)}
        {...{ value: typed.answerBy, error: faults.of('datum') }}
        short
        inputMode="numeric"
      />
    </Section>
  )
}

function answerHint({ signal, terms, hours }: OfferFacts): string {
  const { frame, now, view } = signal
  const { locale } = frame
  const when = `${dayInFull(terms.answer, locale)}, ${timeInWords(terms.answer, locale)}`
  const due = dueAt(terms.answer, now, hours, false)
  const distance = due.kind === 'running' ? distanceInWords(due.distance, locale) : ''
  const words = view.acute === 'yes' ? m.signals_offer_answer_acute : m.signals_offer_answer_hint
  return words({ when, distance }, { locale })
}
