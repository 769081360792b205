import type { Mailer } from '../../platform/mail.ts'
import { type Context, requireSystem } from '../access/index.ts'
import { loadGatherings } from './gatherings.ts'
import { type CalendarMeeting, writeInvitation } from './meeting-calendar.ts'
import { type DueMeetingMail, deleteMeetingMail, dueMeetingMail, postponeMeetingMail } from './meeting-mail-store.ts'
import type { Gathering } from './rules/body.ts'
import { meetingMail } from './rules/meeting-mail.ts'

const batch = 50
const minutesUntilRetry = [1, 5, 15, 60, 240, 1440]

/** Sends invitations and cancellations, with the rights of the jobs; what fails is tried again for two days. Returns how many went. */
export async function sendMeetingMail(ctx: Context, send: Mailer): Promise<number> {
  requireSystem(ctx)
  const due = await dueMeetingMail(ctx.db, ctx.now, batch)
  if (due.length === 0) return 0
  const { gatherings } = await loadGatherings(ctx)
  let sent = 0
  for (const mail of due) if (await sendOne(ctx, send, mail, gatherings)) sent += 1
  return sent
}

async function sendOne(ctx: Context, send: Mailer, mail: DueMeetingMail, gatherings: Gathering[]): Promise<boolean> {
  const { id, method, email, locale, sequence, attempts } = mail
  const meeting = meetingOf(mail, ctx, gatherings)
  const words = meetingMail(method, { ...meeting, again: sequence > 0 }, locale)
  const text = (organiser: string) => writeInvitation(method, meeting, { organiser, attendee: email, stamp: ctx.now })
  try {
    await send({ to: email, ...words, id, calendar: { method, text } })
  } catch {
    const wait = minutesUntilRetry[attempts]
    if (wait === undefined) await deleteMeetingMail(ctx.db, [id])
    else await postponeMeetingMail(ctx.db, id, new Date(ctx.now.getTime() + wait * 60_000))
    return false
  }
  await deleteMeetingMail(ctx.db, [id])
  return true
}

function meetingOf(mail: DueMeetingMail, ctx: Context, gatherings: readonly Gathering[]): CalendarMeeting {
  const { meetingId: id, sequence, startsAt, minutes, place, link, method, protects, bodyId, districtId } = mail
  const body = gatherings.find((one) => one.body.id === bodyId && one.districtId === districtId)?.body
  const district = ctx.loaded.region.districts.find((one) => one.id === districtId)?.name
  const name = body === undefined ? null : [body.name, district].filter(Boolean).join(', ')
  return {
    ...{ id, sequence, startsAt, minutes, place, link },
    cancelled: method === 'CANCEL',
    bodyName: protects ? null : name,
  }
}
