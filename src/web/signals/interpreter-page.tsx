/** Asking an interpreter, and entering what one said (S-02). */
import type { TranslationView } from '../../domains/signals/index.ts'
import { interpretedLanguages } from '../../domains/signals/rules/translation.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, Select, TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { Quote } from '../components/paragraphs.tsx'
import { langOf, languageInWords } from '../language-words.ts'
import type { Problem } from './asked.ts'
import { faultsOf } from './faults.ts'
import { askFields, type InterpretedText, translationFields } from './interpreter-form.ts'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import { DayField, type FieldFacts, ReasonField } from './step-fields.tsx'
import { BackToSignal, PageUnderSignal } from './step-page.tsx'

interface FormProps {
  facts: SignalFacts
  typed: (name: string) => string
  problem: Problem
}

/** The page `/signalen/:number/tolk`. */
export function AskInterpreterPage({
  facts,
  texts,
  typed,
  problem,
}: FormProps & { texts: readonly InterpretedText[] }) {
  const { frame, view } = facts
  const { locale } = frame
  const faults = faultsOf(problem, askFields, locale)
  const fields: FieldFacts = { locale, typed, faults, signal: facts }
  return (
    <PageUnderSignal
      facts={facts}
      title={m.interpreter_ask({}, { locale })}
      lead={m.interpreter_ask_lead({}, { locale })}
      errors={faults.summary.length}
    >
      <div className="lk-stack">
        {view.acute === 'yes' && <ClockRuns locale={locale} />}
        <ErrorSummary locale={locale} errors={faults.summary} />
        {texts.length === 0 ? (
          <>
            <p>{m.interpreter_nothing({}, { locale })}</p>
            <BackToSignal facts={facts} />
          </>
        ) : (
          <AskForm fields={fields} texts={texts} />
        )}
      </div>
    </PageUnderSignal>
  )
}

function ClockRuns({ locale }: { locale: Locale }) {
  return (
    <Alert kind="risk" narrow title={m.interpreter_acute({}, { locale })}>
      <p>{m.interpreter_acute_text({}, { locale })}</p>
    </Alert>
  )
}

function AskForm({ fields, texts }: { fields: FieldFacts; texts: readonly InterpretedText[] }) {
  const { locale, typed, faults, signal } = fields
  const hint = signal.view.acute === 'yes' ? m.interpreter_until_hint_runs : m.interpreter_until_hint
  return (
    <form className="lk-stack" action={signalAddress(signal.view.number, 'tolk')} method="post">
      <ChoiceGroup
        {...{ locale, type: 'radio', name: 'tekst', legend: m.interpreter_which({}, { locale }) }}
        options={texts.map((one) => ({ value: one.id, label: one.label, hint: <Excerpt text={one.text} /> }))}
        chosen={[typed('tekst')]}
        error={faults.of('tekst')}
      />
      <Select
        {...{ locale, name: 'uit', label: m.interpreter_language({}, { locale }), short: true }}
        options={[{ value: '', label: m.signals_choose({}, { locale }) }, ...languageOptions(locale)]}
        {...{ value: typed('uit'), error: faults.of('uit') }}
      />
      <ReasonField facts={fields} hint={m.interpreter_reason_hint} />
      <DayField facts={fields} name="datum" label={m.interpreter_until} hint={hint({}, { locale })} />
      <Actions>
        <Button>{m.interpreter_ask_button({}, { locale })}</Button>
        <ButtonLink kind="link" href={signalAddress(signal.view.number)}>
          {m.signals_step_cancel({}, { locale })}
        </ButtonLink>
      </Actions>
    </form>
  )
}

const excerptLength = 120

/** Enough of a text to know which one it is. */
function Excerpt({ text }: { text: string }) {
  const line = text.replace(/\s+/g, ' ')
  return <bdi>{line.length > excerptLength ? `${line.slice(0, excerptLength)}…` : line}</bdi>
}

/** By their names in the language of the page, in the order of its alphabet. */
function languageOptions(locale: Locale): { value: string; label: string }[] {
  return interpretedLanguages
    .map((value) => ({ value, label: languageInWords(value, locale) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
}

/** Somebody entered the translation first, or the interpreter was not needed any more; what was typed is not lost. */
export function NothingWaitsPage({ facts, typed }: { facts: SignalFacts; typed: string }) {
  const { locale } = facts.frame
  return (
    <PageUnderSignal facts={facts} title={m.interpreter_enter({}, { locale })}>
      <div className="lk-stack">
        <p>{m.interpreter_waits_no_more({}, { locale })}</p>
        {typed.trim() !== '' && <p>{m.signals_not_now_typed({}, { locale })}</p>}
        {typed.trim() !== '' && <Quote text={typed} />}
        <BackToSignal facts={facts} />
      </div>
    </PageUnderSignal>
  )
}

/** The page `/signalen/:number/tolk/:id`. */
export function TranslationPage({
  facts,
  translation,
  original,
  typed,
  problem,
}: FormProps & { translation: TranslationView; original: string }) {
  const { frame, view } = facts
  const { locale } = frame
  const faults = faultsOf(problem, translationFields, locale)
  const { language, id } = translation
  return (
    <PageUnderSignal
      facts={facts}
      title={m.interpreter_enter({}, { locale })}
      lead={m.interpreter_enter_lead({}, { locale })}
      errors={faults.summary.length}
    >
      <div className="lk-stack">
        <ErrorSummary locale={locale} errors={faults.summary} />
        <Section title={m.interpreter_original({}, { locale })} stack="m">
          <p className="lk-hint">
            {m.interpreter_written_in({ language: languageInWords(language, locale) }, { locale })}
          </p>
          <Quote text={original} lang={langOf(language)} />
        </Section>
        <form className="lk-stack" action={signalAddress(view.number, `tolk/${id}`)} method="post">
          <TextArea
            {...{ locale, name: 'vertaling', label: m.interpreter_text({}, { locale }), rows: 8 }}
            {...{
              hint: m.interpreter_text_hint({}, { locale }),
              value: typed('vertaling'),
              error: faults.of('vertaling'),
            }}
          />
          <Field
            {...{ locale, name: 'tolk', label: m.interpreter_translator({}, { locale }), short: true }}
            {...{ hint: m.interpreter_translator_hint({}, { locale }), value: typed('tolk'), error: faults.of('tolk') }}
          />
          <Actions>
            <Button>{m.interpreter_enter_button({}, { locale })}</Button>
            <ButtonLink kind="link" href={signalAddress(view.number)}>
              {m.signals_step_cancel({}, { locale })}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </PageUnderSignal>
  )
}
