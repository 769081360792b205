import { type Actor, actAs, type Context, type PersonActor, type System } from '../domains/access/index.ts'
import { openLinkageRecords } from '../domains/linkage/index.ts'
import {
  acceptHandover,
  addFact,
  answerHandover,
  askOtherDesks,
  closeSignal,
  consultOnSignal,
  decideLink,
  feedIndex,
  isPossibleVictim,
  makeReceiverLink,
  messageReporter,
  noteAttempt,
  offerHandover,
  openLink,
  refuseHandover,
  registerVictim,
  replyByLink,
  submitSignal,
  takeSignal,
  viewByLink,
  viewRelated,
  viewSignal,
  watchSignal,
} from '../domains/signals/index.ts'
import { whatReporterReads } from '../domains/signals/rules/closing.ts'
import { factAddition } from '../domains/signals/rules/enrichment.ts'
import { handoverOffer } from '../domains/signals/rules/handover.ts'
import { registrationInput } from '../domains/signals/rules/registration.ts'
import { reportSchema } from '../domains/signals/rules/signal.ts'
import { standardHours } from '../lib/office-hours.ts'
import { isOpen } from '../lib/working-time.ts'
import type { Scene, SceneStep } from './demo-scene.ts'
import { scenes } from './demo-scenes.ts'

const hour = 3_600_000

/** What the players of a scene know: the number of its signal, and of the hand-over that was offered last. */
type Played = { number: string; handover: string }
type Player = { system: System; people: ReadonlyMap<string, PersonActor>; played: Map<Scene, Played> }
type Act = { ago: number; run: (player: Player) => Promise<void> }

/**
 * Plays the scenes of the demonstration, oldest act first: each by the person who did it, at the time it happened. Returns
 * the numbers of the signals, in the order of the scenes.
 */
export async function playScenes(system: System, people: ReadonlyMap<string, PersonActor>): Promise<string[]> {
  const { db, keys } = system
  const linkage = feedIndex({ db, keys, region: system.loaded().region.id }, openLinkageRecords())
  await linkage.fill()
  const player: Player = { system: { ...system, linkage }, people, played: new Map() }
  for (const act of scenes.flatMap(actsOf).sort((a, b) => b.ago - a.ago)) {
    await linkage.catchUp()
    await act.run(player)
  }
  return scenes.flatMap((scene) => player.played.get(scene)?.number ?? [])
}

function actsOf(scene: Scene): Act[] {
  const report = { ago: scene.ago, run: (player: Player) => handIn(player, scene) }
  const steps = scene.steps ?? []
  return [report, ...steps.map((step) => ({ ago: step.ago, run: (player: Player) => play(player, scene, step) }))]
}

function at<T>({ system }: Player, ago: number, actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T> {
  const then = inOfficeHours(new Date(system.clock().getTime() - ago * hour))
  return actAs({ ...system, clock: () => then }, actor, work)
}

/** The last moment up to then at which an office was open: nobody of the demonstration works at night. */
function inOfficeHours(then: Date): Date {
  let moment = then
  while (!isOpen(moment, standardHours)) moment = new Date(moment.getTime() - hour / 4)
  return moment
}

function person({ people }: Player, name: string): PersonActor {
  const found = people.get(name)
  if (!found) throw new Error(`the demonstration has nobody called ${name}`)
  return found
}

async function handIn(player: Player, scene: Scene): Promise<void> {
  const report = reportSchema.parse({
    place: { kind: 'unknown' },
    sourceKind: 'public',
    locale: 'nl',
    acute: 'no',
    ...scene.report,
  })
  const actor = scene.by === 'public' ? ({ kind: 'reporter', signalId: null } as const) : person(player, scene.by)
  const { number } = await at(player, scene.ago, actor, (ctx) => submitSignal(ctx, report))
  player.played.set(scene, { number, handover: '' })
}

async function play(player: Player, scene: Scene, step: SceneStep): Promise<void> {
  const known = player.played.get(scene)
  if (!known) throw new Error('a step comes before its report')
  if (step.do === 'letRead') return letRead(player, step, known.handover)
  const handover = await at(player, step.ago, person(player, step.who), (ctx) => doStep(ctx, known, step))
  if (typeof handover === 'string') player.played.set(scene, { ...known, handover })
}

/** The sender gives link and code; the receiver opens, reads and accepts. */
async function letRead(player: Player, { ago, who }: SceneStep, handover: string): Promise<void> {
  const { token, code } = await at(player, ago, person(player, who), (ctx) => makeReceiverLink(ctx, handover))
  const nobodyYet = { kind: 'receiver', handoverId: null } as const
  const opened = await at(player, ago, nobodyYet, (ctx) => openLink(ctx, { token, code, form: handover }))
  const receiver = { kind: 'receiver', handoverId: opened?.handoverId ?? null } as const
  await at(player, ago, receiver, async (ctx) => {
    await viewByLink(ctx, true)
    await replyByLink(ctx, { step: 'accept' })
  })
}

/** Does one step; what comes back is the number of the hand-over when one was offered. */
async function doStep(
  ctx: Context,
  { number, handover }: Played,
  step: Exclude<SceneStep, { do: 'letRead' }>,
): Promise<unknown> {
  switch (step.do) {
    case 'take':
      return takeSignal(ctx, number)
    case 'consult':
      return consultOnSignal(ctx, { number, reason: step.words })
    case 'message':
      return messageReporter(ctx, number, step.words)
    case 'watch':
      return watchSignal(ctx, { number, reason: step.words, remindOn: daysFrom(ctx, step.days) })
    case 'fact':
      return addFact(ctx, number, factAddition.parse({ ...step, sourceOn: ctx.today }))
    case 'offer':
      return offer(ctx, number, step)
    case 'accept':
      return acceptHandover(ctx, { number: handover })
    case 'refuse':
      return refuseHandover(ctx, { number: handover, reason: step.words })
    case 'attempt':
      return noteAttempt(ctx, { number: handover, channel: 'phone' })
    case 'register':
      return register(ctx, number, step)
    case 'link':
      return link(ctx, number, step.words)
    case 'askDesks':
      return askOtherDesks(ctx, { number, purpose: step.purpose })
    case 'answer':
      return answerHandover(ctx, { number: handover, answer: step.words })
    case 'close':
      return closeSignal(ctx, {
        number,
        result: step.result,
        reason: step.words,
        reporterWord: whatReporterReads[step.result][0],
      })
  }
}

async function offer(
  ctx: Context,
  number: string,
  step: Extract<SceneStep, { do: 'offer' }>,
): Promise<string | undefined> {
  const { facts } = await viewSignal(ctx, number)
  const { desk, purpose, legalBasis, question, days } = step
  const factIds = facts.map((fact) => fact.id)
  const offered = { number, desks: [desk], purpose, legalBasis, question, factIds, answerBy: daysFrom(ctx, days) }
  const [first] = await offerHandover(ctx, handoverOffer.parse(offered))
  return first
}

/** Confirms what the index found first. */
async function link(ctx: Context, number: string, reason: string): Promise<void> {
  const [first] = (await viewRelated(ctx, await viewSignal(ctx, number))).suggested
  if (first) await decideLink(ctx, { number, other: first.number, verdict: 'same', reason })
}

async function register(ctx: Context, number: string, step: Extract<SceneStep, { do: 'register' }>): Promise<void> {
  const victim = (await viewSignal(ctx, number)).facts.findLast(isPossibleVictim)?.id
  const consent = { by: 'victim', name: step.consentName, on: ctx.today, purposes: ['nationalPicture', 'shelter'] }
  const file = { kind: 'registrationAndShelter', legalDuty: false, consent, gender: 'female' }
  await registerVictim(
    ctx,
    registrationInput.parse({ number, victim, ...file, language: step.language, remark: step.words }),
  )
}

const daysFrom = (ctx: Context, days: number) =>
  new Date(ctx.now.getTime() + days * 24 * hour).toISOString().slice(0, 10)
