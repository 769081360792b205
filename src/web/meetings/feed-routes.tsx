/** The own meetings in a calendar: a secret address for whoever has it, made and withdrawn on the account page. */
import { type Context, Hono } from 'hono'
import { actAs, type System } from '../../domains/access/index.ts'
import { endFeed, findFeedOwner, renewFeed, viewFeed, writeFeed } from '../../domains/programme/index.ts'
import { NotAllowed, NotFound } from '../../lib/errors.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import { FeedPage } from './feed-page.tsx'

type FeedOptions = { siteOf: () => Site & { url: string } }
type Request = Context<WorkbenchEnv>

/** `/account/agenda`; mounted behind the log-in. */
export function feedPages(system: System, options: FeedOptions): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/account/agenda', (c) => show(c, system, options))
    .post('/account/agenda', (c) => change(c, system, options))
}

function show(c: Request, system: System, { siteOf }: FeedOptions): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const feed = await viewFeed(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const ended = c.req.query('ingetrokken') === '1'
    return sendPage(c, frame, <FeedPage {...{ frame, feed, ended, address: null, now: ctx.now }} />)
  })
}

async function change(c: Request, system: System, { siteOf }: FeedOptions): Promise<Response> {
  const ends = (await readForm(c)).get('stap') === 'intrekken'
  if (ends) {
    await actAs(system, c.get('actor'), endFeed)
    return c.redirect('/account/agenda?ingetrokken=1', 303)
  }
  return actAs(system, c.get('actor'), async (ctx) => {
    const address = `${siteOf().url}/kalender/${await renewFeed(ctx)}`
    const feed = await viewFeed(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return sendPage(c, frame, <FeedPage {...{ frame, feed, ended: false, address, now: ctx.now }} />)
  })
}

/** `/kalender/…`: for whoever has the secret. What is no secret, or none any more, is not there. */
export function calendarFeed(system: System): Hono {
  return new Hono().get('/kalender/:secret{[A-Za-z0-9_-]{43}}', async (c) => {
    const asked = { kind: 'system', task: 'calendar' } as const
    const owner = await actAs(system, asked, (ctx) => findFeedOwner(ctx, c.req.param('secret')))
    if (!owner) throw new NotFound()
    const text = await actAs(system, owner, writeFeed).catch((error: unknown) => {
      throw error instanceof NotAllowed ? new NotFound() : error
    })
    return c.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="lichtketen.ics"',
      'Cache-Control': 'private, max-age=3600',
      'X-Robots-Tag': 'noindex',
    })
  })
}
