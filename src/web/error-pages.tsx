/** What people read when something goes wrong: what is true, and what they can do. */
import type { ReactElement, ReactNode } from 'react'
import type { PublicLocale } from '../lib/locales.ts'
import { m } from '../messages/messages.js'
import { Actions, ButtonLink } from './components/button.tsx'
import type { Frame } from './components/frame.ts'
import { Section } from './components/head.tsx'
import { Phones } from './components/phones.tsx'
import { PublicPage } from './components/public-page.tsx'
import type { Words } from './say.ts'

/** The statuses an error can have as a page. */
export type ErrorStatus = 403 | 404 | 409 | 413 | 422 | 500 | 503

/** Per status the title in the tab, the heading, and what is true. */
export const errorWords: Record<ErrorStatus, readonly [Words, Words, Words]> = {
  403: [m.frame_forbidden_title, m.frame_forbidden, m.frame_forbidden_lead],
  404: [m.frame_not_found_title, m.frame_not_found, m.frame_not_found_lead],
  409: [m.frame_conflict_title, m.frame_conflict, m.frame_conflict_lead],
  413: [m.frame_too_large_title, m.frame_too_large, m.frame_too_large_lead],
  422: [m.frame_invalid_title, m.frame_invalid, m.frame_invalid_lead],
  500: [m.frame_fault_title, m.frame_fault, m.frame_fault_lead],
  503: [m.frame_unavailable_title, m.frame_unavailable, m.frame_unavailable_lead],
}

function WaysOn({ locale }: { locale: PublicLocale }) {
  const links = [
    ['/melden', m.frame_not_found_tell({}, { locale })],
    ['/mijn-melding', m.frame_not_found_mailbox({}, { locale })],
    ['/', m.frame_not_found_home({}, { locale })],
  ] as const
  return (
    <ul>
      {links.map(([href, label]) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

/** Numbers that stand in the code, because what holds the region's own numbers may be what is broken. */
function Urgent({ locale }: { locale: PublicLocale }) {
  const phones = [
    [m.frame_phone_danger, '112', m.frame_phone_danger_hint],
    [m.frame_phone_safe_home, '0800-2000', m.frame_phone_safe_home_hint],
    [m.frame_phone_police, '0900-8844', m.frame_phone_police_hint],
  ] as const
  return (
    <div className="lk-field">
      <Section title={m.frame_unavailable_urgent({}, { locale })}>
        <Phones
          phones={phones.map(([name, number, hint]) => ({
            name: name({}, { locale }),
            number,
            hint: hint({}, { locale }),
          }))}
        />
      </Section>
    </div>
  )
}

function OurFault({ frame: { locale, address }, again }: { frame: Frame; again: boolean }) {
  return (
    <>
      <p>{m.frame_unavailable_sent({}, { locale })}</p>
      {again && (
        <Actions>
          <ButtonLink href={address}>{m.frame_unavailable_again({}, { locale })}</ButtonLink>
        </Actions>
      )}
      <Urgent locale={locale} />
    </>
  )
}

function whatToDo({ frame, status, again }: ErrorProps): ReactNode {
  if (status >= 500) return <OurFault frame={frame} again={again} />
  return (
    <>
      {status === 413 && <p>{m.frame_too_large_advice({}, { locale: frame.locale })}</p>}
      <WaysOn locale={frame.locale} />
    </>
  )
}

interface ErrorProps {
  frame: Frame
  status: ErrorStatus
  /** Whether the same address can be asked for once more, and nothing that was typed is lost by it. */
  again: boolean
}

/** The page for a status. A fault of ours shows no languages: the page must need nothing but itself. */
export function ErrorPage({ frame, status, again }: ErrorProps): ReactElement {
  const { locale } = frame
  const [title, heading, lead] = errorWords[status]
  return (
    <PublicPage frame={frame} title={title({}, { locale })} languages={status < 500}>
      <div className="lk-wrap lk-page lk-stack">
        <h1>{heading({}, { locale })}</h1>
        <p className="lk-lead">{lead({}, { locale })}</p>
        {whatToDo({ frame, status, again })}
      </div>
    </PublicPage>
  )
}

/** What somebody reads who asks for something that the region did not switch on: why, and who can. */
export function SwitchedOffPage({ frame }: { frame: Frame }): ReactElement {
  const { locale } = frame
  const title = m.register_off_title({}, { locale })
  return (
    <PublicPage frame={frame} title={title} languages={false}>
      <div className="lk-wrap lk-page lk-stack">
        <h1>{title}</h1>
        <p className="lk-lead">{m.register_off_lead({}, { locale })}</p>
        <p>{m.register_off_advice({}, { locale })}</p>
      </div>
    </PublicPage>
  )
}
