import type { Region, RegisterView } from '../../domains/access/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { LogFaults, TypedLog } from './log-section.tsx'

/** What the page of the register is drawn from. */
export interface RegisterFacts {
  frame: WorkbenchFrame
  region: Region
  view: RegisterView
  now: Date
  typed: TypedLog
  faults: LogFaults
}
