import { m } from '../../messages/messages.js'
import type { Enrolment } from '../../platform/second-factor.ts'
import { ErrorSummary } from '../components/alert.tsx'
import { BarePage } from '../components/bare-page.tsx'
import { Button, ButtonLink } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import type { WorkFrame } from '../components/frame.ts'
import { QrCode } from '../components/qr-code.tsx'
import { sayIn } from '../say.ts'
import { type CodeFault, codeFaultWords } from './code-page.tsx'

interface FactorPageProps {
  frame: WorkFrame
  enrolment: Enrolment
  next: string
  fault?: CodeFault | undefined
}

/** Setting up the second factor: the key for the app, and a first code as proof that it works. */
export function FactorPage({ frame, enrolment, next, fault }: FactorPageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const error = fault && say(codeFaultWords(fault))
  return (
    <BarePage frame={frame} title={say(m.access_factor_title)} errors={fault ? 1 : 0}>
      <div className="lk-stack">
        <h1>{say(m.access_factor_title)}</h1>
        <ErrorSummary locale={locale} errors={error ? [{ id: 'code', text: error }] : []} kept={false} />
        <p>{say(m.access_factor_lead)}</p>
        <ol className="lk-stack-s">
          <li>{say(m.access_factor_step_app)}</li>
          <li>
            {say(m.access_factor_step_scan)}
            <div className="lk-factor">
              <QrCode content={enrolment.link} label={say(m.access_factor_qr)} />
              <div className="lk-stack-s">
                <p>
                  <a href={enrolment.link}>{say(m.access_factor_link)}</a>
                </p>
                <p>{say(m.access_factor_or_key)}</p>
                <p>
                  <Secret>{enrolment.key}</Secret>
                </p>
              </div>
            </div>
          </li>
          <li>{say(m.access_factor_step_code)}</li>
        </ol>
        <form action="/inloggen/instellen" method="post" noValidate className="lk-stack">
          <input type="hidden" name="naar" value={next} />
          <Field
            locale={locale}
            name="code"
            label={say(m.access_factor_code)}
            hint={say(m.access_factor_code_hint)}
            error={error}
            autoComplete="one-time-code"
            inputMode="numeric"
            short
          />
          <div>
            <Button>{say(m.access_factor_button)}</Button>
          </div>
        </form>
      </div>
    </BarePage>
  )
}

/** The backup codes, shown once; from here one goes on. */
export function BackupCodesPage({ frame, codes, next }: { frame: WorkFrame; codes: readonly string[]; next: string }) {
  const say = sayIn(frame.locale)
  return (
    <BarePage frame={frame} title={say(m.access_backup_title)}>
      <div className="lk-stack">
        <h1>{say(m.access_backup_title)}</h1>
        <p>{say(m.access_backup_lead)}</p>
        <h2>{say(m.access_backup_list)}</h2>
        <ul>
          {codes.map((code) => (
            <li key={code}>
              <Secret>{code}</Secret>
            </li>
          ))}
        </ul>
        <div className="lk-noprint">
          <ButtonLink href={next}>{say(m.access_backup_done)}</ButtonLink>
        </div>
      </div>
    </BarePage>
  )
}

/** Something to type over exactly: letters that cannot be confused, left to right. */
export function Secret({ children }: { children: string }) {
  return <code dir="ltr">{children}</code>
}
