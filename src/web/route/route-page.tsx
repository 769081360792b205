import type { ReactNode } from 'react'
import type { Region } from '../../domains/access/rules/region.ts'
import type { CodeLists } from '../../domains/signals/rules/code-lists.ts'
import type { CompiledRoute } from '../../domains/signals/rules/reporting-route.ts'
import { routeTable } from '../../domains/signals/rules/route-table.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { DataList } from '../components/data-list.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { DecisionTable } from './decision-table.tsx'
import type { RouteSpeech } from './route-words.ts'

interface RoutePageProps {
  frame: WorkbenchFrame
  region: Region
  lists: CodeLists
  route: CompiledRoute
  now: Date
}

/** The reporting route as it holds now, to read (S-11). */
export function RoutePage({ frame, region, lists, route, now }: RoutePageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const speech = { region, lists, locale }
  const title = m.route_heading({ version: route.version }, { locale })
  return (
    <WorkbenchPage
      frame={frame}
      title={say(m.route_title)}
      current="/meldroute"
      crumbs={[{ label: m.signals_nav_start({}, { locale }), href: '/start' }, { label: title }]}
    >
      <Head title={title} facts={<Facts route={route} speech={speech} now={now} />} />
      <div className="lk-stack-l">
        <p>{say(m.route_lead)}</p>
        <Section title={say(m.route_rules)} stack="m">
          <p className="lk-hint">
            {say(policyWords[route.table.table.hitPolicy] ?? m.route_all)} {say(m.route_any_hint)}
          </p>
          <DecisionTable {...routeTable(route)} speech={speech} version={route.version} />
          <p>{m.route_fallback({ desk: nameOf(region, region.fallbackDesk) }, { locale })}</p>
        </Section>
        <Coordinators region={region} speech={speech} />
      </div>
    </WorkbenchPage>
  )
}

const policyWords: Partial<Record<string, Words>> = { UNIQUE: m.route_unique, FIRST: m.route_first }

const nameOf = (region: Region, deskId: string) => region.desks.find(({ id }) => id === deskId)?.name ?? deskId

function Facts({ route, speech, now }: { route: CompiledRoute; speech: RouteSpeech; now: Date }): ReactNode {
  const { locale } = speech
  const date = dayInText(route.date, locale, now)
  return (
    <>
      <Badge tone="good" icon="good">
        {m.route_holds({}, { locale })}
      </Badge>
      <span>{m.route_by({ author: route.author, date }, { locale })}</span>
    </>
  )
}

function Coordinators({ region, speech: { locale } }: { region: Region; speech: RouteSpeech }) {
  return (
    <Section title={m.route_coordinators({}, { locale })} stack="m">
      <p className="lk-hint">{m.route_coordinators_lead({}, { locale })}</p>
      <DataList
        facts={region.districts.map(({ id, name }) => ({
          name,
          value: nameOf(region, region.coordinators[id] ?? region.fallbackDesk),
        }))}
      />
    </Section>
  )
}
