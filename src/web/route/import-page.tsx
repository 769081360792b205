import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import type { FileFaults } from './file-faults.ts'

/** Reads a route from a file; it becomes a draft. */
export function ImportPage({ frame, faults }: { frame: WorkbenchFrame; faults: FileFaults | null }) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.routing_import)
  const error = faults?.sentence
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
      errors={error ? 1 : 0}
    >
      <Head title={title} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={error ? [{ id: 'bestand', text: error }] : []} />
        <p>{say(m.routing_import_lead)}</p>
        <form method="post" action="/meldroute/bestand" encType="multipart/form-data" noValidate className="lk-stack">
          <Field
            locale={locale}
            name="bestand"
            type="file"
            label={say(m.routing_import_field)}
            hint={say(m.routing_import_hint)}
            error={error}
          />
          <FileProblems faults={faults} />
          <div>
            <Button>{say(m.routing_import_button)}</Button>
          </div>
        </form>
      </div>
    </WorkbenchPage>
  )
}

/** What the check of a file found, in the words of the file. */
export function FileProblems({ faults }: { faults: FileFaults | null }) {
  if (!faults || faults.problems.length === 0) return null
  return (
    <ul lang="en">
      {faults.problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  )
}
