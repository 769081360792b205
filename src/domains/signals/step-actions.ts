import { type Action, type Context, desksAllowing } from '../access/index.ts'
import type { HandoverStep } from './rules/handover-states.ts'
import type { DeskStep } from './rules/signal-states.ts'

const ofSignal = {
  take: 'signal.take',
  giveBack: 'signal.giveBack',
  enrich: 'signal.enrich',
  consult: 'signal.weigh',
  watch: 'signal.weigh',
  handOver: 'handover.offer',
  closeSignal: 'signal.close',
  reopen: 'signal.reopen',
  message: 'signal.message',
  pauseClock: 'signal.pauseClock',
  resumeClock: 'signal.pauseClock',
} as const satisfies Record<DeskStep, Action>

const ofHandover = {
  accept: 'handover.accept',
  refuse: 'handover.refuse',
  handBack: 'handover.return',
  answer: 'handover.answer',
  withdraw: 'handover.withdraw',
  remind: 'handover.withdraw',
  attempt: 'handover.record',
  recordAccepted: 'handover.record',
  recordRefused: 'handover.record',
  recordReturned: 'handover.record',
  recordAnswered: 'handover.record',
  termPassed: null,
} as const satisfies Record<HandoverStep, Action | null>

/** The steps that are a task of the actor at a desk: what one may never do is not shown as something for later. */
export function ownSteps<Answer extends { step: DeskStep | HandoverStep }>(
  ctx: Context,
  deskId: string | null,
  answers: Answer[],
): Answer[] {
  const actions: Record<DeskStep | HandoverStep, Action | null> = { ...ofSignal, ...ofHandover }
  return answers.filter(({ step }) => {
    const action = actions[step]
    return action !== null && deskId !== null && desksAllowing(ctx.actor, action, ctx.today).includes(deskId)
  })
}
