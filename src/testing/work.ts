import { actAsJobs, type PersonActor } from '../domains/access/index.ts'
import { fireDueClocks, offerHandover, submitSignal, takeSignal, viewSignal } from '../domains/signals/index.ts'
import { handoverOffer } from '../domains/signals/rules/handover.ts'
import { aReport, reporter, type World } from './world.ts'

/** What happens at the desk of Breda, in the fewest words; a test says only what it is about. */
export type Work = {
  /** Hands a report in without a name and gives its number. */
  report(about?: Parameters<typeof aReport>[0]): Promise<string>
  take(number: string): Promise<void>
  /** Offers all of a signal to team AVIM, to be answered on 1 December; gives the number of the hand-over. */
  handOver(number: string): Promise<string>
  /** Lets the jobs fire until nothing is due, as the worker does. */
  fire(): Promise<void>
  /** Takes away every signal with what belongs to it. */
  clear(): Promise<void>
}

/** Work of an attention officer. */
export function workOf(world: World, officer: PersonActor): Work {
  return {
    report: async (about = {}) => (await world.as(reporter, (ctx) => submitSignal(ctx, aReport(about)))).number,
    take: (number) => world.as(officer, (ctx) => takeSignal(ctx, number)),
    async handOver(number) {
      const { facts } = await world.as(officer, (ctx) => viewSignal(ctx, number))
      const offer = handoverOffer.parse({
        number,
        desks: ['team-avim'],
        purpose: 'opsporing',
        legalBasis: 'politietaak',
        factIds: facts.map(({ id }) => id),
        question: 'Kijken jullie mee?',
        answerBy: '2026-12-01',
      })
      return (await world.as(officer, (ctx) => offerHandover(ctx, offer)))[0] ?? ''
    },
    async fire() {
      while ((await actAsJobs(world.system, 'clocks', fireDueClocks)) > 0);
    },
    async clear() {
      await world.database.owner.query('truncate signals.signal, signals.draft cascade')
    },
  }
}
