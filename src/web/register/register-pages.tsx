/** The privacy officer's pages: what is on and on which ground, the draft of the DPIA, and the processing log. */
import { type Context, Hono } from 'hono'
import { actAs, exportProcessing, type System, viewRegister } from '../../domains/access/index.ts'
import { processingExport } from '../../domains/access/rules/processing-export.ts'
import { InvalidInput } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import { DpiaPage } from './dpia-page.tsx'
import { type LogFaults, logFaults, type TypedLog } from './log-section.tsx'
import { RegisterPage } from './register-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site & { url: string }; version: string }
const nothing: TypedLog = { van: '', tot: '', waarvoor: '' }

/** `/verwerkingen`; mounted behind the log-in. */
export function registerPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/verwerkingen', (c) => showRegister(c, system, options, nothing, {}))
    .get('/verwerkingen/dpia', (c) => showDpia(c, system, options))
    .post('/verwerkingen/logboek', (c) => takeLog(c, system, options))
}

function showRegister(c: Request, system: System, { siteOf }: Options, typed: TypedLog, faults: LogFaults) {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewRegister(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const page = <RegisterPage facts={{ frame, region: ctx.loaded.region, view, now: ctx.now, typed, faults }} />
    return sendPage(c, frame, page, Object.keys(faults).length > 0 ? 422 : 200)
  })
}

function showDpia(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewRegister(ctx, 'dpia')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return sendPage(c, frame, <DpiaPage facts={{ frame, region: ctx.loaded.region, view, now: ctx.now }} />)
  })
}

async function takeLog(c: Request, system: System, options: Options): Promise<Response> {
  const form = await readForm(c)
  const text = (name: keyof TypedLog) => String(form.get(name) ?? '')
  const typed = { van: text('van'), tot: text('tot'), waarvoor: text('waarvoor') }
  const to = { registerUrl: new URL('/verwerkingen', options.siteOf().url).href, version: options.version }
  try {
    const file = await actAs(system, c.get('actor'), (ctx) =>
      exportProcessing(
        ctx,
        parseInput(processingExport, { from: typed.van, until: typed.tot, why: typed.waarvoor }),
        to,
      ),
    )
    const { from, until } = file.export
    c.header('Content-Disposition', `attachment; filename="logboek-dataverwerkingen-${from}-${until}.json"`)
    return c.json(file)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return showRegister(c, system, options, typed, logFaults(error.issues))
  }
}
