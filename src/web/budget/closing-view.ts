import type { Budget } from '../../domains/programme/index.ts'
import type { BudgetPart } from '../../domains/programme/rules/budget-table.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Unsent } from '../http/unsent.ts'

/** What the page about closing a year shows. */
export interface ClosingPageProps {
  frame: WorkbenchFrame
  budget: Budget
  part: BudgetPart
  year: string
  municipalities: readonly { code: string; name: string }[]
  now: Date
  today: string
  /** The person who reads. */
  me: string
  closes: boolean
  unsent: Unsent
  done?: string | undefined
}
