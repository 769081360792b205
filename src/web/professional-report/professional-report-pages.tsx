/** `/melding`: the report of a professional, its drafts, and what one reads after handing in. */
import { Hono } from 'hono'
import { actAs, type System } from '../../domains/access/index.ts'
import { discardDraft, viewReceivedReport } from '../../domains/signals/index.ts'
import { signalNumber } from '../../domains/signals/rules/signal.ts'
import { NotFound } from '../../lib/errors.ts'
import { statusOfFiles } from '../files/files-answer.tsx'
import { readFormWithFiles, removesFile } from '../files/read-form.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import { goTo } from '../session.ts'
import { drawForm, type Entry, openedDraft, type Request } from './draw-form.tsx'
import { again, handIn, keepDraft } from './hand-in.tsx'
import { draftIdIn, readPosted } from './posted.ts'
import { ReceivedPage } from './received-page.tsx'

/** Mount behind the log-in, the limit on bodies and the check that a post comes from our own page. */
export function professionalReportPages(system: System, { siteOf }: { siteOf: () => Site }): Hono<WorkbenchEnv> {
  const entry = { system, siteOf }
  return new Hono<WorkbenchEnv>()
    .get('/melding', (c) => again(c, entry, { news: c.req.query('weg') ? { kind: 'thrownAway' } : null }))
    .post('/melding', (c) => answer(c, entry))
    .get('/melding/concept/:id', (c) =>
      drawForm(c, entry, (ctx) => openedDraft(ctx, draftIdIn(c.req.param('id')), c.req.query('bewaard') !== undefined)),
    )
    .post('/melding/concept/:id/weg', (c) => throwAway(c, entry, c.req.param('id')))
    .get('/melding/ontvangen/:number', (c) => showReceived(c, entry, c.req.param('number')))
}

async function answer(c: Request, entry: Entry): Promise<Response> {
  const posted = readPosted(await readFormWithFiles(c, entry.system, c.get('actor')))
  const status = statusOfFiles(posted.attached)
  if (posted.oneMore || removesFile(posted.form) || (posted.keep && status !== 200))
    return again(c, entry, { posted, oneMore: posted.oneMore, status })
  return posted.keep ? keepDraft(c, entry, posted) : handIn(c, entry, posted)
}

async function throwAway(c: Request, { system }: Entry, id: string): Promise<Response> {
  const form = await readForm(c)
  await actAs(system, c.get('actor'), (ctx) => discardDraft(ctx, draftIdIn(id)))
  return goTo(c, '/melding?weg=1', form)
}

async function showReceived(c: Request, { system, siteOf }: Entry, text: string): Promise<Response> {
  const number = signalNumber.safeParse(text)
  if (!number.success) throw new NotFound()
  const { frame, page } = await actAs(system, c.get('actor'), async (ctx) => {
    const report = await viewReceivedReport(ctx, number.data)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return { frame, page: <ReceivedPage frame={frame} region={ctx.loaded.region} report={report} now={ctx.now} /> }
  })
  return sendPage(c, frame, page)
}
