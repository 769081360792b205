/** Sentences that were prepared in every language: the officer chooses, the reporter reads their own language (S-02). */
import { codeLists } from '../../domains/signals/index.ts'
import { readerLocale } from '../../domains/signals/rules/translation.ts'
import { languages, publicLocales, tagOf } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { ChoiceGroup } from '../components/choice.tsx'
import { Select } from '../components/field.tsx'
import { languageInWords } from '../language-words.ts'
import type { SignalFacts } from './signal-facts.ts'

/** The sentences that can be chosen today, in Dutch and as the reporter will read them; out of sight until asked for. */
export function PhraseFields({ facts, chosen }: { facts: SignalFacts; chosen: readonly string[] }) {
  const { frame, view, today } = facts
  const { locale } = frame
  const reader = readerLocale(view.locale)
  const language = languageInWords(reader, locale)
  const foreign = reader !== 'nl'
  const legend = foreign ? m.interpreter_phrases({ language }, { locale }) : m.interpreter_phrases_dutch({}, { locale })
  return (
    <details className="lk-phrases" open={chosen.length > 0}>
      <summary>{legend}</summary>
      <ChoiceGroup
        {...{ locale, type: 'checkbox', name: 'zin', chosen }}
        legend={<span className="lk-hidden">{legend}</span>}
        hint={foreign && m.interpreter_phrases_hint({ language }, { locale })}
        options={codeLists()
          .phrases.at(today)
          .map(({ id, names, text }) => ({
            value: id,
            label: names[locale],
            hint: (
              <>
                <span lang="nl">{text.nl}</span>
                {foreign && (
                  <span className="lk-phrase" lang={tagOf(reader)} dir={languages[reader].dir}>
                    {text[reader]}
                  </span>
                )}
              </>
            ),
          }))}
      />
    </details>
  )
}

/** In which language the officer's own words are: Dutch, unless somebody says otherwise. */
export function MessageLanguage({ facts, value }: { facts: SignalFacts; value: string }) {
  const { locale } = facts.frame
  return (
    <Select
      {...{ locale, name: 'in', label: m.interpreter_message_language({}, { locale }), short: true }}
      options={publicLocales.map((one) => ({ value: one, label: languageInWords(one, locale) }))}
      value={value || 'nl'}
    />
  )
}
