/** `/ontvangst/…`: one reading for a receiver without an account. The code travels in forms only; nothing is a cookie. */
import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { actAs, type System } from '../../domains/access/index.ts'
import { type OpenedFile, openFileByLink, openLink, replyByLink, viewByLink } from '../../domains/signals/index.ts'
import { type LinkReply, linkReply } from '../../domains/signals/rules/receiver-link.ts'
import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import type { WorkFrame } from '../components/frame.ts'
import { sendFile } from '../files/send-file.ts'
import type { FloodGuard } from '../http/flood.ts'
import { type PageEnv, type Site, sendPage, workFrameOf } from '../http/page.ts'
import type { TypedForm } from '../report/answers.ts'
import { readForm } from '../report/typed-form.ts'
import { typed } from '../signals/asked.ts'
import { ReceiverCodePage } from './code-page.tsx'
import { type Reading, ReadingPage } from './reading-page.tsx'

interface ReceiverPagesOptions {
  siteOf: () => Site
  flood: FloodGuard
}

/** Mount at `/`, behind the limit on bodies and the check that a post comes from our own page. */
export function receiverPages(system: System, { siteOf, flood }: ReceiverPagesOptions): Hono<PageEnv> {
  const tokenIn = (c: Context) => c.req.param('token') ?? ''
  return new Hono<PageEnv>()
    .get('/ontvangst/:token', (c) => {
      const frame = workFrameOf(c, siteOf())
      return sendPage(c, frame, <ReceiverCodePage frame={frame} form={newForm()} />)
    })
    .post('/ontvangst/:token', flood.slowDown('code'), flood.slowDownOn('link', tokenIn), async (c) => {
      const form = await readForm(c)
      const frame = workFrameOf(c, siteOf(), { form })
      return answer(system, { c, frame, form, token: tokenIn(c) })
    })
}

const newForm = () => randomBytes(16).toString('hex')
const formShape = /^[0-9a-f]{32}$/
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

interface Posted {
  c: Context
  frame: WorkFrame
  form: TypedForm
  token: string
}

type Shown = Pick<Reading, 'view' | 'typed' | 'error' | 'goneOn'>

async function answer(system: System, posted: Posted): Promise<Response> {
  const { c, frame, form, token } = posted
  const sent = typed(form, 'sleutel')
  const opened = { code: typed(form, 'code'), form: formShape.test(sent) ? sent : newForm() }
  const found = await actAs(system, { kind: 'receiver', handoverId: null }, (ctx) =>
    openLink(ctx, { token, ...opened }),
  )
  const file = found && (await fileFor(system, form, found))
  if (file) return sendFile(c, file, 'working')
  const shown = found && (await read(system, posted, found))
  if (!shown) return sendPage(c, frame, <ReceiverCodePage frame={frame} form={opened.form} wrong />, 422)
  const reading = { frame, region: system.loaded().region, now: system.clock(), opened, ...shown }
  return sendPage(c, frame, <ReadingPage reading={reading} />, shown.goneOn ? 409 : shown.error ? 422 : 200)
}

/** What a link led to, and whether the reading begins with it. */
type Found = NonNullable<Awaited<ReturnType<typeof openLink>>>

/** The file that was asked for on the page; undefined when none was, or when it was not given. */
async function fileFor(system: System, form: TypedForm, { handoverId, first }: Found): Promise<OpenedFile | undefined> {
  const id = typed(form, 'bestand')
  if (first || !idShape.test(id)) return undefined
  const receiver = { kind: 'receiver', handoverId } as const
  return actAs(system, receiver, (ctx) => openFileByLink(ctx, id)).catch((error: unknown) => {
    if (error instanceof NotFound || error instanceof Conflict) return undefined
    throw error
  })
}

/** Does what was asked, and reads how it stands; undefined when the half hour is over. */
async function read(system: System, { form, frame }: Posted, found: Found): Promise<Shown | undefined> {
  const receiver = { kind: 'receiver', handoverId: found.handoverId } as const
  const look = () => actAs(system, receiver, (ctx) => viewByLink(ctx, found.first))
  const words = typed(form, 'woorden')
  try {
    const reply = replyIn(form)
    if (reply) await actAs(system, receiver, (ctx) => replyByLink(ctx, reply))
    return { view: await look(), typed: reply ? '' : words }
  } catch (error) {
    if (error instanceof NotFound) return undefined
    const view = await look()
    return { view, typed: words, ...afterFault(error, frame, view.state === endsIn[typed(form, 'doe')]) }
  }
}

function replyIn(form: TypedForm): LinkReply | undefined {
  const step = typed(form, 'doe')
  if (step === '' || form.has('taal')) return undefined
  return parseInput(linkReply, { step, words: typed(form, 'woorden') })
}

const endsIn: Readonly<Record<string, string>> = { accept: 'accepted', refuse: 'refused', answer: 'answered' }

/** What is wrong with what was typed, or that the hand-over went on; the second press of a button is no fault. */
function afterFault(error: unknown, { locale }: WorkFrame, again: boolean): Pick<Shown, 'error' | 'goneOn'> {
  if (error instanceof Conflict) return again ? {} : { goneOn: true }
  if (!(error instanceof InvalidInput)) throw error
  const tooLong = error.issues.some(({ code }) => code === 'tooLong')
  return { error: (tooLong ? m.receiver_too_long : m.receiver_empty)({}, { locale }) }
}
