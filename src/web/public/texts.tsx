/** The few shapes that pages of text are made of. */
import type { ReactNode } from 'react'
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Frame } from '../components/frame.ts'
import { PublicPage } from '../components/public-page.tsx'
import { sayIn, type Words } from '../say.ts'

interface TextPageProps {
  frame: Frame
  title: Words
  /** Only where the heading may say more than the history of the browser. */
  heading?: Words
  lead: Words
  children: ReactNode
}

/** A page to read: heading, lead, sections. */
export function TextPage({ frame, title, heading = title, lead, children }: TextPageProps) {
  const say = sayIn(frame.locale)
  return (
    <PublicPage frame={frame} title={say(title)}>
      <div className="lk-wrap lk-page">
        <div className="lk-stack-l lk-field">
          <div className="lk-stack">
            <h1>{say(heading)}</h1>
            <p className="lk-lead">{say(lead)}</p>
          </div>
          {children}
        </div>
      </div>
    </PublicPage>
  )
}

/** Points under each other. */
export function Points({ locale, points }: { locale: PublicLocale; points: readonly Words[] }) {
  const say = sayIn(locale)
  return (
    <ul>
      {points.map((point) => (
        <li key={say(point)}>{say(point)}</li>
      ))}
    </ul>
  )
}

/** What to do, one thing after the other. */
export function Numbered({ locale, points }: { locale: PublicLocale; points: readonly Words[] }) {
  const say = sayIn(locale)
  return (
    <ol>
      {points.map((point) => (
        <li key={say(point)}>{say(point)}</li>
      ))}
    </ol>
  )
}

interface MailAddressProps {
  locale: PublicLocale
  address: string | undefined
  before: Words
}

/** Where to write to. A demonstration has nobody behind it, and says so. */
export function MailAddress({ locale, address, before }: MailAddressProps) {
  const say = sayIn(locale)
  if (!address) return <p>{say(m.public_no_address)}</p>
  return (
    <p>
      {say(before)}{' '}
      <a href={`mailto:${address}`} dir="ltr">
        {address}
      </a>
    </p>
  )
}
