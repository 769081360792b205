import type { Region } from '../../domains/access/index.ts'
import type { RetentionView } from '../../domains/signals/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Words } from '../say.ts'
import type { RestrictionFaults, TypedRestriction } from './retention-words.ts'

/** What the page of retention is drawn from. */
export interface RetentionFacts {
  frame: WorkbenchFrame
  region: Region
  view: RetentionView
  now: Date
  /** Whether whoever looks proposes lists and restricts signals. */
  guards: boolean
  typed: TypedRestriction
  faults: RestrictionFaults
  done: Words | undefined
}
