import type { Appointment } from '../../domains/access/index.ts'
import { writeDay } from '../../lib/day-input.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { functionInWords } from '../function-names.ts'
import { sayIn } from '../say.ts'
import type { PersonView } from './person-view.ts'

/** Gives one appointment its last day. */
export function EndForm({ view, appointment }: { view: PersonView; appointment: Appointment }) {
  const { frame, person, endFault, today } = view
  const { locale } = frame
  const say = sayIn(locale)
  const fault = endFault?.appointmentId === appointment.id ? endFault : undefined
  const name = functionInWords(appointment.function, locale)
  return (
    <form
      action={`/beheer/mensen/${person.id}/functies/${appointment.id}/einde`}
      method="post"
      noValidate
      className="lk-stack-s"
    >
      <Field
        locale={locale}
        name="dag"
        id={`einde-${appointment.id}`}
        label={
          <>
            {say(m.access_end_label)}{' '}
            <span className="lk-hidden">{m.access_end_of({ function: name }, { locale })}</span>
          </>
        }
        value={fault?.typed ?? writeDay(appointment.validUntil ?? today)}
        error={fault && say(fault.words)}
        short
      />
      <div>
        <Button kind="link">{say(m.access_end_button)}</Button>
      </div>
    </form>
  )
}
