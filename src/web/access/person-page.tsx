import type { Appointment } from '../../domains/access/index.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { DataList } from '../components/data-list.tsx'
import { Empty } from '../components/filters.tsx'
import { Head, Section } from '../components/head.tsx'
import { Panel, Split } from '../components/panel.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { functionInWords } from '../function-names.ts'
import { sayIn, type Words } from '../say.ts'
import { AppointmentFields } from './appointment-fields.tsx'
import { periodInWords, placeInWords } from './appointment-words.ts'
import { EndForm } from './end-form.tsx'
import { summaryOf } from './person-form.ts'
import { AccessBadge } from './person-state.tsx'
import { PersonSteps } from './person-steps.tsx'
import type { PersonChange, PersonView } from './person-view.ts'
import { RecoveryNews } from './recovery-news.tsx'

const changes: Record<PersonChange, Words> = {
  functie: m.access_person_saved_functie,
  einde: m.access_person_saved_einde,
  actief: m.access_person_saved_actief,
  inactief: m.access_person_saved_inactief,
  herstel: m.access_person_saved_herstel,
  gemaild: m.login_lost_mailed,
  afgewezen: m.login_lost_refused,
}

/** One person: in which functions, whether they can log in, and what an administrator can do about it. */
export function PersonPage({ view }: { view: PersonView }) {
  const { frame, person, today, open, faults } = view
  const { locale } = frame
  const say = sayIn(locale)
  const errors = [...summaryOf(faults, say), ...endErrors(view)]
  return (
    <WorkbenchPage
      frame={frame}
      title={person.name}
      current="/beheer"
      crumbs={[{ label: say(m.access_people), href: '/beheer' }, { label: person.name }]}
      errors={errors.length}
    >
      <Head title={person.name} facts={<AccessBadge locale={locale} person={person} open={open} today={today} />} />
      <Split
        asideLabel={say(m.access_what_now)}
        aside={
          <Panel title={say(m.access_what_now)}>
            <PersonSteps view={view} />
          </Panel>
        }
      >
        <ErrorSummary locale={locale} errors={errors} />
        <Happened view={view} />
        <RecoveryNews view={view} />
        <DataList facts={[{ name: say(m.access_person_email), value: person.email }]} />
        <Section title={say(m.access_person_appointments)} stack="m">
          <Appointments view={view} />
        </Section>
        {person.id !== view.me && <AddFunction view={view} />}
      </Split>
    </WorkbenchPage>
  )
}

/** Nobody gives oneself a function. */
function AddFunction({ view: { frame, person, places, typed, faults } }: { view: PersonView }) {
  const say = sayIn(frame.locale)
  return (
    <Section title={say(m.access_add_function)} stack="m">
      <form action={`/beheer/mensen/${person.id}/functies`} method="post" noValidate className="lk-stack">
        <AppointmentFields locale={frame.locale} places={places} typed={typed} faults={faults} />
        <div>
          <Button kind="second">{say(m.access_add_function_button)}</Button>
        </div>
      </form>
    </Section>
  )
}

function Happened({ view: { frame, changed, lastAdministrator } }: { view: PersonView }) {
  const say = sayIn(frame.locale)
  if (lastAdministrator)
    return (
      <Alert kind="bad" title={say(m.access_last_administrator)} narrow>
        <p>{say(m.access_last_administrator_lead)}</p>
      </Alert>
    )
  if (!changed) return null
  return (
    <Alert kind="good" title={say(m.access_person_saved)} narrow>
      <p>{say(changes[changed])}</p>
    </Alert>
  )
}

function Appointments({ view }: { view: PersonView }) {
  const { frame, person, now } = view
  const { locale } = frame
  const say = sayIn(locale)
  if (person.appointments.length === 0)
    return (
      <Empty title={say(m.access_person_none)} level={3}>
        <p>{say(m.access_person_none_lead)}</p>
      </Empty>
    )
  return (
    <Table
      caption={say(m.access_person_caption)}
      rows={person.appointments}
      keyOf={({ id }) => id}
      columns={[
        { title: say(m.access_function), cell: (one) => functionInWords(one.function, locale) },
        { title: say(m.access_person_where), cell: (one) => placeInWords(one, view.names) },
        { title: say(m.access_person_period), cell: (one) => periodInWords(one, locale, now) },
        { title: say(m.access_end), cell: (one) => <Ending view={view} appointment={one} /> },
      ]}
    />
  )
}

function Ending({ view, appointment }: { view: PersonView; appointment: Appointment }) {
  const say = sayIn(view.frame.locale)
  const { validFrom, validUntil } = appointment
  if (validUntil !== null && validUntil < view.today) return <>{say(m.access_period_over)}</>
  return (
    <>
      {validFrom > view.today && <p>{say(m.access_period_later)}</p>}
      <EndForm view={view} appointment={appointment} />
    </>
  )
}

function endErrors({ endFault, frame }: PersonView): { id: string; text: string }[] {
  if (!endFault) return []
  return [{ id: `einde-${endFault.appointmentId}`, text: sayIn(frame.locale)(endFault.words) }]
}
