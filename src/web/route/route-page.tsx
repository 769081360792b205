import type { ReactNode } from 'react'
import type { Region } from '../../domains/access/rules/region.ts'
import type { CodeLists } from '../../domains/signals/rules/code-lists.ts'
import type { CompiledRoute } from '../../domains/signals/rules/reporting-route.ts'
import { routeTable } from '../../domains/signals/rules/route-table.ts'
import type { RouteVersion } from '../../domains/signals/rules/route-version.ts'
import { m } from '../../messages/messages.js'
import { Button, ButtonLink } from '../components/button.tsx'
import { DataList } from '../components/data-list.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { whole } from '../components/whole.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { DecisionTable } from './decision-table.tsx'
import type { RouteSpeech } from './route-words.ts'
import { factsOf, madeBy, StandingBadge } from './standing.tsx'
import { policyInWords, versionAddress } from './version-words.ts'

interface RoutePageProps {
  frame: WorkbenchFrame
  region: Region
  lists: CodeLists
  route: CompiledRoute
  versions: readonly RouteVersion[]
  mayEdit: boolean
  now: Date
}

/** The reporting route as it holds now, to read (S-11). */
export function RoutePage({ frame, region, lists, route, versions, mayEdit, now }: RoutePageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const speech = { region, lists, locale }
  const version = versions.find(({ standing }) => standing === 'inForce')
  const title = m.route_heading({ version: route.version }, { locale })
  return (
    <WorkbenchPage
      frame={frame}
      title={say(m.route_title)}
      current="/meldroute"
      crumbs={[{ label: m.signals_nav_start({}, { locale }), href: '/start' }, { label: title }]}
    >
      <Head title={title} facts={<Facts version={version} speech={speech} now={now} />} />
      <div className="lk-stack-l">
        <p>{say(m.route_lead)}</p>
        <Section title={say(m.route_rules)} stack="m">
          <p className="lk-hint">
            {policyInWords(route.table.table.hitPolicy, locale)} {say(m.route_any_hint)}
          </p>
          <DecisionTable {...routeTable(route)} speech={speech} version={route.version} />
          <p>{m.route_fallback({ desk: nameOf(region, region.fallbackDesk) }, { locale })}</p>
        </Section>
        <Coordinators region={region} speech={speech} />
        <Versions versions={versions} mayEdit={mayEdit} speech={speech} now={now} />
      </div>
    </WorkbenchPage>
  )
}

const nameOf = (region: Region, deskId: string) => region.desks.find(({ id }) => id === deskId)?.name ?? deskId

type Speaking = { speech: RouteSpeech; now: Date }

function Facts({ version, speech: { locale }, now }: Speaking & { version: RouteVersion | undefined }): ReactNode {
  if (!version) return null
  return (
    <>
      <StandingBadge standing={version.standing} locale={locale} />
      <span>{whole(madeBy(version, locale, now))}</span>
      {factsOf(version, locale, now).map((fact) => (
        <span key={fact}>{whole(fact)}</span>
      ))}
    </>
  )
}

/** Where the route is changed, for who may; and every version of it, for everybody. */
function Versions({
  versions,
  mayEdit,
  speech: { locale },
  now,
}: Speaking & Pick<RoutePageProps, 'versions' | 'mayEdit'>) {
  const say = sayIn(locale)
  const open = versions.filter(({ standing }) => standing !== 'inForce' && standing !== 'superseded')
  return (
    <Section title={say(mayEdit ? m.routing_change : m.routing_history)} stack="m" id="versies">
      <p>{say(mayEdit ? m.routing_change_lead : m.routing_history_lead)}</p>
      {open.length > 0 && (
        <List>
          {open.map((version) => (
            <ListRow key={version.number} beside={<StandingBadge standing={version.standing} locale={locale} />}>
              <a href={versionAddress(version.number)}>
                {m.routing_version_title({ number: version.number }, { locale })}
              </a>
              <br />
              <span className="lk-soft">{whole(madeBy(version, locale, now))}</span>
            </ListRow>
          ))}
        </List>
      )}
      <div className="lk-actions">
        {mayEdit && (
          <form method="post" action="/meldroute/versies">
            <Button icon="edit">{say(m.routing_start)}</Button>
          </form>
        )}
        {mayEdit && (
          <ButtonLink kind="second" href="/meldroute/bestand">
            {say(m.routing_import)}
          </ButtonLink>
        )}
        <a href="/meldroute/versies">{say(m.routing_history)}</a>
      </div>
    </Section>
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
