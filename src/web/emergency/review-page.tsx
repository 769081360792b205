import type { EmergencyLine } from '../../domains/signals/index.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { EmergencyTable } from './emergency-table.tsx'

interface ReviewProps {
  frame: WorkbenchFrame
  lines: readonly EmergencyLine[]
  now: Date
  saved: boolean
}

/** Where the privacy officer says of each emergency whether it was justified. */
export function ReviewPage({ frame, lines, now, saved }: ReviewProps) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.emergency_review_title)} current="/noodtoegang/beoordelen">
      <Head title={say(m.emergency_review_title)} />
      <div className="lk-stack">
        {saved && <Alert kind="good" title={say(m.emergency_reviewed)} narrow />}
        <p>{say(m.emergency_review_lead)}</p>
        {lines.length === 0 && (
          <Empty title={say(m.emergency_none)}>
            <p>{say(m.emergency_none_lead)}</p>
          </Empty>
        )}
        <EmergencyTable
          lines={lines}
          locale={locale}
          now={now}
          act={(line) => (line.mine ? say(m.emergency_own) : <VerdictForm frame={frame} line={line} />)}
        />
      </div>
    </WorkbenchPage>
  )
}

function VerdictForm({ frame, line }: { frame: WorkbenchFrame; line: EmergencyLine }) {
  const say = sayIn(frame.locale)
  const about = <span className="lk-hidden"> {line.number}</span>
  return (
    <form action={`/noodtoegang/${line.id}/oordeel`} method="post" className="lk-actions">
      <Button kind="second" name="oordeel" value="justified">
        {say(m.emergency_say_justified)}
        {about}
      </Button>
      <Button kind="second" name="oordeel" value="notJustified">
        {say(m.emergency_say_not_justified)}
        {about}
      </Button>
    </form>
  )
}
