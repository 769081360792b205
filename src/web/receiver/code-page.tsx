import { m } from '../../messages/messages.js'
import { BarePage } from '../components/bare-page.tsx'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import type { WorkFrame } from '../components/frame.ts'
import { sayIn } from '../say.ts'

interface ReceiverCodePageProps {
  frame: WorkFrame
  /** The key of this form: the reading goes on in the form that began it. */
  form: string
  wrong?: boolean
}

/** Where a receiver without an account gives its code. It looks the same for a link that never was. */
export function ReceiverCodePage({ frame, form, wrong = false }: ReceiverCodePageProps) {
  const { locale, address } = frame
  const say = sayIn(locale)
  return (
    <BarePage frame={frame} title={say(m.receiver_tab)} errors={wrong ? 1 : 0}>
      <div className="lk-stack">
        <h1>{say(m.receiver_enter)}</h1>
        <p>{say(m.receiver_enter_lead)}</p>
        <form action={address} method="post" noValidate autoComplete="off" className="lk-stack">
          <input type="hidden" name="sleutel" value={form} />
          <Field
            locale={locale}
            name="code"
            code
            short
            startsHere={wrong}
            label={say(m.receiver_code)}
            hint={say(m.receiver_code_hint)}
            error={wrong ? say(m.receiver_wrong) : undefined}
          />
          <div>
            <Button>{say(m.receiver_open)}</Button>
          </div>
        </form>
        <p className="lk-hint">{say(m.receiver_once)}</p>
      </div>
    </BarePage>
  )
}
