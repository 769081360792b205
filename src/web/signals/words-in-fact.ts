import { codeLists, type FactView } from '../../domains/signals/index.ts'
import type { FactValue } from '../../domains/signals/rules/fact.ts'
import type { Locale } from '../../lib/locales.ts'

/** A row as a choice: what kind it is, and what it says. */
export function rowInWords({ kind, value }: FactView, locale: Locale): { label: string; text: string } {
  return { label: codeLists().factKinds.nameOf(kind, locale), text: wordsIn(value) }
}

/** Everything that somebody wrote in a fact: what an interpreter is asked to translate. */
export function wordsIn(value: FactValue): string {
  if (value.kind === 'story') return value.text
  return 'parts' in value ? Object.values(value.parts).join(', ') : ''
}
