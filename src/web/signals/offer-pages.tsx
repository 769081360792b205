/** `/signalen/:number/overdragen`: offering a signal to other desks (S-15). */
import { Hono } from 'hono'
import { findDesk } from '../../domains/access/index.ts'
import { deskHours, type Framework, listFrameworks, offerHandover } from '../../domains/signals/index.ts'
import { hoursOfWork } from '../../lib/working-time.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { readForm } from '../report/typed-form.ts'
import { type Answers, type Asked, type DeskRequest, type Drawn, noProblem, typed } from './asked.ts'
import { faultsOf } from './faults.ts'
import { offerFields, offerProposal, offerTerms, offerTyped, readOffer } from './offer-form.ts'
import { OfferPage } from './offer-page.tsx'
import { allReceivers, receiversOf } from './receivers.ts'
import { signalAddress } from './signal-facts.ts'
import { numberIn } from './signal-pages.tsx'
import { drawUnlessPossible, handled, statusOf } from './step-pages.tsx'

/** The page of an offer; it can also be sent to see what goes with the desks that were chosen. */
export function offerPages({ show, post }: Answers): Hono<WorkbenchEnv> {
  const offer = post((c) => ({
    act: (ctx, form) => offerHandover(ctx, readOffer(numberIn(c), form)),
    to: () => signalAddress(numberIn(c)),
    again: (asked, form, problem) => drawOffer(asked, c, form, problem),
  }))
  const refresh = show(async (asked, c) => drawOffer(asked, c, await readForm(c)))
  return new Hono<WorkbenchEnv>()
    .get(
      '/signalen/:number/overdragen',
      show((asked, c) => drawOffer(asked, c)),
    )
    .post('/signalen/:number/overdragen', async (c) =>
      typed(await readForm(c), 'doe') === 'bijwerken' ? refresh(c) : offer(c),
    )
}

async function drawOffer(asked: Asked, c: DeskRequest, form?: TypedForm, problem = noProblem): Promise<Drawn> {
  const signal = await handled(asked, numberIn(c))
  const receivers = receiversOf(signal)
  const sent = form && offerTyped(form)
  const receiver = allReceivers(receivers).find(({ desk, waiting, proposed }) =>
    sent ? sent.desks.includes(desk.id) : proposed && !waiting,
  )
  const deskId = receiver?.desk.id ?? signal.view.deskId
  const terms = offerTerms(asked.ctx, signal, deskId)
  const shown = sent ?? offerProposal(signal, receivers, terms)
  const facts = {
    ...{ signal, receivers, terms, problem },
    typed: shown,
    frameworks: await frameworksOf(asked, shown.desks),
    faults: faultsOf(problem, offerFields, signal.frame.locale),
    hours: signal.view.acute === 'yes' ? ('always' as const) : hoursOfWork(deskHours(asked.ctx, deskId)),
  }
  const texts = sent ? [sent.question] : []
  return drawUnlessPossible(signal, 'handOver', { page: <OfferPage facts={facts} />, ...statusOf(problem) }, texts)
}

/** What the organisations of some desks may and must do (S-12). */
async function frameworksOf({ ctx }: Asked, desks: readonly string[]): Promise<Framework[]> {
  const organisations = desks.flatMap((id) => findDesk(ctx.loaded.region, id)?.organisationId ?? [])
  return organisations.length > 0 ? listFrameworks(ctx, organisations) : []
}
