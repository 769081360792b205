import { mostRows } from '../../domains/signals/rules/fact.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Field, Select, TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { errorFor, kindWords, partWords } from './fault-words.ts'
import { emptyRows, partsOf, type ReportedKind, reportedKinds, rowsIn, surplusField, type TypedRow } from './fields.ts'
import type { FormView } from './form-view.ts'

/** People, addresses, companies, vehicles, phones and accounts, each on a row of its own. */
export function RowsSection({ view }: { view: FormView }) {
  const { locale } = view.frame
  const say = sayIn(locale)
  const rows = rowsIn(view.fields)
  const surplus = view.fields[surplusField]
  return (
    <Section title={say(m.professional_section_rows)} stack="m">
      <p className="lk-hint">{say(m.professional_rows_lead)}</p>
      {reportedKinds.map((kind) => (
        <RowsOfKind key={kind} kind={kind} rows={rows.filter((row) => row.kind === kind)} view={view} />
      ))}
      {surplus && (
        <TextArea
          locale={locale}
          name={surplusField}
          label={say(m.professional_surplus)}
          hint={m.professional_surplus_hint({ most: mostRows }, { locale })}
          error={errorFor(view.faults, surplusField, locale)}
          value={surplus.join('\n')}
          rows={8}
        />
      )}
    </Section>
  )
}

interface KindProps {
  kind: ReportedKind
  rows: readonly TypedRow[]
  view: FormView
}

function RowsOfKind({ kind, rows, view }: KindProps) {
  const { locale } = view.frame
  const say = sayIn(locale)
  const many = say(kindWords[kind].many)
  const filled = rows.reduce((most, { at }) => Math.max(most, at + 1), 0)
  const drawn = view.oneMore === kind ? Math.max(emptyRows, filled) + 1 : Math.max(emptyRows, filled)
  return (
    <details open={rows.length > 0 || view.oneMore === kind}>
      <summary>{many}</summary>
      <div className="lk-stack">
        {Array.from({ length: drawn }, (_, at) => (
          <OneRow
            key={`${kind}.${String(at)}`}
            row={rows.find((row) => row.at === at) ?? { kind, at, role: '', parts: {} }}
            view={view}
            starts={view.oneMore === kind && at === drawn - 1}
          />
        ))}
        <Button kind="second" icon="plus" name="doe" value={`rij.${kind}`}>
          {m.professional_row_more_of({ kind: many.toLowerCase() }, { locale })}
        </Button>
      </div>
    </details>
  )
}

function OneRow({ row: { kind, at, role, parts }, view, starts }: { row: TypedRow; view: FormView; starts: boolean }) {
  const { locale } = view.frame
  const say = sayIn(locale)
  return (
    <fieldset className="lk-row">
      <legend className="lk-legend">
        {m.professional_row({ kind: say(kindWords[kind].one), number: at + 1 }, { locale })}
      </legend>
      {partsOf(kind).map((part, first) => (
        <Field
          key={part}
          locale={locale}
          name={`${kind}.${at}.${part}`}
          label={say(partWords[part] ?? m.professional_part_description)}
          error={errorFor(view.faults, `${kind}.${at}.${part}`, locale)}
          value={parts[part]}
          startsHere={starts && first === 0}
        />
      ))}
      <Select
        locale={locale}
        name={`${kind}.${at}.role`}
        label={say(m.professional_role)}
        error={errorFor(view.faults, `${kind}.${at}.role`, locale)}
        value={role}
        options={[{ value: '', label: say(m.professional_role_choose) }, ...rolesOf(kind, view)]}
      />
    </fieldset>
  )
}

function rolesOf(kind: ReportedKind, { lists, choices, frame }: FormView) {
  const roles = lists.factKinds.find(kind)?.roles ?? []
  return roles
    .filter(({ id }) => choices.roles.includes(id))
    .map(({ id, names }) => ({ value: id, label: names[frame.locale] }))
}
