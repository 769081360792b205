import { randomUUID } from 'node:crypto'
import { actAs } from '../../domains/access/index.ts'
import { codeLists, getDraft, handInReport, saveDraft } from '../../domains/signals/index.ts'
import { Conflict, InvalidInput, type Issue, NotFound } from '../../lib/errors.ts'
import { toDay } from '../../lib/quarter.ts'
import { fileFields } from '../files/attached.ts'
import { statusOfFiles } from '../files/files-answer.tsx'
import { allAttachmentsIn, withFault } from '../files/read-form.ts'
import { localeOf } from '../locale.ts'
import { goTo } from '../session.ts'
import { apart, drawForm, type Entry, type Request, type Shown } from './draw-form.tsx'
import { type Fault, faultsIn } from './faults.ts'
import { offeredOn } from './offered.ts'
import type { Posted } from './posted.ts'
import { toReport } from './to-report.ts'

/** Takes the report in, or shows the form again with everything that was typed. */
export async function handIn(c: Request, entry: Entry, posted: Posted): Promise<Response> {
  const { system } = entry
  const faults = faultsIn(posted.fields, offeredOn(codeLists(), system.loaded().region, toDay(system.clock())))
  const status = statusOfFiles(posted.attached)
  if (faults.length > 0 || status !== 200)
    return again(c, entry, { posted, faults, status: status === 200 ? 422 : status })
  const { name, locale: own } = c.get('actor')
  const report = toReport(posted.fields, { name, locale: localeOf(c.req.raw, posted.form, own) })
  const handed = { report, formKey: posted.formKey, draftId: posted.draft?.id, files: allAttachmentsIn(posted) }
  try {
    const { number } = await actAs(system, c.get('actor'), (ctx) => handInReport(ctx, handed))
    return goTo(c, `/melding/ontvangen/${number}`, posted.form)
  } catch (error) {
    const attached = withFault(posted.attached, error)
    return again(c, entry, attached ? { posted, attached, status: 422 } : { posted, ...whyNot(error) })
  }
}

/** What stands in the way of a report that looked right: it came before, or a code ended in the meantime. */
function whyNot(error: unknown): Shown {
  if (error instanceof Conflict) {
    return { news: { kind: 'sentBefore' }, formKey: randomUUID(), draft: null, status: 409 }
  }
  if (error instanceof InvalidInput) return { faults: error.issues.map(faultOf), status: 422 }
  throw error
}

const fieldOf: Record<string, string> = {
  forms: 'vorm',
  subforms: 'vorm',
  indicators: 'teken',
  sourceKind: 'bron',
  reliability: 'zeker',
  place: 'gemeente',
}

const faultOf = ({ path }: Issue): Fault => ({ field: fieldOf[path] ?? 'verhaal', code: 'choice' })

/** Keeps what was typed as a draft, right or not. Somebody who was faster elsewhere overwrites nothing. */
export async function keepDraft(c: Request, entry: Entry, posted: Posted): Promise<Response> {
  try {
    const { id } = await actAs(entry.system, c.get('actor'), (ctx) => saveDraft(ctx, draftOf(posted)))
    return goTo(c, `/melding/concept/${id}?bewaard=1`, posted.form)
  } catch (error) {
    if (error instanceof NotFound && posted.draft) return keepDraft(c, entry, { ...posted, draft: null })
    if (error instanceof Conflict && posted.draft) return showBoth(c, entry, posted, posted.draft.id)
    throw error
  }
}

function draftOf({ fields, draft, attached: { token } }: Posted) {
  const typed = Object.entries(fields).map(([name, values]) => [name, [...values]])
  const kept = { ...Object.fromEntries(typed), ...(token ? { [fileFields.token]: [token] } : {}) }
  return { fields: kept, ...(draft ?? {}) }
}

/** Both versions of a draft: keeping again overwrites the other one, now that it was seen. */
function showBoth(c: Request, entry: Entry, posted: Posted, id: string): Promise<Response> {
  return drawForm(c, entry, async (ctx) => {
    const { version, savedAt, fields } = await getDraft(ctx, id)
    const theirs = apart(fields).fields
    return { posted, draft: { id, version }, news: { kind: 'conflict', at: savedAt, theirs }, status: 409 }
  })
}

/** Shows the form again, as it was sent. */
export function again(c: Request, entry: Entry, shown: Shown): Promise<Response> {
  return drawForm(c, entry, async () => shown)
}
