/** Reports: drafted from the data of a day, edited, made final, and fetched as a file. */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, mayDo, requirePermission, type System } from '../../domains/access/index.ts'
import {
  draftReport,
  editReport,
  exportReport,
  finishReport,
  listReports,
  type Report,
  viewReport,
  writesReportsFor,
} from '../../domains/programme/index.ts'
import { assembleReport } from '../../domains/programme/rules/assemble-report.ts'
import { type ReportKind, reportKinds } from '../../domains/programme/rules/report.ts'
import { writeDay } from '../../lib/day-input.ts'
import { Conflict, InvalidInput, NotFound, Unavailable } from '../../lib/errors.ts'
import { documentFormats } from '../../platform/documents/document-terms.ts'
import { writeDocument } from '../../platform/documents/write-document.ts'
import { nameInHeader } from '../files/send-file.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import { type EditFaults, readEdit, type TypedEdit, typedEdit, typedFrom } from './edit-form.ts'
import { EditPage } from './edit-page.tsx'
import { letterheadPages } from './letterhead-pages.tsx'
import { type DraftFaults, faultsOf, readDraft, type TypedDraft, typedDraft } from './new-form.ts'
import { ChooseKindPage, NewReportPage } from './new-page.tsx'
import { type News, ReportPage } from './report-page.tsx'
import { kindInWords } from './report-words.ts'
import { ReportsPage } from './reports-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }

const root = '/programma/rapporten'
const one = `${root}/:id{[0-9a-f-]{36}}`

/** `/programma/rapporten`; mounted behind the log-in. */
export function reportPagesOfProgramme(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(root, (c) => showAll(c, system, options))
    .get(`${root}/nieuw`, (c) => showKinds(c, system, options))
    .get(`${root}/nieuw/:kind`, (c) => showNew(c, system, options))
    .post(`${root}/nieuw/:kind`, (c) => make(c, system, options))
    .route('/', letterheadPages(system, options))
    .get(one, (c) => showOne(c, system, options))
    .get(`${one}/bewerken`, (c) => showEdit(c, system, options))
    .post(`${one}/bewerken`, (c) => save(c, system, options))
    .post(`${one}/definitief`, (c) => finish(c, system))
    .get(`${one}/bestand/:format`, (c) => download(c, system))
}

function showAll(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const reports = await listReports(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const writes = writesReportsFor(ctx).length > 0
    const keepsPaper = mayDo(ctx.actor, 'report.letterhead', ctx.today)
    return sendPage(c, frame, <ReportsPage {...{ frame, reports, writes, keepsPaper, now: ctx.now }} />)
  })
}

function showKinds(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'report.write')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return sendPage(c, frame, <ChooseKindPage frame={frame} />)
  })
}

type WrongDraft = { typed: TypedDraft; faults: DraftFaults }

function showNew(c: Request, system: System, { siteOf }: Options, wrong?: WrongDraft): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'report.write')
    const kind = kindIn(c)
    const organisations = writesReportsFor(ctx)
    const typed = wrong?.typed ?? {
      organisatie: organisations[0]?.id ?? '',
      plaats: placeOf(ctx),
      dag: writeDay(ctx.today),
    }
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const { region } = ctx.loaded
    const page = <NewReportPage {...{ frame, kind, region, organisations, typed, faults: wrong?.faults ?? {} }} />
    return sendPage(c, frame, page, wrong ? 422 : 200)
  })
}

/** The municipality that somebody works for: what a letter of theirs is most often about. */
function placeOf({ actor, loaded }: ActContext): string {
  if (actor.kind !== 'person') return ''
  const organisations = actor.appointments.map(({ organisationId }) => organisationId)
  return loaded.region.municipalities.find(({ slug }) => organisations.includes(`gemeente-${slug}`))?.code ?? ''
}

async function make(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedDraft(await readForm(c))
  const read = readDraft(kindIn(c), typed)
  if ('faults' in read) return showNew(c, system, options, { typed, faults: read.faults })
  try {
    const id = await actAs(system, c.get('actor'), (ctx) => draftReport(ctx, read.draft))
    return c.redirect(`${root}/${id}?nieuws=made`, 303)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return showNew(c, system, options, { typed, faults: faultsOf(error.issues) })
  }
}

function showOne(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const report = await viewReport(ctx, idIn(c), numberIn(c))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const shown = {
      ...{ frame, report, number: numberIn(c) ?? report.version, news: newsIn(c), now: ctx.now },
      blocks: assembleReport(report.content, kindInWords(report.kind, 'nl'), report.letterhead).blocks,
      organisation: ctx.loaded.region.organisations.find(({ id }) => id === report.organisationId)?.name ?? '',
    }
    return sendPage(c, frame, <ReportPage {...shown} />)
  })
}

type WrongEdit = { typed: (report: Report) => TypedEdit; faults?: EditFaults; conflict?: boolean }

function showEdit(c: Request, system: System, { siteOf }: Options, wrong?: WrongEdit): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const report = await ownDraft(ctx, idIn(c))
    const before = wrong?.typed(report) ?? typedFrom(report.content, report.version)
    const { conflict = false, faults = {} } = wrong ?? {}
    // Who saves once more after having seen the other text means it.
    const typed = conflict ? { ...before, versie: String(report.version) } : before
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return sendPage(
      c,
      frame,
      <EditPage {...{ frame, report, typed, faults, conflict }} />,
      wrong ? (conflict ? 409 : 422) : 200,
    )
  })
}

async function ownDraft(ctx: ActContext, id: string): Promise<Report> {
  requirePermission(ctx, 'report.write', { kind: 'report', id })
  const report = await viewReport(ctx, id)
  if (!report.mine || report.state === 'final') throw new NotFound()
  return report
}

async function save(c: Request, system: System, options: Options): Promise<Response> {
  const id = idIn(c)
  const form = await readForm(c)
  const report = await actAs(system, c.get('actor'), (ctx) => ownDraft(ctx, id))
  const typed = typedEdit(form, report.content)
  const read = readEdit(id, typed)
  if ('faults' in read) return showEdit(c, system, options, { typed: () => typed, faults: read.faults })
  try {
    await actAs(system, c.get('actor'), (ctx) => editReport(ctx, read.edit))
  } catch (error) {
    if (error instanceof Conflict) return showEdit(c, system, options, { typed: () => typed, conflict: true })
    throw error
  }
  return c.redirect(`${root}/${id}?nieuws=saved`, 303)
}

async function finish(c: Request, system: System): Promise<Response> {
  const id = idIn(c)
  const version = Number((await readForm(c)).get('versie')) || 0
  try {
    await actAs(system, c.get('actor'), (ctx) => finishReport(ctx, { id, version }))
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return c.redirect(`${root}/${id}?nieuws=conflict`, 303)
  }
  return c.redirect(`${root}/${id}?nieuws=finished`, 303)
}

const mediaTypes = {
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** The file is written after the transaction that records who fetched it: writing takes longer than a connection is for. */
async function download(c: Request, system: System): Promise<Response> {
  const [id, number] = [idIn(c), numberIn(c)]
  const format = documentFormats.find((known) => known === c.req.param('format'))
  if (!format) throw new NotFound()
  const { title, document } = await actAs(system, c.get('actor'), async (ctx) => {
    const { kind } = await viewReport(ctx, id)
    return exportReport(ctx, { id, format, kindInWords: kindInWords(kind, 'nl'), ...(number ? { number } : {}) })
  })
  const bytes = await writeDocument(format, document).catch((error: unknown) => {
    if (error instanceof Unavailable) return null
    throw error
  })
  if (bytes === null) return c.redirect(`${root}/${id}?nieuws=noFile`, 303)
  c.header('Content-Disposition', `attachment; ${nameInHeader(`${title}.${format}`)}`)
  c.header('Cache-Control', 'no-store')
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': mediaTypes[format] })
}

const idIn = (c: Request): string => c.req.param('id') ?? ''

function numberIn(c: Request): number | undefined {
  const asked = c.req.query('versie')
  return asked !== undefined && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined
}

const news = ['made', 'saved', 'finished', 'conflict', 'noFile'] as const
const newsIn = (c: Request): News => news.find((known) => known === c.req.query('nieuws')) ?? null

function kindIn(c: Request): ReportKind {
  const found = reportKinds.find((kind) => kind === c.req.param('kind'))
  if (!found) throw new NotFound()
  return found
}
