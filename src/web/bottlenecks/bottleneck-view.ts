import type { OfficeHolder, Region } from '../../domains/access/index.ts'
import type { BottleneckView } from '../../domains/programme/index.ts'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Unsent } from '../http/unsent.ts'

/** What the page of a bottleneck shows. */
export interface BottleneckPageProps {
  frame: WorkbenchFrame
  programme: ProgrammeFile | null
  region: Region
  view: BottleneckView
  /** Who can own it by name. */
  people: readonly OfficeHolder[]
  now: Date
  today: string
  unsent: Unsent
  done?: string | undefined
}
