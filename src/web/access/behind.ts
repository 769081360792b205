import type { Context } from 'hono'
import { type Context as AccessContext, actAs } from '../../domains/access/index.ts'
import { Conflict, InvalidInput, type Issue } from '../../lib/errors.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import type { Typed } from '../http/page.ts'
import { workbenchFrame } from '../http/workbench.ts'
import type { SessionEnv } from '../session.ts'
import type { Entry } from './entry.ts'

/** A request of somebody who is logged in. */
export type Request = Context<SessionEnv>

/** Draws a page in one transaction of the person who asks for it. */
export function drawn<T>(
  c: Request,
  { system, siteOf }: Pick<Entry, 'system' | 'siteOf'>,
  draw: (ctx: AccessContext, frame: WorkbenchFrame) => Promise<T>,
  form?: Typed,
): Promise<T> {
  return actAs(system, c.get('actor'), async (ctx) => draw(ctx, await workbenchFrame(c, siteOf(), ctx, form)))
}

/**
 * Runs a command as the person who asks for it; what was wrong with the input comes back as issues, and so does that
 * the last administrator stays.
 */
export async function commanded<T>(
  c: Request,
  { system }: Pick<Entry, 'system'>,
  command: (ctx: AccessContext) => Promise<T>,
): Promise<{ done: T } | { issues: Issue[] }> {
  try {
    return { done: await actAs(system, c.get('actor'), command) }
  } catch (error) {
    if (error instanceof InvalidInput) return { issues: error.issues }
    if (error instanceof Conflict && error.code === 'lastAdministrator')
      return { issues: [{ path: '', code: error.code }] }
    throw error
  }
}
