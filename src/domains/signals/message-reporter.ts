import { InvalidInput } from '../../lib/errors.ts'
import { type Context, recordAudit } from '../access/index.ts'
import { codeLists } from './code-list-files.ts'
import { actingPerson, type OpenSignal, takeInHand } from './open-signal.ts'
import { readerLocale } from './rules/translation.ts'
import { insertMessage, markReporterRead } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'

/** Writes to the reporter, who reads it with the code of the report; `locale` is the language it is written in. */
export async function messageReporter(ctx: Context, number: string, text: string, locale = 'nl'): Promise<void> {
  const open = await takeInHand(ctx, { number, action: 'signal.message', step: 'message' })
  await send(ctx, open, { text, locale, beside: null })
}

/** Sends prepared sentences in the language of the reporter, and keeps beside them what they say in Dutch. */
export async function sendPhrases(ctx: Context, number: string, ids: readonly string[]): Promise<void> {
  const open = await takeInHand(ctx, { number, action: 'signal.message', step: 'message' })
  const chosen = codeLists()
    .phrases.at(ctx.today)
    .filter(({ id }) => ids.includes(id))
  if (chosen.length === 0 || chosen.length < new Set(ids).size)
    throw new InvalidInput([{ path: 'phrases', code: 'unknownCode' }])
  const locale = readerLocale(open.row.locale)
  const say = (language: typeof locale) => chosen.map(({ text }) => text[language]).join('\n\n')
  await send(ctx, open, { text: say(locale), locale, beside: locale === 'nl' ? null : say('nl') })
}

interface ToReporter {
  text: string
  locale: string
  /** The same in Dutch, for the desk. */
  beside: string | null
}

async function send(ctx: Context, { row, sealer }: OpenSignal, { text, locale, beside }: ToReporter): Promise<void> {
  const id = ctx.newId()
  await insertMessage(ctx.db, {
    id,
    signal_id: row.id,
    from_reporter: false,
    author: actingPerson(ctx),
    locale,
    sealed: sealer.seal('signals.message', id, 'sealed', text),
    sealed_beside: beside === null ? null : sealer.seal('signals.message', id, 'sealed_beside', beside),
    sent_on: ctx.today,
  })
  await markReporterRead(ctx.db, row.id)
  await writeTimeline(ctx, { signalId: row.id, kind: 'messageSent' })
  await recordAudit(ctx, { action: 'signal.message', resource: { kind: 'signal', id: row.number } })
}
