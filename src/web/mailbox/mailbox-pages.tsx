/** `/mijn-melding`: how a reporter comes back. The code travels in forms only: no address, no cookie, no session. */
import { createHash, randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { System } from '../../domains/access/index.ts'
import { longestText } from '../../domains/signals/rules/fact.ts'
import { parseReceipt } from '../../domains/signals/rules/receipt.ts'
import type { PublicLocale } from '../../lib/locales.ts'
import { cleanText } from '../../lib/typed-text.ts'
import { m } from '../../messages/messages.js'
import type { Frame } from '../components/frame.ts'
import type { Attached } from '../files/attached.ts'
import { slowDownWithFiles, statusOfFiles } from '../files/files-answer.tsx'
import { allAttachmentsIn, type FormWithFiles, readFormWithFiles, removesFile, withFault } from '../files/read-form.ts'
import { frameOf, type PageEnv, sendPage } from '../http/page.ts'
import { tooLong } from '../report/fault-words.ts'
import { textIn } from '../report/received.ts'
import type { ReporterPagesOptions } from '../report/report-pages.tsx'
import { formKeyIn } from '../report/turn-page.tsx'
import { CodePage } from './code-page.tsx'
import { MailboxPage, type MailboxView } from './mailbox-page.tsx'
import { onceForEach } from './once.ts'
import { isOpenedBy, openMailbox, renewCode, sendReply } from './open-mailbox.ts'
import { NewCodePage, RenewPage } from './renew-pages.tsx'

/** A post of one of these pages: the code it came with, and in which language to answer. */
interface Posted {
  c: Context
  frame: Frame
  code: string
  /** Whether somebody only asked for another language. */
  onlyLanguage: boolean
  typed: string
  /** Files that came along. */
  sent: FormWithFiles
  formKey: string | undefined
}

/** Mount at `/`, behind the limit on bodies and the check that a post comes from our own page. */
export function mailboxPages(system: System, { siteOf, flood }: ReporterPagesOptions): Hono<PageEnv> {
  const renewOnce = onceForEach<string>(system.clock)
  const answer = (act: (posted: Posted) => Promise<Response> | Response) => async (c: Context) => {
    const sent = await readFormWithFiles(c, system, { kind: 'reporter', signalId: null })
    const { form } = sent
    const frame = frameOf(c, siteOf(), { form })
    const [code, typed] = [textIn(form, 'code'), textIn(form, 'antwoord')]
    return act({ c, frame, code, typed, sent, onlyLanguage: form.has('taal'), formKey: formKeyIn(form) })
  }
  const slow = flood.slowDown('code')
  return new Hono<PageEnv>()
    .get('/mijn-melding', (c) => {
      const frame = frameOf(c, siteOf())
      return sendPage(c, frame, <CodePage frame={frame} />)
    })
    .post(
      '/mijn-melding',
      slow,
      answer((posted) => enter(system, posted)),
    )
    .post(
      '/mijn-melding/antwoord',
      slowDownWithFiles(flood),
      slow,
      answer((posted) => reply(system, posted)),
    )
    .post(
      '/mijn-melding/code',
      slow,
      answer((posted) => askToRenew(system, posted)),
    )
    .post(
      '/mijn-melding/code/nieuw',
      slow,
      answer((posted) => renew(system, posted, renewOnce)),
    )
    .post('/mijn-melding/code/getoond', answer(showAgain))
    .get('/mijn-melding/*', (c) => c.redirect('/mijn-melding', 303))
}

async function enter(system: System, posted: Posted): Promise<Response> {
  const { c, frame, code, onlyLanguage } = posted
  if (onlyLanguage) return sendPage(c, frame, <CodePage frame={frame} typed={code} />)
  const mailbox = await openMailbox(system, code)
  return mailbox
    ? showMailbox(system, posted, { mailbox, attached: nothing(posted.sent.attached) })
    : refuseCode(posted)
}

async function reply(system: System, posted: Posted): Promise<Response> {
  const { code, typed, onlyLanguage, frame, sent } = posted
  const files = allAttachmentsIn(sent)
  const stays = onlyLanguage || removesFile(sent.form) || sent.attached.wrong.length > 0
  const error = stays ? undefined : replyError(typed, frame.locale, files !== undefined)
  const shows = stays || error !== undefined
  if (shows) return showTyped(system, posted, error)
  const { attached } = sent
  const reply = { text: cleanText(typed), locale: frame.locale, files, uploads: attached.uploads }
  try {
    const mailbox = await sendReply(system, code, reply)
    return mailbox
      ? showMailbox(system, posted, { mailbox, sent: true, attached: nothing(attached) })
      : refuseCode(posted)
  } catch (problem) {
    // A file that waited for more than a day is gone: nothing was sent yet.
    const found = withFault(attached, problem)
    if (!found) throw problem
    return showTyped(system, { ...posted, sent: { ...sent, attached: found } })
  }
}

const nothing = (attached: Attached): Attached => ({ ...attached, token: null, uploads: [], wrong: [] })

/** The mailbox with what was typed and not sent yet. */
async function showTyped(system: System, posted: Posted, error?: string): Promise<Response> {
  const { code, typed, sent } = posted
  const mailbox = await openMailbox(system, code)
  if (!mailbox) return refuseCode(posted)
  return showMailbox(system, posted, { mailbox, typed, attached: sent.attached, ...(error ? { error } : {}) })
}

function replyError(typed: string, locale: PublicLocale, withFiles: boolean): string | undefined {
  const count = cleanText(typed).length
  if (count === 0 && !withFiles) return m.report_reply_empty({}, { locale })
  return count > longestText ? tooLong({ count, most: longestText }, locale) : undefined
}

async function askToRenew(system: System, posted: Posted): Promise<Response> {
  const { c, frame, code } = posted
  if (!(await isOpenedBy(system, code))) return refuseCode(posted)
  return sendPage(c, frame, <RenewPage frame={frame} code={code} formKey={newKey()} />)
}

async function renew(system: System, posted: Posted, once: ReturnType<typeof onceForEach<string>>): Promise<Response> {
  const { c, frame, code, onlyLanguage, formKey } = posted
  if (onlyLanguage || !formKey)
    return sendPage(c, frame, <RenewPage frame={frame} code={code} formKey={formKey ?? newKey()} />)
  const key = createHash('sha256').update(`${formKey}\n${code}`).digest('hex')
  const fresh = await once(key, () => renewCode(system, code))
  return fresh ? sendPage(c, frame, <NewCodePage frame={frame} code={fresh} />) : refuseCode(posted)
}

/** The new code once more, in another language: it came along in the page itself. */
function showAgain({ c, frame, code }: Posted): Response {
  if ('problem' in parseReceipt(code)) return c.redirect('/mijn-melding', 303)
  return sendPage(c, frame, <NewCodePage frame={frame} code={code} />)
}

function refuseCode({ c, frame, code }: Posted): Response {
  const error = code.trim() === '' ? m.report_mailbox_no_code : m.report_mailbox_wrong_code
  return sendPage(c, frame, <CodePage frame={frame} typed={code} error={error} />, 422)
}

function showMailbox(
  system: System,
  { c, frame, code }: Posted,
  shown: Pick<MailboxView, 'mailbox' | 'attached' | 'typed' | 'error' | 'sent'>,
): Response {
  const { region } = system.loaded()
  const view = { frame, region, now: system.clock(), code, ...shown }
  return sendPage(c, frame, <MailboxPage view={view} />, shown.error ? 422 : statusOfFiles(shown.attached))
}

const newKey = () => randomBytes(16).toString('hex')
