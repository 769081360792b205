/** What partners may and must do on a suspicion: read by everybody at work, written by their own editors. */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, requirePermission, type System } from '../../domains/access/index.ts'
import { editedOrganisations, listFrameworks, writeFramework } from '../../domains/signals/index.ts'
import { type Situation, situations } from '../../domains/signals/rules/framework.ts'
import { Conflict, NotFound } from '../../lib/errors.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import {
  type FrameworkFaults,
  readFramework,
  type TypedFramework,
  typedFramework,
  typedFrom,
} from './framework-form.ts'
import { FrameworkFormPage } from './framework-form-page.tsx'
import { FrameworksPage, PartnerPage } from './frameworks-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
type Wrong = { typed: TypedFramework; faults: FrameworkFaults; conflict?: boolean }

/** `/handelingskaders`; mounted behind the log-in. */
export function frameworkPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/handelingskaders', (c) => showAll(c, system, options))
    .get('/handelingskaders/:partner', (c) => showPartner(c, system, options))
    .get('/handelingskaders/:partner/:situatie', (c) => showForm(c, system, options))
    .post('/handelingskaders/:partner/:situatie', (c) => save(c, system, options))
}

async function shownTo(c: Request, ctx: ActContext, { siteOf }: Options, organisations?: string[]) {
  return {
    frame: await workbenchFrame(c, siteOf(), ctx),
    region: ctx.loaded.region,
    frameworks: await listFrameworks(ctx, organisations),
    edited: editedOrganisations(ctx),
    today: ctx.today,
    now: ctx.now,
  }
}

function showAll(c: Request, system: System, options: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const shown = await shownTo(c, ctx, options)
    return sendPage(c, shown.frame, <FrameworksPage {...shown} />)
  })
}

function showPartner(c: Request, system: System, options: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const { id } = partnerIn(c, ctx)
    const shown = await shownTo(c, ctx, options, [id])
    const saved = c.req.query('bewaard') === '1'
    return sendPage(c, shown.frame, <PartnerPage {...shown} organisationId={id} saved={saved} />)
  })
}

function showForm(c: Request, system: System, options: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const partner = partnerIn(c, ctx)
    const situation = situationIn(c.req.param('situatie'))
    requirePermission(ctx, 'framework.edit', { kind: 'framework', id: partner.id })
    if (!editedOrganisations(ctx).includes(partner.id)) throw new NotFound()
    const { frame, frameworks, today, now } = await shownTo(c, ctx, options, [partner.id])
    const held = frameworks.find((one) => one.situation === situation)
    const typed = wrong?.typed ?? typedFrom(held)
    const page = (
      <FrameworkFormPage
        {...{ frame, situation, today, now, organisationId: partner.id, partner: partner.name }}
        // Who saves once more after having seen the other text means it.
        typed={wrong?.conflict ? { ...typed, versie: String(held?.version ?? 0) } : typed}
        faults={wrong?.faults ?? {}}
        theirs={wrong?.conflict ? held : undefined}
      />
    )
    return sendPage(c, frame, page, wrong ? (wrong.conflict ? 409 : 422) : 200)
  })
}

async function save(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedFramework(await readForm(c))
  const partner = c.req.param('partner') ?? ''
  const read = readFramework(typed, partner, situationIn(c.req.param('situatie')))
  if ('faults' in read) return showForm(c, system, options, { typed, faults: read.faults })
  try {
    await actAs(system, c.get('actor'), (ctx) => writeFramework(ctx, read.text))
  } catch (error) {
    if (error instanceof Conflict) return showForm(c, system, options, { typed, faults: {}, conflict: true })
    throw error
  }
  return c.redirect(`/handelingskaders/${partner}?bewaard=1`, 303)
}

function partnerIn(c: Request, { loaded }: ActContext): { id: string; name: string } {
  const found = loaded.region.organisations.find(({ id }) => id === c.req.param('partner'))
  if (!found) throw new NotFound()
  return found
}

function situationIn(word: string | undefined): Situation {
  const found = situations.find((one) => one === word)
  if (!found) throw new NotFound()
  return found
}
