/** The frame of a page behind the log-in, made in the transaction of the request that it answers. */
import type { Context } from 'hono'
import type { Context as AccessContext, PersonActor } from '../../domains/access/index.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import { navigationOf, userOf } from '../navigation.ts'
import { programmeGroups } from '../programme-places.ts'
import { type PageEnv, type Site, type Typed, workFrameOf } from './page.ts'

/** What the middleware of the log-in leaves for pages behind it: who acts. */
export interface WorkbenchEnv {
  Variables: PageEnv['Variables'] & { actor: PersonActor }
}

/** What every page behind the log-in draws around its work: who is at work, and where they can go. */
export async function workbenchFrame(
  c: Context,
  site: Site,
  ctx: AccessContext,
  form?: Typed,
): Promise<WorkbenchFrame> {
  const own = ctx.actor.kind === 'person' ? ctx.actor.locale : undefined
  const frame = workFrameOf(c, site, { ...(form ? { form } : {}), ...(own ? { own } : {}) })
  const navigation = await navigationOf(ctx, frame.locale, site.demonstration)
  return { ...frame, user: userOf(ctx, frame.locale), navigation, programme: programmeGroups(ctx, frame.locale) }
}
