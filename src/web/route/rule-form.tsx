import type { ReactNode } from 'react'
import type { InputColumn } from '../../domains/signals/rules/reporting-route.ts'
import type { RouteDraft } from '../../domains/signals/rules/route-draft.ts'
import { m } from '../../messages/messages.js'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Field, FieldError, Select } from '../components/field.tsx'
import { sayIn } from '../say.ts'
import { deskOptions } from './desk-options.ts'
import { columnWords, oneOf, type RouteSpeech, valueInWords } from './route-words.ts'
import type { RuleFields, TermFields } from './rule-fields.ts'

/** What is wrong with a field, by the name of the question. */
export type RuleFaults = Partial<Record<string, string>>

/** A rule that is open: what stands in its fields, and the way back. */
export interface OpenRule {
  /** Where the form is sent, how often the draft had been saved, and the way back without saving. */
  to: { action: string; edits: number; back: string }
  /** The rule that it is about; null for a new one, which comes behind `after`. */
  rule: { id: string; number: number; isPlain: boolean } | null
  after: string | null
  fields: RuleFields
  faults: RuleFaults
  /** The rules before and after it, for who sees one rule a page. */
  around: { previous: string | null; next: string | null; copy: string | null }
}

/** The open rule with the language of the page and the values that its columns can have. */
export type RuleFormProps = OpenRule & { speech: RouteSpeech; values: RouteDraft['values'] }

/** The form of one rule. Everything is a native control, and one post sends it all. */
export function RuleForm(props: RuleFormProps) {
  const { speech, to, rule, after } = props
  const { locale } = speech
  const say = sayIn(locale)
  const { number, isPlain } = rule ?? { number: 0, isPlain: true }
  return (
    <form method="post" action={to.action} noValidate className="lk-rule" id="regel" aria-labelledby="regel-titel">
      <input type="hidden" name="stand" value={to.edits} />
      <input type="hidden" name="regel" value={rule?.id ?? ''} />
      <input type="hidden" name="na" value={after ?? ''} />
      <h3 id="regel-titel">{rule ? m.routing_form_title({ number }, { locale }) : say(m.routing_form_new)}</h3>
      {isPlain ? (
        <>
          <IfSo {...props} />
          <ThenSo {...props} />
        </>
      ) : (
        <p>{say(m.routing_not_plain)}</p>
      )}
      <Actions>
        {isPlain && (
          <Button name="doe" value="bewaar">
            {rule ? m.routing_save_rule({ number }, { locale }) : say(m.routing_save_new)}
          </Button>
        )}
        <ButtonLink kind="link" href={to.back}>
          {say(m.routing_leave)}
        </ButtonLink>
      </Actions>
      {rule && <WithRule {...props} />}
    </form>
  )
}

function WithRule({ speech: { locale }, around }: RuleFormProps) {
  const say = sayIn(locale)
  return (
    <fieldset className="lk-rule__with">
      <legend className="lk-label">{say(m.routing_with_rule)}</legend>
      <Actions>
        <Button kind="second" icon="up" name="doe" value="omhoog">
          {say(m.routing_up)}
        </Button>
        <Button kind="second" icon="down" name="doe" value="omlaag">
          {say(m.routing_down)}
        </Button>
        {around.copy && (
          <ButtonLink kind="second" icon="plus" href={around.copy}>
            {say(m.routing_copy)}
          </ButtonLink>
        )}
        <Button kind="second" icon="bad" name="doe" value="weg">
          {say(m.routing_remove)}
        </Button>
      </Actions>
      {(around.previous ?? around.next) && (
        <p className="lk-rule__around">
          {around.previous && <a href={around.previous}>{say(m.routing_previous)}</a>}
          {around.next && <a href={around.next}>{say(m.routing_next)}</a>}
        </p>
      )}
    </fieldset>
  )
}

const short: readonly InputColumn[] = ['minderjarig', 'acuut', 'waar']

function IfSo(props: RuleFormProps) {
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

function ThenSo(props: RuleFormProps) {
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
        <Field
          locale={locale}
          name="advies"
          label={say(m.routing_advice)}
          value={fields.advice}
          error={faults.advies}
        />
        <Field locale={locale} name="waarom" label={say(m.routing_why)} value={fields.why} error={faults.waarom} />
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
