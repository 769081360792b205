/** `/postvak/:desk`, and finding a signal by its number. */
import { Hono } from 'hono'
import { type Context, colleaguesAt } from '../../domains/access/index.ts'
import { findSignalByNumber, viewInbox } from '../../domains/signals/index.ts'
import { handoverNumber, signalNumber } from '../../domains/signals/rules/signal.ts'
import { NotFound } from '../../lib/errors.ts'
import { cleanLine } from '../../lib/typed-text.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import { type Answers, type Asked, type DeskRequest, type Drawn, typed } from './asked.ts'
import { readInboxFilter } from './inbox-address.ts'
import { InboxPage } from './inbox-page.tsx'

/** The list of a desk's work, and the way to a signal by its number. */
export function inboxPages({ show, post }: Answers): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(
      '/postvak/:desk',
      show((asked, c) => drawInbox(asked, deskIn(c), new URL(c.req.url).searchParams)),
    )
    .post(
      '/signalen/zoek',
      post(() => ({
        act: (ctx, form) => addressOf(ctx, cleanLine(typed(form, 'nummer')).toUpperCase()),
        to: foundAddress,
        again: () => Promise.reject(new NotFound()),
        each: true,
      })),
    )
}

// Outside the transaction, because a search is recorded whatever it finds.
function foundAddress(address: string | null): string {
  if (address === null) throw new NotFound()
  return address
}

/** The desk in the address of a request. What cannot be one is not looked for. */
function deskIn(c: DeskRequest): string {
  const desk = c.req.param('desk') ?? ''
  if (!/^[a-z0-9-]{1,100}$/.test(desk)) throw new NotFound()
  return desk
}

async function drawInbox({ ctx, frame }: Asked, deskId: string, search: URLSearchParams): Promise<Drawn> {
  const filter = readInboxFilter(search)
  const inbox = await viewInbox(ctx, deskId, filter)
  const { actor, now, today, loaded } = ctx
  const me = actor.kind === 'person' ? actor.personId : ''
  const colleagues = await colleaguesAt(ctx, deskId)
  const facts = { frame, region: loaded.region, now, today, me, colleagues, filter, inbox }
  return { page: <InboxPage facts={facts} /> }
}

/** Where a number leads. One that is wrong, and one that somebody may not see, both lead nowhere. */
async function addressOf(ctx: Context, number: string): Promise<string | null> {
  if (handoverNumber.safeParse(number).success) return `/overdrachten/${number}`
  const known = signalNumber.safeParse(number).success && (await findSignalByNumber(ctx, number))
  return known ? `/signalen/${number}` : null
}
