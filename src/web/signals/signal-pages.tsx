/** `/signalen/:number`: reading and printing a signal. */
import { Hono } from 'hono'
import { findDesk, isSwitchedOn } from '../../domains/access/index.ts'
import { listFrameworks, purposesOf, viewRelated, viewSignal } from '../../domains/signals/index.ts'
import { PrintReason } from '../../domains/signals/rules/printing.ts'
import { handoverNumber, signalNumber } from '../../domains/signals/rules/signal.ts'
import { NotFound } from '../../lib/errors.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import { type Answers, type Asked, type DeskRequest, typed } from './asked.ts'
import { PartPage } from './part-page.tsx'
import type { SignalFacts } from './signal-facts.ts'
import { SignalPage } from './signal-page.tsx'

/** The page of a signal, and the same page for printing. */
export function signalReadingPages({ show }: Answers): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(
      '/signalen/:number',
      show(async (asked, c) => ({ page: drawSignal(await withRelated(asked, await factsOf(asked, numberIn(c)))) })),
    )
    .post(
      '/signalen/:number/print',
      show(async (asked, c) => {
        const reason = PrintReason.safeParse(typed(await readForm(c), 'waarvoor'))
        return { page: drawSignal(await factsOf(asked, numberIn(c), reason.data)) }
      }),
    )
}

/** The number of a signal or hand-over in the address of a request. What cannot be one is not looked for. */
export function numberIn(c: DeskRequest): string {
  const number = signalNumber.or(handoverNumber).safeParse(c.req.param('number'))
  if (!number.success) throw new NotFound()
  return number.data
}

/** Opens a signal for a page. */
export async function factsOf({ ctx, frame }: Asked, number: string, printedFor?: PrintReason): Promise<SignalFacts> {
  const view = await viewSignal(ctx, number, printedFor)
  const { loaded, now, today } = ctx
  const desk = findDesk(loaded.region, view.deskId)
  const own = view.relation === 'handles' && desk ? [desk.organisationId] : []
  const frameworks = own.length > 0 ? await listFrameworks(ctx, own) : []
  return { frame, region: loaded.region, now, today, view, frameworks, ...(printedFor ? { printedFor } : {}) }
}

/** On its own page what is related stands with it; on paper nothing of that does. */
async function withRelated({ ctx }: Asked, facts: SignalFacts): Promise<SignalFacts> {
  const related = await viewRelated(ctx, facts.view)
  const purposes = isSwitchedOn(ctx.loaded.region, 'relatedSignals') ? purposesOf(ctx, facts.view.deskId) : []
  return { ...facts, related, purposes }
}

function drawSignal(facts: SignalFacts) {
  return facts.view.relation === 'handles' ? <SignalPage facts={facts} /> : <PartPage facts={facts} />
}
