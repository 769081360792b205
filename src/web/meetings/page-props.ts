import type { BodyView, MeetingView } from '../../domains/programme/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Faults, TypedFields } from './form-faults.ts'

/** What the page of a body shows besides the body. */
export interface BodyPageProps {
  frame: WorkbenchFrame
  view: BodyView
  districts: readonly { id: string; name: string }[]
  /** How many meetings were just planned; null when that is not what was done. */
  planned: number | null
  typed: TypedFields
  faults: Faults
  today: string
  now: Date
}

/** What the page of a meeting shows besides the meeting. */
export interface MeetingPageProps {
  frame: WorkbenchFrame
  view: MeetingView
  districts: readonly { id: string; name: string }[]
  typed: TypedFields
  faults: Faults
  /** What was just done: to how many addresses an invitation goes, or that somebody else was first. */
  news: { invited: number } | 'conflict' | null
  today: string
  now: Date
}
