/** `/start`: where everybody begins who is signed in. */
import { Hono } from 'hono'
import { actAs, appointmentsOn, type Context, mayDo, type System, thinDesks } from '../../domains/access/index.ts'
import { viewStart } from '../../domains/signals/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import { functionInWords } from '../function-names.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import type { StartFacts } from './start-facts.ts'
import { StartPage } from './start-page.tsx'

/** What the start page needs besides the system. */
export interface StartPagesOptions {
  siteOf: () => Site
  /** Whether this installation has an address that rings a duty phone. */
  dutyPhone: boolean
}

/** Mount behind the log-in. */
export function startPages(system: System, { siteOf, dutyPhone }: StartPagesOptions): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>().get('/start', async (c) => {
    const facts = await actAs(system, c.get('actor'), async (ctx) => {
      const view = await viewStart(ctx)
      const frame = await workbenchFrame(c, siteOf(), ctx)
      return { view, ...(await factsAround(ctx, frame, dutyPhone)) }
    })
    return sendPage(c, facts.frame, <StartPage facts={facts} />)
  })
}

async function factsAround(ctx: Context, frame: WorkbenchFrame, dutyPhone: boolean): Promise<Omit<StartFacts, 'view'>> {
  const { region } = ctx.loaded
  return {
    frame,
    region,
    thin: await thinDesksFor(ctx),
    dutyPhone: dutyPhone && region.settings.acuteDutyWebhook,
    now: ctx.now,
    today: ctx.today,
    me: whoActs(ctx, frame),
    may: {
      report: mayDo(ctx.actor, 'signal.report', ctx.today),
      manage: mayDo(ctx.actor, 'people.manage', ctx.today),
      audit: mayDo(ctx.actor, 'audit.view', ctx.today),
      retain: mayDo(ctx.actor, 'retention.view', ctx.today),
      review: mayDo(ctx.actor, 'emergency.review', ctx.today),
      answer: mayDo(ctx.actor, 'request.view', ctx.today),
      register: mayDo(ctx.actor, 'register.view', ctx.today),
    },
  }
}

async function thinDesksFor(ctx: Context): Promise<StartFacts['thin']> {
  if (mayDo(ctx.actor, 'people.manage', ctx.today)) return thinDesks(ctx, 'people.manage')
  return mayDo(ctx.actor, 'oversight.view', ctx.today) ? thinDesks(ctx, 'oversight.view') : null
}

function whoActs({ actor, today }: Context, { locale }: WorkbenchFrame): StartFacts['me'] {
  const functions = appointmentsOn(actor, today).map((one) => functionInWords(one.function, locale))
  return { name: actor.kind === 'person' ? actor.name : '', functions: [...new Set(functions)] }
}
