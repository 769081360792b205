import type { MeetingView } from '../../domains/programme/index.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { sayIn } from '../say.ts'
import { bodyAddress } from './bodies-page.tsx'
import type { Faults, TypedFields } from './form-faults.ts'
import { DayField, FormActions, FormPage, fieldsOf } from './form-page.tsx'
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
  const address = `/programma/overleg/${view.meeting.id}`
  const crumbs = crumbsTo(props, title)
  return (
    <FormPage {...{ frame, title, crumbs, faults, conflict }} facts={<Now {...props} />}>
      <form action={`${address}/wijzigen`} method="post" noValidate className="lk-stack">
        <input type="hidden" name="versie" value={typed.versie ?? '1'} />
        <DayField {...fieldsOf(props)('dag')} label={say(m.meetings_day)} />
        <PlaceFields {...{ locale, typed, faults }} />
        <FormActions frame={frame} back={address}>
          <Button>{say(m.meetings_save)}</Button>
        </FormActions>
      </form>
    </FormPage>
  )
}

function Now({ frame: { locale }, view: { meeting } }: ChangeProps) {
  const where = meeting.place || meeting.link
  return <p dir="auto">{`${dayInFull(meeting.day, locale)}, ${hoursInWords(meeting, locale)}, ${where}`}</p>
}

/** Where a meeting is cancelled, with the reason. */
export function CancelPage(props: ChangeProps) {
  const { frame, view, faults } = props
  const say = sayIn(frame.locale)
  const title = say(m.meetings_cancel_title)
  const address = `/programma/overleg/${view.meeting.id}`
  const crumbs = crumbsTo(props, title)
  return (
    <FormPage {...{ frame, title, crumbs, faults }} facts={<Now {...props} />}>
      <form action={`${address}/afzeggen`} method="post" noValidate className="lk-stack">
        <TextArea
          {...fieldsOf(props)('reden')}
          label={say(m.meetings_cancel_reason)}
          hint={say(m.meetings_no_names)}
          rows={3}
        />
        <FormActions frame={frame} back={address}>
          <Button>{say(m.meetings_step_cancel)}</Button>
        </FormActions>
      </form>
    </FormPage>
  )
}
