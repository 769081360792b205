import type { Region } from '../../domains/access/index.ts'
import type { RegionalPlan } from '../../domains/programme/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Faults, Typed } from './plan-form.ts'

/** What the page of a plan needs. */
export interface PlanPageProps {
  frame: WorkbenchFrame
  plan: RegionalPlan
  region: Pick<Region, 'organisations' | 'municipalities'>
  /** Whether the reader follows plans of the region. */
  follows: boolean
  /** The municipalities for which the reader records that they adopted it. */
  adopts: 'all' | readonly string[]
  typed: Typed
  faults: Faults
  conflict: boolean
  today: string
  now: Date
}
