import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { actAs, type System } from '../../domains/access/index.ts'
import { formScope, submitSignal } from '../../domains/signals/index.ts'
import type { Report } from '../../domains/signals/rules/signal.ts'
import { sendPage } from '../http/page.ts'
import type { TypedForm } from './answers.ts'
import type { FormView } from './form-view.ts'
import { ReceiptPage } from './receipt-page.tsx'
import { receivedOf } from './received.ts'
import { toReport } from './to-report.ts'
import { faultsBefore, formKeyIn, sendStep, sendToMend, turnPage } from './turn-page.tsx'

/** Hands in the report of the check page and shows the receipt; the page itself again for another language. */
export async function handIn(c: Context, system: System, view: FormView, form: TypedForm): Promise<Response> {
  // An old browser sends the buttons that change something here too.
  if (form.has('taal') || form.has('naar')) return turnPage(c, view, form)
  const faults = faultsBefore(3, view)
  if (faults.length > 0) return sendToMend(c, view, faults)
  const formKey = formKeyIn(form)
  if (!formKey) return sendStep(c, view, 3)
  const { frame, region, answers } = view
  const report = toReport(answers, region.municipalities, frame.locale)
  const received = receivedOf(report, await submit(system, report, formKey), region)
  return sendPage(c, frame, <ReceiptPage frame={frame} region={region} received={received} now={system.clock()} />)
}

async function submit(system: System, report: Report, formKey: string) {
  const submission = { scope: formScope, key: keyOf(formKey, report) }
  const submitted = await actAs(system, { kind: 'reporter', signalId: null }, (ctx) =>
    submitSignal(ctx, report, submission),
  )
  const { receipt } = submitted
  if (receipt === null) throw new Error('a report from the form was taken in without a receipt')
  return { ...submitted, receipt }
}

/** Another key for other content: who goes back, changes something and sends again, hands in a second report. */
function keyOf(formKey: string, report: Report): string {
  return createHash('sha256')
    .update(`${formKey}\n${JSON.stringify(report)}`)
    .digest('hex')
}
