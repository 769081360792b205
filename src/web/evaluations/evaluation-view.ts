import type { EvaluationView } from '../../domains/programme/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Unsent } from '../http/unsent.ts'

/** What the page of an evaluation shows. */
export interface EvaluationPageProps {
  frame: WorkbenchFrame
  organisations: readonly { id: string; name: string }[]
  view: EvaluationView
  now: Date
  today: string
  unsent: Unsent
  done?: string | undefined
}
