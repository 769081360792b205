import type { Region } from '../../domains/access/index.ts'
import type { HandoverView } from '../../domains/signals/index.ts'
import type { Locale } from '../../lib/locales.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Faults } from './faults.ts'

/** What the pages of one hand-over show. */
export interface HandoverFacts {
  frame: WorkbenchFrame
  region: Region
  now: Date
  today: string
  view: HandoverView
}

/** What the fields of a form of a hand-over show. */
export interface HandoverFieldFacts {
  locale: Locale
  typed: (name: string) => string
  faults: Faults
  handover: HandoverFacts
}

/** The address of a hand-over, or of a page under it. */
export function handoverAddress(number: string, page?: string): string {
  return page ? `/overdrachten/${number}/${page}` : `/overdrachten/${number}`
}

/** Whether a step of a hand-over is possible now. */
export function mayStep({ steps }: HandoverView, step: HandoverView['steps'][number]['step']): boolean {
  return steps.some((one) => one.step === step && one.allowed)
}
