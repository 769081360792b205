import type { RouteView } from '../../domains/signals/index.ts'
import type { RouteVersion } from '../../domains/signals/rules/route-version.ts'
import { m } from '../../messages/messages.js'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { whole } from '../components/whole.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { differenceInWords } from './difference-words.ts'
import type { RouteSpeech } from './route-words.ts'
import { factsOf, madeBy, StandingBadge } from './standing.tsx'
import { versionAddress } from './version-words.ts'

interface VersionsPageProps {
  frame: WorkbenchFrame
  speech: RouteSpeech
  history: readonly { version: RouteVersion; compared: RouteView['compared'] }[]
  now: Date
}

/** Every version: who made it, who put it into force, from when until when, and what changed. */
export function VersionsPage({ frame, speech, history, now }: VersionsPageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.routing_history)
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      current="/meldroute"
      crumbs={[
        { label: say(m.signals_nav_start), href: '/start' },
        { label: say(m.route_title), href: '/meldroute' },
        { label: title },
      ]}
    >
      <Head title={title} facts={<p>{say(m.routing_history_lead)}</p>} />
      <div className="lk-stack-l">
        {history.map(({ version, compared }) => (
          <OneVersion key={version.number} version={version} compared={compared} speech={speech} now={now} />
        ))}
      </div>
    </WorkbenchPage>
  )
}

type OneVersionProps = VersionsPageProps['history'][number] & Pick<VersionsPageProps, 'speech' | 'now'>

function OneVersion({ version, compared, speech, now }: OneVersionProps) {
  const { locale } = speech
  const say = sayIn(locale)
  const lines = compared ? differenceInWords(compared.difference, speech) : []
  const base = versionAddress(version.number)
  return (
    <Section title={<a href={base}>{m.routing_version_title({ number: version.number }, { locale })}</a>} stack="s">
      <div className="lk-facts-line">
        <StandingBadge standing={version.standing} locale={locale} />
        <span>{whole(madeBy(version, locale, now))}</span>
        {factsOf(version, locale, now).map((fact) => (
          <span key={fact}>{whole(fact)}</span>
        ))}
      </div>
      {version.note && <p>{m.routing_note({ note: version.note }, { locale })}</p>}
      {compared && <p className="lk-soft">{m.routing_diff({ number: compared.number }, { locale })}:</p>}
      {compared && lines.length === 0 && <p>{say(m.routing_diff_none)}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={`${base}/bestand`}>
          {say(m.routing_export)}
          <span className="lk-hidden">, {m.routing_version({ number: version.number }, { locale })}</span>
        </a>
      </p>
    </Section>
  )
}
