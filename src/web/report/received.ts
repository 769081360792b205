/** What the receipt page says. It travels in that page, so that another language shows the same code again. */
import type { Region } from '../../domains/access/rules/region.ts'
import { findDesk } from '../../domains/access/rules/region.ts'
import { parseReceipt } from '../../domains/signals/rules/receipt.ts'
import type { Report } from '../../domains/signals/rules/signal.ts'
import type { TypedForm } from './answers.ts'
import { usualDesk } from './who-reads.ts'

/** A report that was taken in. */
export interface Received {
  code: string
  deskId: string | null
  /** When somebody has read it at the latest; unknown for a second press of the button. */
  readBy: Date | null
  /** Whether the desk can call or write, because the reporter left how. */
  canReach: boolean
  outside: boolean
}

/** What is said of a report: who reads it when. Of a second press we only know who usually does. */
export function receivedOf(
  { place, anonymity }: Report,
  submitted: { receipt: string; deskId: string | null; acknowledgeBy: Date | null },
  region: Region,
): Received {
  const usual = usualDesk(region, place.kind === 'municipality' ? place.code : null)
  return {
    code: submitted.receipt,
    deskId: submitted.deskId ?? usual?.id ?? null,
    readBy: submitted.acknowledgeBy,
    canReach: anonymity !== 'anonymous',
    outside: place.kind === 'outside',
  }
}

/** The fields in which the receipt page carries itself along. */
export function receivedFields({ code, deskId, readBy, canReach, outside }: Received) {
  const fields = {
    code,
    loket: deskId,
    uiterlijk: readBy?.toISOString(),
    bereikbaar: canReach && 'ja',
    elders: outside && 'ja',
  }
  return Object.entries(fields).flatMap(([field, value]) => (value ? [{ field, value }] : []))
}

/** Reads what a receipt page carried along; undefined when that is no receipt. */
export function readReceived(form: TypedForm, region: Region): Received | undefined {
  const code = textIn(form, 'code')
  if ('problem' in parseReceipt(code)) return undefined
  const readBy = new Date(textIn(form, 'uiterlijk'))
  return {
    code,
    deskId: findDesk(region, textIn(form, 'loket'))?.id ?? null,
    readBy: Number.isNaN(readBy.getTime()) ? null : readBy,
    canReach: form.has('bereikbaar'),
    outside: form.has('elders'),
  }
}

/** The text of a field; empty when it is missing or a file. */
export function textIn(form: TypedForm, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}
