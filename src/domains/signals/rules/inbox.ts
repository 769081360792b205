import { z } from 'zod'
import { known } from './signal.ts'
import type { Term } from './terms.ts'

/** The tabs of an inbox: `elsewhere` waits for another desk, `part` is handled by another desk that shares a part. */
export const inboxTabs = ['open', 'new', 'late', 'elsewhere', 'part', 'closed'] as const
export type InboxTab = (typeof inboxTabs)[number]

const none = z.literal('').transform(() => undefined)
const optional = <T extends z.ZodType>(schema: T) => none.or(schema).optional().catch(undefined)

/** What narrows an inbox, as it stands in the address of the page. What is not understood is left out. */
export const inboxFilter = z.object({
  tab: z.enum(inboxTabs).catch('open'),
  form: optional(z.string().regex(/^[A-Za-z.]{1,60}$/)),
  state: optional(z.string().regex(/^[A-Za-z]{1,30}$/)),
  minor: optional(known),
  takenBy: optional(z.literal('nobody').or(z.uuid())),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  pageSize: z.literal(25).catch(25),
})
export type InboxFilter = z.output<typeof inboxFilter>

/** One line of an inbox as it is stored. Nothing of it is sealed: an inbox shows what routes and counts. */
export type InboxRecord = {
  id: string
  number: string
  forms: string[]
  municipalityCode: string | null
  minor: string
  acute: string
  state: string
  deskId: string
  takenBy: string | null
  takenByName: string | null
  fallback: boolean
  /** Whether sharing it further is not allowed now. */
  restricted: boolean
  unreadMessages: number
  receivedOn: string
  closedOn: string | null
  result: string | null
  remindOn: string | null
  nextDueAt: Date | null
  nextDueKind: string | null
  /** Desks that have an open hand-over of it in hand; empty text for a receiver that is no desk of the region. */
  waitsFor: string[]
  clock: { term: Term; desk: string; warnAt: string; pausedUntil: string | null } | null
}
