import { m } from '../../messages/messages.js'
import type { Frame } from '../components/frame.ts'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { Points, TextPage } from './texts.tsx'

const notKept = [m.public_privacy_not_1, m.public_privacy_not_2, m.public_privacy_not_3, m.public_privacy_not_4]
const kept = [m.public_privacy_keep_1, m.public_privacy_keep_2, m.public_privacy_keep_3]
const readers = [
  ...[m.public_privacy_who_1, m.public_privacy_who_2],
  ...[m.public_privacy_who_3, m.public_privacy_who_4],
]
const limits = [m.public_privacy_limits_1, m.public_privacy_limits_2, m.public_privacy_limits_3]

/** What we know of somebody who tells us something, what not, and what we cannot promise. */
export function PrivacyPage({ frame }: { frame: Frame }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <TextPage frame={frame} title={m.public_privacy_title} lead={m.public_privacy_lead}>
      <Section title={say(m.public_privacy_not)} stack="m">
        <Points locale={locale} points={notKept} />
        <p>{say(m.public_privacy_cookies)}</p>
        <p>{say(m.public_privacy_flood)}</p>
      </Section>
      <Section title={say(m.public_privacy_keep)} stack="m">
        <Points locale={locale} points={kept} />
        <p>{say(m.public_privacy_locked)}</p>
      </Section>
      <Section title={say(m.public_privacy_who)}>
        <Points locale={locale} points={readers} />
      </Section>
      <Section title={say(m.public_privacy_limits)} stack="m">
        <Points locale={locale} points={limits} />
        <p>
          <a href="/sporen-wissen">{say(m.public_privacy_traces)}</a>
        </p>
      </Section>
      <Section title={say(m.public_privacy_rights)} stack="m">
        <p>{say(m.public_privacy_rights_1)}</p>
        <p>{say(m.public_privacy_rights_2)}</p>
      </Section>
    </TextPage>
  )
}
