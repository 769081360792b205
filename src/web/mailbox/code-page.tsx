import { m } from '../../messages/messages.js'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import type { Frame } from '../components/frame.ts'
import { PublicPage } from '../components/public-page.tsx'
import { sayIn, type Words } from '../say.ts'

interface CodePageProps {
  frame: Frame
  typed?: string
  /** Why it did not open. A code that is wrong, revoked or never was, all get the same words. */
  error?: Words
}

/** Where somebody comes back with a code. */
export function CodePage({ frame, typed = '', error }: CodePageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <PublicPage
      frame={{ ...frame, address: '/mijn-melding' }}
      title={say(m.report_mailbox_title)}
      formButton={say(m.report_mailbox_open)}
      errors={error ? 1 : 0}
    >
      <div className="lk-wrap lk-page lk-stack">
        <h1>{say(m.report_mailbox_enter)}</h1>
        <form id="formulier" action="/mijn-melding" method="post" noValidate className="lk-stack" autoComplete="off">
          <Field
            locale={locale}
            name="code"
            code
            label={say(m.report_mailbox_code)}
            hint={say(m.report_mailbox_code_hint)}
            error={error && say(error)}
            value={typed}
          />
          <Actions>
            <Button>{say(m.report_mailbox_open)}</Button>
            <ButtonLink href="/melden" kind="link">
              {say(m.report_mailbox_without_code)}
            </ButtonLink>
          </Actions>
        </form>
        <p className="lk-hint">{say(m.report_mailbox_letters)}</p>
      </div>
    </PublicPage>
  )
}
