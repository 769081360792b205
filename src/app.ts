import { type Context, Hono } from 'hono'
import { api } from './api/api.ts'
import { tooBusy } from './api/problems.ts'
import { apiPath, apiVersion } from './api/version.ts'
import type { System } from './domains/access/index.ts'
import { Unavailable } from './lib/errors.ts'
import type { Auth } from './platform/auth.ts'
import { isDatabaseGone } from './platform/database.ts'
import type { AddressService } from './platform/locatieserver.ts'
import type { Log } from './platform/log.ts'
import { openOidc } from './platform/oidc.ts'
import { openSender, type WebhookSender } from './platform/webhook-sender.ts'
import { accessPages } from './web/access/access-pages.ts'
import { askForProof } from './web/access/ask-for-proof.tsx'
import type { DemonstrationRole } from './web/access/entry.ts'
import { advicePages } from './web/advice/advice-pages.tsx'
import { guidePages } from './web/api-guide/guide-pages.tsx'
import { publicFolder } from './web/assets.ts'
import { bottleneckPages } from './web/bottlenecks/bottleneck-pages.tsx'
import { budgetPages } from './web/budget/budget-pages.tsx'
import { covenantPages } from './web/covenants/covenant-routes.tsx'
import { emergencyPages } from './web/emergency/emergency-pages.tsx'
import { errorPage, errorResponse, statusOf } from './web/errors.tsx'
import { evaluationPages } from './web/evaluations/evaluation-pages.tsx'
import { frameworkPages } from './web/frameworks/framework-pages.tsx'
import { bodiesAtOnce } from './web/http/bodies-at-once.ts'
import { limitBody } from './web/http/body-limit.ts'
import { compressPages } from './web/http/compress.ts'
import { onlyFromOurPages } from './web/http/csrf.ts'
import { floodGuard } from './web/http/flood.ts'
import { securityHeaders } from './web/http/security-headers.ts'
import { staticFiles } from './web/http/static-files.ts'
import { listPages } from './web/lists/list-pages.tsx'
import { caughtMailPages } from './web/mail/caught-mail-pages.tsx'
import { mailboxPages } from './web/mailbox/mailbox-pages.tsx'
import { manualPages } from './web/manual/manual-pages.tsx'
import { calendarFeed, feedPages } from './web/meetings/feed-routes.tsx'
import { meetingPages } from './web/meetings/meeting-pages.ts'
import { monitorPages } from './web/monitor/monitor-pages.tsx'
import { planPages } from './web/policy/plan-pages.tsx'
import { policyPages } from './web/policy/policy-pages.tsx'
import { screeningPages } from './web/policy/screening-pages.tsx'
import { professionalReportPages } from './web/professional-report/professional-report-pages.tsx'
import { programmePages } from './web/programme/programme-pages.tsx'
import { visitorsProgramme } from './web/public/programme-route.tsx'
import { type PublicSite, publicPages } from './web/public/routes.tsx'
import { receiverPages } from './web/receiver/receiver-pages.tsx'
import { registerPages } from './web/register/register-pages.tsx'
import { reportPages } from './web/report/report-pages.tsx'
import { reportPagesOfProgramme } from './web/reports/report-pages.tsx'
import { questionPages } from './web/requests/question-pages.tsx'
import { requestPages } from './web/requests/request-pages.tsx'
import { retentionPages } from './web/retention/retention-pages.tsx'
import { routePages } from './web/route/route-pages.tsx'
import { recognise, requireLogIn, type SessionEnv } from './web/session.ts'
import { signalPages } from './web/signals/routes.tsx'
import { startPages } from './web/start/start-pages.tsx'

/** What the application is made of. */
export type AppParts = {
  system: System
  auth: Auth
  log: Log
  siteOf: () => PublicSite
  trustedProxies: readonly string[]
  /** Whether this installation can ring a duty phone. */
  dutyPhone: boolean
  /** Asks a service of others for addresses; absent when this installation has none. */
  addressService?: AddressService | null
  /** Sends to systems of partners; absent where none inside the own network was named. */
  sender?: WebhookSender
  /** The people that a demonstration lets one be; null in an installation for real. */
  demonstration: readonly DemonstrationRole[] | null
}

/** Pages that somebody must be logged in for; each asks besides whether this person may. */
const behindLogIn = [
  '/start',
  '/postvak/*',
  '/signalen/*',
  '/zoeken',
  '/verbanden',
  '/bestanden/*',
  '/overdrachten',
  '/overdrachten/*',
  '/melding',
  '/melding/*',
  '/meldroute',
  '/meldroute/*',
  '/handleiding',
  '/handleiding/*',
  '/berichten',
  '/advies',
  '/advies/*',
  '/noodtoegang',
  '/verwerkingen',
  '/verwerkingen/*',
  '/bewaren',
  '/bewaren/*',
  '/verzoeken',
  '/verzoeken/*',
  '/convenanten',
  '/convenanten/*',
  '/programma',
  '/programma/*',
  '/handelingskaders',
  '/handelingskaders/*',
  '/noodtoegang/*',
]

/** The table of contents: what happens to every request, then the pages, then what went wrong. */
export async function createApp(parts: AppParts): Promise<Hono<SessionEnv>> {
  const { system, auth, log, siteOf, trustedProxies, dutyPhone, addressService = null, demonstration } = parts
  const app = new Hono<SessionEnv>()
  const comeBack = (c: Context) => errorPage(c, siteOf(), 503)
  const answerWhoever = async (c: Context, status: 404 | 413) => {
    await recognise(c, system, auth)
    return errorPage(c, siteOf(), status)
  }
  const flood = floodGuard({ trustedProxies, comeBack })

  app.use(compressPages())
  app.use(securityHeaders({ https: siteOf().url.startsWith('https:') }))
  app.route('/', await staticFiles(publicFolder))
  app.use(bodiesAtOnce((c) => (c.req.path.startsWith(apiPath) ? tooBusy(c) : comeBack(c)), { trustedProxies }))

  const partners = api(system, { publishedBy: siteOf, onFault: (error) => log.error('an API request failed', error) })
  app.route('/', partners)

  app.use(limitBody((c) => answerWhoever(c, 413)))
  app.use(onlyFromOurPages((c) => errorPage(c, siteOf(), 403)))
  app.route('/', publicPages(siteOf))
  app.route(
    '/',
    guidePages(siteOf, async () => (await partners.request('/api/v1/openapi.json')).json()),
  )
  app.route('/', reportPages(system, { siteOf, flood }))
  app.route('/', mailboxPages(system, { siteOf, flood }))
  app.route('/', receiverPages(system, { siteOf, flood }))
  app.route('/', calendarFeed(system))
  const oidc = openOidc({ loopback: demonstration !== null })
  const sender = parts.sender ?? openSender({ loopback: demonstration !== null, hosts: [] })
  const outlet = { sender, source: siteOf().url }
  app.route('/', accessPages({ system, auth, siteOf, url: siteOf().url, flood, oidc, outlet, demonstration }))

  const loggedIn = requireLogIn(system, auth)
  const proven = askForProof({ system, auth, siteOf, demonstration })
  app.use('/programma', visitorsProgramme(system, auth, siteOf))
  for (const path of behindLogIn) app.use(path, loggedIn, proven)
  app.route('/', startPages(system, { siteOf, dutyPhone }))
  app.route('/', professionalReportPages(system, { siteOf }))
  app.route('/', signalPages(system, { siteOf, addressService }))
  app.route('/', advicePages(system, { siteOf }))
  app.route('/', emergencyPages(system, { siteOf }))
  app.route('/', retentionPages(system, { siteOf }))
  app.route('/', registerPages(system, { siteOf, version: apiVersion }))
  app.route('/', questionPages(system, { siteOf }))
  app.route('/', requestPages(system, { siteOf }))
  app.route('/', frameworkPages(system, { siteOf }))
  app.route('/', meetingPages(system, { siteOf }))
  app.route('/', feedPages(system, { siteOf }))
  app.route('/', covenantPages(system, { siteOf }))
  app.route('/', routePages(system, { siteOf }))
  app.route('/', monitorPages(system, { siteOf }))
  app.route('/', policyPages(system, { siteOf }))
  app.route('/', programmePages(system, { siteOf }))
  app.route('/', reportPagesOfProgramme(system, { siteOf }))
  app.route('/', listPages(system, { siteOf }))
  app.route('/', screeningPages(system, { siteOf }))
  app.route('/', planPages(system, { siteOf }))
  app.route('/', manualPages(system, { siteOf }))
  if (demonstration) app.route('/', caughtMailPages(system, { siteOf }))
  app.route('/', budgetPages(system, { siteOf }))
  app.route('/', bottleneckPages(system, { siteOf }))
  app.route('/', evaluationPages(system, { siteOf }))

  app.notFound((c) => answerWhoever(c, 404))
  app.onError((error, c) => {
    const known = isDatabaseGone(error) ? new Unavailable('the database does not answer') : error
    if (statusOf(known) >= 500) log.error('a request failed', error)
    return errorResponse(c, siteOf(), known)
  })
  return app
}
