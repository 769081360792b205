import { m } from '../../messages/messages.js'
import { Field, Select } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { errorFor } from './fault-words.ts'
import { answerTo } from './fields.ts'
import type { FormView } from './form-view.ts'
import { sourcesOn } from './offered.ts'
import { KnownChoice } from './what-section.tsx'

/** Where it is, about whom, and how somebody knows. The own municipality and work are chosen already. */
export function WhereSection({ view }: { view: FormView }) {
  const { frame, lists, today } = view
  const { locale } = frame
  const say = sayIn(locale)
  const named = (codes: readonly { id: string; names: { nl: string; en: string } }[]) =>
    codes.map(({ id, names }) => ({ value: id, label: names[locale] }))
  return (
    <Section title={say(m.professional_section_where)} stack="m">
      <Municipality view={view} />
      <KnownChoice view={view} name="minderjarig" />
      <Chosen view={view} name="bron" label={say(m.professional_source)}>
        {[{ value: '', label: say(m.professional_source_choose) }, ...named(sourcesOn(lists, today))]}
      </Chosen>
      <Chosen view={view} name="zeker" label={say(m.professional_sure)}>
        {named(lists.reliability.at(today))}
      </Chosen>
    </Section>
  )
}

interface ChosenProps {
  view: FormView
  name: 'gemeente' | 'bron' | 'zeker'
  label: string
  children: readonly { value: string; label: string }[]
}

/** One out of a list, in which a letter is enough to choose. */
function Chosen({ view: { frame, fields, faults }, name, label, children }: ChosenProps) {
  return (
    <Select
      locale={frame.locale}
      name={name}
      label={label}
      options={children}
      value={answerTo(fields, name)}
      error={errorFor(faults, name, frame.locale)}
      short
    />
  )
}

function Municipality({ view }: { view: FormView }) {
  const { frame, region, fields, faults } = view
  const { locale } = frame
  const say = sayIn(locale)
  const municipalities = region.municipalities.map(({ code, name }) => ({ value: code, label: name }))
  const place = answerTo(fields, 'plaats')
  return (
    <>
      <Chosen view={view} name="gemeente" label={say(m.professional_municipality)}>
        {[
          { value: '', label: say(m.professional_municipality_choose) },
          ...municipalities.toSorted((a, b) => a.label.localeCompare(b.label, 'nl')),
          { value: 'buiten', label: say(m.professional_municipality_outside) },
          { value: 'onbekend', label: say(m.professional_municipality_unknown) },
        ]}
      </Chosen>
      <details open={place !== '' || answerTo(fields, 'gemeente') === 'buiten'}>
        <summary>{say(m.professional_municipality_outside)}</summary>
        <Field
          locale={locale}
          name="plaats"
          label={say(m.professional_place)}
          hint={say(m.professional_place_hint)}
          value={place}
          error={errorFor(faults, 'plaats', locale)}
        />
      </details>
    </>
  )
}
