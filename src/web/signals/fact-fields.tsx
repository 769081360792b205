/** The fields of a fact: what it says, where it comes from, and how reliable that is. */
import { codeLists } from '../../domains/signals/index.ts'
import { factSources } from '../../domains/signals/rules/enrichment.ts'
import { type RowKind, type RowPart, rowParts } from '../../domains/signals/rules/fact.ts'
import { m } from '../../messages/messages.js'
import { Choice } from '../components/choice.tsx'
import { Field, Select, TextArea } from '../components/field.tsx'
import { AddressLookUp, type LookUp } from './address-look-up.tsx'
import { partField } from './fact-form.ts'
import { partHint, partInWords } from './fact-words.ts'
import { GradeFields } from './grade-fields.tsx'
import { DayField, type FieldFacts } from './step-fields.tsx'
import { sourceInWords } from './words.ts'

interface PartFieldsProps {
  fields: FieldFacts
  kind: RowKind
  /** The parts that are to stay as they were typed. */
  kept: readonly string[]
  /** The parts in which a number is not understood. */
  unclear: readonly string[]
  lookUp: LookUp | undefined
}

/** The parts of a fact. An address can be looked up under its last field. */
export function PartFields({ fields, kind, kept, unclear, lookUp }: PartFieldsProps) {
  const asked = kind === 'address' ? lookUp : undefined
  return (
    <>
      {rowParts[kind].map((part) => (
        <PartField
          key={part}
          {...{ fields, kind, part, asked: part === 'town' ? asked : undefined }}
          keep={kept.includes(part) || unclear.includes(part) ? { checked: kept.includes(part) } : undefined}
        />
      ))}
    </>
  )
}

interface PartFieldProps {
  fields: FieldFacts
  kind: RowKind
  part: RowPart
  keep: { checked: boolean } | undefined
  asked: LookUp | undefined
}

function PartField({ fields: { locale, typed, faults }, kind, part, keep, asked }: PartFieldProps) {
  const name = partField(part)
  const common = {
    ...{ locale, name, label: partInWords(kind, part, locale), hint: partHint(part, locale) },
    ...{ value: typed(name), error: faults.of(name) },
  }
  if (part === 'description') return <TextArea {...common} rows={3} />
  const choice = keep && (
    <Choice
      {...{ type: 'checkbox', name: 'zo', value: part, id: `zo-${part}`, checked: keep.checked }}
      label={m.enrichment_keep({}, { locale })}
      hint={m.enrichment_keep_hint({}, { locale })}
    />
  )
  return (
    <>
      <Field {...common} {...(choice ? { after: choice } : {})} short={part === 'postcode' || part === 'measureDay'} />
      {asked && <AddressLookUp lookUp={asked} locale={locale} />}
    </>
  )
}

/** Role, source, day and the 4×4 scale; of a measure the role is what kind it is, and it comes first. */
export function SourceFields({ fields, kind }: { fields: FieldFacts; kind: RowKind }) {
  const { locale, typed, faults } = fields
  const none = { value: '', label: m.signals_choose({}, { locale }) }
  return (
    <>
      {kind !== 'measure' && <RoleField fields={fields} kind={kind} />}
      <Select
        {...{ locale, name: 'bron', label: m.signals_fact_from({}, { locale }) }}
        options={[none, ...factSources.map((value) => ({ value, label: sourceInWords(value, locale) }))]}
        {...{ value: typed('bron'), error: faults.of('bron') }}
        short
      />
      <DayField facts={fields} name="datum" label={m.signals_fact_on} />
      <GradeFields facts={fields} />
    </>
  )
}

/** The role of a fact, where its kind has roles. */
export function RoleField({ fields, kind }: { fields: FieldFacts; kind: RowKind }) {
  const { locale, typed, faults, signal } = fields
  const roles = codeLists()
    .factRoles.at(signal.today)
    .filter(({ id }) => id.startsWith(`${kind}.`))
  if (roles.length === 0) return null
  const label = kind === 'measure' ? m.enrichment_role_measure : m.signals_fact_role
  const none = { value: '', label: m.signals_choose({}, { locale }) }
  return (
    <Select
      {...{ locale, name: 'rol', label: label({}, { locale }), value: typed('rol'), error: faults.of('rol') }}
      options={[none, ...roles.map(({ id, names }) => ({ value: id, label: names[locale] }))]}
      short
    />
  )
}
