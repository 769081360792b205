import type { Region } from '../../domains/access/index.ts'
import type { RequestView } from '../../domains/signals/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Words } from '../say.ts'
import type { Unsent } from './request-form.ts'

/** What the page of a request is drawn from. */
export interface RequestFacts {
  frame: WorkbenchFrame
  region: Region
  view: RequestView
  now: Date
  today: string
  unsent?: Unsent | undefined
  done?: Words | undefined
}
