/** The own messages by e-mail: how, when, and when one is away. */
import { Hono } from 'hono'
import { actAs, chooseNotices, viewOwnNotices } from '../../domains/access/index.ts'
import { sendPage } from '../http/page.ts'
import { readForm } from '../report/typed-form.ts'
import type { SessionEnv } from '../session.ts'
import { drawn, type Request } from './behind.ts'
import type { Entry } from './entry.ts'
import { type NoticeFaults, readNotices, type TypedNotices, typedFrom, typedNotices } from './notice-form.ts'
import { NoticesPage } from './notices-page.tsx'

type Installation = Pick<Entry, 'system' | 'siteOf'>

/** `/account/berichten`; mounted behind the log-in. */
export function noticeRoutes(entry: Installation): Hono<SessionEnv> {
  return new Hono<SessionEnv>()
    .get('/account/berichten', (c) => showNotices(c, entry))
    .post('/account/berichten', (c) => saveNotices(c, entry))
}

function showNotices(c: Request, entry: Installation, wrong?: { typed: TypedNotices; faults: NoticeFaults }) {
  return drawn(c, entry, async (ctx, frame) => {
    const { choice, failing } = await viewOwnNotices(ctx)
    const page = (
      <NoticesPage
        frame={{ ...frame, address: '/account/berichten' }}
        typed={wrong?.typed ?? typedFrom(choice)}
        faults={wrong?.faults ?? {}}
        failing={failing}
        saved={!wrong && c.req.query('bewaard') === '1'}
        now={ctx.now}
      />
    )
    return sendPage(c, frame, page, wrong ? 422 : 200)
  })
}

async function saveNotices(c: Request, entry: Installation): Promise<Response> {
  const typed = typedNotices(await readForm(c))
  const read = readNotices(typed)
  if ('faults' in read) return showNotices(c, entry, { typed, faults: read.faults })
  await actAs(entry.system, c.get('actor'), (ctx) => chooseNotices(ctx, read.choice))
  return c.redirect('/account/berichten?bewaard=1', 303)
}
