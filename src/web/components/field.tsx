import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Icon } from './icon.tsx'

interface FrameProps {
  locale: PublicLocale
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** What belongs to the same question, under the control: “I don't know”. */
  after?: ReactNode
  children: ReactNode
}

/** What is wrong, in red, with an icon and a word before it. */
export function FieldError({ locale, id, error }: { locale: PublicLocale; id: string; error: string }) {
  return (
    <p className="lk-error" id={`${id}-fout`}>
      <Icon name="bad" />
      <span>
        <span className="lk-hidden">{m.frame_error_prefix({}, { locale })}</span> {error}
      </span>
    </p>
  )
}

/** Label, hint, error, control: always in this order. */
function FieldFrame({ locale, id, label, hint, error, after, children }: FrameProps) {
  return (
    <div className={error ? 'lk-field lk-field--wrong' : 'lk-field'}>
      <label className="lk-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="lk-hint" id={`${id}-uitleg`}>
          {hint}
        </p>
      )}
      {error && <FieldError locale={locale} id={id} error={error} />}
      {children}
      {after}
    </div>
  )
}

/** The attributes that tie a control to its error and its hint, the error first. */
export function described(id: string, { hint, error }: { hint?: ReactNode; error?: string | undefined }) {
  const ids = [error && `${id}-fout`, hint && `${id}-uitleg`].filter(Boolean).join(' ')
  return {
    ...(ids ? { 'aria-describedby': ids } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  }
}

/** What every control takes: its name, its words, and what was typed before. */
export interface ControlProps {
  locale: PublicLocale
  name: string
  /** Differs from the name where a page has two fields of one name. */
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  value?: string | undefined
  after?: ReactNode
}

interface FieldProps extends ControlProps {
  type?: 'text' | 'email' | 'password' | 'tel' | 'file'
  short?: boolean
  /** A receipt or number: monospace, capitals, left to right in every language. */
  code?: boolean
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'tel' | 'email'
  multiple?: boolean
  /** The keyboard starts here, without a script: for a field that was just asked for. */
  startsHere?: boolean
}

/** A line of text. Browsers keep nothing of it unless `autoComplete` says so. */
export function Field({
  type = 'text',
  short,
  code,
  autoComplete = 'off',
  value,
  inputMode,
  multiple,
  startsHere,
  ...props
}: FieldProps) {
  const { id = props.name } = props
  const className = ['lk-input', short && 'lk-input--short', code && 'lk-input--code'].filter(Boolean).join(' ')
  const optional = {
    inputMode,
    multiple,
    autoFocus: startsHere,
    ...(code ? { autoCapitalize: 'characters', spellCheck: false } : {}),
  }
  return (
    <FieldFrame {...props} id={id}>
      <input
        className={className}
        type={type}
        id={id}
        name={props.name}
        defaultValue={type === 'password' || type === 'file' ? undefined : value}
        autoComplete={autoComplete}
        dir={code || type !== 'text' ? 'ltr' : 'auto'}
        {...optional}
        {...described(id, props)}
      />
    </FieldFrame>
  )
}

/** A text of several lines, in whatever language and direction it is typed. */
export function TextArea({ value, rows, ...props }: ControlProps & { rows?: number }) {
  const { id = props.name } = props
  return (
    <FieldFrame {...props} id={id}>
      <textarea
        className="lk-input"
        id={id}
        name={props.name}
        defaultValue={value}
        dir="auto"
        rows={rows}
        {...described(id, props)}
      />
    </FieldFrame>
  )
}

/** A choice in a list. */
export interface Option {
  value: string
  label: string
}

/** One out of a list; short lists are better as `ChoiceGroup`. */
export function Select({
  options,
  short,
  value,
  ...props
}: ControlProps & { options: readonly Option[]; short?: boolean }) {
  const { id = props.name } = props
  return (
    <FieldFrame {...props} id={id}>
      <select
        className={short ? 'lk-input lk-input--short' : 'lk-input'}
        id={id}
        name={props.name}
        defaultValue={value}
        {...described(id, props)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
