/** What is asked and typed on the pages for interpreters. */
import type { SignalView } from '../../domains/signals/index.ts'
import {
  type InterpreterAsked,
  interpreterAsked,
  type TranslationEntered,
  translationEntered,
} from '../../domains/signals/rules/translation.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { readDay } from '../../lib/day-input.ts'
import type { Locale } from '../../lib/locales.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import type { TypedForm } from '../report/answers.ts'
import { typed } from './asked.ts'
import { rowsOf, valuesOf } from './fact-values.ts'
import type { FieldNames } from './faults.ts'
import { rowInWords } from './words-in-fact.ts'

/** In which field each part is typed. `taal` is the language of the page, so the language of the text is `uit`. */
export const askFields: FieldNames = { of: 'tekst', language: 'uit', reason: 'reden', until: 'datum' }
export const translationFields: FieldNames = { text: 'vertaling', translator: 'tolk' }

/** A text that an interpreter can be asked for. */
export interface InterpretedText {
  kind: 'fact' | 'message'
  id: string
  label: string
  text: string
}

/** The texts of the reporter for which nobody asked an interpreter yet: the story, the messages, what is known in rows. */
export function textsOf(view: SignalView, locale: Locale, now: Date): InterpretedText[] {
  const asked = new Set(view.translations.map((one) => one.of))
  const stories = valuesOf(view.facts, 'story').map(({ fact, value }) => ({
    ...{ kind: 'fact' as const, id: fact.id, label: m.interpreter_story({}, { locale }), text: value.text },
  }))
  const messages = view.messages
    .filter(({ fromReporter }) => fromReporter)
    .map(({ id, text, sentOn }) => ({
      ...{ kind: 'message' as const, id, text },
      label: m.interpreter_message({ day: dayInText(sentOn, locale, now) }, { locale }),
    }))
  const rows = rowsOf(view.facts)
    .filter(({ fact }) => fact.source === 'reporter')
    .map(({ fact }) => ({ kind: 'fact' as const, id: fact.id, ...rowInWords(fact, locale) }))
  return [...stories, ...messages, ...rows].filter(({ id }) => !asked.has(id))
}

/** What somebody asks of an interpreter; throws InvalidInput with everything that is wrong. */
export function readAsked(form: TypedForm, texts: readonly InterpretedText[]): InterpreterAsked {
  const text = texts.find(({ id }) => id === typed(form, 'tekst'))
  return parseInput(interpreterAsked, {
    of: { kind: text?.kind ?? 'fact', id: text?.id ?? '' },
    language: typed(form, 'uit'),
    reason: typed(form, 'reden'),
    until: readDay(typed(form, 'datum')) ?? '',
  })
}

/** What an interpreter said. */
export function readTranslation(form: TypedForm): TranslationEntered {
  return parseInput(translationEntered, { text: typed(form, 'vertaling'), translator: typed(form, 'tolk') })
}
