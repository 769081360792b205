/** The pages of a desk: its inbox, its signals, its hand-overs. */
import { Hono } from 'hono'
import { actAs, type System } from '../../domains/access/index.ts'
import { NotAllowed, NotFound } from '../../lib/errors.ts'
import { sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { relatedPages } from '../related/related-pages.tsx'
import { searchPages } from '../related/search-pages.tsx'
import { answersFor, type DeskRequest, type SignalPagesOptions } from './asked.ts'
import { factPages } from './fact-pages.tsx'
import { filePages } from './file-pages.tsx'
import { handoverPages } from './handover-pages.tsx'
import { inboxPages } from './inbox-pages.tsx'
import { interpreterPages } from './interpreter-pages.tsx'
import { messagePages } from './message-pages.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { offerPages } from './offer-pages.tsx'
import { registrationPages } from './registration-pages.tsx'
import { signalReadingPages } from './signal-pages.tsx'
import { stepPages } from './step-pages.tsx'

/** Mount at `/`, behind the log-in, the limit on bodies and the check that a post comes from our own page. */
export function signalPages(system: System, options: SignalPagesOptions): Hono<WorkbenchEnv> {
  const answers = answersFor(system, options)
  const pages = new Hono<WorkbenchEnv>()
  pages.route('/', inboxPages(answers))
  pages.route('/', signalReadingPages(answers))
  pages.route('/', stepPages(answers))
  pages.route('/', factPages(answers, system, options.addressService ?? null))
  pages.route('/', filePages(system, answers, options))
  pages.route('/', messagePages(answers))
  pages.route('/', relatedPages(answers))
  pages.route('/', searchPages(answers))
  pages.route('/', registrationPages(answers, system))
  pages.route('/', interpreterPages(answers))
  pages.route('/', offerPages(answers))
  pages.route(
    '/',
    handoverPages(answers, () => options.siteOf().url),
  )
  pages.onError((error, c) => {
    if (error instanceof NotFound || error instanceof NotAllowed) return notFound(system, options, c)
    throw error
  })
  return pages
}

async function notFound(system: System, { siteOf }: SignalPagesOptions, c: DeskRequest): Promise<Response> {
  const frame = await actAs(system, c.get('actor'), (ctx) => workbenchFrame(c, siteOf(), ctx))
  return sendPage(c, frame, <NotFoundPage frame={frame} />, 404)
}
