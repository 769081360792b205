import { handColours } from '../../domains/programme/rules/hand-colour.ts'
import { progressStates } from '../../domains/programme/rules/progress.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import type { ActionProps } from './action-props.ts'
import { colourLooks, stateWords } from './colour-words.tsx'
import { PlaceField, ProofFields } from './proof-fields.tsx'

/** Where progress is recorded, with what shows it. */
export function RecordSection(props: ActionProps) {
  const { frame, view, typed, faults, today } = props
  const { locale } = frame
  const say = sayIn(locale)
  const fields = { locale, typed, faults, today, monitor: view.monitor, places: view.places }
  return (
    <Section title={say(m.monitor_record)} id="vastleggen">
      <form
        action={`/programma/acties/${view.action.action.id}/voortgang`}
        method="post"
        noValidate
        className="lk-stack lk-noprint"
      >
        <PlaceField {...fields} />
        <ChoiceGroup
          locale={locale}
          type="radio"
          name="stand"
          legend={say(m.monitor_record_state)}
          error={faults.stand && say(faults.stand)}
          options={progressStates.map((state) => ({ value: state, label: say(stateWords[state]) }))}
          chosen={typed.stand ? [typed.stand] : []}
        />
        <ProofFields {...fields} dayHint={m.monitor_record_day_hint} noteHint={m.monitor_record_note_hint} />
        <Button>{say(m.monitor_record_save)}</Button>
      </form>
    </Section>
  )
}

/** Where a colour is given by hand, with the reason. */
export function HandSection({ frame: { locale }, view, typed, faults }: ActionProps) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.monitor_hand)} id="kleuren">
      <form
        action={`/programma/acties/${view.action.action.id}/kleur`}
        method="post"
        noValidate
        className="lk-stack lk-noprint"
      >
        <p>{say(m.monitor_hand_expires)}</p>
        <ChoiceGroup
          locale={locale}
          type="radio"
          name="kleur"
          legend={say(m.monitor_hand_colour)}
          error={faults.kleur && say(faults.kleur)}
          options={handColours.map((colour) => ({ value: colour, label: say(colourLooks[colour].words) }))}
          chosen={typed.kleur ? [typed.kleur] : []}
        />
        <TextArea
          locale={locale}
          name="reden"
          label={say(m.monitor_hand_reason)}
          hint={say(m.monitor_hand_reason_hint)}
          value={typed.reden}
          error={faults.reden && say(faults.reden)}
          rows={3}
        />
        <Button kind="second">{say(m.monitor_hand_save)}</Button>
      </form>
    </Section>
  )
}
