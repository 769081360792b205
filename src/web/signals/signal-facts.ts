import type { Region } from '../../domains/access/index.ts'
import type { Framework, RelatedView, SignalView } from '../../domains/signals/index.ts'
import type { PrintReason } from '../../domains/signals/rules/printing.ts'
import type { WorkbenchFrame } from '../components/frame.ts'

/** What pages of a signal show. */
export interface SignalFacts {
  frame: WorkbenchFrame
  region: Region
  now: Date
  today: string
  view: SignalView
  /** What the organisation of the desk may and must do; none for who reads a part. */
  frameworks: readonly Framework[]
  /** What is related with it, on its own page. */
  related?: RelatedView
  /** For what the desk may ask others. */
  purposes?: readonly string[]
  /** What it is printed for, when somebody said so. */
  printedFor?: PrintReason
}

/** The address of a signal, or of a page under it. */
export function signalAddress(number: string, page?: string): string {
  return page ? `/signalen/${number}/${page}` : `/signalen/${number}`
}
