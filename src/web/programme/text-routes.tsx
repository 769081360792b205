/** The draft as the text of its file, and a file that is read in. */
import { Hono } from 'hono'
import { actAs, requirePermission } from '../../domains/access/index.ts'
import {
  checkProgrammeText,
  differenceBetween,
  type LocatedFault,
  saveProgrammeText,
  viewProgrammeDraft,
} from '../../domains/programme/index.ts'
import { Conflict } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import { sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import type { Words } from '../say.ts'
import { goTo } from '../session.ts'
import { differenceInWords } from './change-words.ts'
import { placeFault } from './fault-words.ts'
import { type ProgrammeRequest, type ProgrammeSite, standIn } from './programme-request.ts'
import { knownWords } from './programme-words.ts'
import { ImportPage, TextPage } from './text-pages.tsx'

/** Mount behind the log-in. */
export function textRoutes(site: ProgrammeSite): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/programma/bewerken/tekst', (c) => showText(c, site, {}))
    .post('/programma/bewerken/tekst', (c) => saveText(c, site))
    .get('/programma/bewerken/inlezen', (c) => showImport(c, site, {}))
    .post('/programma/bewerken/inlezen', (c) => readFile(c, site))
}

type Sent = { text?: string; faults?: LocatedFault[]; conflict?: boolean }

function showText(c: ProgrammeRequest, { system, siteOf }: ProgrammeSite, { text, faults = [], conflict }: Sent) {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'programme.edit')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const draft = await viewProgrammeDraft(ctx, knownWords())
    if (!draft) return goTo(c, '/programma/bewerken')
    const placed = faults.map((fault) => placeFault(fault, text === undefined ? draft.raw : rawOf(text), frame.locale))
    const page = (
      <TextPage
        {...{ frame, revision: draft.revision, text: text ?? draft.text, conflict: conflict ?? false }}
        faults={placed}
      />
    )
    return sendPage(c, frame, page, conflict ? 409 : faults.length > 0 ? 422 : 200)
  })
}

const rawOf = (text: string) => checkProgrammeText(Buffer.from(text), knownWords()).raw

async function saveText(c: ProgrammeRequest, site: ProgrammeSite): Promise<Response> {
  const form = await readForm(c)
  // Browsers write the end of a line as two signs.
  const text = String(form.get('tekst') ?? '').replaceAll('\r\n', '\n')
  try {
    const faults = await actAs(site.system, c.get('actor'), (ctx) =>
      saveProgrammeText(ctx, standIn(form), text, knownWords()),
    )
    return faults.length > 0 ? showText(c, site, { text, faults }) : goTo(c, '/programma/bewerken?bewaard=1', form)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return showText(c, site, { text, conflict: true })
  }
}

type Read = { wrong?: Words; text?: string }

function showImport(c: ProgrammeRequest, { system, siteOf }: ProgrammeSite, { wrong, text }: Read): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'programme.edit')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const draft = await viewProgrammeDraft(ctx, knownWords())
    if (!draft) return goTo(c, '/programma/bewerken')
    const { faults, raw } =
      text === undefined ? { faults: [], raw: null } : checkProgrammeText(Buffer.from(text), knownWords())
    const isRight = text !== undefined && faults.length === 0
    const changes = isRight ? differenceInWords(differenceBetween(draft.text, text), frame.locale) : []
    const page = (
      <ImportPage
        {...{ frame, revision: draft.revision, wrong: wrong ?? null }}
        faults={faults.map((fault) => placeFault(fault, raw, frame.locale))}
        found={isRight ? { text, changes } : null}
      />
    )
    return sendPage(c, frame, page, wrong || faults.length > 0 ? 422 : 200)
  })
}

const largest = 900_000

async function readFile(c: ProgrammeRequest, site: ProgrammeSite): Promise<Response> {
  const file = (await readForm(c)).get('bestand')
  if (!(file instanceof File) || file.size === 0) return showImport(c, site, { wrong: m.programme_import_none })
  if (file.size > largest) return showImport(c, site, { wrong: m.programme_import_large })
  return showImport(c, site, { text: (await file.text()).replaceAll('\r\n', '\n') })
}
