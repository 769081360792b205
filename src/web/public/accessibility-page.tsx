import type { PublicContact } from '../../domains/access/rules/region.ts'
import { readByNativeSpeaker } from '../../lib/checked-languages.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import { languages, type PublicLocale, publicLocales, tagOf } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Frame } from '../components/frame.ts'
import { Section } from '../components/head.tsx'
import { Phones } from '../components/phones.tsx'
import { sayIn } from '../say.ts'
import { phonesOf } from './contacts.ts'
import { MailAddress, Points, TextPage } from './texts.tsx'

/** The day on which somebody last compared this statement with the site. Change it together with the statement. */
const STATEMENT_OF = '2026-11-21'

const done = [
  ...[m.public_access_done_1, m.public_access_done_2, m.public_access_done_3],
  ...[m.public_access_done_4, m.public_access_done_5],
]
const missing = [
  ...[m.public_access_missing_1, m.public_access_missing_2],
  ...[m.public_access_missing_3, m.public_access_missing_4],
]

/** Per language whether somebody who grew up with it has read the pages: a translation that nobody read says so. */
function LanguagesRead({ locale }: { locale: PublicLocale }) {
  const say = sayIn(locale)
  const readOn = (of: PublicLocale) => {
    const day = readByNativeSpeaker[of]
    return day
      ? m.public_access_language_yes({ date: dayInFull(day, locale) }, { locale })
      : say(m.public_access_language_no)
  }
  return (
    <Section title={say(m.public_access_languages)} stack="m">
      <p>{say(m.public_access_languages_lead)}</p>
      <ul>
        {publicLocales.map((of) => (
          <li key={of}>
            <strong lang={tagOf(of)}>
              <bdi>{languages[of].name}</bdi>
            </strong>{' '}
            {readOn(of)}
          </li>
        ))}
      </ul>
      <p>{say(m.public_access_languages_wrong)}</p>
    </Section>
  )
}

interface AccessibilityPageProps {
  frame: Frame
  /** E-mail address of whoever runs this site. */
  contact: string | undefined
  contacts: readonly PublicContact[]
}

/** What works for everybody, how we know, and what has not been done yet. */
export function AccessibilityPage({ frame, contact, contacts }: AccessibilityPageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <TextPage frame={frame} title={m.public_access_title} lead={m.public_access_lead}>
      <Section title={say(m.public_access_done)}>
        <Points locale={locale} points={done} />
      </Section>
      <Section title={say(m.public_access_checked)}>
        <p>{say(m.public_access_checked_1)}</p>
      </Section>
      <Section title={say(m.public_access_missing)} stack="m">
        <Points locale={locale} points={missing} />
        <p>{m.public_access_status({ date: dayInFull(STATEMENT_OF, locale) }, { locale })}</p>
      </Section>
      <LanguagesRead locale={locale} />
      <Section title={say(m.public_access_trouble)} stack="m">
        <MailAddress locale={locale} address={contact} before={m.public_access_trouble_mail} />
        <p>{say(m.public_access_trouble_reply)}</p>
        <p>{say(m.public_access_trouble_talk)}</p>
        <Phones phones={phonesOf(contacts, locale)} />
      </Section>
    </TextPage>
  )
}
