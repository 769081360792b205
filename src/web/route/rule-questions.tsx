import type { ReactNode } from 'react'
import type { InputColumn } from '../../domains/signals/rules/reporting-route.ts'
import { m } from '../../messages/messages.js'
import { Field, FieldError, Select, TextArea } from '../components/field.tsx'
import { sayIn } from '../say.ts'
import { deskOptions } from './desk-options.ts'
import { columnWords, oneOf, valueInWords } from './route-words.ts'
import type { TermFields } from './rule-fields.ts'
import type { RuleFormProps } from './rule-form-props.ts'

const short: readonly InputColumn[] = ['minderjarig', 'acuut', 'waar']

/** What a rule asks: “if this is so”. */
export function IfSo(props: RuleFormProps) {
  return (
    <fieldset>
      <legend className="lk-label lk-rule__part">{m.route_if({}, { locale: props.speech.locale })}</legend>
      <ManyBoxes column="vorm" {...props} />
      <div className="lk-row">
        {short.map((column) => (
          <OneList key={column} column={column} {...props} />
        ))}
      </div>
      <ManyBoxes column="district" {...props} />
      <ManyBoxes column="bron" {...props} />
    </fieldset>
  )
}

/** Three values have seven combinations: few enough for one list. */
function OneList({ column, speech, fields, values, faults }: RuleFormProps & { column: InputColumn }) {
  const { locale } = speech
  const say = sayIn(locale)
  const { mode, values: chosen, written } = fields.conditions[column]
  const options = combinations(values[column]).map((some) => ({
    value: some.join(','),
    label: oneOf(
      some.map((value) => valueInWords(column, value, speech)),
      locale,
    ),
  }))
  const now = mode === 'written' ? 'written' : values[column].filter((value) => chosen.includes(value)).join(',')
  return (
    <Select
      locale={locale}
      name={column}
      label={say(columnWords[column])}
      value={now}
      error={faults[column]}
      options={[
        { value: '', label: say(m.routing_mode_any) },
        ...options,
        ...(written === null
          ? []
          : [{ value: 'written', label: m.routing_mode_written({ text: written }, { locale }) }]),
      ]}
    />
  )
}

/** All choices but none and everything, the small ones first. */
function combinations(values: readonly string[]): string[][] {
  const all = values.reduce<string[][]>((some, value) => some.concat(some.map((one) => one.concat(value))), [[]])
  return all.filter(({ length }) => length > 0 && length < values.length).toSorted((a, b) => a.length - b.length)
}

function ManyBoxes({ column, speech, fields, values, faults }: RuleFormProps & { column: InputColumn }) {
  const { locale } = speech
  const say = sayIn(locale)
  const { mode, values: chosen, written } = fields.conditions[column]
  const title = say(columnWords[column])
  const error = faults[column]
  const modes = [
    { value: 'any', label: say(m.routing_mode_any) },
    { value: 'one', label: say(m.routing_mode_one) },
    { value: 'not', label: say(m.routing_mode_not) },
    ...(written === null ? [] : [{ value: 'written', label: m.routing_mode_written({ text: written }, { locale }) }]),
  ]
  return (
    <fieldset className={error ? 'lk-rule__many lk-field--wrong' : 'lk-rule__many'}>
      <legend className="lk-label">{title}</legend>
      {error && <FieldError locale={locale} id={`${column}-hoe`} error={error} />}
      <select
        className="lk-input lk-input--short"
        id={`${column}-hoe`}
        name={`${column}-hoe`}
        defaultValue={mode}
        aria-label={m.routing_how({ column: title }, { locale })}
        {...(error ? { 'aria-invalid': true as const, 'aria-describedby': `${column}-hoe-fout` } : {})}
      >
        {modes.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <div className="lk-rule__boxes">
        {values[column].map((value) => (
          <Box key={value} name={column} value={value} checked={chosen.includes(value)}>
            {valueInWords(column, value, speech)}
          </Box>
        ))}
      </div>
    </fieldset>
  )
}

function Box({
  name,
  value,
  checked,
  children,
}: {
  name: string
  value: string
  checked: boolean
  children: ReactNode
}) {
  const id = `${name}-${value}`
  return (
    <div className="lk-choice">
      <input type="checkbox" name={name} value={value} id={id} defaultChecked={checked} />
      <label htmlFor={id}>{children}</label>
    </div>
  )
}

/** What a rule gives: “then it goes like this”. */
export function ThenSo(props: RuleFormProps) {
  const { speech, fields, faults } = props
  const { locale } = speech
  const say = sayIn(locale)
  return (
    <fieldset>
      <legend className="lk-label lk-rule__part">{say(m.route_then)}</legend>
      <p className="lk-hint">{say(m.routing_desks_hint)}</p>
      <div className="lk-row">
        <Desks {...props} name="loket" chosen={fields.desks} />
      </div>
      <div className="lk-row">
        <Desks {...props} name="deel" chosen={fields.shares} />
      </div>
      <div className="lk-row">
        <TermField {...props} name="oppakken" label={say(m.route_col_acknowledge)} term={fields.acknowledge} />
        <TermField {...props} name="antwoord" label={say(m.route_col_answer)} term={fields.answer} />
      </div>
      <div className="lk-row">
        <TextArea
          locale={locale}
          name="advies"
          label={say(m.routing_advice)}
          value={fields.advice}
          error={faults.advies}
          rows={2}
        />
        <TextArea
          locale={locale}
          name="waarom"
          label={say(m.routing_why)}
          value={fields.why}
          error={faults.waarom}
          rows={2}
        />
      </div>
    </fieldset>
  )
}

/** One list more than was chosen, so that another desk can be added; those that stay empty do not count. */
function Desks({ speech, name, chosen, faults }: RuleFormProps & { name: 'loket' | 'deel'; chosen: string[] }) {
  const { locale } = speech
  const say = sayIn(locale)
  const options = [{ value: '', label: say(m.routing_choose_none) }, ...deskOptions(speech, chosen, name === 'deel')]
  const words = name === 'loket' ? m.routing_desk_nth : m.routing_share_nth
  const lists = Array.from({ length: Math.min(10, Math.max(2, chosen.length + 1)) }, (_, at) => at)
  return lists.map((at) => (
    <Select
      key={`${name}-${at}`}
      locale={locale}
      name={name}
      id={at === 0 ? name : `${name}-${at + 1}`}
      label={words({ n: at + 1 }, { locale })}
      value={chosen[at] ?? ''}
      options={options}
      error={at === 0 ? faults[name] : undefined}
    />
  ))
}

function TermField({
  speech: { locale },
  faults,
  name,
  label,
  term,
}: RuleFormProps & { name: string; label: string; term: TermFields }) {
  const say = sayIn(locale)
  const units = [
    { value: 'minutes', label: say(m.routing_unit_minutes) },
    { value: 'hours', label: say(m.routing_unit_hours) },
    { value: 'workingDays', label: say(m.routing_unit_days) },
  ]
  return (
    <div className="lk-rule__term">
      <Field
        locale={locale}
        name={`${name}-getal`}
        label={label}
        hint={say(m.routing_term_hint)}
        value={term.count}
        inputMode="numeric"
        error={faults[name]}
      />
      <select
        className="lk-input"
        name={`${name}-eenheid`}
        defaultValue={term.unit}
        aria-label={m.routing_unit({ what: label }, { locale })}
      >
        {units.map((unit) => (
          <option key={unit.value} value={unit.value}>
            {unit.label}
          </option>
        ))}
      </select>
    </div>
  )
}
