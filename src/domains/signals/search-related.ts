import { InvalidInput, NotFound } from '../../lib/errors.ts'
import { type Context, desksAllowing, recordAudit, requirePermission } from '../access/index.ts'
import { namedDesks, signalInHand } from './ask-desks.ts'
import { described } from './describe-related.ts'
import { findRelated, type Sought } from './find-related.ts'
import { noteLookUp } from './look-ups.ts'
import type { RelatedSignal } from './related-view.ts'
import type { RowKind, RowValue } from './rules/fact.ts'
import { rowContent } from './rules/normal-parts.ts'
import type { Search } from './rules/related.ts'

/** What was found: signals that the reader may see, and with a signal in hand the desks that know something. */
export type SearchResult = { signals: RelatedSignal[]; desks: string[] | null }

/**
 * Looks for a name, phone, plate or address among all signals, for a purpose. What was typed is kept nowhere. With the number
 * of an open signal in hand the desks that know something besides are named. Throws InvalidInput when nothing is sought, no
 * purpose was chosen, or the number is not of a signal in hand.
 */
export async function searchRelated(ctx: Context, search: Search): Promise<SearchResult> {
  requirePermission(ctx, 'link.search', { kind: 'signal' })
  const { number, purpose, why } = search
  const row = number === '' ? null : await chosenSignal(ctx, number)
  const deskId = row?.desk_id ?? desksAllowing(ctx.actor, 'link.search', ctx.today)[0]
  if (deskId === undefined) throw new NotFound()
  await noteLookUp(ctx, { deskId, signalId: row?.id ?? null, purpose, why })
  const { signals, unseen } = await findRelated(ctx, soughtBy(search), row?.id)
  const desks = row ? await namedDesks(ctx, row, { unseen, purpose, why, lasting: false }) : null
  const told = { signals: signals.length, kinds: kindsIn(search), ...(why ? { why } : {}) }
  await recordAudit(ctx, {
    action: 'link.search',
    resource: { kind: 'signal', id: row?.number ?? null },
    purpose,
    detail: told,
  })
  return { signals: described(signals), desks }
}

async function chosenSignal(ctx: Context, number: string) {
  try {
    return await signalInHand(ctx, number)
  } catch (error) {
    if (error instanceof NotFound) throw new InvalidInput([{ path: 'number', code: 'notInHand' }])
    throw error
  }
}

/** What was typed as rows, as they stand in a signal. */
function rowsOf({ name, birthDate, phone, plate, address, town }: Search): [RowKind, RowValue][] {
  const rows: [RowKind, RowValue][] = [
    ['person', { name, birthDate }],
    ['company', { name }],
    ['phone', { number: phone }],
    ['vehicle', { plate }],
    ['address', address === '' ? {} : { address, town }],
  ]
  return rows.map(([kind, parts]) => [
    kind,
    Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== '')),
  ])
}

const soughtBy = (search: Search): Sought[] =>
  rowsOf(search)
    .filter(([, parts]) => Object.keys(parts).length > 0)
    .map(([kind, parts]) => ({ fact: null, value: rowContent(kind, parts) }))

const kindsIn = (search: Search): string[] =>
  rowsOf(search).flatMap(([kind, parts]) => (Object.keys(parts).length > 0 && kind !== 'company' ? [kind] : []))
