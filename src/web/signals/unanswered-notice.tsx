import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { unansweredAddress } from './unanswered-page.tsx'

/** How many hand-overs are past their term, with the way to them; not there when there are none. */
export function UnansweredNotice({ frame: { navigation, locale } }: { frame: WorkbenchFrame }) {
  const count = navigation.flatMap(({ items }) => items).find(({ href }) => href === unansweredAddress)?.count ?? 0
  if (count === 0) return null
  return (
    <Alert kind="risk" title={m.unanswered_count({ count }, { locale })}>
      <p>
        {m.unanswered_start_text({}, { locale })} <a href={unansweredAddress}>{m.unanswered_look({}, { locale })}</a>
      </p>
    </Alert>
  )
}
