import { ClosingResult, ReporterWord, whatReporterReads } from '../../domains/signals/rules/closing.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { ChoiceGroup } from '../components/choice.tsx'
import { TextArea } from '../components/field.tsx'
import { closingInWords, reporterWordInWords } from './closing-words.ts'
import { type FieldFacts, ReasonField } from './step-fields.tsx'

/** How it ended, why, and what the reporter reads of it. */
export function ClosingFields({ facts }: { facts: FieldFacts }) {
  const { locale, typed, faults } = facts
  return (
    <>
      <ChoiceGroup
        locale={locale}
        type="radio"
        name="uitkomst"
        legend={m.signals_close_result({}, { locale })}
        error={faults.of('uitkomst')}
        options={ClosingResult.options.map((result) => {
          const { name, means } = closingInWords(result, locale)
          return { value: result, label: name, hint: means }
        })}
        chosen={[typed('uitkomst')]}
      />
      <ReasonField facts={facts} hint={m.signals_close_reason} />
      <ChoiceGroup
        locale={locale}
        type="radio"
        name="zin"
        legend={m.signals_close_word({}, { locale })}
        hint={m.signals_close_word_hint({}, { locale })}
        error={faults.of('zin')}
        options={ReporterWord.options.map((word) => ({
          value: word,
          label: `“${reporterWordInWords(word, locale)}”`,
          ...(onlyWith(word, locale) ? { hint: onlyWith(word, locale) } : {}),
        }))}
        chosen={[typed('zin') || 'lookedInto']}
      />
      {facts.signal.view.steps.some(({ step, allowed }) => step === 'message' && allowed) && (
        <TextArea
          locale={locale}
          name="woorden"
          label={m.signals_close_words({}, { locale })}
          hint={m.signals_close_words_hint({}, { locale })}
          value={typed('woorden')}
          error={faults.of('woorden')}
          rows={3}
        />
      )}
    </>
  )
}

/** With which results a sentence may be said, when not with all of them. */
function onlyWith(word: ReporterWord, locale: Locale): string | undefined {
  const results = ClosingResult.options.filter((result) => whatReporterReads[result].includes(word))
  if (results.length === ClosingResult.options.length) return undefined
  const names = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    results.map((result) => `“${closingInWords(result, locale).name}”`),
  )
  return m.signals_close_word_only({ results: names }, { locale })
}
