import type { ReactNode } from 'react'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { FieldError } from '../components/field.tsx'
import { sayIn } from '../say.ts'

/** The script that every page with this form names. */
export const passkeyScript = 'passkey.js'

interface PasskeyFormProps {
  locale: Locale
  /** What the device is asked: to show a passkey, or to make one. */
  kind: 'show' | 'make'
  /** The question, as JSON. */
  options: string
  action: string
  button: string
  second?: boolean
  /** Hidden fields that go along. */
  children?: ReactNode
}

/** Asks the device for a passkey and sends its answer as the field `passkey`. Without script it says that it cannot. */
export function PasskeyForm({ locale, kind, options, action, button, second, children }: PasskeyFormProps) {
  const say = sayIn(locale)
  return (
    <form action={action} method="post" className="lk-stack" data-passkey={kind} data-options={options}>
      {children}
      <input type="hidden" name="passkey" />
      <p data-unable>{say(m.login_passkey_unable)}</p>
      <div data-stopped hidden role="alert">
        <FieldError locale={locale} id="passkey" error={say(m.login_passkey_stopped)} />
      </div>
      <div data-able hidden>
        <Button kind={second ? 'second' : 'main'}>{button}</Button>
      </div>
    </form>
  )
}
