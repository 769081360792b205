import type { RouteVersion } from '../../domains/signals/rules/route-version.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import type { FileFaults } from './file-faults.ts'
import { FileProblems } from './import-page.tsx'
import { StandingBadge } from './standing.tsx'
import { versionAddress, versionCrumbs } from './version-words.ts'

interface ExpertPageProps {
  frame: WorkbenchFrame
  version: RouteVersion
  xml: string
  mayEdit: boolean
  faults: FileFaults | null
  conflict: Words | null
}

/** What scrolls sideways must be reachable by keyboard. */
const scrolls = { tabIndex: 0 } as const

/**
 * The decision table as DMN draws it, with dmn-js. It is the only page that loads that script. The text of the file
 * stands in the form, so that what is saved is what was drawn.
 */
export function ExpertPage(props: ExpertPageProps) {
  const { frame, version, faults, conflict, mayEdit } = props
  const { locale } = frame
  const say = sayIn(locale)
  const title = m.routing_expert_title({ number: version.number }, { locale })
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      current="/meldroute"
      crumbs={versionCrumbs(version.number, locale, say(m.routing_expert))}
      errors={faults ? 1 : 0}
      sheets={['route-expert.css']}
      scripts={['route-expert.js']}
    >
      <Head title={title} facts={<StandingBadge standing={version.standing} locale={locale} />} />
      <div className="lk-stack">
        {faults && (
          <Alert kind="bad" title={faults.sentence}>
            <FileProblems faults={faults} />
          </Alert>
        )}
        {conflict && (
          <Alert kind="risk" title={say(m.routing_conflict)}>
            <p>{say(conflict)}</p>
          </Alert>
        )}
        <p>
          {say(m.routing_expert_lead)} {!mayEdit && say(m.routing_expert_read)}
        </p>
        <noscript>
          <p>{say(m.routing_expert_script)}</p>
        </noscript>
        <div id="expert-fout" role="alert" hidden>
          <p className="lk-error">{say(m.routing_expert_failed)}</p>
        </div>
        <ExpertForm {...props} />
      </div>
    </WorkbenchPage>
  )
}

function ExpertForm({ frame: { locale }, version, xml, mayEdit }: ExpertPageProps) {
  const say = sayIn(locale)
  const base = versionAddress(version.number)
  return (
    <form method="post" action={`${base}/expert`} className="lk-stack" id="expert" data-edit={mayEdit}>
      <input type="hidden" name="stand" value={version.edits} />
      <textarea name="xml" id="expert-xml" defaultValue={xml} hidden aria-label={say(m.routing_expert_area)} />
      <section className="lk-expert" id="expert-tabel" aria-label={say(m.routing_expert_area)} {...scrolls} />
      <Actions>
        {mayEdit && (
          <span className="lk-with-script">
            <Button>{say(m.routing_expert_save)}</Button>
          </span>
        )}
        <ButtonLink kind="link" href={base}>
          {say(m.routing_expert_back)}
        </ButtonLink>
      </Actions>
    </form>
  )
}
