import type { Region } from '../../domains/access/index.ts'
import type { Bottleneck } from '../../domains/programme/index.ts'
import { isOpenBottleneck, levels } from '../../domains/programme/rules/bottleneck.ts'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { ButtonLink } from '../components/button.tsx'
import { Due } from '../components/due.tsx'
import { Empty, Filters, Tabs } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ListFiles } from '../lists/list-files.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { dueOf, levelWords, ownerInWords, placeInWords, stateLooks, whereInWords } from './bottleneck-words.ts'

interface BottlenecksPageProps {
  frame: WorkbenchFrame
  programme: ProgrammeFile | null
  region: Region
  all: readonly Bottleneck[]
  /** What the address asks for: what is done with, and which district or level. */
  asked: { done: boolean; district: string; level: string }
  now: Date
  today: string
}

const home = '/programma/knelpunten'

/** The page `/programma/knelpunten`: what needs attention first. */
export function BottlenecksPage(props: BottlenecksPageProps) {
  const { frame, region, all, asked } = props
  const { locale } = frame
  const say = sayIn(locale)
  const open = all.filter(({ state }) => isOpenBottleneck(state))
  const tabs = [
    { label: say(m.bottlenecks_open), href: home, count: open.length, current: !asked.done },
    {
      ...{ label: say(m.bottlenecks_done), href: `${home}?wat=klaar`, count: all.length - open.length },
      current: asked.done,
    },
  ]
  const everything = { value: '', label: say(m.bottlenecks_all) }
  const filters = [
    {
      ...{ name: 'district', label: say(m.bottlenecks_district), value: asked.district },
      options: [everything, ...region.districts.map(({ id, name }) => ({ value: id, label: name }))],
    },
    {
      ...{ name: 'niveau', label: say(m.bottlenecks_level), value: asked.level },
      options: [everything, ...levels.map((level) => ({ value: level, label: say(levelWords[level]) }))],
    },
  ]
  const isFiltered = asked.district !== '' || asked.level !== ''
  const clear = asked.done ? `${home}?wat=klaar` : home
  return (
    <WorkbenchPage frame={frame} title={say(m.bottlenecks_title)} current="/programma">
      <ProgrammeNav frame={frame} current={home} />
      <Head title={say(m.bottlenecks_title)} facts={say(m.bottlenecks_lead)}>
        <ButtonLink icon="plus" href={`${home}/nieuw`}>
          {say(m.bottlenecks_log)}
        </ButtonLink>
      </Head>
      <div className="lk-stack">
        <Tabs label={say(m.bottlenecks_title)} tabs={tabs} />
        <Filters
          locale={locale}
          action={home}
          filters={filters}
          {...(isFiltered ? { clear } : {})}
          {...(asked.done ? { hidden: { wat: 'klaar' } } : {})}
        />
        <Rows {...props} rows={all.filter((one) => isAsked(one, asked))} />
        {all.length > 0 && <ListFiles frame={frame} lists={[{ id: 'knelpunten', title: m.lists_bottlenecks }]} />}
      </div>
    </WorkbenchPage>
  )
}

const isAsked = ({ state, districtId, level }: Bottleneck, asked: BottlenecksPageProps['asked']) =>
  isOpenBottleneck(state) !== asked.done &&
  (asked.district === '' || asked.district === districtId) &&
  (asked.level === '' || asked.level === level)

function Rows({
  frame: { locale },
  region,
  programme,
  rows,
  now,
  today,
  asked,
}: BottlenecksPageProps & { rows: Bottleneck[] }) {
  const say = sayIn(locale)
  if (rows.length === 0) {
    return (
      <Empty title={say(asked.done ? m.bottlenecks_none_done : m.bottlenecks_none)}>
        <p>{say(m.bottlenecks_none_text)}</p>
      </Empty>
    )
  }
  return (
    <Table
      caption={say(asked.done ? m.bottlenecks_caption_done : m.bottlenecks_caption)}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          title: say(m.bottlenecks_bottleneck),
          cell: ({ id, title, itemId }) => (
            <>
              <a href={`${home}/${id}`} dir="auto">
                {title}
              </a>
              {itemId && <SubLine>{itemTitle(programme, itemId)}</SubLine>}
            </>
          ),
        },
        { title: say(m.bottlenecks_where), cell: (row) => whereInWords(row, region, locale) },
        { title: say(m.bottlenecks_level), cell: (row) => placeInWords(row, locale) },
        { title: say(m.bottlenecks_owner), cell: (row) => ownerInWords(row, locale) },
        {
          title: say(m.bottlenecks_due),
          cell: (row) => {
            const due = dueOf(row, today)
            return due ? <Due locale={locale} now={now} due={due} /> : ''
          },
        },
        { title: say(m.bottlenecks_state), cell: ({ state }) => <StateBadge state={state} locale={locale} /> },
      ]}
    />
  )
}

/** How far a bottleneck is, in a word. */
export function StateBadge({ state, locale }: { state: Bottleneck['state']; locale: Locale }) {
  const { tone, icon, words } = stateLooks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {sayIn(locale)(words)}
    </Badge>
  )
}

/** The goal or action that something is about, by its title. */
export function itemTitle(programme: ProgrammeFile | null, id: string): string {
  const items = [programme?.strategicGoals, programme?.operationalGoals, programme?.actions].flatMap(
    (some) => some ?? [],
  )
  return items.find((one) => one.id === id)?.title ?? id
}
