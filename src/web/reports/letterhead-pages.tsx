/** How the paper of an organisation looks: kept by its own people. */
import { type Context, Hono } from 'hono'
import { actAs, requirePermission, type System } from '../../domains/access/index.ts'
import { keepLetterhead, letterheads } from '../../domains/programme/index.ts'
import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import {
  fieldOf,
  type PaperFaults,
  readLogo,
  readPaper,
  type TypedPaper,
  typedFrom,
  typedPaper,
} from './letterhead-form.ts'
import { LetterheadPage, LetterheadsPage } from './letterhead-page.tsx'
import { issueInWords } from './report-words.ts'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
type Wrong = { typed: TypedPaper; faults?: PaperFaults; conflict?: boolean }

const root = '/programma/rapporten/briefpapier'
const one = `${root}/:organisation{[a-z0-9-]{1,80}}`

/** `/programma/rapporten/briefpapier`. */
export function letterheadPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(root, (c) => showAll(c, system, options))
    .get(one, (c) => showOne(c, system, options))
    .post(one, (c) => save(c, system, options))
}

function showAll(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const papers = await letterheads(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return sendPage(c, frame, <LetterheadsPage frame={frame} papers={papers} />)
  })
}

function showOne(c: Request, system: System, { siteOf }: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const paper = (await letterheads(ctx)).find(({ organisationId }) => organisationId === c.req.param('organisation'))
    if (!paper) throw new NotFound()
    const organisation =
      ctx.loaded.region.organisations.find(({ id }) => id === paper.organisationId)?.name ?? paper.name
    const { conflict = false, faults = {} } = wrong ?? {}
    const before = wrong?.typed ?? typedFrom(paper)
    // Who saves once more after having seen that it changed means it.
    const typed = conflict ? { ...before, nummer: String(paper.number) } : before
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const saved = c.req.query('bewaard') === '1'
    const page = <LetterheadPage {...{ frame, paper, organisation, typed, faults, conflict, saved }} />
    return sendPage(c, frame, page, wrong ? (conflict ? 409 : 422) : 200)
  })
}

async function save(c: Request, system: System, options: Options): Promise<Response> {
  const organisation = c.req.param('organisation') ?? ''
  // Nobody makes us look at a picture who may not keep a letterhead.
  await actAs(system, c.get('actor'), async (ctx) =>
    requirePermission(ctx, 'report.letterhead', { kind: 'letterhead', id: organisation }),
  )
  const form = await readForm(c)
  const typed = typedPaper(form)
  const read = readPaper(organisation, typed)
  if ('faults' in read) return showOne(c, system, options, { typed, faults: read.faults })
  const logo = await readLogo(form, typed)
  if (logo !== null && logo !== 'keep' && 'fault' in logo)
    return showOne(c, system, options, { typed, faults: { logo: issueInWords(logo.fault) } })
  try {
    await actAs(system, c.get('actor'), (ctx) => keepLetterhead(ctx, read.paper, logo))
  } catch (error) {
    if (error instanceof Conflict) return showOne(c, system, options, { typed, conflict: true })
    if (!(error instanceof InvalidInput)) throw error
    const faults = Object.fromEntries(error.issues.map(({ path, code }) => [fieldOf(path), issueInWords(code)]))
    return showOne(c, system, options, { typed, faults })
  }
  return c.redirect(`${root}/${organisation}?bewaard=1`, 303)
}
