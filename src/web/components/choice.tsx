import type { ReactNode } from 'react'
import type { PublicLocale } from '../../lib/locales.ts'
import { FieldError } from './field.tsx'

interface ChoiceProps {
  type: 'radio' | 'checkbox'
  name: string
  value?: string
  id: string
  label: ReactNode
  hint?: ReactNode
  checked?: boolean
  /** What can no longer be chosen; the hint says why. */
  taken?: boolean
  describedBy?: string | undefined
}

/** One box or round with its label; the hint belongs to the label, so it is read out with it. */
export function Choice({ type, name, value, id, label, hint, checked, taken, describedBy }: ChoiceProps) {
  return (
    <div className="lk-choice">
      <input
        type={type}
        name={name}
        value={value}
        id={id}
        defaultChecked={checked}
        disabled={taken}
        aria-describedby={describedBy}
      />
      <label htmlFor={id} className={taken ? 'lk-soft' : undefined}>
        {label} {hint && <span className="lk-hint">{hint}</span>}
      </label>
    </div>
  )
}

interface ChoiceGroupProps {
  locale: PublicLocale
  type: 'radio' | 'checkbox'
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: string | undefined
  options: readonly { value: string; label: ReactNode; hint?: ReactNode; taken?: boolean }[]
  /** The values that were chosen before. */
  chosen?: readonly string[]
  /** What belongs to the same question, under the choices. */
  after?: ReactNode
}

/** A question with choices. The first one has the name as its id, so that the error summary can lead to it. */
export function ChoiceGroup({
  locale,
  type,
  name,
  legend,
  hint,
  error,
  options,
  chosen = [],
  after,
}: ChoiceGroupProps) {
  return (
    <fieldset
      className={error ? 'lk-field lk-field--wrong' : 'lk-field'}
      aria-describedby={[error && `${name}-fout`, hint && `${name}-uitleg`].filter(Boolean).join(' ') || undefined}
    >
      <legend className="lk-legend">{legend}</legend>
      {hint && (
        <p className="lk-hint" id={`${name}-uitleg`}>
          {hint}
        </p>
      )}
      {error && <FieldError locale={locale} id={name} error={error} />}
      {options.map(({ value, ...option }, at) => (
        <Choice
          key={value}
          type={type}
          name={name}
          value={value}
          id={at === 0 ? name : `${name}-${value}`}
          checked={chosen.includes(value)}
          {...option}
        />
      ))}
      {after}
    </fieldset>
  )
}
