import type { ReactNode } from 'react'
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Icon } from './icon.tsx'

interface AlertProps {
  kind?: 'info' | 'good' | 'risk' | 'bad'
  title: ReactNode
  /** As wide as a line of text, for beside a form. */
  narrow?: boolean
  /** It says why a form came back: the reader starts here. */
  refuses?: boolean
  children?: ReactNode
}

/** The reader starts at what the page is about now, without a script. */
const startsHere = { autoFocus: true, tabIndex: -1 }

/** Something to know before going on, in a frame with an icon. `status` for what just went well. */
export function Alert({ kind = 'info', title, narrow, refuses, children }: AlertProps) {
  const role = refuses ? 'alert' : kind === 'good' ? 'status' : undefined
  const classes = ['lk-alert', kind !== 'info' && `lk-alert--${kind}`, narrow && 'lk-alert--narrow']
  return (
    <div className={classes.filter(Boolean).join(' ')} role={role} {...(refuses ? startsHere : {})}>
      <Icon name={kind} />
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  )
}

interface ErrorSummaryProps {
  locale: PublicLocale
  /** The id of the control, and what to do about it. */
  errors: readonly { id: string; text: string }[]
  /** Says that what was typed still stands there; not (`false`) where it is a password or a code. */
  kept?: boolean
}

/** How many answers are wrong and where they are; draws nothing when all is well. Goes above the form. */
export function ErrorSummary({ locale, errors, kept = true }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div className="lk-alert lk-alert--bad lk-alert--narrow" role="alert" {...startsHere}>
      <Icon name="bad" />
      <div>
        <h2>{m.frame_errors({ count: errors.length }, { locale })}</h2>
        <ul>
          {errors.map(({ id, text }) => (
            <li key={`${id} ${text}`}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
        {kept && <p>{m.frame_typed_is_kept({}, { locale })}</p>}
      </div>
    </div>
  )
}
