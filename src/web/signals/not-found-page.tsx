import { m } from '../../messages/messages.js'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'

/** What may not be seen and what does not exist look the same: this page. */
export function NotFoundPage({ frame }: { frame: WorkbenchFrame }) {
  const { locale } = frame
  const title = m.signals_not_found({}, { locale })
  return (
    <WorkbenchPage frame={frame} title={m.signals_not_found_title({}, { locale })}>
      <Head title={title} />
      <div className="lk-stack-s">
        <p>{m.signals_not_found_lead({}, { locale })}</p>
        <p>{m.signals_not_found_hint({}, { locale })}</p>
        <p>
          <a href="/start">{m.signals_not_found_start({}, { locale })}</a>
        </p>
      </div>
    </WorkbenchPage>
  )
}
