import type { OwnSession } from '../../domains/access/index.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { Button } from '../components/button.tsx'
import { Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import type { AccountView } from './account-view.ts'
import { momentInShort } from './moments.ts'

/** Where one is logged in, each with a way out. */
export function SessionTable({ view: { frame, sessions, sessionId, ends, now } }: { view: AccountView }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Table
      caption={m.login_sessions_caption(ends, { locale })}
      rows={sessions}
      keyOf={({ id }) => id}
      columns={[
        {
          title: say(m.access_session_browser),
          cell: (session) => session.browser || say(m.access_session_unknown),
        },
        { title: say(m.access_session_started), cell: ({ startedAt }) => momentInShort(startedAt, locale, now) },
        { title: say(m.access_session_used), cell: ({ usedAt }) => momentInShort(usedAt, locale, now) },
        {
          title: say(m.access_session_action),
          cell: (session) =>
            session.id === sessionId ? (
              <Badge tone="info" icon="same">
                {say(m.access_session_this)}
              </Badge>
            ) : (
              <EndOne locale={locale} session={session} />
            ),
        },
      ]}
    />
  )
}

function EndOne({ locale, session: { id, browser } }: { locale: Locale; session: OwnSession }) {
  const say = sayIn(locale)
  const device = browser || say(m.access_session_unknown)
  return (
    <form action="/account/sessies" method="post">
      <input type="hidden" name="welke" value={id} />
      <Button kind="link">
        <span aria-hidden="true">{say(m.access_session_end)}</span>
        <span className="lk-hidden">{m.access_session_end_of({ browser: device }, { locale })}</span>
      </Button>
    </form>
  )
}
