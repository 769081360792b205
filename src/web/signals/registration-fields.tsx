/** The questions of a registration file: of whom, which file, on which ground, and the few things that are not known yet. */
import type { FactView } from '../../domains/signals/index.ts'
import {
  consentGivers,
  genders,
  registrationKinds,
  registrationPurposes,
} from '../../domains/signals/rules/registration.ts'
import { m } from '../../messages/messages.js'
import { Choice, ChoiceGroup } from '../components/choice.tsx'
import { Field, FieldError, TextArea } from '../components/field.tsx'
import { sayIn } from '../say.ts'
import { genderWords, giverWords, kindWords, purposeWords } from './registration-words.ts'
import { DayField, type FieldFacts } from './step-fields.tsx'

export interface RegistrationFieldsProps {
  fields: FieldFacts
  victims: readonly FactView[]
  /** The purposes of the consent that were chosen. */
  purposes: readonly string[]
  organisation: string
  /** Whether the organisation has the legal duty to register. */
  bound: boolean
}

/** Who, and which of the three files. */
export function WhatFields({ fields: { locale, typed, faults }, victims }: RegistrationFieldsProps) {
  const say = sayIn(locale)
  return (
    <>
      <ChoiceGroup
        {...{ locale, type: 'radio', name: 'slachtoffer', legend: say(m.registration_victim) }}
        options={victims.map(({ id, value }) => ({
          value: id,
          label: (value.kind === 'person' && value.parts.name) || say(m.registration_nameless),
          hint: value.kind === 'person' ? (value.parts.birthDate ?? '') : '',
        }))}
        chosen={[typed('slachtoffer')]}
        error={faults.of('slachtoffer')}
      />
      <ChoiceGroup
        {...{ locale, type: 'radio', name: 'soort', legend: say(m.registration_kind) }}
        options={registrationKinds.map((value) => ({
          ...{ value, label: say(kindWords[value].name), hint: say(kindWords[value].hint) },
        }))}
        chosen={[typed('soort')]}
        error={faults.of('soort')}
      />
    </>
  )
}

/** The ground: the duty where the organisation has one, and consent. */
export function GroundFields(props: RegistrationFieldsProps) {
  const { fields, bound, organisation } = props
  const { locale, typed, faults } = fields
  const say = sayIn(locale)
  const error = faults.of('plicht')
  return (
    <section className="lk-section lk-stack">
      <h2>{say(m.registration_ground)}</h2>
      {bound ? (
        <fieldset className={error ? 'lk-field lk-field--wrong' : 'lk-field'}>
          <legend className="lk-legend">{say(m.registration_duty)}</legend>
          {error && <FieldError locale={locale} id="plicht" error={error} />}
          <Choice
            {...{ type: 'checkbox', name: 'plicht', value: 'ja', id: 'plicht', checked: typed('plicht') === 'ja' }}
            label={say(m.registration_duty_choice)}
            hint={say(m.registration_duty_hint)}
          />
        </fieldset>
      ) : (
        <p id="plicht">{m.registration_not_bound({ organisation }, { locale })}</p>
      )}
      <ConsentFields {...props} />
    </section>
  )
}

function ConsentFields({ fields, purposes }: RegistrationFieldsProps) {
  const { locale, typed, faults } = fields
  const say = sayIn(locale)
  return (
    <>
      <ChoiceGroup
        {...{ locale, type: 'radio', name: 'toestemming', legend: say(m.registration_consent_by) }}
        options={[
          ...consentGivers.map((value) => ({ value, label: say(giverWords[value]) })),
          { value: 'niemand', label: say(m.registration_consent_none) },
        ]}
        chosen={[typed('toestemming')]}
        error={faults.of('toestemming')}
      />
      <Field
        {...{ locale, name: 'wie', label: say(m.registration_consent_name), value: typed('wie') }}
        error={faults.of('wie')}
        short
      />
      <DayField facts={fields} name="datum" label={m.registration_consent_on} />
      <ChoiceGroup
        {...{ locale, type: 'checkbox', name: 'waarvoor', legend: say(m.registration_consent_for) }}
        options={registrationPurposes.map((value) => ({ value, label: say(purposeWords[value]) }))}
        chosen={purposes}
        error={faults.of('waarvoor')}
      />
    </>
  )
}

/** What the signal does not say. */
export function MoreFields({ fields: { locale, typed, faults } }: RegistrationFieldsProps) {
  const say = sayIn(locale)
  return (
    <section className="lk-section lk-stack">
      <h2>{say(m.registration_more)}</h2>
      <ChoiceGroup
        {...{ locale, type: 'radio', name: 'geslacht', legend: say(m.registration_gender) }}
        options={genders.map((value) => ({ value, label: say(genderWords[value]) }))}
        chosen={[typed('geslacht')]}
        error={faults.of('geslacht')}
      />
      <Field
        {...{ locale, name: 'taal-slachtoffer', label: say(m.registration_language), value: typed('taal-slachtoffer') }}
        hint={say(m.registration_language_hint)}
        error={faults.of('taal-slachtoffer')}
        short
      />
      <TextArea
        {...{ locale, name: 'toelichting', label: say(m.registration_remark), value: typed('toelichting'), rows: 5 }}
        hint={say(m.registration_remark_hint)}
        error={faults.of('toelichting')}
      />
    </section>
  )
}
