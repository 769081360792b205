import type { ReactNode } from 'react'
import type { Framework } from '../../domains/signals/index.ts'
import { type FrameworkContact, isStale } from '../../domains/signals/rules/framework.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { whole } from '../components/whole.tsx'
import { sayIn } from '../say.ts'
import { pointsOf } from './framework-words.ts'

/** Where and when a framework is read. */
export interface Reading {
  locale: Locale
  /** 'YYYY-MM-DD' */
  today: string
  now: Date
}

/** What a partner must and may do, on which ground, and whom to call: the same on every page and on paper. */
export function FrameworkText({ framework, narrow, ...reading }: Reading & { framework: Framework; narrow?: boolean }) {
  const { locale } = reading
  const say = sayIn(locale)
  return (
    <dl className={narrow ? 'lk-data lk-data--narrow' : 'lk-data'}>
      <Term name={say(m.frameworks_must)}>
        <PointList text={framework.must} />
      </Term>
      <Term name={say(m.frameworks_may)}>
        <PointList text={framework.may} />
      </Term>
      <Term name={say(m.frameworks_ground)}>{framework.ground}</Term>
      <Term name={say(m.frameworks_contacts)}>
        {framework.contacts.map((contact) => (
          <Contact key={`${contact.who} ${contact.phone}`} contact={contact} {...reading} />
        ))}
      </Term>
    </dl>
  )
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function PointList({ text }: { text: string }) {
  return (
    <ul>
      {pointsOf(text).map((point) => (
        <li key={point} dir="auto">
          {point}
        </li>
      ))}
    </ul>
  )
}

function Contact({ contact, locale, today, now }: Reading & { contact: FrameworkContact }) {
  const { who, phone, mail, hours, until } = contact
  const day = dayInText(until, locale, now)
  return (
    <p>
      <strong>{who}</strong>
      {phone && (
        <>
          {', '}
          <a className="lk-number" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} dir="ltr">
            {phone}
          </a>
        </>
      )}
      {mail && `, ${mail}`}
      {hours && `, ${hours}`}
      <span className="lk-source">
        {isStale(until, today) ? (
          <Badge tone="risk" icon="risk">
            <span>{whole(m.frameworks_stale_contact({ day }, { locale }))}</span>
          </Badge>
        ) : (
          whole(m.frameworks_contact_until({ day }, { locale }))
        )}
      </span>
    </p>
  )
}

/** When it was written and by whom, and whether somebody should have checked it since. */
export function FrameworkStanding({ framework, locale, today, now }: Reading & { framework: Framework }) {
  const { reviewOn, writtenOn, writtenByName, version } = framework
  const day = dayInText(reviewOn, locale, now)
  const written = { day: dayInText(writtenOn, locale, now), name: writtenByName ?? '', version }
  return (
    <p className="lk-hint">
      {isStale(reviewOn, today) ? (
        <Badge tone="risk" icon="risk">
          <span>{whole(m.frameworks_stale({ day }, { locale }))}</span>
        </Badge>
      ) : (
        whole(m.frameworks_review({ day }, { locale }))
      )}
      {' · '}
      {whole(m.frameworks_written(written, { locale }))}
    </p>
  )
}
