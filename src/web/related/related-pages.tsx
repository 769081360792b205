/** `/signalen/:number/…`: asking other desks, comparing and deciding, shielding. */
import { Hono } from 'hono'
import { requirePermission } from '../../domains/access/index.ts'
import { askOtherDesks, decideLink, purposesOf, shieldSignal, viewLink } from '../../domains/signals/index.ts'
import { askingInput, linkDecision, shielding } from '../../domains/signals/rules/related.ts'
import { signalNumber } from '../../domains/signals/rules/signal.ts'
import { NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import {
  type Answers,
  type Asked,
  type DeskRequest,
  type Drawn,
  noProblem,
  type Problem,
  typed,
} from '../signals/asked.ts'
import { signalAddress } from '../signals/signal-facts.ts'
import { numberIn } from '../signals/signal-pages.tsx'
import { handled, statusOf } from '../signals/step-pages.tsx'
import { AskPage } from './ask-page.tsx'
import { ComparePage } from './compare-page.tsx'
import { ShieldPage } from './shield-page.tsx'

/** The pages about what is related with one signal. */
export function relatedPages({ show, post }: Answers): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(
      '/signalen/:number/navraag',
      show((asked, c) => drawAsking(asked, numberIn(c))),
    )
    .post(
      '/signalen/:number/navraag',
      post((c) => ({
        act: (ctx, form) => askOtherDesks(ctx, parseInput(askingInput, { number: numberIn(c), ...askedIn(form) })),
        to: () => signalAddress(numberIn(c)),
        again: (asked, form, problem) => drawAsking(asked, numberIn(c), form, problem),
        each: true,
      })),
    )
    .get(
      '/signalen/:number/verband/:other',
      show((asked, c) => drawComparison(asked, c)),
    )
    .post(
      '/signalen/:number/verband/:other',
      post((c) => ({
        act: (ctx, form) =>
          decideLink(
            ctx,
            parseInput(linkDecision, {
              ...{ number: numberIn(c), other: otherIn(c) },
              ...{ verdict: typed(form, 'besluit'), reason: typed(form, 'reden') },
              ...seenIn(form),
            }),
          ),
        to: () => signalAddress(numberIn(c), `verband/${otherIn(c)}`),
        again: (asked, form, problem) => drawComparison(asked, c, form, problem),
      })),
    )
    .get(
      '/signalen/:number/afschermen',
      show((asked, c) => drawShield(asked, numberIn(c))),
    )
    .post(
      '/signalen/:number/afschermen',
      post((c) => ({
        act: (ctx, form) =>
          shieldSignal(
            ctx,
            parseInput(shielding, {
              ...{ number: numberIn(c), shielded: typed(form, 'wat') !== 'open' },
              reason: typed(form, 'reden'),
            }),
          ),
        to: () => signalAddress(numberIn(c)),
        again: (asked, form, problem) => drawShield(asked, numberIn(c), form, problem),
      })),
    )
}

/** The purpose that was chosen, and why so often where that was asked. */
export function askedIn(form: TypedForm) {
  const why = typed(form, 'waarom')
  return { purpose: typed(form, 'doel'), ...(why === '' ? {} : { why }) }
}

/** How many decisions stood on the page: who decides the same anew after that was undone decides once more. */
function seenIn(form: TypedForm): { seen?: number } {
  const seen = Number.parseInt(typed(form, 'gezien'), 10)
  return Number.isSafeInteger(seen) ? { seen } : {}
}

/** The number of the other signal in the address of a request. */
function otherIn(c: DeskRequest): string {
  const number = signalNumber.safeParse(c.req.param('other'))
  if (!number.success) throw new NotFound()
  return number.data
}

const typedIn = (form: TypedForm | undefined) => (name: string) => (form ? typed(form, name) : '')

async function drawAsking(
  asked: Asked,
  number: string,
  form?: TypedForm,
  problem: Problem = noProblem,
): Promise<Drawn> {
  requirePermission(asked.ctx, 'link.ask', { kind: 'signal', id: number })
  const facts = await handled(asked, number)
  const purposes = purposesOf(asked.ctx, facts.view.deskId)
  return { page: <AskPage {...{ facts, purposes, problem }} typed={typedIn(form)} />, ...statusOf(problem) }
}

async function drawComparison(
  asked: Asked,
  c: DeskRequest,
  form?: TypedForm,
  problem: Problem = noProblem,
): Promise<Drawn> {
  const facts = await handled(asked, numberIn(c))
  const link = await viewLink(asked.ctx, numberIn(c), otherIn(c))
  return { page: <ComparePage {...{ facts, link, problem }} typed={typedIn(form)} />, ...statusOf(problem) }
}

async function drawShield(
  asked: Asked,
  number: string,
  form?: TypedForm,
  problem: Problem = noProblem,
): Promise<Drawn> {
  requirePermission(asked.ctx, 'signal.shield', { kind: 'signal', id: number })
  const facts = await handled(asked, number)
  return { page: <ShieldPage {...{ facts, problem }} typed={typedIn(form)} />, ...statusOf(problem) }
}
