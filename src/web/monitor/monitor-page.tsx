import { colours } from '../../domains/programme/rules/colour.ts'
import type { Monitor } from '../../domains/programme/rules/monitor.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import { writeDay } from '../../lib/day-input.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { Empty, type Filter, Filters } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Icon } from '../components/icon.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ListFiles } from '../lists/list-files.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { AttentionSection } from './attention-section.tsx'
import { colourLooks } from './colour-words.tsx'
import { type Drawing, PillarTable } from './goals-table.tsx'
import { HistoryChart } from './history-chart.tsx'
import { filtered, filterNames, isFiltered, type MonitorFilter, monitorAddress } from './monitor-filter.ts'
import { groupsOf } from './monitor-groups.ts'
import { namesOf } from './names.ts'
import { NormsSection } from './norms-section.tsx'
import { RulesSection } from './rules-section.tsx'

interface MonitorProps {
  frame: WorkbenchFrame
  monitor: Monitor
  filter: MonitorFilter
  /** What was typed as a day and is none. */
  wrongDay: string | null
  today: string
  now: Date
}

const goalFile = { id: 'doelen', title: m.lists_goals }
const actionFile = { id: 'acties', title: m.lists_actions }
const normFile = { id: 'normen', title: m.lists_norms }

// More rows nobody reads at once.
const mostRows = 300

/** How far the programme is: what needs attention first, every goal and action, the norms, and the rules of colour. */
export function MonitorPage(props: MonitorProps) {
  const { frame, monitor, filter, now, today } = props
  const { locale } = frame
  const say = sayIn(locale)
  const left = filtered(monitor, filter)
  const folded = left.actions.length > mostRows
  const drawing: Drawing = { locale, now, monitor: left, names: namesOf(monitor.programme), folded }
  const { ends, history } = monitor
  return (
    <WorkbenchPage frame={frame} title={say(m.monitor_title)} current="/programma" scripts={['print.js']}>
      <ProgrammeNav frame={frame} current="/programma/monitor" />
      <Head title={say(m.monitor_title)} facts={<AsOf {...props} />}>
        <Actions>
          <ButtonLink icon="plus" href="/programma/voorstellen#nieuw">
            {say(m.monitor_propose)}
          </ButtonLink>
          <span className="lk-with-script">
            <button type="button" className="lk-button lk-button--second" data-print="">
              <Icon name="print" />
              {say(m.monitor_print)}
            </button>
          </span>
        </Actions>
      </Head>
      <div className="lk-stack-l">
        {monitor.day !== today && <LookingBack frame={frame} day={monitor.day} />}
        <div className="lk-columns lk-columns--2">
          <AttentionSection drawing={drawing} />
          <HistoryChart history={history} ends={ends} actions={monitor.actions.length} locale={locale} />
        </div>
        <Section title={say(m.monitor_goals)} id="doelen">
          <MonitorFilters {...props} />
          <Groups drawing={drawing} filter={filter} />
          <ListFiles frame={frame} lists={[goalFile, actionFile]} />
        </Section>
        <NormsSection grids={monitor.grids} drawing={drawing}>
          <ListFiles frame={frame} lists={[normFile]} />
        </NormsSection>
        <RulesSection locale={locale} />
      </div>
    </WorkbenchPage>
  )
}

/** The page of a region that has no programme yet. */
export function NoProgrammePage({ frame }: { frame: WorkbenchFrame }) {
  const say = sayIn(frame.locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.monitor_title)} current="/programma">
      <Head title={say(m.monitor_title)} />
      <Empty title={say(m.monitor_no_programme)}>
        <p>{say(m.monitor_no_programme_text)}</p>
      </Empty>
    </WorkbenchPage>
  )
}

function AsOf({ frame: { locale }, monitor, filter, wrongDay }: MonitorProps) {
  const say = sayIn(locale)
  const error = wrongDay === null ? undefined : say(m.monitor_day_wrong)
  return (
    <>
      <p>{m.monitor_as_of({ day: dayInFull(monitor.day, locale) }, { locale })}</p>
      <details className="lk-noprint" open={wrongDay !== null}>
        <summary>{say(m.monitor_other_day)}</summary>
        <form action="/programma/monitor" method="get" className="lk-stack">
          <Hidden filter={filter} />
          <Field
            locale={locale}
            name="dag"
            label={say(m.monitor_day)}
            hint={m.monitor_day_hint({ example: writeDay(monitor.ends.at(-2) ?? monitor.day) }, { locale })}
            value={wrongDay ?? writeDay(monitor.day)}
            error={error}
            short
            inputMode="numeric"
          />
          <Button kind="second">{say(m.monitor_day_show)}</Button>
        </form>
      </details>
    </>
  )
}

/** What is filtered already stays when somebody asks for another day. */
function Hidden({ filter }: { filter: MonitorFilter }) {
  return Object.entries(filterNames).map(([name, inAddress]) => {
    const value = filter[name as keyof MonitorFilter]
    return value ? <input key={name} type="hidden" name={inAddress} value={value} /> : null
  })
}

function LookingBack({ frame: { locale }, day }: { frame: WorkbenchFrame; day: string }) {
  const say = sayIn(locale)
  return (
    <Alert title={say(m.monitor_past)}>
      <p>
        {m.monitor_past_text({ day: dayInFull(day, locale) }, { locale })}{' '}
        <a href="/programma/monitor">{say(m.monitor_past_back)}</a>
      </p>
    </Alert>
  )
}

function Groups({ drawing, filter }: { drawing: Drawing; filter: MonitorFilter }) {
  const say = sayIn(drawing.locale)
  const whole = filter.owner === null && filter.colour === null && filter.district === null
  const groups = groupsOf(drawing.monitor, { whole, pillar: filter.pillar })
  if (groups.length === 0) {
    return (
      <Empty title={say(m.monitor_filter_none)} level={3}>
        <p>{say(m.monitor_filter_none_text)}</p>
      </Empty>
    )
  }
  return groups.map((group) => <PillarTable key={group.id} group={group} drawing={drawing} />)
}

function MonitorFilters({ frame: { locale }, monitor, filter, today }: MonitorProps) {
  const say = sayIn(locale)
  const { programme, territory, day } = monitor
  const names = namesOf(programme)
  const owners = [...new Set((programme.actions ?? []).flatMap(({ owner }) => owner ?? []))]
  const of = (
    name: keyof MonitorFilter,
    label: string,
    all: string,
    options: { value: string; label: string }[],
  ): Filter => ({
    ...{ name: filterNames[name], label, options: [{ value: '', label: all }, ...options] },
    value: filter[name] ?? '',
  })
  const titled = (items: readonly { id: string; title: string }[] = []) =>
    items.map(({ id, title }) => ({ value: id, label: title }))
  const filters = [
    of('pillar', say(m.monitor_filter_pillar), say(m.monitor_filter_all_pillars), titled(programme.pillars)),
    of(
      'goal',
      say(m.monitor_filter_goal),
      say(m.monitor_filter_all_goals),
      titled(programme.strategicGoals ?? programme.operationalGoals),
    ),
    of(
      'district',
      say(m.monitor_filter_district),
      say(m.monitor_filter_region),
      territory.districts.map(({ id, name }) => ({ value: id, label: name })),
    ),
    of(
      'owner',
      say(m.monitor_filter_owner),
      say(m.monitor_filter_everyone),
      owners.map((id) => ({ value: id, label: names.get(id) ?? id })),
    ),
    of(
      'colour',
      say(m.monitor_filter_colour),
      say(m.monitor_filter_all_colours),
      colours.map((colour) => ({ value: colour, label: say(colourLooks[colour].words) })),
    ),
  ].filter(({ options }) => options.length > 1)
  const past = day === today ? null : day
  const clear = isFiltered(filter) ? { clear: monitorAddress({}, past) } : {}
  const hidden = past === null ? {} : { hidden: { dag: past } }
  return <Filters locale={locale} action="/programma/monitor" filters={filters} {...clear} {...hidden} />
}
