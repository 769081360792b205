import type { DutyPhone } from '../../platform/duty-phone.ts'
import type { Mailer } from '../../platform/mail.ts'
import { type Context, requireSystem } from './context.ts'
import { choiceIn } from './notice-choice-store.ts'
import {
  type Candidate,
  candidatesFor,
  type Delivery,
  deleteDeliveries,
  deleteFinishedNotices,
  dueDeliveries,
  postponeDeliveries,
  postponeRing,
  spreadNotices,
  waitingNotices,
} from './notice-store.ts'
import { deliveries } from './rules/notice-choice.ts'
import { noticeMail } from './rules/notice-mail.ts'

/** Through which channels notices go out. */
export type Channels = { mail: Mailer; dutyPhone: DutyPhone | null }

const batch = 100
const minutesUntilRetry = [1, 5, 15, 60, 240]

/**
 * Sends what waits: one mail a person, however many notices they have, when they chose to hear of it; and a ring of the
 * duty phone for what is acute. What fails is tried again later, longer apart each time. With the rights of the jobs.
 * Returns of how many notices everybody was told.
 */
export async function sendNotices(ctx: Context, channels: Channels): Promise<number> {
  requireSystem(ctx)
  await spread(ctx, channels)
  const due = await dueDeliveries(ctx.db, ctx.now, batch)
  for (const mails of Map.groupBy(due, (one) => one.personId).values()) await mail(ctx, channels, mails)
  return deleteFinishedNotices(ctx.db)
}

type Waiting = Awaited<ReturnType<typeof waitingNotices>>[number]

/** Works out once who is mailed about a notice and when, and rings the duty phone, as often as it takes. */
async function spread(ctx: Context, channels: Channels): Promise<void> {
  const notices = await waitingNotices(ctx.db, ctx.now, batch)
  if (notices.length === 0) return
  const ids = notices.map((notice) => notice.id)
  const fresh = notices.filter((notice) => !notice.spread)
  const candidates = Map.groupBy(await candidatesFor(ctx.db, ids, ctx.today), (one) => one.noticeId)
  const rows = fresh.flatMap((notice) => deliveryRows(ctx, notice, candidates.get(notice.id) ?? []))
  await spreadNotices(ctx.db, ids, rows)
  for (const notice of notices.filter((one) => one.acute && one.deskId !== null)) await ring(ctx, channels, notice)
}

// A person who is told alone, not as one of a desk, hears of it at once: it is about their own log-in.
function deliveryRows({ now, today }: Context, { id, region, acute, deskId }: Waiting, candidates: Candidate[]) {
  const people = candidates.map(({ personId, choice }) => ({ personId, choice: choiceIn(choice) }))
  const told =
    deskId === null
      ? people.map(({ personId }) => ({ personId, dueAt: now }))
      : deliveries(people, { acute, today, now })
  return told.map(({ personId, dueAt }) => ({ notice_id: id, person_id: personId, region, due_at: dueAt }))
}

async function mail(ctx: Context, { mail: send }: Channels, mails: Delivery[]): Promise<void> {
  const [first] = mails
  if (!first) return
  const ids = mails.map(({ noticeId }) => noticeId)
  try {
    await send({ to: first.email, ...noticeMail(first.locale), id: first.noticeId })
  } catch {
    const until = nextAttempt(ctx.now, Math.max(...mails.map(({ attempts }) => attempts)))
    return postponeDeliveries(ctx.db, first.personId, ids, until, ctx.today)
  }
  await deleteDeliveries(ctx.db, first.personId, ids)
}

async function ring(ctx: Context, { dutyPhone }: Channels, { id, deskId, attempts }: Waiting): Promise<void> {
  try {
    await dutyPhone?.({ desk: deskId ?? '' })
  } catch {
    await postponeRing(ctx.db, id, nextAttempt(ctx.now, attempts))
  }
}

const nextAttempt = (now: Date, attempts: number) =>
  new Date(now.getTime() + (minutesUntilRetry[attempts] ?? 24 * 60) * 60_000)
