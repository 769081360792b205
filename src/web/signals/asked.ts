/** How the pages of a desk answer: each request is one act of the person who is signed in. */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { ReactElement } from 'react'
import { type Context as AccessContext, actAs, type System } from '../../domains/access/index.ts'
import { Conflict, InvalidInput, type Issue } from '../../lib/errors.ts'
import type { AddressService } from '../../platform/locatieserver.ts'
import type { WorkbenchFrame } from '../components/frame.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { onceForEach } from '../mailbox/once.ts'
import type { TypedForm } from '../report/answers.ts'
import { readForm } from '../report/typed-form.ts'
import { goTo } from '../session.ts'

/** What pages of a desk need besides the system. */
export interface SignalPagesOptions {
  /** Asked at every request, so a region that is loaded anew shows at once. */
  siteOf: () => Site & { url: string }
  /** Asks the service of somebody else for addresses; absent when this installation has none. */
  addressService?: AddressService | null
}

/** What draws a page: the transaction of the request, and the frame of its page. */
export interface Asked {
  ctx: AccessContext
  frame: WorkbenchFrame
}

/** A page, with a status when it is not simply what was asked for. */
export interface Drawn {
  page: ReactElement
  status?: 404 | 409 | 422 | 503
}

/** Why a form comes back: what is wrong with it, or what somebody else did in the meantime. */
export interface Problem {
  issues: readonly Issue[]
  conflict: Conflict | undefined
}

/** A form nobody sent yet has nothing wrong. */
export const noProblem: Problem = { issues: [], conflict: undefined }

/** What a form does: the act, where it leads, and the page that shows it again when it could not be done. */
export interface Post<Done> {
  act: (ctx: AccessContext, form: TypedForm) => Promise<Done>
  to: (done: Done) => string
  again: (asked: Asked, form: TypedForm, problem: Problem) => Promise<Drawn>
  /** Whether the same form sent twice is two acts, as two searches are; else the second press of a button is none. */
  each?: boolean
}

/** Answers requests for the pages of a desk. */
export interface Answers {
  show: (draw: (asked: Asked, c: DeskRequest) => Promise<Drawn>) => (c: DeskRequest) => Promise<Response>
  post: <Done>(how: (c: DeskRequest) => Post<Done>) => (c: DeskRequest) => Promise<Response>
}

/** A request of somebody who is signed in. */
export type DeskRequest = Context<WorkbenchEnv>

/** Makes what answers the requests for pages of a desk. */
export function answersFor(system: System, { siteOf }: SignalPagesOptions): Answers {
  const draw = async (c: DeskRequest, work: (asked: Asked) => Promise<Drawn>): Promise<Response> => {
    const { frame, page, status } = await actAs(system, c.get('actor'), async (ctx) => {
      const frame = await workbenchFrame(c, siteOf(), ctx)
      return { frame, ...(await work({ ctx, frame })) }
    })
    return sendPage(c, frame, page, status)
  }
  const once = onceForEach<string>(system.clock)
  return {
    show: (work) => (c) => draw(c, (asked) => work(asked, c)),
    post: (how) => async (c) => {
      const { act, to, again, each } = how(c)
      const form = await readForm(c)
      const doIt = async () => to(await actAs(system, c.get('actor'), (ctx) => act(ctx, form)))
      try {
        const key = each ? undefined : await keyOf(c)
        return goTo(c, (key && (await once(key, doIt))) ?? (await doIt()))
      } catch (error) {
        const problem = problemIn(error)
        return draw(c, (asked) => again(asked, form, problem))
      }
    },
  }
}

/** The same person, page and form: the same press of a button. What was typed is not kept, only its hash. */
async function keyOf(c: DeskRequest): Promise<string | undefined> {
  if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) return undefined
  const { pathname } = new URL(c.req.url)
  const sent = [c.get('actor').personId, pathname, await c.req.text()].join('\n')
  return createHash('sha256').update(sent).digest('hex')
}

/** What a form is told about what went wrong with it; throws what is no answer to a form. */
export function problemIn(error: unknown): Problem {
  if (error instanceof InvalidInput) return { issues: error.issues, conflict: undefined }
  if (error instanceof Conflict) return { issues: [], conflict: error }
  throw error
}

/** What somebody typed or chose in a field; empty when it is not there. */
export function typed(form: TypedForm, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Everything that was chosen under one name. */
export function chosen(form: TypedForm, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}

/** The version of a signal or hand-over that the form was made from; undefined when it names none. */
export function versionIn(form: TypedForm): number | undefined {
  const version = Number(typed(form, 'versie'))
  return Number.isInteger(version) && version > 0 ? version : undefined
}
