import type { SeatView } from '../../domains/programme/index.ts'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import { bodyAddress } from './bodies-page.tsx'
import { errorAt } from './form-faults.ts'
import { nameIn, oftenInWords } from './meeting-words.ts'
import type { BodyPageProps } from './page-props.ts'

interface SeatsProps {
  locale: Locale
  seats: readonly SeatView[]
  programme: ProgrammeFile
  now: Date
}

/** The places of a body, and who fills each of them today. */
export function SeatTable({ locale, seats, programme, now }: SeatsProps) {
  const say = sayIn(locale)
  if (seats.length === 0) return <p>{say(m.meetings_seats_none)}</p>
  return (
    <Table
      caption={<span className="lk-hidden">{say(m.meetings_seats)}</span>}
      rows={seats}
      keyOf={({ key }) => key}
      columns={[
        { title: say(m.meetings_seat), cell: (seat) => <SeatName {...{ seat, programme, locale, now }} /> },
        {
          title: say(m.meetings_organisation),
          cell: ({ organisation }) => organisation && nameIn(programme, organisation),
        },
        {
          title: say(m.meetings_seat_people),
          cell: ({ people }) =>
            people.length > 0 ? (
              people.map(({ name }) => name).join(', ')
            ) : (
              <span className="lk-soft">{say(m.meetings_seat_nobody)}</span>
            ),
        },
      ]}
    />
  )
}

function SeatName({ seat, programme, locale, now }: Omit<SeatsProps, 'seats'> & { seat: SeatView }) {
  const say = sayIn(locale)
  const duties = seat.duties.map((duty) => say(duty === 'chair' ? m.meetings_seat_chair : m.meetings_seat_secretary))
  const name = nameIn(programme, seat.role ?? seat.organisation ?? '')
  return (
    <>
      {[name, ...duties].join(', ')}
      {seat.note && <SubLine>{seat.note}</SubLine>}
      {seat.attends && (
        <SubLine>{m.meetings_seat_attends({ often: oftenInWords(seat.attends, locale) }, { locale })}</SubLine>
      )}
      {seat.record && <SubLine>{recordInWords(seat.record, locale, now)}</SubLine>}
    </>
  )
}

function recordInWords({ came, needed, period }: NonNullable<SeatView['record']>, locale: Locale, now: Date): string {
  const days = { from: dayInText(period.first, locale, now), until: dayInText(period.last, locale, now) }
  return m.meetings_seat_record({ came, needed, ...days }, { locale })
}

/** Members without an account; who keeps the meetings adds them and takes them away. */
export function OutsideMembers({ frame: { locale }, view, typed, faults }: BodyPageProps) {
  const say = sayIn(locale)
  return (
    <>
      <p>{say(m.meetings_outside_lead)}</p>
      {view.outside.length === 0 ? (
        <p>{say(m.meetings_outside_none)}</p>
      ) : (
        <ul className="lk-list">
          {view.outside.map(({ id, organisation, email }) => (
            <li key={id}>
              <div>
                <strong dir="auto">{organisation}</strong>
                {view.keeps && <span className="lk-source">{email}</span>}
              </div>
              {view.keeps && (
                <form action={`/programma/leden/${id}/weg`} method="post" className="lk-noprint">
                  <input type="hidden" name="terug" value={bodyAddress(view.key)} />
                  <Button kind="link">{say(m.meetings_outside_end)}</Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {view.keeps && (
        <details className="lk-noprint" open={Object.keys(faults).length > 0}>
          <summary>{say(m.meetings_outside_add_title)}</summary>
          <form action={`${bodyAddress(view.key)}/leden`} method="post" noValidate className="lk-stack">
            <Field
              {...{ locale, name: 'organisatie', value: typed.organisatie }}
              label={say(m.meetings_organisation)}
              error={errorAt(faults, 'organisatie', locale)}
            />
            <Field
              {...{ locale, name: 'mail', value: typed.mail, type: 'email', inputMode: 'email' }}
              label={say(m.meetings_email)}
              error={errorAt(faults, 'mail', locale)}
            />
            <Button kind="second">{say(m.meetings_outside_add)}</Button>
          </form>
        </details>
      )}
    </>
  )
}
