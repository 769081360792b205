import { createTransport } from 'nodemailer'

/** A plain text mail. With a calendar it is an invitation or its end, written for the address that it comes from. */
export type Mail = {
  to: string
  subject: string
  body: string
  id: string
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: (organiser: string) => string }
}
/** Sends one mail; throws when the server does not take it. */
export type Mailer = (mail: Mail) => Promise<void>

const patience = 10_000

/** Sends mail through an SMTP server. The id makes a mail recognisable when it had to be sent twice. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport(patient(url), { from })
  const domain = from.split('@').at(-1)
  return async ({ to, subject, body, id, calendar }) => {
    const icalEvent = calendar && { method: calendar.method, content: calendar.text(addressIn(from)) }
    await transport.sendMail({
      ...{ to, subject, text: body, messageId: `<${id}@${domain}>` },
      ...(icalEvent ? { icalEvent } : {}),
    })
  }
}

/** The address in `Lichtketen <post@…>`, which a calendar knows who invites by. */
const addressIn = (from: string) => /<([^>]+)>/.exec(from)?.[1] ?? from

function patient(url: string): string {
  const address = new URL(url)
  for (const timeout of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    address.searchParams.set(timeout, String(patience))
  return address.href
}
