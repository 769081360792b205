/** The controls of a form, drawn from the table that says which words a part of the file has. */
import type { ReactNode } from 'react'
import type { Control, Field as FieldOf } from '../../domains/programme/rules/edit-fields.ts'
import { nameOf, rowsIn } from '../../domains/programme/rules/item-form.ts'
import { m } from '../../messages/messages.js'
import { Choice } from '../components/choice.tsx'
import { Field, FieldError, Select, TextArea } from '../components/field.tsx'
import { sayIn, type Words } from '../say.ts'
import { HowOften, Several } from './choosing-controls.tsx'
import type { ControlProps, Drawn } from './drawn-control.ts'
import { type Choosing, optionsOrNone } from './field-options.ts'
import { labelInWords } from './programme-words.ts'

/** Every control of some words of the file. */
export function Controls({ fields, within = 'w', ...drawn }: Drawn & { fields: readonly FieldOf[]; within?: string }) {
  return fields.map(({ word, control }) => (
    <OneControl {...drawn} key={word} word={word} control={control} name={nameOf(word, within)} />
  ))
}

const hints: Partial<Record<Control['as'] | 'public' | 'url', Words>> = {
  term: m.programme_hint_term,
  moment: m.programme_hint_moment,
  day: m.programme_hint_day,
  id: m.programme_hint_id,
  text: m.programme_hint_text,
  public: m.programme_hint_public,
  url: m.programme_hint_url,
}

function OneControl(props: ControlProps): ReactNode {
  const { word, control, name, typed, faults, choosing } = props
  const { locale } = choosing
  const values = typed[name] ?? []
  const hint = hints[word === 'url' || word === 'public' ? word : control.as]
  const common = {
    ...{ locale, name, label: labelInWords(word, locale), value: values[0] ?? '', error: faults[name] },
    ...(hint && word !== 'region' ? { hint: sayIn(locale)(hint) } : {}),
  }
  switch (control.as) {
    case 'text':
      return <TextArea {...common} rows={4} />
    case 'yesNo':
      return <YesNo {...props} />
    case 'choice':
    case 'function':
    case 'municipality':
    case 'period':
    case 'reference':
    case 'scope':
      return <Select {...common} options={optionsOrNone(control, values, choosing)} />
    case 'references':
    case 'forms':
      return <Several {...props} />
    case 'meets':
      return <HowOften {...props} />
    case 'texts':
      return <Texts {...props} />
    case 'amounts':
      return <ByYear {...props} />
    case 'rows':
      return <Rows {...props} fields={control.fields} />
    case 'piece':
      return (
        <fieldset className="lk-field">
          <legend className="lk-legend">{common.label}</legend>
          <div className="lk-stack">
            <Controls {...{ typed, faults, choosing }} fields={control.fields} within={name} />
          </div>
        </fieldset>
      )
    default:
      return <Field {...common} short={control.as !== 'line'} />
  }
}

function YesNo({ word, name, typed, choosing: { locale } }: ControlProps) {
  return (
    <Choice
      type="checkbox"
      name={name}
      value="true"
      id={name}
      label={labelInWords(word, locale)}
      hint={sayIn(locale)(m.programme_hint_public)}
      checked={typed[name]?.[0] === 'true'}
    />
  )
}

const spareTexts = 2

function Texts({ word, name, typed, faults, choosing: { locale } }: ControlProps) {
  const values = [...(typed[name] ?? []), ...Array.from({ length: spareTexts }, () => '')]
  return (
    <Group {...{ word, name, faults, locale }} hint={m.programme_hint_texts}>
      {values
        .map((value, at) => ({ value, id: `${name}-${at + 1}`, count: at + 1 }))
        .map(({ value, id, count }) => (
          <TextArea key={id} {...{ locale, name, id, value }} label={m.programme_row({ count }, { locale })} rows={2} />
        ))}
    </Group>
  )
}

const spareYears = 3

function ByYear({ word, name, typed, faults, choosing: { locale } }: ControlProps) {
  const [years, numbers] = [typed[`${name}-jaar`] ?? [], typed[`${name}-getal`] ?? []]
  const isCount = word === 'hours' || word === 'fte'
  const rows = Array.from({ length: years.length + spareYears }, (_, at) => at)
  return (
    <Group {...{ word, name, faults, locale }} hint={m.programme_hint_amounts}>
      {rows.map((at) => (
        <div className="lk-row" key={at}>
          <Field
            {...{ locale, name: `${name}-jaar`, id: `${name}-jaar-${at}`, value: years[at] ?? '' }}
            label={sayIn(locale)(m.programme_year)}
            inputMode="numeric"
            short
          />
          <Field
            {...{ locale, name: `${name}-getal`, id: `${name}-getal-${at}`, value: numbers[at] ?? '' }}
            label={sayIn(locale)(isCount ? m.programme_number : m.programme_amount)}
            short
          />
        </div>
      ))}
    </Group>
  )
}

function Rows({ word, name, fields, ...drawn }: ControlProps & { fields: readonly FieldOf[] }) {
  const { locale } = drawn.choosing
  const rows = Array.from({ length: rowsIn(drawn.typed, name) }, (_, at) => at)
  return (
    <Group {...{ word, name, locale, faults: drawn.faults }} hint={m.programme_hint_rows}>
      {rows.map((at) => (
        <fieldset className="lk-row" key={at}>
          <legend className="lk-legend">{m.programme_row({ count: at + 1 }, { locale })}</legend>
          <Controls {...drawn} fields={fields} within={`${name}-${at}`} />
        </fieldset>
      ))}
    </Group>
  )
}

interface GroupProps {
  word: string
  name: string
  faults: Drawn['faults']
  locale: Choosing['locale']
  hint: Words
  children: ReactNode
}

/** Several controls for one word. The fault of the word as a whole stands above them. */
function Group({ word, name, faults, locale, hint, children }: GroupProps) {
  const error = faults[name]
  return (
    <fieldset className={error ? 'lk-field lk-field--wrong' : 'lk-field'} id={name}>
      <legend className="lk-legend">{labelInWords(word, locale)}</legend>
      <p className="lk-hint">{sayIn(locale)(hint)}</p>
      {error && <FieldError locale={locale} id={name} error={error} />}
      <div className="lk-stack">{children}</div>
    </fieldset>
  )
}
