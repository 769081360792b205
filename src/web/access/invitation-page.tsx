import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { BarePage } from '../components/bare-page.tsx'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import type { WorkFrame } from '../components/frame.ts'
import { sayIn } from '../say.ts'
import { type PasswordFault, passwordFaultWords } from './password-words.ts'

interface InvitationPageProps {
  frame: WorkFrame
  token: string
  invited: { name: string; email: string }
  fault?: PasswordFault | undefined
}

/** Where an invited person chooses a password; the second factor follows. */
export function InvitationPage({ frame, token, invited, fault }: InvitationPageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = m.access_invitation_title({ name: invited.name }, { locale })
  const field = fault === 'differs' ? 'ww2' : 'ww'
  const error = fault && say(passwordFaultWords(fault))
  const errorOf = (name: 'ww' | 'ww2') => (name === field ? error : undefined)
  return (
    <BarePage frame={frame} title={title} errors={fault ? 1 : 0}>
      <div className="lk-stack">
        <h1>{title}</h1>
        <ErrorSummary locale={locale} errors={error ? [{ id: field, text: error }] : []} kept={false} />
        <p>{m.access_invitation_lead({ email: invited.email }, { locale })}</p>
        <form action={`/uitnodiging/${token}`} method="post" noValidate className="lk-stack">
          <input type="hidden" name="mail" value={invited.email} autoComplete="username" />
          <Field
            locale={locale}
            name="ww"
            type="password"
            autoComplete="new-password"
            short
            label={say(m.access_new_password)}
            hint={say(m.access_new_password_hint)}
            error={errorOf('ww')}
          />
          <Field
            locale={locale}
            name="ww2"
            type="password"
            autoComplete="new-password"
            short
            label={say(m.access_repeat_password)}
            error={errorOf('ww2')}
          />
          <div>
            <Button>{say(m.access_invitation_button)}</Button>
          </div>
        </form>
      </div>
    </BarePage>
  )
}

/** A link that was used, withdrawn, too old, or never was: it looks the same. */
export function InvitationGonePage({ frame }: { frame: WorkFrame }) {
  const say = sayIn(frame.locale)
  return (
    <BarePage frame={frame} title={say(m.access_invitation_gone)}>
      <div className="lk-stack">
        <h1>{say(m.access_invitation_gone)}</h1>
        <p>{say(m.access_invitation_gone_lead)}</p>
        <p>
          <a href="/inloggen">{say(m.access_log_in)}</a>
        </p>
      </div>
    </BarePage>
  )
}
