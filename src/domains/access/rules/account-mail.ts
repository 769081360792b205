import type { Locale } from '../../../lib/locales.ts'
import type { NoticeMail } from './notice-mail.ts'

const kinds = ['asked', 'confirmed', 'link', 'refused', 'restored', 'changed'] as const

/** What a mail about somebody's log-in says. */
export type AccountMailKind = (typeof kinds)[number]

/** Whether a word of the database is such a kind. */
export function isAccountMailKind(word: string): word is AccountMailKind {
  return kinds.some((kind) => kind === word)
}

type Text = { subject: string; lines: string }

const dutch: Record<AccountMailKind, Text> = {
  asked: {
    subject: 'Er is herstel van je log-in gevraagd',
    lines: `Iemand met jouw wachtwoord vroeg om een nieuwe tweede stap.
Twee beheerders moeten dat eerst goedkeuren.`,
  },
  confirmed: {
    subject: 'Het herstel van je log-in is voor de helft klaar',
    lines: `Eén beheerder keurde het herstel van je log-in goed.
Een tweede beheerder moet dat nog doen.`,
  },
  link: {
    subject: 'Stel je log-in opnieuw in',
    lines: `Twee beheerders keurden het herstel van je log-in goed.
Met deze link kies je een wachtwoord en stel je je tweede stap in.
De link werkt één keer en vier uur lang.`,
  },
  refused: {
    subject: 'Je log-in wordt niet hersteld',
    lines: `Een beheerder wees het herstel van je log-in af.
Bel je beheerder als je toch een nieuwe tweede stap nodig hebt.`,
  },
  restored: {
    subject: 'Je log-in is hersteld',
    lines: `Je log-in heeft een nieuw wachtwoord en een nieuwe tweede stap.
Overal waar je was ingelogd, ben je uitgelogd.`,
  },
  changed: {
    subject: 'Er is iets veranderd aan je log-in',
    lines: `Een manier om in te loggen is erbij gekomen of weggehaald.
Bij "Jouw account" zie je welke.`,
  },
}

const english: Record<AccountMailKind, Text> = {
  asked: {
    subject: 'Somebody asked to restore your log-in',
    lines: `Somebody with your password asked for a new second step.
Two administrators have to approve that first.`,
  },
  confirmed: {
    subject: 'Restoring your log-in is half done',
    lines: `One administrator approved restoring your log-in.
A second administrator still has to.`,
  },
  link: {
    subject: 'Set your log-in up again',
    lines: `Two administrators approved restoring your log-in.
With this link you choose a password and set your second step up.
The link works once, and for four hours.`,
  },
  refused: {
    subject: 'Your log-in will not be restored',
    lines: `An administrator refused to restore your log-in.
Call your administrator if you need a new second step all the same.`,
  },
  restored: {
    subject: 'Your log-in was restored',
    lines: `Your log-in has a new password and a new second step.
You were logged out everywhere.`,
  },
  changed: {
    subject: 'Something about your log-in changed',
    lines: `A way to log in was added or taken away.
"Your account" shows which.`,
  },
}

const texts: Record<Locale, Record<AccountMailKind, Text>> = { nl: dutch, en: english }
const endings: Record<Locale, string> = {
  nl: 'Was jij dit niet? Bel dan meteen je beheerder.',
  en: 'Was this not you? Then call your administrator at once.',
}

/** The mail about somebody's own log-in. It names nobody and no work; only the one with the link has a link. */
export function accountMail(kind: AccountMailKind, locale: Locale, link: string): NoticeMail {
  const { subject, lines } = texts[locale][kind]
  const parts = [lines, ...(kind === 'link' ? [link] : []), endings[locale]]
  return { subject, body: `${parts.join('\n\n')}\n` }
}
