/** `/handleiding`: the manual, for everybody who is signed in. */
import { type Context, Hono } from 'hono'
import type { ReactElement } from 'react'
import {
  type Context as AccessContext,
  actAs,
  appointmentsOn,
  type FunctionName,
  requirePermission,
  type System,
} from '../../domains/access/index.ts'
import { NotFound } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { type ManualPage, manualIn } from './manual.ts'
import { ManualText } from './manual-text.tsx'

/** Mount behind the log-in. */
export function manualPages(system: System, { siteOf }: { siteOf: () => Site }): Hono<WorkbenchEnv> {
  const show = (draw: (frame: WorkbenchFrame, ctx: AccessContext) => ReactElement) => async (c: Request) => {
    const { frame, page } = await actAs(system, c.get('actor'), async (ctx) => {
      requirePermission(ctx, 'manual.view')
      const frame = await workbenchFrame(c, siteOf(), ctx)
      return { frame, page: draw(frame, ctx) }
    })
    return sendPage(c, frame, page)
  }
  return new Hono<WorkbenchEnv>()
    .get(
      '/handleiding',
      show((frame, ctx) => <ManualList frame={frame} fitting={pagesFor(ctx)} />),
    )
    .get('/handleiding/:page', (c) => show((frame) => <OnePage frame={frame} name={c.req.param('page')} />)(c))
}

type Request = Context<WorkbenchEnv>

const ofProgramme = ['monitor', 'programme', 'meetings', 'money', 'policy', 'reports']

const pagesOfFunction: Partial<Record<FunctionName, string[]>> = {
  attentionOfficer: ['attention-officer'],
  careCoordinator: ['receiver'],
  safetyCoordinator: ['receiver'],
  handler: ['receiver'],
  districtCoordinator: ['chain-director', 'monitor', 'meetings'],
  chainDirector: ['chain-director', 'route-editor', ...ofProgramme],
  projectLeader: ['route-editor', 'professional-reporter', ...ofProgramme],
  policyOfficer: ['route-editor', 'professional-reporter', 'monitor', 'programme', 'policy', 'reports'],
  portfolioHolder: ['monitor', 'policy', 'reports'],
  budgetKeeper: ['money', 'monitor', 'reports'],
  executiveSponsor: ['monitor', 'money', 'reports'],
  chair: ['meetings', 'monitor'],
  secretary: ['meetings', 'monitor'],
  reporter: ['professional-reporter'],
  privacyOfficer: ['privacy-officer'],
  administrator: ['administrator'],
}

/** The names of the pages that fit what somebody does. */
function pagesFor({ actor, today }: AccessContext): ReadonlySet<string> {
  return new Set(
    appointmentsOn(actor, today).flatMap((one) => pagesOfFunction[one.function] ?? ['professional-reporter']),
  )
}

function ManualList({ frame, fitting }: { frame: WorkbenchFrame; fitting: ReadonlySet<string> }) {
  const { locale } = frame
  const pages = [...manualIn(locale).values()]
  const title = m.start_manual_title({}, { locale })
  return (
    <WorkbenchPage frame={frame} title={title} current="/handleiding" crumbs={[startCrumb(frame), { label: title }]}>
      <Head title={title} facts={m.start_manual_lead({}, { locale })} />
      <div className="lk-stack-l">
        <PageList
          title={m.start_manual_for_you({}, { locale })}
          pages={pages.filter(({ name }) => fitting.has(name))}
        />
        <PageList
          title={m.start_manual_others({}, { locale })}
          pages={pages.filter(({ name }) => !fitting.has(name))}
        />
      </div>
    </WorkbenchPage>
  )
}

function PageList({ title, pages }: { title: string; pages: readonly ManualPage[] }) {
  if (pages.length === 0) return null
  return (
    <Section title={title}>
      <ul className="lk-list">
        {pages.map(({ name, title: label }) => (
          <li key={name}>
            <a href={`/handleiding/${name}`}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OnePage({ frame, name }: { frame: WorkbenchFrame; name: string }) {
  const { locale } = frame
  const page = manualIn(locale).get(name)
  if (!page) throw new NotFound()
  const manual = { label: m.start_manual_title({}, { locale }), href: '/handleiding' }
  return (
    <WorkbenchPage
      frame={frame}
      title={page.title}
      current="/handleiding"
      crumbs={[startCrumb(frame), manual, { label: page.title }]}
    >
      <Head title={page.title} />
      <div className="lk-stack-l">
        <ManualText blocks={page.text} locale={locale} />
        <p>
          <a href="/handleiding">{m.start_manual_all({}, { locale })}</a>
        </p>
      </div>
    </WorkbenchPage>
  )
}

const startCrumb = ({ locale }: WorkbenchFrame) => ({ label: m.signals_nav_start({}, { locale }), href: '/start' })
