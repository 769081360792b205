import type { Places } from '../../domains/access/index.ts'
import { languages, locales } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { Field, Select } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { fieldsOf } from '../typed-fields.ts'
import { AppointmentFields } from './appointment-fields.tsx'
import { type PersonFaults, type PersonField, summaryOf, type TypedPerson } from './person-form.ts'

interface InvitePageProps {
  frame: WorkbenchFrame
  places: Places
  typed: TypedPerson
  faults: PersonFaults
}

/** The form for inviting somebody in a first function. */
export function InvitePage({ frame, places, typed, faults }: InvitePageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const errors = summaryOf(faults, say)
  const typedField = fieldsOf(locale, { typed, faults })
  const field = (name: PersonField) => ({ ...typedField(name), short: true })
  return (
    <WorkbenchPage
      frame={frame}
      title={say(m.access_invite_title)}
      current="/beheer"
      crumbs={[{ label: say(m.access_people), href: '/beheer' }, { label: say(m.access_invite_title) }]}
      errors={errors.length}
    >
      <Head title={say(m.access_invite_title)} />
      <div className="lk-stack">
        <ErrorSummary locale={locale} errors={errors} />
        <p>{say(m.access_invite_lead)}</p>
        <form action="/beheer/uitnodigen" method="post" noValidate className="lk-stack">
          <Field {...field('naam')} label={say(m.access_name)} hint={say(m.access_name_hint)} />
          <Field {...field('mail')} type="email" label={say(m.access_email)} />
          <Select
            {...field('leestaal')}
            label={say(m.access_locale)}
            options={locales.map((of) => ({ value: of, label: languages[of].name }))}
          />
          <AppointmentFields locale={locale} places={places} typed={typed} faults={faults} />
          <div>
            <Button>{say(m.access_invite_button)}</Button>
          </div>
        </form>
      </div>
    </WorkbenchPage>
  )
}
