import type { RouteTrial, RouteView } from '../../domains/signals/index.ts'
import { allRules, type RouteRule } from '../../domains/signals/rules/route-table.ts'
import type { RouteFacts, RouteOutcome } from '../../domains/signals/rules/routing.ts'
import { m } from '../../messages/messages.js'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import type { RouteSpeech } from './route-words.ts'
import { SituationSection } from './situation-section.tsx'
import { StandingBadge } from './standing.tsx'
import { TrialSection } from './trial-section.tsx'
import { versionCrumbs } from './version-words.ts'

interface TrialPageProps {
  frame: WorkbenchFrame
  speech: RouteSpeech
  view: RouteView
  trial: RouteTrial
  rulesNow: readonly RouteRule[]
  facts: RouteFacts
  outcome: { now: RouteOutcome; draft: RouteOutcome | null } | null
  now: Date
  today: string
}

/** A version tried on the signals of the last year and on one situation. */
export function TrialPage({ frame, speech, view, trial, rulesNow, facts, outcome, now, today }: TrialPageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const { number, standing } = view.version
  const ids = (codes: readonly { id: string }[]) => codes.map(({ id }) => id)
  const codes = { forms: ids(speech.lists.forms.at(today)), sourceKinds: ids(speech.lists.sourceKinds.at(today)) }
  return (
    <WorkbenchPage
      frame={frame}
      title={say(m.routing_try)}
      current="/meldroute"
      crumbs={versionCrumbs(number, locale, say(m.routing_try))}
    >
      <Head
        title={`${m.routing_version_title({ number }, { locale })}: ${say(m.routing_try).toLowerCase()}`}
        facts={<StandingBadge standing={standing} locale={locale} />}
      />
      <div className="lk-stack-l">
        <TrialSection
          number={number}
          trial={trial}
          speech={speech}
          now={now}
          rules={{ now: rulesNow, draft: allRules(view.route) }}
        />
        <SituationSection
          number={number}
          inForce={view.inForce}
          speech={speech}
          facts={facts}
          codes={codes}
          outcome={outcome}
        />
      </div>
    </WorkbenchPage>
  )
}
