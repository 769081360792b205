/** What a reporter does behind a code. The code is checked at every step: nothing remembers that somebody was let in. */
import { actAs, type Context, type System } from '../../domains/access/index.ts'
import {
  type Attachments,
  type Mailbox,
  openReceipt,
  renewReceipt,
  replyAsReporter,
  type Upload,
  viewMailbox,
} from '../../domains/signals/index.ts'

/** The mailbox behind a code; undefined when the code opens nothing. */
export function openMailbox(system: System, code: string): Promise<Mailbox | undefined> {
  return withCode(system, code, viewMailbox)
}

/** What somebody sends: the text, the language of the page, and the files with it. */
export interface SentReply {
  text: string
  locale: string
  files: Attachments | undefined
  uploads: readonly Upload[]
}

/** Sends a message and gives the mailbox with it; a message that was just sent is not sent again. */
export function sendReply(system: System, code: string, reply: SentReply): Promise<Mailbox | undefined> {
  return withCode(system, code, async (ctx) => {
    const before = await viewMailbox(ctx)
    const last = before.messages.at(-1)
    if (last && isRepeated(last, reply)) return before
    await replyAsReporter(ctx, reply.text, reply.locale, reply.files)
    const after = await viewMailbox(ctx)
    // What came in while somebody was writing was just marked as read; on this page it is still new.
    const messages = after.messages.map((message, at) => ({ ...message, isNew: before.messages[at]?.isNew ?? false }))
    return { ...after, messages }
  })
}

/** The second press of a button: the same words, and no files but those that came with them. */
function isRepeated({ fromReporter, text, files }: Mailbox['messages'][number], { text: sent, uploads }: SentReply) {
  return fromReporter && text === sent && uploads.every(({ name }) => files.some((file) => file.name === name))
}

/** Whether a code opens something, without reading what waits there. */
export async function isOpenedBy(system: System, code: string): Promise<boolean> {
  return (await withCode(system, code, async () => true)) ?? false
}

/** A new code in the place of this one. */
export function renewCode(system: System, code: string): Promise<string | undefined> {
  return withCode(system, code, (ctx, signalId) => renewReceipt(ctx, signalId))
}

async function withCode<Result>(
  system: System,
  code: string,
  work: (ctx: Context, signalId: string) => Promise<Result>,
): Promise<Result | undefined> {
  const signalId = await actAs(system, { kind: 'reporter', signalId: null }, (ctx) => openReceipt(ctx, code))
  if (signalId === undefined) return undefined
  return actAs(system, { kind: 'reporter', signalId }, (ctx) => work(ctx, signalId))
}
