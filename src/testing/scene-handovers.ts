import { findDesk, groundsFor, type PersonActor } from '../domains/access/index.ts'
import {
  acceptHandover,
  answerHandover,
  handBack,
  offerHandover,
  refuseHandover,
  viewSignal,
  withdrawHandover,
} from '../domains/signals/index.ts'
import { handoverOffer } from '../domains/signals/rules/handover.ts'
import { aPerson } from './people.ts'
import { type Receiver, receivers, relations } from './relations.ts'
import type { World } from './world.ts'

type Step = (world: World, handler: PersonActor, number: string, noor: PersonActor) => Promise<unknown>

const accept: Step = (world, handler, number) => world.as(handler, (ctx) => acceptHandover(ctx, { number }))
const reason = { reason: 'Dat past hier niet.' }
const withdraw: Step = (world, _, number, noor) => world.as(noor, (ctx) => withdrawHandover(ctx, { number }))
// The clock does this in another test; here only what it leaves matters.
const noAnswer: Step = ({ database }, _, number) =>
  database.owner.query(`update signals.handover set state = 'noAnswer' where number = $1`, [number])

const steps: Record<Receiver, Step[]> = {
  offered: [],
  accepted: [accept],
  refused: [(world, handler, number) => world.as(handler, (ctx) => refuseHandover(ctx, { number, ...reason }))],
  returned: [accept, (world, handler, number) => world.as(handler, (ctx) => handBack(ctx, { number, ...reason }))],
  answered: [
    accept,
    (world, handler, number) =>
      world.as(handler, (ctx) => answerHandover(ctx, { number, answer: 'Wij gingen langs.' })),
  ],
  noAnswer: [noAnswer],
  noAnswerAfterAccepting: [accept, noAnswer],
  withdrawn: [withdraw],
  withdrawnAfterAccepting: [accept, withdraw],
  onPaper: [],
  acceptedLongAgo: [
    accept,
    ({ database }, _, number) =>
      database.owner.query(
        `update signals.share set until = '2026-11-23' where handover_id = (select id from signals.handover where number = $1)`,
        [number],
      ),
  ],
}

/** Offers story and person to each receiver, and does what brings the hand-over where it must stand. */
export async function passOn(world: World, noor: PersonActor, number: string): Promise<Map<Receiver, string>> {
  const made = new Map<Receiver, string>()
  const { facts, files } = await world.as(noor, (ctx) => viewSignal(ctx, number))
  const factIds = facts.filter(({ kind }) => kind === 'story' || kind === 'person').map(({ id }) => id)
  for (const receiver of receivers) {
    const offer = {
      number,
      desks: [relations[receiver]],
      ...groundOf(world, relations[receiver]),
      factIds,
      fileIds: files.map(({ id }) => id),
    }
    const parsed = handoverOffer.parse({ ...offer, question: 'Pakken jullie dit op?', answerBy: '2026-12-01' })
    const [offered = ''] = await world.as(noor, (ctx) => offerHandover(ctx, parsed))
    const handler = await aPerson(world, [{ function: 'handler', desk: relations[receiver] }], { name: 'Joris Kamp' })
    for (const step of steps[receiver]) await step(world, handler, offered, noor)
    made.set(receiver, offered)
  }
  return made
}

function groundOf({ loaded: { region } }: World, deskId: string) {
  const desk = findDesk(region, deskId)
  const [ground] = desk ? groundsFor(region, desk) : []
  if (!ground) throw new Error(`${deskId} receives nothing`)
  return { purpose: ground.purpose.id, legalBasis: ground.legalBasis.id }
}
