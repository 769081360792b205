import { momentInFull } from '../../../lib/dates-in-words.ts'
import type { Locale } from '../../../lib/locales.ts'

/** A mail about a meeting: when and where it is, and nothing of what it is about. */
export type MeetingMail = { subject: string; body: string }
type Facts = { startsAt: Date; place: string; link: string; bodyName: string | null; again: boolean }

const words = {
  nl: {
    meeting: 'Overleg',
    invited: 'Uitnodiging',
    changed: 'Gewijzigd',
    cancelled: 'Gaat niet door',
    when: 'Wanneer',
    where: 'Waar',
    end: 'De agenda staat in Lichtketen.\nJe hoeft op deze mail niet te antwoorden.',
  },
  en: {
    meeting: 'Meeting',
    invited: 'Invitation',
    changed: 'Changed',
    cancelled: 'Cancelled',
    when: 'When',
    where: 'Where',
    end: 'The agenda is in Lichtketen.\nThere is no need to answer this mail.',
  },
} as const

/** The mail that brings an invitation or a cancellation. */
export function meetingMail(method: 'REQUEST' | 'CANCEL', facts: Facts, locale: Locale): MeetingMail {
  const say = words[locale]
  const { startsAt, place, link, bodyName, again } = facts
  const name = bodyName ?? say.meeting
  const kind = method === 'CANCEL' ? say.cancelled : again ? say.changed : say.invited
  const where = [place, link].filter((one) => one !== '').join(', ')
  const lines = [`${kind}: ${name}`, `${say.when}: ${momentInFull(startsAt, locale)}\n${say.where}: ${where}`, say.end]
  return { subject: `${kind}: ${name}`, body: `${lines.join('\n\n')}\n` }
}
