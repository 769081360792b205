import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import type { Frame } from '../components/frame.ts'
import { PublicPage } from '../components/public-page.tsx'
import { HiddenFields } from '../report/form-page.tsx'
import { CodeToKeep } from '../report/receipt-page.tsx'
import { sayIn } from '../say.ts'

interface RenewProps {
  frame: Frame
  code: string
}

/** Says what a new code means before it is made: the old one is dead at once, for its owner too. */
export function RenewPage({ frame, code, formKey }: RenewProps & { formKey: string }) {
  const say = sayIn(frame.locale)
  const fields = [
    { field: 'code', value: code },
    { field: 'sleutel', value: formKey },
  ]
  return (
    <PublicPage
      frame={{ ...frame, address: '/mijn-melding' }}
      title={say(m.report_renew_title)}
      formButton={say(m.report_renew)}
    >
      <div className="lk-wrap lk-page lk-stack">
        <h1>{say(m.report_renew_sure)}</h1>
        <p>{say(m.report_renew_what)}</p>
        <p>{say(m.report_renew_kept)}</p>
        <p>{say(m.report_renew_ready)}</p>
        <div className="lk-actions">
          <form id="formulier" action="/mijn-melding/code/nieuw" method="post">
            <HiddenFields fields={fields} />
            <Button>{say(m.report_renew)}</Button>
          </form>
          <form action="/mijn-melding" method="post">
            <HiddenFields fields={[{ field: 'code', value: code }]} />
            <Button kind="second">{say(m.report_renew_back)}</Button>
          </form>
        </div>
      </div>
    </PublicPage>
  )
}

/** The new code, shown once. */
export function NewCodePage({ frame, code }: RenewProps) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <PublicPage
      frame={{ ...frame, address: '/mijn-melding' }}
      title={say(m.report_renew_title)}
      formButton={say(m.report_renew_title)}
      printsOnlyCode
    >
      <form id="formulier" action="/mijn-melding/code/getoond" method="post">
        <HiddenFields fields={[{ field: 'code', value: code }]} />
      </form>
      <div className="lk-wrap lk-page">
        <div className="lk-columns lk-columns--aside">
          <CodeToKeep locale={locale} title={say(m.report_renewed)} codeTitle={say(m.report_code)} code={code}>
            <p>{say(m.report_renewed_old)}</p>
          </CodeToKeep>
        </div>
      </div>
    </PublicPage>
  )
}
