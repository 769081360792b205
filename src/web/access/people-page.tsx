import type { FailingMail, LostFactor, OpenInvitation, Person, Places } from '../../domains/access/index.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { ButtonLink } from '../components/button.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { type AppointmentWords, appointmentInWords } from './appointment-words.ts'
import { momentInShort } from './moments.ts'
import { AccessBadge, appointmentsNow, thinDesks } from './person-state.tsx'

interface PeoplePageProps {
  frame: WorkbenchFrame
  people: readonly Person[]
  places: Places
  open: readonly OpenInvitation[]
  names: AppointmentWords
  today: string
  failing: readonly FailingMail[]
  lost: readonly LostFactor[]
  now: Date
}

/** Everybody with a function, and what an administrator should look after. */
export function PeoplePage({ frame, people, places, open, names, today, failing, lost, now }: PeoplePageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const thin = thinDesks(places.desks).length
  return (
    <WorkbenchPage frame={frame} title={say(m.access_people)} current="/beheer">
      <Head title={say(m.access_people)} facts={say(m.access_people_no_content)}>
        <ButtonLink href="/beheer/uitnodigen" icon="plus">
          {say(m.access_invite)}
        </ButtonLink>
      </Head>
      <div className="lk-stack">
        {countAdministrators(people, today) < 2 && (
          <Alert kind="risk" title={say(m.access_single_administrator)} narrow>
            <p>{say(m.access_single_administrator_lead)}</p>
          </Alert>
        )}
        {thin > 0 && (
          <Alert kind="risk" title={m.access_thin_desks({ count: thin }, { locale })} narrow>
            <p>
              {say(m.access_thin_desks_lead)} <a href="/beheer/loketten">{say(m.access_thin_desks_see)}</a>
            </p>
          </Alert>
        )}
        <LostFactorAlert locale={locale} people={people} lost={lost.filter(unconfirmed(open))} now={now} />
        <FailingMailAlert locale={locale} failing={failing} today={today} />
        <Table
          caption={say(m.access_people_caption)}
          rows={people}
          keyOf={({ id }) => id}
          columns={[
            {
              title: say(m.access_people_name),
              cell: ({ id, name, email }) => (
                <>
                  <a href={`/beheer/mensen/${id}`}>{name}</a>
                  <SubLine>{email}</SubLine>
                </>
              ),
            },
            {
              title: say(m.access_people_functions),
              cell: (person) =>
                appointmentsNow(person, today)
                  .map((one) => appointmentInWords(one, names, locale))
                  .join(' · '),
            },
            {
              title: say(m.access_people_state),
              cell: (person) => (
                <AccessBadge
                  locale={locale}
                  person={person}
                  today={today}
                  open={open.find(({ personId }) => personId === person.id)}
                />
              ),
            },
          ]}
        />
      </div>
    </WorkbenchPage>
  )
}

/** What two administrators confirmed waits for the person, and asks nothing of an administrator any more. */
const unconfirmed = (open: readonly OpenInvitation[]) => (lost: LostFactor) =>
  !open.some(({ personId, recovery, confirmed }) => personId === lost.personId && recovery && confirmed)

/** Who lost the second factor and asks for a new one. */
function LostFactorAlert({
  locale,
  people,
  lost,
  now,
}: Pick<PeoplePageProps, 'people' | 'lost' | 'now'> & { locale: Locale }) {
  if (lost.length === 0) return null
  const say = sayIn(locale)
  const count = lost.length
  const title = count === 1 ? say(m.login_lost_admin_title_one) : m.login_lost_admin_title({ count }, { locale })
  return (
    <Alert kind="risk" title={title} narrow>
      <ul>
        {lost.map(({ personId, askedAt }) => {
          const name = people.find(({ id }) => id === personId)?.name ?? ''
          const words = { name, moment: momentInShort(askedAt, locale, now) }
          return (
            <li key={personId}>
              <a href={`/beheer/mensen/${personId}`}>{m.login_lost_admin_line(words, { locale })}</a>
            </li>
          )
        })}
      </ul>
      <p>{say(m.login_lost_admin_lead)}</p>
    </Alert>
  )
}

function FailingMailAlert({ locale, failing, today }: Pick<PeoplePageProps, 'failing' | 'today'> & { locale: Locale }) {
  const [first] = failing
  if (!first) return null
  const say = sayIn(locale)
  const title =
    failing.length === 1 ? say(m.notices_failing_one) : m.notices_failing({ count: failing.length }, { locale })
  return (
    <Alert kind="risk" title={title} narrow>
      <ul>
        {failing.map(({ personId, name, email, since }) => (
          <li key={personId}>
            {m.notices_failing_line({ name, email, day: dayInText(since, locale, new Date(today)) }, { locale })}
          </li>
        ))}
      </ul>
      <p>{say(m.notices_failing_text)}</p>
    </Alert>
  )
}

function countAdministrators(people: readonly Person[], today: string): number {
  const manages = (person: Person) => appointmentsNow(person, today).some((one) => one.function === 'administrator')
  return people.filter((person) => person.active && person.account && manages(person)).length
}
