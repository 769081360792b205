import type { DutyPhone } from '../../platform/duty-phone.ts'
import type { Mailer } from '../../platform/mail.ts'
import { type Context, requireSystem } from './context.ts'
import { deleteNotices, postponeNotices, type Recipient, recipientsOf, unsentNotices } from './notice-store.ts'
import { noticeMail } from './rules/notice-mail.ts'

/** Through which channels notices go out. */
export type Channels = { mail: Mailer; dutyPhone: DutyPhone | null }

const batch = 100
const minutesUntilRetry = [1, 5, 15, 60, 240]

/**
 * Sends what waits: one mail a person, however many notices they have, and a ring of the duty phone for what is acute.
 * What fails is tried again later, longer apart each time. With the rights of the jobs. Returns how many were sent.
 */
export async function sendNotices(ctx: Context, channels: Channels): Promise<number> {
  requireSystem(ctx)
  const notices = await unsentNotices(ctx.db, ctx.now, batch)
  if (notices.length === 0) return 0
  const recipients = await recipientsOf(
    ctx.db,
    notices.map((notice) => notice.id),
    ctx.today,
  )
  const failed = new Set<string>()
  for (const mails of Map.groupBy(recipients, (one) => one.email).values()) await mail(channels, mails, failed)
  for (const notice of notices.filter((one) => one.acute && one.deskId)) await ring(channels, notice, failed)
  const sent = notices.filter((notice) => !failed.has(notice.id))
  await deleteNotices(
    ctx.db,
    sent.map((notice) => notice.id),
  )
  for (const notice of notices.filter((one) => failed.has(one.id)))
    await postponeNotices(ctx.db, notice.id, nextAttempt(ctx.now, notice.attempts))
  return sent.length
}

async function mail({ mail: send }: Channels, recipients: Recipient[], failed: Set<string>): Promise<void> {
  const [first] = recipients
  if (!first) return
  try {
    await send({ to: first.email, ...noticeMail(first.locale), id: first.noticeId })
  } catch {
    for (const { noticeId } of recipients) failed.add(noticeId)
  }
}

async function ring({ dutyPhone }: Channels, notice: { id: string; deskId: string | null }, failed: Set<string>) {
  try {
    await dutyPhone?.({ desk: notice.deskId ?? '' })
  } catch {
    failed.add(notice.id)
  }
}

const nextAttempt = (now: Date, attempts: number) =>
  new Date(now.getTime() + (minutesUntilRetry[attempts] ?? 24 * 60) * 60_000)
