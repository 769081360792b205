import type { Places } from '../../domains/access/index.ts'
import { functionNames } from '../../domains/access/rules/functions.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Field, Select } from '../components/field.tsx'
import { functionInWords } from '../function-names.ts'
import { sayIn } from '../say.ts'
import { fieldsOf } from '../typed-fields.ts'
import type { PersonFaults, PersonField, TypedPerson } from './person-form.ts'

interface AppointmentFieldsProps {
  locale: Locale
  places: Places
  typed: TypedPerson
  faults: PersonFaults
}

/** In which function, where and until when. */
export function AppointmentFields({ locale, places, typed, faults }: AppointmentFieldsProps) {
  const say = sayIn(locale)
  const typedField = fieldsOf(locale, { typed, faults })
  const field = (name: PersonField) => ({ ...typedField(name), short: true })
  return (
    <>
      <Select {...field('functie')} label={say(m.access_function)} options={functionOptions(locale)} />
      <Select
        {...field('loket')}
        label={say(m.access_desk_field)}
        hint={say(m.access_desk_hint)}
        options={[{ value: '', label: say(m.access_desk_nobody) }, ...places.desks.map(byId)]}
      />
      <Select
        {...field('organisatie')}
        label={say(m.access_organisation)}
        hint={say(m.access_organisation_hint)}
        options={[{ value: '', label: say(m.access_organisation_none) }, ...places.organisations.map(byId)]}
      />
      <Select
        {...field('gemeente')}
        label={say(m.access_municipality)}
        hint={say(m.access_organisation_hint)}
        options={[
          { value: '', label: say(m.access_municipality_none) },
          ...places.municipalities.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <Field {...field('vanaf')} label={say(m.access_valid_from)} hint={say(m.access_valid_from_hint)} />
      <Field {...field('tot')} label={say(m.access_valid_until)} hint={say(m.access_valid_until_hint)} />
    </>
  )
}

const byId = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })

function functionOptions(locale: Locale) {
  const options = functionNames.map((name) => ({ value: name, label: functionInWords(name, locale) }))
  const sorted = options.sort((a, b) => a.label.localeCompare(b.label, locale))
  return [{ value: '', label: sayIn(locale)(m.access_choose) }, ...sorted]
}
