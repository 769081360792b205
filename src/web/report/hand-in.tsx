import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { actAs, type System } from '../../domains/access/index.ts'
import { type Attachments, formScope, submitSignal } from '../../domains/signals/index.ts'
import type { Report } from '../../domains/signals/rules/signal.ts'
import { attachmentsIn, removesFile, withFault } from '../files/read-form.ts'
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
  if (form.has('taal') || form.has('naar') || removesFile(form) || view.attached.wrong.length > 0)
    return turnPage(c, view, form)
  const faults = faultsBefore(3, view)
  if (faults.length > 0) return sendToMend(c, view, faults)
  const formKey = formKeyIn(form)
  if (!formKey) return sendStep(c, view, 3)
  const { frame, region, answers } = view
  const report = toReport(answers, region.municipalities, frame.locale)
  const submitted = await submit(system, { report, formKey, files: attachmentsIn(form) }).catch((error: unknown) => {
    const attached = withFault(view.attached, error)
    if (attached) return { attached }
    throw error
  })
  // A file that waited for more than a day is gone: nothing was handed in yet.
  if ('attached' in submitted) return turnPage(c, { ...view, ...submitted }, form)
  const received = receivedOf(report, submitted, region)
  return sendPage(c, frame, <ReceiptPage frame={frame} region={region} received={received} now={system.clock()} />)
}

type Handed = { report: Report; formKey: string; files: Attachments | undefined }

async function submit(system: System, { report, formKey, files }: Handed) {
  const submission = { scope: formScope, key: keyOf(formKey, report, files) }
  const submitted = await actAs(system, { kind: 'reporter', signalId: null }, (ctx) =>
    submitSignal(ctx, report, submission, files),
  )
  const { receipt } = submitted
  if (receipt === null) throw new Error('a report from the form was taken in without a receipt')
  return { ...submitted, receipt }
}

/** Another key for other content: who goes back, changes something and sends again, hands in a second report. */
function keyOf(formKey: string, report: Report, files: Attachments | undefined): string {
  return createHash('sha256')
    .update(`${formKey}\n${JSON.stringify(report)}\n${files?.ids.join() ?? ''}`)
    .digest('hex')
}
