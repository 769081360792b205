/** Lists of the programme as files: one way for each of them. */
import { type Context, Hono } from 'hono'
import { actAs, mayDo, requirePermission, type System } from '../../domains/access/index.ts'
import { recordListExport } from '../../domains/programme/index.ts'
import { type ListFile, writeCsv, writeOds } from '../../lib/documents/list-file.ts'
import { NotFound } from '../../lib/errors.ts'
import { type Locale, tagOf } from '../../lib/locales.ts'
import { type Site, sendPage, workFrameOf } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { type ListFormat, listFormats } from './list-formats.ts'
import { lists } from './lists.ts'
import { ListsPage } from './lists-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }

const root = '/programma/lijsten'

/** `/programma/lijsten`; mounted behind the log-in. */
export function listPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(root, (c) => showAll(c, system, options))
    .get(`${root}/:list/:format`, (c) => download(c, system, options))
}

function showAll(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'list.export')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const shown = lists.filter(({ action }) => mayDo(ctx.actor, action, ctx.today))
    return sendPage(c, frame, <ListsPage frame={frame} shown={shown} />)
  })
}

async function download(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  const list = lists.find(({ id }) => id === c.req.param('list'))
  const format = listFormats.find(({ id }) => id === c.req.param('format'))
  const { locale } = workFrameOf(c, siteOf(), { own: c.get('actor').locale })
  const { bytes, type, name } = await actAs(system, c.get('actor'), async (ctx) => {
    // Asked first, so that a list that nobody made is refused as one that is not for whoever asks.
    requirePermission(ctx, 'list.export', { kind: 'list', ...(list ? { id: list.id } : {}) })
    if (!list || !format) throw new NotFound()
    const loaded = await list.load(ctx, locale)
    await recordListExport(ctx, { list: list.id, format: format.id, rows: loaded.rows.length })
    return { ...written(loaded, format, locale), name: `${list.id}-${ctx.today}.${format.extension}` }
  })
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  c.header('Cache-Control', 'no-store')
  return c.body(bytes, 200, { 'Content-Type': type })
}

function written(
  file: ListFile,
  { id }: ListFormat,
  locale: Locale,
): { bytes: string | Uint8Array<ArrayBuffer>; type: string } {
  if (id === 'ods')
    return {
      bytes: new Uint8Array(writeOds(file, tagOf(locale))),
      type: 'application/vnd.oasis.opendocument.spreadsheet',
    }
  return { bytes: writeCsv(file, id === 'csv-komma' ? ',' : ';'), type: 'text/csv; charset=utf-8; header=present' }
}
