import type { PublicContact } from '../../domains/access/rules/region.ts'
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Actions, ButtonLink } from '../components/button.tsx'
import { Chain, ChainStep } from '../components/chain.tsx'
import type { Frame } from '../components/frame.ts'
import { Section } from '../components/head.tsx'
import { Icon } from '../components/icon.tsx'
import { Phones } from '../components/phones.tsx'
import { PublicPage } from '../components/public-page.tsx'
import { sayIn } from '../say.ts'
import { phonesOf } from './contacts.ts'
import { Points } from './texts.tsx'

const promises = [m.public_home_promise_1, m.public_home_promise_2, m.public_home_promise_3]

const signs = [
  [m.public_home_work, [m.public_home_work_1, m.public_home_work_2, m.public_home_work_3]],
  [m.public_home_sex, [m.public_home_sex_1, m.public_home_sex_2, m.public_home_sex_3]],
  [m.public_home_crime, [m.public_home_crime_1, m.public_home_crime_2, m.public_home_crime_3]],
  [m.public_home_body, [m.public_home_body_1, m.public_home_body_2]],
] as const

const steps = [
  [m.public_home_next_title_1, m.public_home_next_1],
  [m.public_home_next_title_2, m.public_home_next_2],
  [m.public_home_next_title_3, m.public_home_next_3],
  [m.public_home_next_title_4, m.public_home_next_4],
] as const

function Hero({ locale }: { locale: PublicLocale }) {
  const say = sayIn(locale)
  return (
    <div className="lk-hero">
      <div className="lk-wrap lk-columns lk-columns--aside">
        <div className="lk-stack">
          <h1>{say(m.public_home_heading)}</h1>
          <p className="lk-lead">{say(m.public_home_lead)}</p>
          <Actions>
            <ButtonLink kind="light" href="/melden">
              {say(m.public_home_tell)}
            </ButtonLink>
            <ButtonLink kind="link" href="/mijn-melding">
              {say(m.public_home_code)}
            </ButtonLink>
          </Actions>
        </div>
        <ul className="lk-plain">
          {promises.map((promise) => (
            <li key={say(promise)}>
              <Icon name="good" />
              <span>{say(promise)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Signs({ locale }: { locale: PublicLocale }) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.public_home_signs)}>
      <p>{say(m.public_home_signs_lead)}</p>
      <div className="lk-columns lk-columns--2">
        {signs.map(([title, points]) => (
          <div key={say(title)} className="lk-stack-s">
            <h3>{say(title)}</h3>
            <Points locale={locale} points={points} />
          </div>
        ))}
      </div>
    </Section>
  )
}

function WhatHappens({ locale }: { locale: PublicLocale }) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.public_home_next)}>
      <Chain row>
        {steps.map(([title, text]) => (
          <ChainStep key={say(title)} light="lit">
            <h3>{say(title)}</h3>
            <p>{say(text)}</p>
          </ChainStep>
        ))}
      </Chain>
    </Section>
  )
}

function WhatWeKnow({ locale }: { locale: PublicLocale }) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.public_home_know)}>
      <div className="lk-stack-s">
        <p>{say(m.public_home_know_1)}</p>
        <p>
          {say(m.public_home_know_2)} <a href="/sporen-wissen">{say(m.public_home_know_link)}</a>
        </p>
      </div>
    </Section>
  )
}

/** Where somebody arrives who is afraid, on a phone: tell, come back with a code, or call. */
export function HomePage({ frame, contacts }: { frame: Frame; contacts: readonly PublicContact[] }) {
  const { locale } = frame
  return (
    <PublicPage frame={frame} title="">
      <Hero locale={locale} />
      <div className="lk-wrap lk-page lk-stack-l">
        <Signs locale={locale} />
        <WhatHappens locale={locale} />
        <div className="lk-columns lk-columns--2">
          <WhatWeKnow locale={locale} />
          <Section title={sayIn(locale)(m.public_home_talk)}>
            <Phones phones={phonesOf(contacts, locale)} />
          </Section>
        </div>
      </div>
    </PublicPage>
  )
}
