import { m } from '../../messages/messages.js'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { errorFor } from './fault-words.ts'
import { answersTo, answerTo } from './fields.ts'
import type { FormView } from './form-view.ts'

/** How the reporter wants to be known to the desk, by name unless chosen otherwise. */
export function YouSection({ view }: { view: FormView }) {
  const { frame, fields, faults, name } = view
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.professional_section_you)} stack="m">
      <ChoiceGroup
        locale={locale}
        type="radio"
        name="hoe"
        legend={say(m.professional_how)}
        error={errorFor(faults, 'hoe', locale)}
        chosen={answersTo(fields, 'hoe')}
        options={[
          {
            value: 'met-naam',
            label: say(m.professional_how_named),
            hint: m.professional_how_named_hint({ name }, { locale }),
          },
          {
            value: 'vertrouwelijk',
            label: say(m.professional_how_confidential),
            hint: say(m.professional_how_confidential_hint),
          },
        ]}
      />
      <Field
        locale={locale}
        name="contact"
        label={say(m.professional_contact)}
        hint={say(m.professional_contact_hint)}
        error={errorFor(faults, 'contact', locale)}
        value={answerTo(fields, 'contact')}
      />
    </Section>
  )
}
