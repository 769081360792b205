import { findIndicator } from '../../domains/picture/index.ts'
import type { NormView } from '../../domains/programme/index.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { DataList, type Fact } from '../components/data-list.tsx'
import { Field } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn, type Words } from '../say.ts'
import { ColourBadge, ruleWords } from './colour-words.tsx'
import { namesOf, placeInWords } from './names.ts'
import { NormGrid, NormLegend } from './norm-grid.tsx'
import { PlaceField, ProofFields } from './proof-fields.tsx'
import type { Faults, Typed } from './record-form.ts'
import { RecordedTable } from './recorded-table.tsx'
import { normPeriodInWords, numberInWords } from './when-words.ts'

export interface NormProps {
  frame: WorkbenchFrame
  view: NormView
  typed: Typed
  faults: Faults
  saved: boolean
  today: string
  now: Date
}

/** One norm: what it asks, its last periods, and where each figure comes from. */
export function NormPage(props: NormProps) {
  const { frame, view, faults, saved, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { norm, colour } = view.norm
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const crumbs = [{ href: '/programma/monitor', label: say(m.monitor_title) }, { label: norm.title }]
  return (
    <WorkbenchPage frame={frame} title={norm.title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <ProgrammeNav frame={frame} current="/programma/monitor" />
      <Head title={norm.title} facts={<ColourBadge colour={colour} locale={locale} />} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {saved && <Alert kind="good" title={say(m.monitor_recorded)} narrow />}
        <DataList facts={factsOf(props)} />
        <NormGrid
          grid={view.grid}
          nameOf={(place) => placeInWords(place, view.monitor, locale)}
          locale={locale}
          now={now}
        />
        <NormLegend locale={locale} />
        <ValuesSection {...props} />
        {view.places.length > 0 && <RecordSection {...props} />}
      </div>
    </WorkbenchPage>
  )
}

function factsOf({ frame: { locale }, view: { monitor, norm: judged, grid } }: NormProps): Fact[] {
  const say = sayIn(locale)
  const { norm, rule } = judged
  const indicator = findIndicator(norm.indicator)
  const system = grid.source === 'system'
  const how = system
    ? m.monitor_measured_system
    : norm.measured === 'bySystem'
      ? m.monitor_measured_unknown
      : m.monitor_measured_hand
  const unit = norm.unit === undefined ? '' : ` ${norm.unit}`
  const conditions = conditionsOf(norm, namesOf(monitor.programme), locale)
  return [
    { name: say(m.monitor_why), value: say(ruleWords[rule]) },
    {
      name: say(m.monitor_indicator),
      value: indicator?.names[locale] ?? norm.indicator,
      source: indicator?.definitions[locale],
    },
    { name: say(m.monitor_minimum), value: `${numberInWords(norm.minimum, locale)}${unit}` },
    { name: say(m.monitor_period), value: normPeriodInWords(norm, locale) },
    {
      name: say(m.monitor_measured),
      value: (
        <>
          {say(how)} {system && <a href="/programma/indicatoren">{say(m.monitor_indicators)}</a>}
        </>
      ),
    },
    ...(conditions === ''
      ? []
      : [{ name: say(m.monitor_qualifiers), value: conditions, source: norm.qualifiers?.note }]),
    ...(norm.source?.place ? [{ name: say(m.monitor_in_source), value: norm.source.place }] : []),
  ]
}

const formWords: Record<string, Words | undefined> = {
  sexual: m.monitor_form_sexual,
  labour: m.monitor_form_labour,
  criminal: m.monitor_form_criminal,
  organRemoval: m.monitor_form_organRemoval,
}

function conditionsOf(
  { qualifiers = {} }: NormView['norm']['norm'],
  names: ReadonlyMap<string, string>,
  locale: 'nl' | 'en',
): string {
  const say = sayIn(locale)
  const forms = qualifiers.forms?.map((form) => (formWords[form] ? say(formWords[form]) : form)).join(', ')
  const partners = qualifiers.with?.map((id) => names.get(id) ?? id).join(', ')
  const parts = [
    forms && m.monitor_qualifier_forms({ forms }, { locale }),
    partners && m.monitor_qualifier_with({ names: partners }, { locale }),
    qualifiers.after && m.monitor_qualifier_after({ text: qualifiers.after }, { locale }),
  ]
  return parts.filter(Boolean).join('; ')
}

function ValuesSection({ frame: { locale }, view, now }: NormProps) {
  const say = sayIn(locale)
  const { values, monitor, norm, grid } = view
  if (grid.source === 'system' && values.length === 0) return null
  return (
    <Section title={say(m.monitor_history_of)} id="waarden">
      {values.length === 0 ? (
        <p>
          <strong>{say(m.monitor_no_facts)}</strong> {say(m.monitor_no_values_text)}
        </p>
      ) : (
        <RecordedTable
          {...{ lines: values, monitor, locale, now }}
          caption={<span className="lk-hidden">{say(m.monitor_history_of)}</span>}
          value={{ title: say(m.monitor_column_value), cell: ({ value }) => numberInWords(Number(value), locale) }}
          withdraw={{ action: `/programma/normen/${norm.norm.id}/intrekken`, kind: 'norm' }}
        />
      )}
    </Section>
  )
}

function RecordSection({ frame: { locale }, view, typed, faults, today }: NormProps) {
  const say = sayIn(locale)
  const fields = { locale, typed, faults, today, monitor: view.monitor, places: view.places }
  return (
    <Section title={say(m.monitor_record_value)} id="vastleggen">
      <form
        action={`/programma/normen/${view.norm.norm.id}/waarde`}
        method="post"
        noValidate
        className="lk-stack lk-noprint"
      >
        <PlaceField {...fields} />
        <Field
          locale={locale}
          name="waarde"
          label={say(m.monitor_record_value_field)}
          hint={say(m.monitor_record_value_hint)}
          value={typed.waarde}
          error={faults.waarde && say(faults.waarde)}
          short
          inputMode="numeric"
        />
        <ProofFields
          {...fields}
          dayHint={m.monitor_record_value_day_hint}
          noteHint={m.monitor_record_value_note_hint}
        />
        <Button>{say(m.monitor_record_save)}</Button>
      </form>
    </Section>
  )
}
