/** Adding a fact to a signal, or correcting one: with its source, its date, and how reliable it is. */
import { codeLists, type FactView } from '../../domains/signals/index.ts'
import { type RowKind, rowKinds } from '../../domains/signals/rules/fact.ts'
import { summaryOf } from '../../domains/signals/rules/fact-summary.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { TextArea } from '../components/field.tsx'
import { Tabs } from '../components/filters.tsx'
import type { LookUp } from './address-look-up.tsx'
import type { Problem } from './asked.ts'
import { PartFields, RoleField, SourceFields } from './fact-fields.tsx'
import { factFields } from './fact-form.ts'
import { faultsOf } from './faults.ts'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import type { FieldFacts } from './step-fields.tsx'
import { PageUnderSignal } from './step-page.tsx'

interface FactPageProps {
  facts: SignalFacts
  kind: RowKind
  typed: (name: string) => string
  /** The parts that are to stay as they were typed. */
  kept: readonly string[]
  problem: Problem
  lookUp: LookUp | undefined
  /** The fact that is corrected. */
  corrects?: FactView
}

/** The pages `/gegevens` and `/gegevens/:fact` of a signal. */
export function FactPage({ facts, kind, typed, kept, problem, lookUp, corrects }: FactPageProps) {
  const { frame, view } = facts
  const { locale } = frame
  const faults = faultsOf(problem, factFields(kind), locale)
  const fields: FieldFacts = { locale, typed, faults, signal: facts }
  const unclear = problem.issues.flatMap(({ path }) => (path.startsWith('parts.') ? path.slice('parts.'.length) : []))
  const title = (corrects ? m.signals_fact_correct_title : m.signals_fact_add)({}, { locale })
  const address = signalAddress(view.number, corrects ? `gegevens/${corrects.id}` : 'gegevens')
  const button = (corrects ? m.signals_fact_correct_button : m.signals_fact_add_button)({}, { locale })
  const scripts = lookUp ? ['stays.js'] : []
  return (
    <PageUnderSignal facts={facts} title={title} errors={faults.summary.length} noun scripts={scripts}>
      <div className="lk-stack">
        {!corrects && <KindTabs facts={facts} kind={kind} />}
        {corrects && <p>{m.signals_fact_now({ value: summaryOf(corrects.value) }, { locale })}</p>}
        {problem.conflict && <CorrectedByOther facts={facts} theirs={problem.conflict.theirs} />}
        <ErrorSummary locale={locale} errors={faults.summary} />
        <form className="lk-stack" action={address} method="post">
          <DefaultSubmit label={button} />
          <input type="hidden" name="soort" value={kind} />
          {corrects && <input type="hidden" name="verbetert" value={corrects.id} />}
          {kind === 'measure' && <RoleField fields={fields} kind={kind} />}
          <PartFields {...{ fields, kind, kept, lookUp, unclear: problem.conflict ? [] : unclear }} />
          <SourceFields fields={fields} kind={kind} />
          {corrects && <WhyField fields={fields} />}
          <Actions>
            <Button>{button}</Button>
            <ButtonLink kind="link" href={signalAddress(view.number)}>
              {m.signals_step_cancel({}, { locale })}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </PageUnderSignal>
  )
}

/** Enter in a field keeps the fact; without this it would press the first button, which looks an address up. */
function DefaultSubmit({ label }: { label: string }) {
  return (
    <button className="lk-hidden" type="submit" tabIndex={-1} aria-hidden="true">
      {label}
    </button>
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

function WhyField({ fields: { locale, typed, faults } }: { fields: FieldFacts }) {
  return (
    <TextArea
      {...{
        locale,
        name: 'waarom',
        label: m.enrichment_why({}, { locale }),
        hint: m.enrichment_why_hint({}, { locale }),
      }}
      {...{ value: typed('waarom'), error: faults.of('waarom') }}
      rows={2}
    />
  )
}
