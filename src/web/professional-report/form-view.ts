import type { Region } from '../../domains/access/index.ts'
import type { CodeLists } from '../../domains/signals/rules/code-lists.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Attached } from '../files/attached.ts'
import type { Choices, Fault } from './faults.ts'
import type { Fields, ReportedKind } from './fields.ts'

/** The unfinished report that a form goes on with. */
export interface OpenDraft {
  id: string
  version: number
}

/** An unfinished report in the list above the form. */
export interface DraftLine {
  id: string
  savedAt: Date
  start: string
}

/** Everything that the page with the form draws. */
export interface FormView {
  frame: WorkbenchFrame
  region: Region
  lists: CodeLists
  choices: Choices
  /** 'YYYY-MM-DD' */
  today: string
  now: Date
  /** Who reports. */
  name: string
  fields: Fields
  faults: readonly Fault[]
  /** Files that go along. */
  attached: Attached
  /** Makes a second press of the button the same report. */
  formKey: string
  draft: OpenDraft | null
  /** A row was asked for: the list that gets one more, and the keyboard. */
  oneMore: ReportedKind | null
  /** What happened just now. */
  news: News | null
  /** Other drafts to go on with. */
  drafts: readonly DraftLine[]
}

/** What the page tells above the form. */
export type News =
  | { kind: 'kept'; at: Date }
  | { kind: 'thrownAway' }
  | { kind: 'sentBefore' }
  | { kind: 'conflict'; at: Date; theirs: Fields }
