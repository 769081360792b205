import type { ReactNode } from 'react'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { BarePage } from '../components/bare-page.tsx'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import type { WorkFrame } from '../components/frame.ts'
import { Section } from '../components/head.tsx'
import { sayIn, type Words } from '../say.ts'
import { DemonstrationPeople, type ShownPerson } from './demonstration-people.tsx'

/** Something to tell above the form: what went wrong, or what just happened. */
export type LogInNotice = { kind: 'info' | 'good' | 'bad'; title: Words; text: string }

interface LogInPageProps {
  frame: WorkFrame
  /** Whom one can be with one click; null in an installation for real. */
  people: readonly ShownPerson[] | null
  /** Where to go after logging in. */
  next: string
  notice?: LogInNotice | undefined
  email?: string
  /** Some organisation has a log-in of its own. */
  organisations?: boolean
  /** Fields that were left empty. */
  missing?: readonly ('mail' | 'ww')[]
}

/** The log-in: in a demonstration one click, always also the usual way. */
export function LogInPage(props: LogInPageProps) {
  const { frame, people, missing = [] } = props
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <BarePage
      frame={frame}
      title={say(m.access_log_in)}
      errors={missing.length || Number(props.notice?.kind === 'bad')}
    >
      <div className="lk-stack">
        <h1>{say(m.access_log_in)}</h1>
        <ErrorSummary
          locale={locale}
          errors={missing.map((field) => ({ id: field, text: missingWords(field, locale) }))}
          kept={false}
        />
        <Notice locale={locale} notice={props.notice} />
        {people ? (
          <div className="lk-split">
            <div className="lk-stack">
              <DemonstrationPeople locale={locale} people={people} />
            </div>
            <aside className="lk-stack">
              <Section title={say(m.access_ordinary)} stack="m">
                <LogInForm {...props} />
              </Section>
            </aside>
          </div>
        ) : (
          <LogInForm {...props} />
        )}
      </div>
    </BarePage>
  )
}

/** What went wrong or just happened, above a form. */
function Notice({ locale, notice }: { locale: Locale; notice: LogInNotice | undefined }): ReactNode {
  if (!notice) return null
  return (
    <Alert kind={notice.kind} title={sayIn(locale)(notice.title)} narrow refuses={notice.kind === 'bad'}>
      <p>{notice.text}</p>
    </Alert>
  )
}

function LogInForm(props: LogInPageProps) {
  return (
    <>
      <PasswordForm {...props} />
      <OtherWays {...props} />
    </>
  )
}

/**
 * A passkey or the own organisation instead of a password, and what to do without the phone. Invented people have
 * neither passkey nor phone.
 */
function OtherWays({ frame: { locale }, people, next, organisations }: LogInPageProps) {
  const say = sayIn(locale)
  const onward = `naar=${encodeURIComponent(next)}`
  return (
    <>
      {people === null && (
        <p>
          <a href={`/inloggen/passkey?${onward}`}>{say(m.login_passkey_log_in)}</a>
        </p>
      )}
      {organisations && (
        <p>
          <a href={`/inloggen/organisatie?${onward}`}>{say(m.login_outside_link)}</a>
        </p>
      )}
      {people === null && <p className="lk-hint">{say(m.login_lost_hint)}</p>}
    </>
  )
}

function PasswordForm({ frame: { locale }, people, next, email, missing = [] }: LogInPageProps) {
  const say = sayIn(locale)
  const errorOf = (field: 'mail' | 'ww') => (missing.includes(field) ? missingWords(field, locale) : undefined)
  return (
    <form action="/inloggen" method="post" noValidate className="lk-stack">
      <input type="hidden" name="naar" value={next} />
      <Field
        locale={locale}
        name="mail"
        type="email"
        autoComplete="username"
        short={people === null}
        label={say(m.access_email)}
        value={email}
        error={errorOf('mail')}
      />
      <Field
        locale={locale}
        name="ww"
        type="password"
        autoComplete="current-password"
        short={people === null}
        label={say(m.access_password)}
        error={errorOf('ww')}
      />
      <div>
        <Button>{say(m.access_continue)}</Button>
      </div>
      <p className="lk-hint">{say(m.access_two_steps)}</p>
    </form>
  )
}

function missingWords(field: 'mail' | 'ww', locale: Locale): string {
  return sayIn(locale)(field === 'mail' ? m.access_email_missing : m.access_password_missing)
}
