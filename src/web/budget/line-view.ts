import type { LineView } from '../../domains/programme/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Unsent } from '../http/unsent.ts'

/** What the page of a line shows. */
export interface LinePageProps {
  frame: WorkbenchFrame
  view: LineView
  now: Date
  today: string
  /** Whether the reader books entries. */
  books: boolean
  unsent: Unsent
  done?: string | undefined
}
