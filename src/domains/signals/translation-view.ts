import type { Db } from '../../platform/database.ts'
import type { Sealer } from '../access/index.ts'
import { type TranslationRow, translationsOf } from './translation-store.ts'

type EnteredRow = Pick<TranslationRow, 'id' | 'sealed' | 'entered_at' | 'enteredByName'>

/** A text that an interpreter was asked for: who asked and why, and what came of it. */
export type TranslationView = {
  id: string
  /** The fact or message that it is of. */
  of: string
  /** The language of the original. */
  language: string
  askedByName: string
  askedAt: Date
  until: string
  /** Whether the clock stood still for it. */
  paused: boolean
  reason: string
  /** What the interpreter said; null while it is waited for. */
  entered: { text: string; translator: string; byName: string; at: Date } | null
}

/** What an interpreter made of a text, for who only reads along: not who asked for it, and why. */
export type TextTranslation = Pick<TranslationView, 'of' | 'language' | 'entered'>

/**
 * What was asked of interpreters about a signal, as far as the actor may see it. Why it was asked is for the desk that
 * handles the signal.
 */
export async function viewTranslations(
  db: Db,
  signalId: string,
  sealer: Sealer,
  reader: 'handles' | 'part',
): Promise<TranslationView[]> {
  return (await translationsOf(db, signalId)).map((row) => ({
    id: row.id,
    of: row.fact_id ?? row.message_id ?? '',
    language: row.language,
    askedByName: row.askedByName,
    askedAt: row.asked_at,
    until: row.until,
    paused: row.paused,
    reason: reader === 'handles' ? sealer.open('signals.translation', row.id, 'sealed_reason', row.sealed_reason) : '',
    entered: enteredIn(row, sealer),
  }))
}

/** What an interpreter said and who entered it; null while it is waited for. */
export function enteredIn(row: EnteredRow, sealer: Sealer): TranslationView['entered'] {
  if (!row.sealed || !row.entered_at) return null
  const said = JSON.parse(sealer.open('signals.translation', row.id, 'sealed', row.sealed)) as {
    text: string
    translator: string
  }
  return { ...said, byName: row.enteredByName ?? '', at: row.entered_at }
}
