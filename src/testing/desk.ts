import type { PersonActor } from '../domains/access/index.ts'
import { submitSignal, takeSignal } from '../domains/signals/index.ts'
import type { ReportInput } from '../domains/signals/rules/signal.ts'
import { signalPages } from '../web/signals/routes.tsx'
import { colleague, testSite } from './signed-in.ts'
import type { Visitor } from './visitor.ts'
import { aReport, reporter, type World } from './world.ts'

/** Somebody at a desk who reads the pages of its signals, with a browser without JavaScript. */
export function atDesk(world: World, actor: PersonActor): Visitor {
  return colleague(signalPages(world.system, { siteOf: () => testSite }), actor)
}

/** Somebody at a desk who has just opened a page. */
export async function opened(world: World, actor: PersonActor, path: string): Promise<Visitor> {
  const visitor = atDesk(world, actor)
  await visitor.open(path)
  return visitor
}

/** The number of a signal that somebody reported without a name. */
export async function aSignal(world: World, about: Partial<ReportInput> = {}): Promise<string> {
  return (await world.as(reporter, (ctx) => submitSignal(ctx, aReport(about)))).number
}

/** The number of a signal that somebody of its desk has taken up. */
export async function aTakenSignal(
  world: World,
  actor: PersonActor,
  about: Partial<ReportInput> = {},
): Promise<string> {
  const number = await aSignal(world, about)
  await world.as(actor, (ctx) => takeSignal(ctx, number))
  return number
}
