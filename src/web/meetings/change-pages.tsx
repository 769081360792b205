import type { MeetingView } from '../../domains/programme/index.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Field, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { bodyAddress } from './bodies-page.tsx'
import { errorAt, errorsOf, type Faults, type TypedFields } from './form-faults.ts'
import { gatheringName, hoursInWords } from './meeting-words.ts'
import { PlaceFields } from './place-fields.tsx'

interface ChangeProps {
  frame: WorkbenchFrame
  view: MeetingView
  districts: readonly { id: string; name: string }[]
  typed: TypedFields
  faults: Faults
  conflict: boolean
}

/** The path to a page under that of a meeting. */
export function crumbsTo(
  { view, frame: { locale }, districts }: Pick<ChangeProps, 'view' | 'frame' | 'districts'>,
  title: string,
) {
  return [
    { href: '/programma/overleggen', label: sayIn(locale)(m.meetings_title) },
    { href: bodyAddress(view.key), label: gatheringName(view.gathering, districts, locale) },
    { href: `/programma/overleg/${view.meeting.id}`, label: dayInFull(view.meeting.day, locale) },
    { label: title },
  ]
}

/** Where a meeting gets another day, time or place. */
export function MovePage(props: ChangeProps) {
  const { frame, view, typed, faults, conflict } = props
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.meetings_move_title)
  const errors = errorsOf(faults, locale)
  const address = `/programma/overleg/${view.meeting.id}`
  const crumbs = crumbsTo(props, title)
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={<Now {...props} />} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {conflict && (
          <Alert kind="risk" title={say(m.meetings_conflict)}>
            <p>{say(m.meetings_conflict_text)}</p>
          </Alert>
        )}
        <form action={`${address}/wijzigen`} method="post" noValidate className="lk-stack">
          <input type="hidden" name="versie" value={typed.versie ?? '1'} />
          <Field
            {...{ locale, name: 'dag', value: typed.dag, error: errorAt(faults, 'dag', locale) }}
            label={say(m.meetings_day)}
            hint={say(m.meetings_day_hint)}
            short
            inputMode="numeric"
          />
          <PlaceFields {...{ locale, typed, faults }} />
          <Actions>
            <Button>{say(m.meetings_save)}</Button>
            <ButtonLink kind="link" href={address}>
              {say(m.meetings_cancel_form)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}

function Now({ frame: { locale }, view: { meeting } }: ChangeProps) {
  const where = meeting.place || meeting.link
  return <p dir="auto">{`${dayInFull(meeting.day, locale)}, ${hoursInWords(meeting, locale)}, ${where}`}</p>
}

/** Where a meeting is cancelled, with the reason. */
export function CancelPage(props: ChangeProps) {
  const { frame, view, typed, faults } = props
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.meetings_cancel_title)
  const errors = errorsOf(faults, locale)
  const address = `/programma/overleg/${view.meeting.id}`
  const crumbs = crumbsTo(props, title)
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={<Now {...props} />} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        <form action={`${address}/afzeggen`} method="post" noValidate className="lk-stack">
          <TextArea
            {...{ locale, name: 'reden', value: typed.reden, error: errorAt(faults, 'reden', locale) }}
            label={say(m.meetings_cancel_reason)}
            hint={say(m.meetings_no_names)}
            rows={3}
          />
          <Actions>
            <Button>{say(m.meetings_step_cancel)}</Button>
            <ButtonLink kind="link" href={address}>
              {say(m.meetings_cancel_form)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}
