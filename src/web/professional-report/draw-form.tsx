import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import {
  type Context as AccessContext,
  actAs,
  appointmentsOn,
  requirePermission,
  type System,
} from '../../domains/access/index.ts'
import { codeLists, type Draft, getDraft, listDrafts, listUploads, uploadTokenIn } from '../../domains/signals/index.ts'
import { type Attached, fileFields } from '../files/attached.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { defaultsFor, unlessChosen } from './defaults.ts'
import type { Fault } from './faults.ts'
import { answerTo, type Fields, type ReportedKind } from './fields.ts'
import { FormPage } from './form-page.tsx'
import type { DraftLine, FormView, News, OpenDraft } from './form-view.ts'
import { offeredOn } from './offered.ts'
import type { Posted } from './posted.ts'

/** What answers the requests for a professional report. */
export interface Entry {
  system: System
  siteOf: () => Site
}

/** A request of somebody who is signed in. */
export type Request = Context<WorkbenchEnv>

/** How the form is shown; what is not said is as on an empty form. */
export interface Shown {
  fields?: Fields
  formKey?: string
  draft?: OpenDraft | null
  faults?: readonly Fault[]
  oneMore?: ReportedKind | null
  news?: News | null
  posted?: Posted
  attached?: Attached
  status?: 200 | 409 | 422 | 503
}

/** Draws the form; `find` says how, inside the transaction of the request. */
export async function drawForm(
  c: Request,
  { system, siteOf }: Entry,
  find: (ctx: AccessContext) => Promise<Shown>,
): Promise<Response> {
  const { view, status } = await actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'signal.report')
    const shown = await find(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx, shown.posted?.form)
    return { view: await viewOf(ctx, frame, shown), status: shown.status }
  })
  return sendPage(c, view.frame, <FormPage view={view} />, status)
}

async function viewOf(ctx: AccessContext, frame: FormView['frame'], shown: Shown): Promise<FormView> {
  const { region } = ctx.loaded
  const lists = codeLists()
  const { posted, draft = posted?.draft ?? null } = shown
  return {
    frame,
    region,
    lists,
    choices: offeredOn(lists, region, ctx.today),
    today: ctx.today,
    now: ctx.now,
    name: ctx.actor.kind === 'person' ? ctx.actor.name : '',
    fields: { ...unlessChosen, ...(shown.fields ?? posted?.fields ?? ownDefaults(ctx)) },
    faults: shown.faults ?? [],
    attached: shown.attached ?? posted?.attached ?? noFiles(ctx),
    formKey: shown.formKey ?? posted?.formKey ?? randomUUID(),
    draft,
    oneMore: shown.oneMore ?? null,
    news: shown.news ?? null,
    // Somebody in the middle of a form should not be led away from it.
    drafts: posted || draft ? [] : (await listDrafts(ctx)).map(lineOf),
  }
}

const noFiles = (ctx: AccessContext): Attached => ({
  token: null,
  uploads: [],
  wrong: [],
  limits: ctx.files.limits,
})

const ownDefaults = (ctx: AccessContext) => defaultsFor(ctx.loaded.region, appointmentsOn(ctx.actor, ctx.today))

const longestStart = 80

function lineOf({ id, savedAt, fields }: Draft): DraftLine {
  const story = answerTo(fields, 'verhaal').trim().replace(/\s+/g, ' ')
  return { id, savedAt, start: story.length > longestStart ? `${story.slice(0, longestStart - 1)}…` : story }
}

/** A draft to go on with. Its form has the draft's own key, so that two tabs do not make two reports. */
export async function openedDraft(ctx: AccessContext, id: string, justKept: boolean): Promise<Shown> {
  const { version, savedAt, fields: kept } = await getDraft(ctx, id)
  const { fields, token } = apart(kept)
  const news = justKept ? { kind: 'kept' as const, at: savedAt } : null
  const attached = { ...noFiles(ctx), token, uploads: token ? await listUploads(ctx, token) : [] }
  return { fields, formKey: id, draft: { id, version }, news, attached }
}

/** What was typed in a draft, and what opens its files: they wait a day, as those of any form. */
export function apart(kept: Draft['fields']): { fields: Draft['fields']; token: string | null } {
  const { [fileFields.token]: token, ...fields } = kept
  return { fields, token: uploadTokenIn(token?.[0]) ?? null }
}
