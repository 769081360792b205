/** The draft of the programme: its pages, its forms, its text, and how it is put into force. */
import { Hono } from 'hono'
import { actAs, type Context, mayDo, requirePermission } from '../../domains/access/index.ts'
import {
  activateProgramme,
  differenceBetween,
  discardProgrammeDraft,
  newestProgrammeText,
  type ProgrammeDraft,
  startProgrammeDraft,
  viewProgrammeDraft,
} from '../../domains/programme/index.ts'
import { activation } from '../../domains/programme/rules/activation.ts'
import { readDay, writeDay } from '../../lib/day-input.ts'
import { Conflict, InvalidInput, type Issue } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import { sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import type { Words } from '../say.ts'
import { goTo } from '../session.ts'
import { ActivatePage } from './activate-page.tsx'
import { differenceInWords } from './change-words.ts'
import { EditPage } from './edit-page.tsx'
import { itemRoutes } from './item-routes.tsx'
import { asFile, type ProgrammeRequest, type ProgrammeSite, standIn } from './programme-request.ts'
import { knownWords } from './programme-words.ts'
import { textRoutes } from './text-routes.tsx'

/** Mount behind the log-in. */
export function editRoutes(site: ProgrammeSite): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/programma/bewerken', (c) => showDraft(c, site, {}))
    .post('/programma/bewerken', (c) => start(c, site))
    .post('/programma/bewerken/weg', (c) => discard(c, site))
    .get('/programma/bewerken/bestand', (c) => sendDraft(c, site))
    .get('/programma/bewerken/gelden', (c) => showActivation(c, site, {}))
    .post('/programma/bewerken/gelden', (c) => activate(c, site))
    .route('/', textRoutes(site))
    .route('/', itemRoutes(site))
}

/** What the draft changes of the newest version. */
async function changesOf(ctx: Context, draft: ProgrammeDraft, locale: 'nl' | 'en'): Promise<string[]> {
  const newest = await newestProgrammeText(ctx)
  if (newest === null || newest === draft.text) return []
  const said = differenceInWords(differenceBetween(newest, draft.text), locale)
  return said.length > 0 ? said : [m.programme_comments_only({}, { locale })]
}

async function showDraft(
  c: ProgrammeRequest,
  { system, siteOf }: ProgrammeSite,
  { conflict }: { conflict?: Words },
): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'programme.edit')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const draft = await viewProgrammeDraft(ctx, knownWords())
    const page = (
      <EditPage
        {...{ frame, draft, region: ctx.loaded.region, now: ctx.now, conflict: conflict ?? null }}
        changes={draft ? await changesOf(ctx, draft, frame.locale) : []}
        mayActivate={mayDo(ctx.actor, 'programme.activate', ctx.today)}
        saved={c.req.query('bewaard') === '1'}
      />
    )
    return sendPage(c, frame, page, conflict ? 409 : 200)
  })
}

async function start(c: ProgrammeRequest, { system }: ProgrammeSite): Promise<Response> {
  await actAs(system, c.get('actor'), startProgrammeDraft)
  return goTo(c, '/programma/bewerken')
}

async function discard(c: ProgrammeRequest, site: ProgrammeSite): Promise<Response> {
  const form = await readForm(c)
  try {
    await actAs(site.system, c.get('actor'), (ctx) => discardProgrammeDraft(ctx, standIn(form)))
    return goTo(c, '/programma/bewerken', form)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return showDraft(c, site, { conflict: m.programme_conflict_step })
  }
}

async function sendDraft(c: ProgrammeRequest, { system }: ProgrammeSite): Promise<Response> {
  const draft = await actAs(system, c.get('actor'), (ctx) => viewProgrammeDraft(ctx, knownWords()))
  if (!draft) return goTo(c, '/programma/bewerken')
  return asFile(c, draft.text, 'programme-concept.yaml')
}

type Activating = { typed?: { vanaf: string; reden: string; over: boolean }; issues?: Issue[]; conflict?: string }

function showActivation(
  c: ProgrammeRequest,
  { system, siteOf }: ProgrammeSite,
  { typed, issues = [], conflict }: Activating,
): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'programme.activate')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const draft = await viewProgrammeDraft(ctx, knownWords())
    if (!draft) return goTo(c, '/programma/bewerken')
    const isNewer = conflict === 'newerVersion'
    const faults = { ...faultsOf(issues), ...(isNewer ? { over: m.programme_fault_over } : {}) }
    const page = (
      <ActivatePage
        {...{ frame, draft, faults }}
        changes={await changesOf(ctx, draft, frame.locale)}
        typed={typed ?? { vanaf: writeDay(ctx.today), reden: '', over: false }}
        conflict={conflict !== undefined && !isNewer}
      />
    )
    return sendPage(c, frame, page, conflict ? 409 : issues.length > 0 ? 422 : 200)
  })
}

async function activate(c: ProgrammeRequest, site: ProgrammeSite): Promise<Response> {
  const form = await readForm(c)
  const typed = {
    vanaf: String(form.get('vanaf') ?? ''),
    reden: String(form.get('reden') ?? ''),
    over: form.get('over') === 'ja',
  }
  const newest = Number(form.get('nieuwste'))
  try {
    await actAs(site.system, c.get('actor'), async (ctx) => {
      requirePermission(ctx, 'programme.activate')
      const over = typed.over && Number.isInteger(newest) ? { over: newest } : {}
      const sent = { from: readDay(typed.vanaf) ?? '', reason: typed.reden, ...over }
      await activateProgramme(ctx, standIn(form), parseInput(activation, sent), knownWords())
    })
    return goTo(c, '/programma/versies', form)
  } catch (error) {
    if (error instanceof InvalidInput) return showActivation(c, site, { typed, issues: error.issues })
    if (error instanceof Conflict) return showActivation(c, site, { typed, conflict: error.code })
    throw error
  }
}

const faultWords: Record<string, Words> = {
  empty: m.programme_fault_empty,
  tooLong: m.programme_fault_tooLong,
  noDay: m.programme_fault_noDay,
  past: m.programme_fault_past,
  beforeNewest: m.programme_fault_beforeNewest,
  faults: m.programme_fault_faults,
  same: m.programme_fault_same,
}
const fieldOf: Record<string, string> = { from: 'vanaf', reason: 'reden', draft: 'draft' }

const faultsOf = (issues: readonly Issue[]): Record<string, Words> =>
  Object.fromEntries(
    issues.map(({ path, code }) => [fieldOf[path] ?? 'vanaf', faultWords[code] ?? m.programme_fault_empty]),
  )
