import type { Monitor } from '../../domains/programme/rules/monitor.ts'
import { writeDay } from '../../lib/day-input.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Field, Select, TextArea } from '../components/field.tsx'
import { sayIn, type Words } from '../say.ts'
import { placeInWords } from './names.ts'
import type { Faults, Typed } from './record-form.ts'

interface FieldsProps {
  locale: Locale
  monitor: Monitor
  places: readonly string[]
  typed: Typed
  faults: Faults
  today: string
}

/** Where it is about; with one place there is nothing to choose. */
export function PlaceField({ locale, monitor, places, typed }: FieldsProps) {
  const [only] = places
  if (places.length === 1) return <input type="hidden" name="plaats" value={only} />
  return (
    <Select
      locale={locale}
      name="plaats"
      label={sayIn(locale)(m.monitor_record_place)}
      options={places.map((place) => ({ value: place, label: placeInWords(place, monitor, locale) }))}
      value={typed.plaats}
    />
  )
}

/** The day, what there is to say, and what shows it. */
export function ProofFields({
  dayHint,
  noteHint,
  ...props
}: FieldsProps & { dayHint: typeof m.monitor_record_day_hint; noteHint: Words }) {
  const { locale, typed, faults, today } = props
  const say = sayIn(locale)
  const error = (name: string) => faults[name] && say(faults[name])
  return (
    <>
      <Field
        locale={locale}
        name="datum"
        label={say(m.monitor_record_day)}
        hint={dayHint({ example: writeDay(today) }, { locale })}
        value={typed.datum ?? writeDay(today)}
        error={error('datum')}
        short
        inputMode="numeric"
      />
      <TextArea
        locale={locale}
        name="toelichting"
        label={say(m.monitor_record_note)}
        hint={say(noteHint)}
        value={typed.toelichting}
        error={error('toelichting')}
        rows={3}
      />
      <Field
        locale={locale}
        name="bewijs"
        label={say(m.monitor_record_evidence)}
        hint={say(m.monitor_record_evidence_hint)}
        value={typed.bewijs}
        error={error('bewijs')}
      />
      <Field
        locale={locale}
        name="adres"
        label={say(m.monitor_record_evidence_url)}
        hint={say(m.monitor_record_evidence_url_hint)}
        value={typed.adres}
        error={error('adres')}
      />
    </>
  )
}
