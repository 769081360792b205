import type { Region, ThinDesk } from '../../domains/access/index.ts'
import type { StartView } from '../../domains/signals/index.ts'
import { m } from '../../messages/messages.js'
import type { WorkbenchFrame } from '../components/frame.ts'

/** What a start page is made of: one part for each task of its reader. */
export interface StartFacts {
  frame: WorkbenchFrame
  region: Region
  view: StartView
  /** Desks where nobody can stand in; null for who has nothing to do with them. */
  thin: readonly ThinDesk[] | null
  /** Whether acute notices ring a duty phone as well. */
  dutyPhone: boolean
  now: Date
  /** 'YYYY-MM-DD' */
  today: string
  me: { name: string; functions: readonly string[] }
  may: {
    report: boolean
    manage: boolean
    audit: boolean
    retain: boolean
    review: boolean
    answer: boolean
    register: boolean
  }
}

/** Names as people say them: “Noor, Bram en Ilse”. */
export function listed(names: readonly string[], { locale }: Pick<WorkbenchFrame, 'locale'>): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : m.start_and({ some: names.slice(0, -1).join(', '), last }, { locale })
}
