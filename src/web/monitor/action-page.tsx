import type { ActionView } from '../../domains/programme/index.ts'
import { handColours } from '../../domains/programme/rules/hand-colour.ts'
import { progressStates } from '../../domains/programme/rules/progress.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { DataList, type Fact } from '../components/data-list.tsx'
import { TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { ColourBadge, colourLooks, ruleWords, stateWords } from './colour-words.tsx'
import { monitorAddress } from './monitor-filter.ts'
import { namesOf, ownersInWords, placeInWords } from './names.ts'
import { normSentence } from './norm-words.ts'
import { PlaceField, ProofFields } from './proof-fields.tsx'
import type { Faults, Typed } from './record-form.ts'
import { RecordedTable } from './recorded-table.tsx'
import { Trend } from './trend.tsx'
import { termInWords } from './when-words.ts'

export interface ActionProps {
  frame: WorkbenchFrame
  view: ActionView
  typed: Typed
  faults: Faults
  saved: boolean
  today: string
  now: Date
}

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
      <ProgrammeNav locale={locale} current="" />
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

function factsOf({ frame: { locale }, view, now }: ActionProps): Fact[] {
  const say = sayIn(locale)
  const { monitor, norms } = view
  const { action, hand, rule, trend } = view.action
  const names = namesOf(monitor.programme)
  const optional: [Parameters<typeof say>[0], Fact['value'] | undefined][] = [
    [m.monitor_result, action.result],
    [m.monitor_partners, action.partners?.map((id) => names.get(id) ?? id).join(', ')],
    [m.monitor_in_source, action.source?.place],
  ]
  return [
    {
      name: say(m.monitor_why),
      value: hand
        ? m.monitor_hand_now(
            {
              ...{ name: hand.by, reason: hand.reason, day: dayInShort(hand.until, locale, now) },
              colour: say(ruleWords[rule]).replace(/\.$/, ''),
            },
            { locale },
          )
        : say(ruleWords[rule]),
    },
    { name: say(m.monitor_column_trend), value: <Trend trend={trend} locale={locale} /> },
    { name: say(m.monitor_column_owner), value: ownersInWords(action.owner, names, locale) },
    { name: say(m.monitor_term), value: termInWords(action, locale) },
    { name: say(m.monitor_serves), value: <Serves view={view} /> },
    ...optional.flatMap(([name, value]) => (value ? [{ name: say(name), value }] : [])),
    ...norms.flatMap(({ norm, places }) =>
      places.slice(0, 6).map((at) => ({
        name: `${say(m.monitor_norm)}${at.place === '' ? '' : `, ${placeInWords(at.place, monitor, locale)}`}`,
        value: (
          <>
            <a href={`/programma/normen/${norm.id}`}>{norm.title}</a>:{' '}
            {normSentence(norm, at, monitor.day, locale, now)}
          </>
        ),
      })),
    ),
  ]
}

function Serves({ view: { monitor, action } }: { view: ActionView }) {
  const goals = monitor.goals.filter(({ goal }) => action.serves.has(goal.id))
  return (
    <ul className="lk-plain">
      {goals.map(({ goal }) => (
        <li key={goal.id}>
          <a href={monitorAddress({ goal: goal.id })}>{goal.title}</a>
        </li>
      ))}
      {(monitor.programme.pillars ?? [])
        .filter(({ id }) => action.serves.has(id))
        .map(({ id, title }) => (
          <li key={id}>
            <a href={monitorAddress({ pillar: id })}>{title}</a>
          </li>
        ))}
    </ul>
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
          { title: say(m.monitor_rules_when), cell: ({ rule }) => say(ruleWords[rule]) },
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

function RecordSection(props: ActionProps) {
  const { frame, view, typed, faults, today } = props
  const { locale } = frame
  const say = sayIn(locale)
  const fields = { locale, typed, faults, today, monitor: view.monitor, places: view.places }
  return (
    <Section title={say(m.monitor_record)} id="vastleggen">
      <form
        action={`/programma/acties/${view.action.action.id}/voortgang`}
        method="post"
        noValidate
        className="lk-stack lk-noprint"
      >
        <PlaceField {...fields} />
        <ChoiceGroup
          locale={locale}
          type="radio"
          name="stand"
          legend={say(m.monitor_record_state)}
          error={faults.stand && say(faults.stand)}
          options={progressStates.map((state) => ({ value: state, label: say(stateWords[state]) }))}
          chosen={typed.stand ? [typed.stand] : []}
        />
        <ProofFields {...fields} dayHint={m.monitor_record_day_hint} noteHint={m.monitor_record_note_hint} />
        <Button>{say(m.monitor_record_save)}</Button>
      </form>
    </Section>
  )
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

function HandSection({ frame: { locale }, view, typed, faults }: ActionProps) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.monitor_hand)} id="kleuren">
      <form
        action={`/programma/acties/${view.action.action.id}/kleur`}
        method="post"
        noValidate
        className="lk-stack lk-noprint"
      >
        <p>{say(m.monitor_hand_expires)}</p>
        <ChoiceGroup
          locale={locale}
          type="radio"
          name="kleur"
          legend={say(m.monitor_hand_colour)}
          error={faults.kleur && say(faults.kleur)}
          options={handColours.map((colour) => ({ value: colour, label: say(colourLooks[colour].words) }))}
          chosen={typed.kleur ? [typed.kleur] : []}
        />
        <TextArea
          locale={locale}
          name="reden"
          label={say(m.monitor_hand_reason)}
          hint={say(m.monitor_hand_reason_hint)}
          value={typed.reden}
          error={faults.reden && say(faults.reden)}
          rows={3}
        />
        <Button kind="second">{say(m.monitor_hand_save)}</Button>
      </form>
    </Section>
  )
}
