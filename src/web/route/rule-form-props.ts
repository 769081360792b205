import type { RouteDraft } from '../../domains/signals/rules/route-draft.ts'
import type { RouteSpeech } from './route-words.ts'
import type { RuleFields } from './rule-fields.ts'

/** What is wrong with a field, by the name of the question. */
export type RuleFaults = Partial<Record<string, string>>

/** A rule that is open: what stands in its fields, and the way back. */
export interface OpenRule {
  /** Where the form is sent, how often the draft had been saved, and the way back without saving. */
  to: { action: string; edits: number; back: string }
  /** The rule that it is about; null for a new one, which comes behind `after`. */
  rule: { id: string; number: number; isPlain: boolean } | null
  after: string | null
  fields: RuleFields
  faults: RuleFaults
  /** The rules before and after it, for who sees one rule a page. */
  around: { previous: string | null; next: string | null; copy: string | null }
}

/** The open rule with the language of the page and the values that its columns can have. */
export type RuleFormProps = OpenRule & { speech: RouteSpeech; values: RouteDraft['values'] }
