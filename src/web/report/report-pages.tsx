/** `/melden`: the public form in three steps, and the receipt. */
import { type Context, Hono } from 'hono'
import type { System } from '../../domains/access/index.ts'
import { codeLists } from '../../domains/signals/index.ts'
import { toDay } from '../../lib/quarter.ts'
import type { Attached } from '../files/attached.ts'
import { sendFilesField, slowDownFiles, slowDownWithFiles } from '../files/files-answer.tsx'
import { type FormWithFiles, readFormWithFiles } from '../files/read-form.ts'
import type { FloodGuard } from '../http/flood.ts'
import { frameOf, type PageEnv, type Site, sendPage } from '../http/page.ts'
import { noAnswers, readAnswers } from './answers.ts'
import type { FormView } from './form-view.ts'
import { handIn } from './hand-in.tsx'
import { ReceiptPage } from './receipt-page.tsx'
import { readReceived } from './received.ts'
import { sendStep, turnPage } from './turn-page.tsx'
import { readForm } from './typed-form.ts'

/** What the pages of a reporter need besides the system. */
export interface ReporterPagesOptions {
  /** Asked at every request, so a region that is loaded anew shows at once. */
  siteOf: () => Site
  flood: FloodGuard
}

/** Mount at `/`, behind the limit on bodies and the check that a post comes from our own page. */
export function reportPages(system: System, { siteOf, flood }: ReporterPagesOptions): Hono<PageEnv> {
  const noFiles: Attached = { token: null, uploads: [], wrong: [], limits: system.files.limits }
  const nobody = { kind: 'reporter', signalId: null } as const
  const read = (c: Context) => readFormWithFiles(c, system, nobody)
  const viewOf = (c: Context, { form, attached }: Partial<FormWithFiles> = {}): FormView => {
    const today = toDay(system.clock())
    const { forms, reliability } = codeLists()
    return {
      frame: frameOf(c, siteOf(), form ? { form } : {}),
      region: system.loaded().region,
      forms: forms.at(today),
      reliabilities: reliability
        .at(today)
        .flatMap((one) => (one.public ? [{ id: one.id, names: one.public.names }] : [])),
      answers: form ? readAnswers(form) : noAnswers,
      faults: [],
      attached: attached ?? noFiles,
      puzzle: form && flood.puzzleFor('report', c),
    }
  }
  const slow = slowDownFiles(flood)
  return new Hono<PageEnv>()
    .get('/melden', (c) => sendStep(c, viewOf(c), 1))
    .post('/melden', slow, async (c) => {
      const sent = await read(c)
      return turnPage(c, viewOf(c, sent), sent.form)
    })
    .post('/melden/bestanden', slow, async (c) => {
      const { form, attached } = await read(c)
      const frame = frameOf(c, siteOf(), { form })
      return sendFilesField(c, frame, { attached, sendTo: '/melden/bestanden', traces: true })
    })
    .post('/melden/versturen', slowDownWithFiles(flood), flood.slowDown('report'), async (c) => {
      const sent = await read(c)
      return handIn(c, system, viewOf(c, sent), sent.form)
    })
    .post('/melden/ontvangen', async (c) => {
      const form = await readForm(c)
      const { region } = system.loaded()
      const received = readReceived(form, region)
      if (!received) return c.redirect('/melden', 303)
      const frame = frameOf(c, siteOf(), { form })
      return sendPage(c, frame, <ReceiptPage frame={frame} region={region} received={received} now={system.clock()} />)
    })
    .get('/melden/:page{versturen|ontvangen}', (c) => c.redirect('/melden', 303))
}
