/** The controls with which something is chosen that stands elsewhere in the file. */
import type { ReactNode } from 'react'
import { orderOf, placesOf, type Typed } from '../../domains/programme/rules/item-form.ts'
import { m } from '../../messages/messages.js'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, Select } from '../components/field.tsx'
import { sayIn } from '../say.ts'
import type { ControlProps } from './drawn-control.ts'
import { type Choosing, optionsOf, optionsOrNone } from './field-options.ts'
import { labelInWords } from './programme-words.ts'

const fewOptions = 8

/** Boxes to tick; a long list is folded up, and says how many are ticked. */
export function Several({ word, control, name, typed, faults, choosing }: ControlProps) {
  const { locale } = choosing
  const chosen = typed[name] ?? []
  const options = optionsOf(control, chosen, choosing)
  const group = (
    <ChoiceGroup
      {...{ locale, name, options, chosen }}
      type="checkbox"
      legend={labelInWords(word, locale)}
      error={faults[name]}
    />
  )
  if (options.length === 0) return null
  const order = control.as === 'references' && <Order {...{ name, typed, locale, options, word }} />
  if (options.length <= fewOptions)
    return (
      <div className="lk-many">
        {group}
        {order}
      </div>
    )
  return (
    <details open={faults[name] !== undefined}>
      <summary>
        {labelInWords(word, locale)}: {m.programme_chosen({ count: chosen.length }, { locale })}
      </summary>
      <div className="lk-many">
        {group}
        {order}
      </div>
    </details>
  )
}

interface OrderProps {
  name: string
  word: string
  typed: Typed
  locale: Choosing['locale']
  options: readonly { value: string; label: ReactNode }[]
}

/** A number for each of what is chosen: the first stands first. */
function Order({ name, word, typed, locale, options }: OrderProps) {
  const ids = typed[placesOf(name)] ?? []
  if (ids.length < 2) return null
  return (
    <fieldset className="lk-field">
      <legend className="lk-legend">{m.programme_order({ what: labelInWords(word, locale) }, { locale })}</legend>
      {ids.map((id, at) => (
        <div key={id}>
          <input type="hidden" name={placesOf(name)} value={id} />
          <Field
            {...{ locale, name: orderOf(name), id: `${orderOf(name)}-${at + 1}`, short: true, inputMode: 'numeric' }}
            label={options.find(({ value }) => value === id)?.label ?? id}
            value={typed[orderOf(name)]?.[at] ?? ''}
          />
        </div>
      ))}
    </fieldset>
  )
}

/** How often, with a second place for the choice that a plan leaves. */
export function HowOften({ word, control, name, typed, faults, choosing }: ControlProps) {
  const { locale } = choosing
  const values = typed[name] ?? []
  const places = Math.max(2, values.filter(Boolean).length)
  const label = labelInWords(word, locale)
  return (
    <fieldset className="lk-field">
      <legend className="lk-legend">{label}</legend>
      <div className="lk-row">
        {Array.from({ length: places }, (_, at) => `${name}${at === 0 ? '' : `-${at + 1}`}`).map((id, at) => (
          <Select
            key={id}
            locale={locale}
            name={name}
            id={id}
            label={at === 0 ? label : sayIn(locale)(m.programme_or)}
            value={values[at] ?? ''}
            error={at === 0 ? faults[name] : undefined}
            options={optionsOrNone(control, values, choosing)}
          />
        ))}
      </div>
    </fieldset>
  )
}
