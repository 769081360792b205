/** Fields that several forms of a desk ask. */
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Field, TextArea } from '../components/field.tsx'
import { sayIn, type Words } from '../say.ts'
import type { Faults } from './faults.ts'
import type { SignalFacts } from './signal-facts.ts'

/** What the fields of a form show: what was typed before, and what is wrong with it. */
export interface FieldFacts {
  locale: Locale
  typed: (name: string) => string
  faults: Faults
  signal: SignalFacts
}

/** Why: every weighing has a reason. */
export function ReasonField({ facts: { locale, typed, faults }, hint }: { facts: FieldFacts; hint: Words }) {
  return (
    <TextArea
      locale={locale}
      name="reden"
      label={m.signals_reason({}, { locale })}
      hint={sayIn(locale)(hint)}
      value={typed('reden')}
      error={faults.of('reden')}
      rows={4}
    />
  )
}

/** A day, typed as dd-mm-jjjj. */
export function DayField({
  facts,
  name,
  label,
  hint,
}: {
  facts: FieldFacts
  name: string
  label: Words
  hint?: string
}) {
  const { locale, typed, faults } = facts
  return (
    <Field
      locale={locale}
      name={name}
      label={sayIn(locale)(label)}
      hint={hint ?? m.signals_day_hint({}, { locale })}
      value={typed(name)}
      error={faults.of(name)}
      short
      inputMode="numeric"
    />
  )
}
