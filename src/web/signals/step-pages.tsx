/** `/signalen/:number/…`: taking up, giving back, weighing, closing, the clock. */
import { Hono } from 'hono'
import type { Context } from '../../domains/access/index.ts'
import { takeSignal } from '../../domains/signals/index.ts'
import type { DeskStep } from '../../domains/signals/rules/signal-states.ts'
import { Conflict, NotFound } from '../../lib/errors.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { type Answers, type Asked, type Drawn, noProblem, type Problem, typed, versionIn } from './asked.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import { factsOf, numberIn } from './signal-pages.tsx'
import { type StepForm, stepForms } from './step-forms.tsx'
import { BackToSignal, NotNowPage, PageUnderSignal, StepPage } from './step-page.tsx'
import { stepInWords } from './step-words.ts'

/** The pages of the steps. Each asks the rules again: a form may be older than the signal. */
export function stepPages({ show, post }: Answers): Hono<WorkbenchEnv> {
  const pages = new Hono<WorkbenchEnv>()
  pages.post(
    '/signalen/:number/oppakken',
    post((c) => ({
      act: (ctx, form) => takeOnce(ctx, numberIn(c), versionIn(form)),
      to: () => signalAddress(numberIn(c)),
      again: async (asked) => drawTakenFirst(await handled(asked, numberIn(c))),
    })),
  )
  for (const page of new Set(stepForms.map((form) => form.page))) {
    pages.get(
      `/signalen/:number/${page}`,
      show(async (asked, c) => drawStep(await handled(asked, numberIn(c)), formsOf(page))),
    )
  }
  for (const form of stepForms) {
    pages.post(
      `/signalen/:number/${form.post}`,
      post((c) => ({
        act: (ctx, sent) => form.act(ctx, numberIn(c), sent),
        to: () => signalAddress(numberIn(c)),
        again: async (asked, sent, problem) => drawStep(await handled(asked, numberIn(c)), [form], sent, problem),
      })),
    )
  }
  return pages
}

const formsOf = (page: string) => stepForms.filter((form) => form.page === page)

/** A signal that a desk of the reader handles; who sees a part has no steps, so there is no page either. */
export async function handled(asked: Asked, number: string): Promise<SignalFacts> {
  const facts = await factsOf(asked, number)
  if (facts.view.relation !== 'handles') throw new NotFound()
  return facts
}

/** The form of the step that is possible, or why none is. */
function drawStep(facts: SignalFacts, forms: readonly StepForm[], sent?: TypedForm, problem = noProblem): Drawn {
  const possible = forms.find(({ step }) => whyNot(facts, step) === undefined)
  const [first] = forms
  if (possible) {
    const before = (name: string) => (sent ? typed(sent, name) : '')
    const page = <StepPage facts={facts} form={possible} typed={before} problem={problem} />
    return { page, ...statusOf(problem) }
  }
  if (!first) throw new NotFound()
  const texts = sent ? Object.values(first.fields).map((name) => typed(sent, name)) : []
  return drawNotNow(facts, first.step, texts)
}

/** A button that was pressed twice did what it should. */
async function takeOnce(ctx: Context, number: string, version: number | undefined): Promise<void> {
  try {
    await takeSignal(ctx, number, version)
  } catch (error) {
    if (!(error instanceof Conflict) || error.code !== 'alreadyYours') throw error
  }
}

/** Somebody did something with the signal first: it can be taken over from there, knowingly. */
function drawTakenFirst(facts: SignalFacts): Drawn {
  const { name } = stepInWords('take', facts.frame.locale)
  const page = (
    <PageUnderSignal facts={facts} title={name}>
      <div className="lk-stack">
        <ConflictNotice facts={facts} nothingTyped />
        <BackToSignal facts={facts} />
      </div>
    </PageUnderSignal>
  )
  return { page, status: 409 }
}

/** A page for a step, or why the step is not possible now, with what was typed. */
export function drawUnlessPossible(
  facts: SignalFacts,
  step: DeskStep,
  drawn: Drawn,
  texts: readonly string[] = [],
): Drawn {
  return whyNot(facts, step) === undefined ? drawn : drawNotNow(facts, step, texts)
}

function drawNotNow(facts: SignalFacts, step: DeskStep, texts: readonly string[]): Drawn {
  const { name } = stepInWords(step, facts.frame.locale)
  const why = whyNot(facts, step) ?? 'notNow'
  return { page: <NotNowPage facts={facts} title={name} why={why} typed={texts} />, status: 409 }
}

function whyNot({ view }: SignalFacts, step: DeskStep) {
  const answer = view.steps.find((one) => one.step === step)
  return answer?.allowed ? undefined : (answer?.why ?? 'notNow')
}

/** The status of a form that comes back. */
export function statusOf({ issues, conflict }: Problem): Pick<Drawn, 'status'> {
  if (conflict) return { status: 409 }
  return issues.length > 0 ? { status: 422 } : {}
}
