import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { BarePage } from '../components/bare-page.tsx'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import type { WorkFrame } from '../components/frame.ts'
import { sayIn, type Words } from '../say.ts'

/** Why a code was not taken. */
export type CodeFault = 'missing' | 'wrong' | 'used' | 'wait'

const faults: Record<CodeFault, Words> = {
  missing: m.access_code_missing,
  wrong: m.access_code_wrong,
  used: m.access_code_used,
  wait: m.access_code_wait,
}

/** The words for a code that was not taken. */
export function codeFaultWords(fault: CodeFault): Words {
  return faults[fault]
}

/** The second step of logging in. */
export function CodePage({ frame, next, fault }: { frame: WorkFrame; next: string; fault?: CodeFault }) {
  const { locale } = frame
  const say = sayIn(locale)
  const error = fault && say(faults[fault])
  return (
    <BarePage frame={frame} title={say(m.access_code_title)} errors={fault ? 1 : 0}>
      <div className="lk-stack">
        <h1>{say(m.access_code_title)}</h1>
        <ErrorSummary locale={locale} errors={error ? [{ id: 'code', text: error }] : []} kept={false} />
        <form action="/inloggen/code" method="post" noValidate className="lk-stack">
          <input type="hidden" name="naar" value={next} />
          <Field
            locale={locale}
            name="code"
            label={say(m.access_code_label)}
            hint={say(m.access_code_hint)}
            error={error}
            autoComplete="one-time-code"
            short
          />
          <div>
            <Button>{say(m.access_code_button)}</Button>
          </div>
        </form>
        <p>
          <a href="/inloggen/kwijt">{say(m.login_lost_link)}</a>
        </p>
      </div>
    </BarePage>
  )
}
