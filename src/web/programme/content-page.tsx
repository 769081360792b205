import type { Region } from '../../domains/access/index.ts'
import type { Programme } from '../../domains/programme/index.ts'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { Everything } from './content-everything.tsx'
import type { Reading } from './content-facts.tsx'
import { ProgrammeNav } from './programme-nav.tsx'
import { namesOfIds, placesOf } from './programme-words.ts'

interface ContentProps {
  frame: WorkbenchFrame
  programme: Programme | null
  /** Whether this is the version that holds today. */
  holds: boolean
  region: Region
  mayEdit: boolean
  now: Date
}

/** Everything that the programme says, to read, to search and to print. */
export function ContentPage({ frame, programme, holds, region, mayEdit, now }: ContentProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = programme?.programme.title ?? say(m.programme_content_title)
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma">
      <ProgrammeNav frame={frame} current="/programma/inhoud" />
      <Head title={title} facts={programme && <VersionLine {...{ programme, locale, now }} />} />
      <div className="lk-stack-l">
        {programme === null && (
          <div className="lk-empty">
            <h2>{say(m.programme_content_none)}</h2>
            <p>{say(m.programme_content_none_text)}</p>
            {mayEdit && (
              <p>
                <a href="/programma/bewerken">{say(m.programme_edit_start)}</a>
              </p>
            )}
          </div>
        )}
        {!holds && programme && (
          <Alert kind="risk" title={say(m.programme_content_old)}>
            <p>
              <a href="/programma/inhoud">{say(m.programme_content_old_link)}</a>
            </p>
          </Alert>
        )}
        {programme && (
          <p className="lk-noprint">
            <a href="/programma/versies">{say(m.programme_versions_title)}</a>
            {mayEdit && ' · '}
            {mayEdit && <a href="/programma/bewerken">{say(m.programme_edit_title)}</a>}
          </p>
        )}
        {programme && (
          <Everything file={programme.programme} reading={readingOf(programme.programme, region, locale)} />
        )}
      </div>
    </WorkbenchPage>
  )
}

type VersionProps = { programme: Programme; locale: 'nl' | 'en'; now: Date }

function VersionLine({ programme: { number, fromDay }, locale, now }: VersionProps) {
  return <>{m.programme_content_version({ number, day: dayInText(fromDay, locale, now) }, { locale })}</>
}

function readingOf(file: ProgrammeFile, region: Region, locale: 'nl' | 'en'): Reading {
  const lists = [
    file.pillars,
    file.strategicGoals,
    file.operationalGoals,
    file.actions,
    file.norms,
    file.bodies,
    file.plans,
  ]
  const documents = file.documents ?? []
  return {
    locale,
    names: namesOfIds(file),
    places: placesOf(file, region),
    letters: new Set(documents.filter(({ kind }) => kind === 'coveringLetter').map(({ id }) => id)),
    documents: new Map(documents.map(({ id, title }) => [id, title])),
    anchors: new Set(lists.flatMap((list) => (list ?? []).map(({ id }) => id))),
  }
}
