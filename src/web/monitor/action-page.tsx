import { handColours } from '../../domains/programme/rules/hand-colour.ts'
import { progressStates } from '../../domains/programme/rules/progress.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { DataList } from '../components/data-list.tsx'
import { Head, Section } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { factsOf } from './action-facts.tsx'
import { HandSection, RecordSection } from './action-forms.tsx'
import type { ActionProps } from './action-props.ts'
import { ColourBadge, ruleWords, stateWords } from './colour-words.tsx'
import { placeInWords } from './names.ts'
import { RecordedTable } from './recorded-table.tsx'
import { Trend } from './trend.tsx'

/** One action: its colour and why, what was recorded with its evidence, and the form to record more. */
export function ActionPage(props: ActionProps) {
  const { frame, view, faults, saved } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { action, colour, places } = view.action
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const crumbs = [{ href: '/programma/monitor', label: say(m.monitor_title) }, { label: action.title }]
  return (
    <WorkbenchPage frame={frame} title={action.title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <ProgrammeNav frame={frame} current="/programma/monitor" />
      <Head title={action.title} facts={<ColourBadge colour={colour} locale={locale} />} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {saved && <Alert kind="good" title={say(m.monitor_recorded)} narrow />}
        <DataList facts={factsOf(props)} />
        {places.length > 1 && <PlacesSection {...props} />}
        <FactsSection {...props} />
        {view.places.length > 0 && <RecordSection {...props} />}
        {view.hands.length > 0 && <HandsSection {...props} />}
        {view.maySetColour && <HandSection {...props} />}
      </div>
    </WorkbenchPage>
  )
}

function PlacesSection({ frame: { locale }, view: { monitor, action } }: ActionProps) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.monitor_per_place)}>
      <Table
        caption={say(m.monitor_rules_places)}
        rows={action.places}
        keyOf={({ place }) => place}
        columns={[
          { title: say(m.monitor_column_place), cell: ({ place }) => placeInWords(place, monitor, locale) },
          { title: say(m.monitor_column_now), cell: ({ colour }) => <ColourBadge colour={colour} locale={locale} /> },
          { title: say(m.monitor_column_trend), cell: ({ trend }) => <Trend trend={trend} locale={locale} /> },
          { title: say(m.monitor_why), cell: ({ rule }) => say(ruleWords[rule]) },
        ]}
      />
    </Section>
  )
}

function FactsSection({ frame: { locale }, view, now }: ActionProps) {
  const say = sayIn(locale)
  const { facts, monitor, action } = view
  return (
    <Section title={say(m.monitor_facts)} id="feiten">
      {facts.length === 0 ? (
        <p>
          <strong>{say(m.monitor_no_facts)}</strong> {say(m.monitor_no_facts_text)}
        </p>
      ) : (
        <RecordedTable
          {...{ lines: facts, monitor, locale, now }}
          caption={say(m.monitor_history_of)}
          value={{ title: say(m.monitor_column_state), cell: ({ value }) => stateInWords(value, say) }}
          withdraw={{ action: `/programma/acties/${action.action.id}/intrekken`, kind: 'progress' }}
        />
      )}
    </Section>
  )
}

function stateInWords(value: string, say: ReturnType<typeof sayIn>): string {
  const state = progressStates.find((one) => one === value)
  return state ? say(stateWords[state]) : value
}

function HandsSection({ frame: { locale }, view, now }: ActionProps) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.monitor_hand_history)}>
      <RecordedTable
        {...{ lines: view.hands, monitor: view.monitor, locale, now }}
        caption={say(m.monitor_hand_expires)}
        value={{
          title: say(m.monitor_rules_colour),
          cell: ({ value }) => (
            <ColourBadge colour={handColours.find((one) => one === value) ?? 'orange'} locale={locale} />
          ),
        }}
        withdraw={{ action: `/programma/acties/${view.action.action.id}/intrekken`, kind: 'colour' }}
      />
    </Section>
  )
}
