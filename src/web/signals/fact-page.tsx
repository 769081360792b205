/** Adding a fact to a signal, or correcting one: with its source, its date, and how sure it is. */
import { codeLists, type FactView } from '../../domains/signals/index.ts'
import { factSources } from '../../domains/signals/rules/enrichment.ts'
import { type RowKind, rowKinds, rowParts, summaryOf } from '../../domains/signals/rules/fact.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Field, Select, TextArea } from '../components/field.tsx'
import { Tabs } from '../components/filters.tsx'
import type { Problem } from './asked.ts'
import { factFields, partField } from './fact-form.ts'
import { partInWords } from './fact-words.ts'
import { faultsOf } from './faults.ts'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import { DayField, type FieldFacts } from './step-fields.tsx'
import { PageUnderSignal } from './step-page.tsx'
import { sourceInWords } from './words.ts'

interface FactPageProps {
  facts: SignalFacts
  kind: RowKind
  typed: (name: string) => string
  problem: Problem
  /** The fact that is corrected. */
  corrects?: FactView
}

/** The pages `/gegevens` and `/gegevens/:fact` of a signal. */
export function FactPage({ facts, kind, typed, problem, corrects }: FactPageProps) {
  const { frame, view } = facts
  const { locale } = frame
  const faults = faultsOf(problem, factFields(kind), locale)
  const fields: FieldFacts = { locale, typed, faults, signal: facts }
  const title = (corrects ? m.signals_fact_correct_title : m.signals_fact_add)({}, { locale })
  const address = signalAddress(view.number, corrects ? `gegevens/${corrects.id}` : 'gegevens')
  return (
    <PageUnderSignal facts={facts} title={title} errors={faults.summary.length} noun>
      <div className="lk-stack">
        {!corrects && <KindTabs facts={facts} kind={kind} />}
        {corrects && <p>{m.signals_fact_now({ value: summaryOf(corrects.value) }, { locale })}</p>}
        {problem.conflict && <CorrectedByOther facts={facts} theirs={problem.conflict.theirs} />}
        <ErrorSummary locale={locale} errors={faults.summary} />
        <form className="lk-stack" action={address} method="post">
          <input type="hidden" name="soort" value={kind} />
          <PartFields fields={fields} kind={kind} />
          <SourceFields fields={fields} kind={kind} />
          <Actions>
            <Button>{(corrects ? m.signals_fact_correct_button : m.signals_fact_add_button)({}, { locale })}</Button>
            <ButtonLink kind="link" href={signalAddress(view.number)}>
              {m.signals_step_cancel({}, { locale })}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </PageUnderSignal>
  )
}

/** Each kind has its own fields, so it is chosen first. */
function KindTabs({ facts: { frame, view }, kind }: { facts: SignalFacts; kind: RowKind }) {
  const { locale } = frame
  const tabs = rowKinds.map((one) => ({
    label: codeLists().factKinds.nameOf(one, locale),
    href: signalAddress(view.number, `gegevens?soort=${one}`),
    current: one === kind,
  }))
  return <Tabs label={m.signals_fact_kinds({}, { locale })} tabs={tabs} />
}

/** Both texts: the colleague's stands there now, one's own is in the form. */
function CorrectedByOther({ facts: { frame }, theirs }: { facts: SignalFacts; theirs: Record<string, string> }) {
  const { locale } = frame
  const { value = '', by = '' } = theirs
  return (
    <Alert kind="risk" narrow title={m.signals_fact_conflict({}, { locale })}>
      <p>{m.signals_fact_conflict_theirs({ value, by }, { locale })}</p>
      <p>{m.signals_fact_conflict_yours({}, { locale })}</p>
    </Alert>
  )
}

function PartFields({ fields: { locale, typed, faults }, kind }: { fields: FieldFacts; kind: RowKind }) {
  return (
    <>
      {rowParts[kind].map((part) => {
        const name = partField(part)
        const label = partInWords(kind, part, locale)
        const common = { locale, name, label, value: typed(name), error: faults.of(name) }
        return part === 'description' ? <TextArea key={part} {...common} rows={3} /> : <Field key={part} {...common} />
      })}
    </>
  )
}

function SourceFields({ fields, kind }: { fields: FieldFacts; kind: RowKind }) {
  const { locale, typed, faults, signal } = fields
  const lists = codeLists()
  const roles = lists.factRoles.at(signal.today).filter(({ id }) => id.startsWith(`${kind}.`))
  const named = (codes: readonly { id: string; names: { nl: string; en: string } }[]) =>
    codes.map(({ id, names }) => ({ value: id, label: names[locale] }))
  const none = { value: '', label: m.signals_choose({}, { locale }) }
  return (
    <>
      {roles.length > 0 && (
        <Select
          {...{ locale, name: 'rol', label: m.signals_fact_role({}, { locale }) }}
          {...{ options: [none, ...named(roles)], value: typed('rol'), error: faults.of('rol') }}
          short
        />
      )}
      <Select
        {...{ locale, name: 'bron', label: m.signals_fact_from({}, { locale }) }}
        options={[none, ...factSources.map((value) => ({ value, label: sourceInWords(value, locale) }))]}
        {...{ value: typed('bron'), error: faults.of('bron') }}
        short
      />
      <DayField facts={fields} name="datum" label={m.signals_fact_on} />
      <Select
        {...{ locale, name: 'zeker', label: m.signals_how_sure({}, { locale }) }}
        {...{ options: named(lists.reliability.at(signal.today)), value: typed('zeker'), error: faults.of('zeker') }}
        short
      />
    </>
  )
}
