/** Calendars by RFC 5545: what is written, how lines are folded, and what Amsterdam's clock does. */

/** Something in a calendar. Times are moments; a calendar shows them by the clock of Amsterdam. */
export type CalendarEvent = {
  /** Stays the same for ever: a calendar finds with it what it holds already. */
  uid: string
  /** Rises with each change; the highest counts. */
  sequence: number
  start: Date
  minutes: number
  summary: string
  location: string
  url?: string
  cancelled: boolean
  organiser?: string
  attendee?: string
}

/** A whole calendar: an invitation, a cancellation, or what somebody subscribes to. */
export type Calendar = {
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH'
  /** Shown by programs that subscribe. */
  name?: string
  /** When this was written. */
  stamp: Date
  events: readonly CalendarEvent[]
}

const zone = 'Europe/Amsterdam'

// The rule of the European Union since 1996: no meeting of this system is older.
const amsterdam = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** The text of a calendar: lines of at most 75 octets, each ended by CRLF. */
export function writeCalendar({ method, name, stamp, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lichtketen//Overleggen//NL',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name === undefined ? [] : [`X-WR-CALNAME:${escaped(name)}`]),
    ...amsterdam,
    ...events.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function linesOf(event: CalendarEvent, stamp: Date): string[] {
  const { uid, sequence, start, minutes, summary, location, url, cancelled, organiser, attendee } = event
  const end = new Date(start.getTime() + minutes * 60_000)
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${universal(stamp)}`,
    `DTSTART;TZID=${zone}:${local(start)}`,
    `DTEND;TZID=${zone}:${local(end)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(organiser ? [`ORGANIZER:mailto:${organiser}`] : []),
    ...(attendee ? [`ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${attendee}`] : []),
    'END:VEVENT',
  ]
}

/** A text as a calendar keeps it: backslash, semicolon, comma and line break are written with a backslash. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n?|\n/g, '\\n')
}

const most = 75

// Counted in octets, and never within a character: a line that goes on begins with a space.
function folded(line: string): string {
  const parts: string[] = []
  let [part, size] = ['', 0]
  for (const character of line) {
    const octets = Buffer.byteLength(character)
    if (size + octets > most) {
      parts.push(part)
      ;[part, size] = ['', 1]
    }
    part += character
    size += octets
  }
  return [...parts, part].join('\r\n ')
}

const digits = (text: string) => text.replace(/\D/g, '')
const universal = (moment: Date) => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
function local(moment: Date): string {
  const [day = '', time = ''] = clock.format(moment).split(' ')
  return `${digits(day)}T${digits(time)}`
}
