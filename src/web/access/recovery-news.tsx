import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { sayIn } from '../say.ts'
import { momentInShort } from './moments.ts'
import type { PersonView } from './person-view.ts'

/** How far the restoring of somebody's log-in is: asked by the person, confirmed by one administrator, or by two. */
export function RecoveryNews({ view: { frame, open, requestedBy, askedAt, now } }: { view: PersonView }) {
  const { locale } = frame
  const say = sayIn(locale)
  if (open?.recovery) {
    const moment = momentInShort(open.expiresAt, locale, now)
    return (
      <Alert kind="info" title={say(open.confirmed ? m.login_lost_confirmed_title : m.login_lost_half_title)} narrow>
        <p>
          {open.confirmed
            ? m.login_lost_confirmed({ moment }, { locale })
            : m.login_lost_half({ name: requestedBy ?? '' }, { locale })}
        </p>
      </Alert>
    )
  }
  if (!askedAt) return null
  return (
    <Alert kind="risk" title={say(m.login_lost_admin_title_one)} narrow>
      <p>{m.login_lost_person({ moment: momentInShort(askedAt, locale, now) }, { locale })}</p>
    </Alert>
  )
}
