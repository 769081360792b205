import type { ReactNode } from 'react'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, ButtonLink } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { type Crumb, WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { errorAt, errorsOf, type Faults, type TypedFields } from './form-faults.ts'

interface FormPageProps {
  frame: WorkbenchFrame
  title: string
  crumbs: readonly Crumb[]
  facts?: ReactNode
  /** What can be done besides filling in the form. */
  action?: ReactNode
  faults: Faults
  /** Somebody else wrote since the page was opened. */
  conflict?: boolean
  children: ReactNode
}

/** A page with a form: where it stands, what is wrong with what was typed, and that somebody else wrote first. */
export function FormPage({ frame, title, crumbs, facts, action, faults, conflict = false, children }: FormPageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const errors = errorsOf(faults, locale)
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={facts}>
        {action}
      </Head>
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {conflict && (
          <Alert kind="risk" title={say(m.meetings_conflict)}>
            <p>{say(m.meetings_conflict_text)}</p>
          </Alert>
        )}
        {children}
      </div>
    </WorkbenchPage>
  )
}

type TypedForm = { frame: WorkbenchFrame; typed: TypedFields; faults: Faults }

/** What every field of a form is given: its name, what was typed in it and what is wrong with that. */
export const fieldsOf =
  ({ frame: { locale }, typed, faults }: TypedForm) =>
  (name: string) => ({ locale, name, value: typed[name], error: errorAt(faults, name, locale) })

/** A field for a day, as people write one. */
export function DayField({
  label,
  hint,
  ...field
}: ReturnType<ReturnType<typeof fieldsOf>> & { label: string; hint?: string }) {
  return (
    <Field {...field} label={label} hint={hint ?? sayIn(field.locale)(m.meetings_day_hint)} short inputMode="numeric" />
  )
}

/** What a form can do, and the way back without it. */
export function FormActions({ frame, back, children }: { frame: WorkbenchFrame; back: string; children: ReactNode }) {
  return (
    <Actions>
      {children}
      <ButtonLink kind="link" href={back}>
        {sayIn(frame.locale)(m.meetings_cancel_form)}
      </ButtonLink>
    </Actions>
  )
}
