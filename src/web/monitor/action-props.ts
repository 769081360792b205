import type { ActionView } from '../../domains/programme/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Faults, Typed } from './record-form.ts'

/** What the page of an action shows. */
export interface ActionProps {
  frame: WorkbenchFrame
  view: ActionView
  typed: Typed
  faults: Faults
  saved: boolean
  today: string
  now: Date
}
