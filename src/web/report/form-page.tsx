import type { ReactNode } from 'react'
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Chain, ChainStep } from '../components/chain.tsx'
import { PublicPage } from '../components/public-page.tsx'
import { hiddenFileFields } from '../files/attached.ts'
import { filesSummary } from '../files/files-field.tsx'
import { sayIn } from '../say.ts'
import { answerTo, carriedFields } from './answers.ts'
import { summaryOf } from './fault-words.ts'
import type { FormView } from './form-view.ts'

type Step = 1 | 2 | 3

interface FormPageProps {
  view: FormView
  step: Step
  title: string
  /** The words of the main button: Enter presses it too. */
  button: string
  /** Where the main button sends the form. */
  action?: string
  /** What else this step carries along unseen. */
  hidden?: readonly { field: string; value: string }[]
  /** Between heading and form. */
  above?: ReactNode
  children: ReactNode
}

/** One step of the form: where one is, what is wrong, the fields, and unseen the answers of the other steps. */
export function FormPage({
  view,
  step,
  title,
  button,
  action = '/melden',
  hidden = [],
  above,
  children,
}: FormPageProps) {
  const { frame, answers, attached } = view
  const puzzle = step === 3 ? view.puzzle : undefined
  const { locale } = frame
  const unseenFiles = step === 2 ? hiddenFileFields(attached) : []
  const carried = [{ field: 'stap', value: String(step) }, ...carriedFields(answers, step), ...hidden, ...unseenFiles]
  const errors = [...summaryOf(view), ...(step === 1 ? filesSummary(attached, locale) : [])]
  const scripts = [...(puzzle ? ['puzzle.js'] : []), ...(step === 1 ? ['files.js'] : [])]
  return (
    <PublicPage
      frame={{ ...frame, address: '/melden' }}
      title={m.report_title({ step }, { locale })}
      formButton={button}
      errors={errors.length}
      scripts={scripts}
    >
      <div className="lk-wrap lk-page lk-stack">
        <FormSteps locale={locale} now={step} />
        <h1>{title}</h1>
        <ErrorSummary locale={locale} errors={errors} />
        {step !== 1 && answerTo(answers, 'danger') === 'ja' && <CallNow locale={locale} />}
        {above}
        <form
          id="formulier"
          action={action}
          method="post"
          encType="multipart/form-data"
          noValidate
          className="lk-stack"
          autoComplete="off"
          data-puzzle={puzzle}
        >
          <HiddenFields fields={carried} />
          {children}
        </form>
      </div>
    </PublicPage>
  )
}

/** Values that travel along unseen. */
export function HiddenFields({ fields }: { fields: readonly { field: string; value: string }[] }) {
  return fields.map(({ field, value }) => <input key={`${field} ${value}`} type="hidden" name={field} value={value} />)
}

const steps = [
  [1, m.report_step_1],
  [2, m.report_step_2],
  [3, m.report_step_3],
] as const

function FormSteps({ locale, now }: { locale: PublicLocale; now: Step }) {
  const say = sayIn(locale)
  return (
    <Chain row label={say(m.report_steps)}>
      {steps.map(([step, name]) => {
        const [light, hint] =
          step < now
            ? (['lit', m.frame_step_done] as const)
            : step === now
              ? (['now', m.frame_step_now] as const)
              : (['dark', m.frame_step_later] as const)
        return (
          <ChainStep key={step} light={light}>
            <strong>{say(name)}</strong> <span className="lk-hint">{say(hint)}</span>
          </ChainStep>
        )
      })}
    </Chain>
  )
}

/** Whoever says that somebody is in danger reads on every next page what helps now. */
function CallNow({ locale }: { locale: PublicLocale }) {
  const say = sayIn(locale)
  return (
    <Alert kind="bad" narrow title={say(m.report_danger_now)}>
      <p>{say(m.report_danger_now_text)}</p>
      <p>
        <a href="tel:112">{say(m.frame_call_112)}</a>
      </p>
    </Alert>
  )
}
