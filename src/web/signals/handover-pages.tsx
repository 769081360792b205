/** `/overdrachten`: what was handed over to a desk and by it, and every step of such an agreement (S-15). */
import { Hono } from 'hono'
import { findDesk } from '../../domains/access/index.ts'
import {
  deskHours,
  listFrameworks,
  listHandovers,
  makeReceiverLink,
  viewHandover,
  viewUnanswered,
  withdrawReceiverLink,
} from '../../domains/signals/index.ts'
import { writeDay } from '../../lib/day-input.ts'
import { NotFound } from '../../lib/errors.ts'
import { hoursOfWork } from '../../lib/working-time.ts'
import { mostPressing } from '../frameworks/framework-aside.tsx'
import type { WorkbenchEnv } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { type Answers, type Asked, type Drawn, noProblem, typed, versionIn } from './asked.ts'
import { type HandoverFacts, handoverAddress } from './handover-facts.ts'
import { HandoverFormPage, HandoverNotNow } from './handover-form-page.tsx'
import { type HandoverForm, handoverForms } from './handover-forms.tsx'
import { HandoverPage } from './handover-page.tsx'
import { HandoverSheet } from './handover-sheet.tsx'
import { actionInWords, pageOfAction } from './handover-step-words.ts'
import { stepsOf } from './handover-steps.tsx'
import { HandoversPage } from './handovers-page.tsx'
import { LinkMadePage } from './link-made-page.tsx'
import { numberIn } from './signal-pages.tsx'
import { statusOf } from './step-pages.tsx'
import { UnansweredPage, unansweredAddress } from './unanswered-page.tsx'

/** The pages of hand-overs, for both sides. */
export function handoverPages({ show, post }: Answers, urlOf: () => string): Hono<WorkbenchEnv> {
  const pages = new Hono<WorkbenchEnv>()
    .get(
      '/overdrachten',
      show((asked, c) => drawList(asked, c.req.query('lijst') === 'afgerond')),
    )
    .get(
      unansweredAddress,
      show(async (asked) => drawUnanswered(asked)),
    )
    .get(
      '/overdrachten/:number',
      show(async (asked, c) => ({ page: <HandoverPage facts={await openHandover(asked, numberIn(c))} /> })),
    )
    .get(
      '/overdrachten/:number/blad',
      show(async (asked, c) => drawSheet(asked, await openHandover(asked, numberIn(c), 'handover.print'))),
    )
    .post(
      '/overdrachten/:number/link',
      show((asked, c) => drawLink(asked, numberIn(c), urlOf())),
    )
    .post(
      '/overdrachten/:number/link/intrekken',
      post((c) => ({
        act: (ctx) => withdrawReceiverLink(ctx, numberIn(c)),
        to: () => handoverAddress(numberIn(c)),
        // There is nothing to withdraw any more: the page says how it stands.
        again: async (asked) => ({
          page: <HandoverPage facts={await openHandover(asked, numberIn(c))} />,
          status: 409,
        }),
      })),
    )
  for (const form of handoverForms) {
    const path = `/overdrachten/:number/${pageOfAction(form.action)}`
    if (form.lead)
      pages.get(
        path,
        show(async (asked, c) => drawForm(await openHandover(asked, numberIn(c)), form)),
      )
    pages.post(
      path,
      post((c) => ({
        act: (ctx, sent) => form.act(ctx, { number: numberIn(c), version: versionIn(sent) }, sent),
        to: () => handoverAddress(numberIn(c)),
        again: async (asked, sent, problem) => drawForm(await openHandover(asked, numberIn(c)), form, sent, problem),
      })),
    )
  }
  return pages
}

async function drawUnanswered({ ctx, frame }: Asked): Promise<Drawn> {
  const lists = await viewUnanswered(ctx)
  const facts = { frame, region: ctx.loaded.region, now: ctx.now, today: ctx.today, lists }
  return { page: <UnansweredPage facts={facts} /> }
}

async function openHandover({ ctx, frame }: Asked, number: string, action?: 'handover.print'): Promise<HandoverFacts> {
  const view = await viewHandover(ctx, number, action)
  return { frame, region: ctx.loaded.region, now: ctx.now, today: ctx.today, view }
}

async function drawList({ ctx, frame }: Asked, finished: boolean): Promise<Drawn> {
  const lists = await listHandovers(ctx)
  const facts = {
    ...{ frame, finished, ...lists, region: ctx.loaded.region, now: ctx.now },
    hoursOf: ({ acute, toDesk, fromDesk }: (typeof lists)['received'][number]) =>
      acute === 'yes' ? ('always' as const) : hoursOfWork(deskHours(ctx, toDesk ?? fromDesk)),
  }
  return { page: <HandoversPage facts={facts} /> }
}

/** Shown in answer to the post itself: the address of a page that shows it again does not exist. */
async function drawLink(asked: Asked, number: string, url: string): Promise<Drawn> {
  const link = await makeReceiverLink(asked.ctx, number)
  return { page: <LinkMadePage facts={await openHandover(asked, number)} {...{ link, url }} /> }
}

/** A receiver with an account reads it here, so there is no paper for it. */
async function drawSheet({ ctx }: Asked, facts: HandoverFacts): Promise<Drawn> {
  if (facts.view.receiverHasAccount) throw new NotFound()
  const { toDesk, minor, acute } = facts.view
  const desk = toDesk === null ? undefined : findDesk(facts.region, toDesk)
  const written = desk ? await listFrameworks(ctx, [desk.organisationId]) : []
  const framework = mostPressing(written, { acute: acute ? 'yes' : 'no', minor: minor ?? 'unknown' })
  return { page: <HandoverSheet facts={facts} framework={framework} /> }
}

/** The form of an action when it is possible, else why not. The other side's actions are not there. */
function drawForm(facts: HandoverFacts, form: HandoverForm, sent?: TypedForm, problem = noProblem): Drawn {
  const answers = facts.view.steps.filter(({ step }) => stepsOf(form.action).includes(step))
  if (answers.length === 0) throw new NotFound()
  if (answers.some(({ allowed }) => allowed)) {
    const before = (name: string) => (sent ? typed(sent, name) : name === 'datum' ? writeDay(facts.today) : '')
    return {
      page: <HandoverFormPage facts={facts} form={form} typed={before} problem={problem} />,
      ...statusOf(problem),
    }
  }
  const [why = 'notNow'] = answers.flatMap((answer) => (answer.allowed ? [] : [answer.why]))
  const texts = sent ? Object.values(form.fields).map((name) => typed(sent, name)) : []
  const { name } = actionInWords(form.action, facts.frame.locale)
  return { page: <HandoverNotNow facts={facts} name={name} why={why} typed={texts} />, status: 409 }
}
