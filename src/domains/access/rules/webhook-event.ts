import { typePrefix } from './webhook.ts'

/** What an event says: which number, what happened, at which desk, on which day; the quarter of an hour while it is news. */
export type EventFacts = {
  id: string
  type: string
  subject: string
  deskId: string
  day: string
  at: Date | null
  sequence: number
}

/** An event as it is sent: CloudEvents 1.0 in JSON. It holds no content. `source` names this installation. */
export function cloudEvent({ id, type, subject, deskId, day, at, sequence }: EventFacts, source: string): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type: `${typePrefix}${type}`,
    subject,
    ...(at ? { time: at.toISOString() } : {}),
    // The extension wants a text that sorts.
    sequence: String(sequence).padStart(12, '0'),
    datacontenttype: 'application/json',
    data: { nummer: subject, loket: deskId, datum: day },
  })
}
