import { dayFromText } from '../../lib/local-day.ts'
import { type Action, type Context, notify, peopleToTell, requireSystem } from '../access/index.ts'
import { expiredLines, isUnfinished } from './retention.ts'
import { destructionLists } from './retention-store.ts'
import { urgencyOf } from './rules/subject-request.ts'
import { forgetTold, noteTold, openRequestRows, toldMatters } from './told-store.ts'

type Kind = 'destructionReady' | 'destructionWaits' | 'requestDue' | 'requestAnswered'
/** Something that waits for who guards the region. `but` is who did the first half of it. */
type Matter = { kind: Kind; about: string; to: Action; but?: string }

const reminderDays = 7

/**
 * Tells the privacy officers and chain directors that something waits for them: a list that can be proposed or agreed on,
 * a request that is due or of which all desks answered. Once, and again every week that it waits.
 */
export async function tellGuards(ctx: Context): Promise<void> {
  requireSystem(ctx)
  const [matters, told] = [await mattersOf(ctx), await toldMatters(ctx.db, ctx.region)]
  for (const matter of matters) {
    const last = told.find((one) => isSame(one, matter))
    if (last && dayFromText(ctx.today) - dayFromText(last.on_day) < reminderDays) continue
    await tell(ctx, matter)
  }
  for (const old of told) if (!matters.some((one) => isSame(one, old))) await forgetTold(ctx.db, ctx.region, old)
}

const isSame = (one: { kind: string; about: string }, other: { kind: string; about: string }) =>
  one.kind === other.kind && one.about === other.about

async function tell(ctx: Context, { kind, about, to, but }: Matter): Promise<void> {
  if (!(await noteTold(ctx.db, { region: ctx.region, kind, about, on_day: ctx.today }))) return
  const people = (await peopleToTell(ctx, to)).filter((personId) => personId !== but)
  await notify(
    ctx,
    kind,
    people.map((personId) => ({ personId })),
  )
}

async function mattersOf(ctx: Context): Promise<Matter[]> {
  return [...(await mattersOfLists(ctx)), ...(await mattersOfRequests(ctx))]
}

async function mattersOfLists(ctx: Context): Promise<Matter[]> {
  const lists = (await destructionLists(ctx.db)).filter(({ region }) => region === ctx.region)
  const waiting = lists.filter(({ state }) => state === 'proposed')
  const matters: Matter[] = waiting.map(({ id, proposed_by }) => ({
    ...{ kind: 'destructionWaits', about: id, to: 'retention.confirm', but: proposed_by },
  }))
  if (lists.some(isUnfinished)) return matters
  const ready = (await expiredLines(ctx)).some(({ restricted }) => !restricted)
  return ready ? [...matters, { kind: 'destructionReady', about: '', to: 'retention.propose' }] : matters
}

async function mattersOfRequests(ctx: Context): Promise<Matter[]> {
  const rows = await openRequestRows(ctx.db, ctx.region)
  return rows.flatMap(({ id, receivedOn, extendedOn, decided, asked, waiting }): Matter[] => {
    const urgency = urgencyOf({ receivedOn, extendedOn, answeredOn: null }, ctx.today)
    const due = urgency === 'inTime' ? [] : [{ kind: 'requestDue' as const, about: `${id} ${urgency}` }]
    const all = asked > 0 && waiting === 0 && !decided ? [{ kind: 'requestAnswered' as const, about: id }] : []
    return [...due, ...all].map((matter) => ({ ...matter, to: 'request.handle' as const }))
  })
}
