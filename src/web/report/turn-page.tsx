/** From step to step: on when nothing is wrong, back always, in another language with everything that was typed. */
import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { removesFile } from '../files/read-form.ts'
import { sendPage } from '../http/page.ts'
import type { TypedForm } from './answers.ts'
import { CheckPage } from './check-page.tsx'
import { type Fault, faultsIn, firstStepToMend } from './faults.ts'
import { FirstStep } from './first-step.tsx'
import { type FormView, offeredIn } from './form-view.ts'
import { questions } from './questions.ts'
import { textIn } from './received.ts'
import { SecondStep } from './second-step.tsx'

type Step = 1 | 2 | 3

/** Answers a post of the form. */
export function turnPage(c: Context, view: FormView, form: TypedForm): Response {
  const step = stepNamed(textIn(form, 'stap')) ?? 1
  // What is wrong with a file shows where files are chosen, whatever was pressed.
  if (view.attached.wrong.length > 0) return sendPage(c, view.frame, <FirstStep view={view} />, statusFor(view))
  if (form.has('taal') || removesFile(form)) return sendStep(c, view, step, form)
  const wanted = stepNamed(textIn(form, 'naar')) ?? (step === 1 ? 2 : 3)
  const faults = wanted > step ? faultsBefore(wanted, view) : []
  return faults.length > 0 ? sendToMend(c, view, faults) : sendStep(c, view, wanted, form)
}

/** Whoever comes while too many send files is asked to come back in a minute. */
const statusFor = ({ attached }: FormView): 422 | 503 =>
  attached.wrong.some(({ code }) => code === 'busy') ? 503 : 422

/** What is wrong in the steps before one. */
export function faultsBefore(step: Step, view: FormView): Fault[] {
  return faultsIn(view.answers, offeredIn(view)).filter(({ question }) => questions[question].step < step)
}

/** Shows the first step in which something is wrong, with what was typed and a sentence beside each wrong answer. */
export function sendToMend(c: Context, view: FormView, faults: readonly Fault[]): Response {
  const step = firstStepToMend(faults)
  const here = faults.filter(({ question }) => questions[question].step === step)
  const mended = { ...view, faults: here }
  return sendPage(c, view.frame, step === 1 ? <FirstStep view={mended} /> : <SecondStep view={mended} />, 422)
}

/** Shows a step. The check page gets its key here and keeps it, so that pressing twice hands in once. */
export function sendStep(c: Context, view: FormView, step: Step, form?: TypedForm): Response {
  if (step === 1) return sendPage(c, view.frame, <FirstStep view={view} />)
  if (step === 2) return sendPage(c, view.frame, <SecondStep view={view} />)
  const formKey = (form && formKeyIn(form)) ?? randomBytes(16).toString('hex')
  return sendPage(c, view.frame, <CheckPage view={view} formKey={formKey} />)
}

/** The random key of the check page; undefined when it is none that we could have made. */
export function formKeyIn(form: TypedForm): string | undefined {
  return /^[0-9a-f]{32}$/.exec(textIn(form, 'sleutel'))?.[0]
}

function stepNamed(text: string): Step | undefined {
  return text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : undefined
}
