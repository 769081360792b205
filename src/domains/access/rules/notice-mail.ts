import type { Locale } from '../../../lib/locales.ts'

/** A mail as it goes out: plain text, lines short enough for every program. */
export type NoticeMail = { subject: string; body: string }

const dutch: NoticeMail = {
  subject: 'Er wacht iets op je',
  body: `Er staat werk voor je klaar in Lichtketen.

Log in zoals je altijd doet: typ het adres zelf, of gebruik je eigen
bladwijzer. Deze mail heeft met opzet geen link. Zo kan niemand je met een
valse mail naar een valse pagina lokken.

Ben je er niet? Wie met jou aan het loket werkt, krijgt dit bericht ook.

In onze mails staat nooit waar het over gaat.
`,
}

const english: NoticeMail = {
  subject: 'Something waits for you',
  body: `There is work waiting for you in Lichtketen.

Log in as you always do: type the address yourself, or use your own
bookmark. This mail has no link on purpose. That way nobody can lure you
to a false page with a false mail.

Are you away? Whoever works at the desk with you gets this message too.

Our mails never say what something is about.
`,
}

const mails: Record<Locale, NoticeMail> = { nl: dutch, en: english }

/**
 * The mail that tells somebody that work waits. It is the same for everybody and everything: no name, place, number,
 * subject or link, so that a mailbox that others read tells them nothing (U-04).
 */
export function noticeMail(locale: Locale): NoticeMail {
  return mails[locale]
}
