import { type Calendar, type CalendarEvent, writeCalendar } from '../../lib/icalendar.ts'

/** What a calendar is told of a meeting: where and when, of which body, and never what it is about. */
export type CalendarMeeting = {
  id: string
  sequence: number
  startsAt: Date
  minutes: number
  place: string
  link: string
  cancelled: boolean
  /** The name of the body; of one whose members are protected it is not said (K-06). */
  bodyName: string | null
}

/** A meeting as an event. Its id is that of the meeting, so that a calendar finds it again when it moves. */
export function eventOf(
  meeting: CalendarMeeting,
  meant: Pick<CalendarEvent, 'attendee' | 'organiser'> = {},
): CalendarEvent {
  const { id, sequence, startsAt, minutes, place, link, cancelled, bodyName } = meeting
  return {
    ...{ uid: `${id}@lichtketen`, sequence, start: startsAt, minutes, cancelled, ...meant },
    summary: bodyName ?? 'Overleg',
    location: place === '' ? link : place,
    ...(link === '' ? {} : { url: link }),
  }
}

/** The text of an invitation, an update or a cancellation for one person. */
export function writeInvitation(
  method: Calendar['method'],
  meeting: CalendarMeeting,
  { organiser, attendee, stamp }: { organiser: string; attendee: string; stamp: Date },
): string {
  const event = eventOf({ ...meeting, cancelled: method === 'CANCEL' }, { organiser, attendee })
  return writeCalendar({ method, stamp, events: [event] })
}
