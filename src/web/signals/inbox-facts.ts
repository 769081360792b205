import type { Colleague, Region } from '../../domains/access/index.ts'
import type { InboxView } from '../../domains/signals/index.ts'
import type { InboxFilter, InboxTab } from '../../domains/signals/rules/inbox.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { WorkbenchFrame } from '../components/frame.ts'
import { sayIn, type Words } from '../say.ts'

/** What an inbox page shows. */
export interface InboxFacts {
  frame: WorkbenchFrame
  region: Region
  now: Date
  today: string
  /** The person who reads. */
  me: string
  colleagues: readonly Colleague[]
  filter: InboxFilter
  inbox: InboxView
}

const tabWords: Record<InboxTab, Words> = {
  open: m.signals_tab_open,
  new: m.signals_tab_new,
  late: m.signals_tab_late,
  elsewhere: m.signals_tab_elsewhere,
  part: m.signals_tab_part,
  closed: m.signals_tab_closed,
}

/** What a list is called on its tab. */
export const tabInWords = (tab: InboxTab, locale: Locale): string => sayIn(locale)(tabWords[tab])
