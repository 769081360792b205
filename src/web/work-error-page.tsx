import type { ReactElement, ReactNode } from 'react'
import { m } from '../messages/messages.js'
import { BarePage } from './components/bare-page.tsx'
import { Actions, ButtonLink } from './components/button.tsx'
import type { WorkFrame } from './components/frame.ts'
import { type ErrorStatus, errorWords } from './error-pages.tsx'
import { sayIn, type Words } from './say.ts'

/** What is true for somebody at work, where that differs from what a passer-by reads. */
const leads: Partial<Record<ErrorStatus, Words>> = {
  404: m.start_not_found_lead,
  500: m.start_fault_lead,
  503: m.start_unavailable_lead,
}

interface WorkErrorProps {
  frame: WorkFrame
  status: ErrorStatus
  /** Whether the same address can be asked for once more, and nothing that was typed is lost by it. */
  again: boolean
}

/**
 * The page for a status behind the log-in: back to the own work, and not to the form for who passes by. What is not
 * there and what one may not see read the same.
 */
export function WorkErrorPage({ frame, status, again }: WorkErrorProps): ReactElement {
  const say = sayIn(frame.locale)
  const [title, heading, lead] = errorWords[status]
  return (
    <Bare frame={frame} title={say(title)} heading={say(heading)} again={again}>
      <p>{say(leads[status] ?? lead)}</p>
      {status === 413 && <p>{say(m.frame_too_large_advice)}</p>}
    </Bare>
  )
}

/** The same for what the region did not switch on: why, and who can. */
export function WorkSwitchedOffPage({ frame }: { frame: WorkFrame }): ReactElement {
  const say = sayIn(frame.locale)
  return (
    <Bare frame={frame} title={say(m.register_off_title)} heading={say(m.register_off_title)}>
      <p>{say(m.register_off_lead)}</p>
      <p>{say(m.register_off_advice)}</p>
    </Bare>
  )
}

interface BareProps {
  frame: WorkFrame
  title: string
  heading: string
  again?: boolean
  children: ReactNode
}

function Bare({ frame, title, heading, again = false, children }: BareProps) {
  const say = sayIn(frame.locale)
  return (
    <BarePage frame={frame} title={title} languages={false}>
      <div className="lk-stack">
        <h1>{heading}</h1>
        {children}
        <Actions>
          {again && <ButtonLink href={frame.address}>{say(m.frame_unavailable_again)}</ButtonLink>}
          <ButtonLink kind={again ? 'second' : 'main'} href="/start">
            {say(m.start_to_start)}
          </ButtonLink>
        </Actions>
      </div>
    </BarePage>
  )
}
