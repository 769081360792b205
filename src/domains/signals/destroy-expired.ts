import { sha256 } from '../../lib/sha256.ts'
import { type Context, destroyDossier, recordAudit, requireSystem } from '../access/index.ts'
import {
  destructionLines,
  finishList,
  keysToDestroy,
  nextConfirmedList,
  type SettledLine,
  settleLine,
} from './retention-store.ts'
import { ClosingResult, closingEffects } from './rules/closing.ts'
import { recordsNamed, textOfList } from './rules/retention.ts'

/** One transaction is short enough to be done again when it fails half way. */
const batch = 50

/**
 * Destroys what stands on a list that two people agreed on: the key of each dossier, and with it every copy in a backup,
 * then its rows. The bytes of its files follow when the files are swept. What was restricted or reopened meanwhile stays.
 * Returns how many lines were settled.
 */
export async function destroyExpired(ctx: Context): Promise<number> {
  requireSystem(ctx)
  const list = await nextConfirmedList(ctx.db)
  if (!list) return 0
  const lines = await destructionLines(ctx.db, list.id)
  if (!sha256(textOfList(lines)).equals(list.hash))
    throw new Error('a destruction list is not the one that was confirmed')
  const waiting = lines.filter(({ outcome }) => outcome === null)
  for (const line of waiting.slice(0, batch)) await settle(ctx, list.id, line)
  if (waiting.length <= batch) await finishList(ctx.db, list.id, ctx.today)
  return Math.min(waiting.length, batch)
}

async function settle(ctx: Context, listId: string, line: SettledLine): Promise<void> {
  for (const dossier of await keysToDestroy(ctx.db, listId, line.number)) {
    await destroyDossier(ctx, dossier)
    ctx.leaving.add(dossier)
  }
  const outcome = await settleLine(ctx.db, listId, line.number, counted)
  const resource = { kind: recordsNamed(line.number) ? 'records' : 'signal', id: line.number }
  await recordAudit(ctx, { action: 'retention.destroy', resource, detail: { list: listId, outcome } })
}

// What proved unfounded or malicious counts nowhere, and a duplicate counts elsewhere: no figure of those stays.
const counted = ClosingResult.options.filter((result) => closingEffects[result].counts)
