/** What somebody without an account said: what, how, who, on which day. */
import { channels, type RecordedAnswer } from '../../domains/signals/rules/handover.ts'
import type { HandoverStep } from '../../domains/signals/rules/handover-states.ts'
import { m } from '../../messages/messages.js'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, TextArea } from '../components/field.tsx'
import { sayIn, type Words } from '../say.ts'
import { type HandoverFieldFacts, mayStep } from './handover-facts.ts'
import { channelInWords } from './handover-words.ts'

const steps: readonly [RecordedAnswer['step'], HandoverStep, Words][] = [
  ['answer', 'recordAnswered', m.signals_record_answered],
  ['accept', 'recordAccepted', m.signals_record_accepted],
  ['refuse', 'recordRefused', m.signals_record_refused],
  ['return', 'recordReturned', m.signals_record_returned],
]

/** The fields with which the sender writes down an answer from outside. */
export function RecordFields({ facts }: { facts: HandoverFieldFacts }) {
  const { locale, typed, faults, handover } = facts
  const say = sayIn(locale)
  const possible = steps.filter(([, step]) => mayStep(handover.view, step))
  return (
    <>
      <ChoiceGroup
        {...{ locale, type: 'radio', name: 'wat', legend: say(m.signals_record_what), error: faults.of('wat') }}
        options={possible.map(([value, , words]) => ({ value, label: say(words) }))}
        chosen={[typed('wat')]}
      />
      <ChoiceGroup
        {...{ locale, type: 'radio', name: 'hoe', legend: say(m.signals_record_how), error: faults.of('hoe') }}
        options={channels.map((value) => ({ value, label: channelInWords(value, locale) }))}
        chosen={[typed('hoe')]}
      />
      <Field
        {...{ locale, name: 'wie', label: say(m.signals_record_who), value: typed('wie'), error: faults.of('wie') }}
        hint={say(m.signals_record_who_hint)}
        short
      />
      <Field
        {...{
          locale,
          name: 'datum',
          label: say(m.signals_record_on),
          value: typed('datum'),
          error: faults.of('datum'),
        }}
        hint={say(m.signals_day_hint)}
        short
        inputMode="numeric"
      />
      <TextArea
        {...{ locale, name: 'woorden', label: say(m.signals_record_words), value: typed('woorden') }}
        {...{ error: faults.of('woorden'), rows: 5 }}
      />
    </>
  )
}
