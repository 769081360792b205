import { InvalidInput } from '../../lib/errors.ts'
import { type Context, requirePermission } from '../access/index.ts'
import type { Channel, RecordedAnswer } from './rules/handover.ts'
import { stepHandover } from './step-handover.ts'

/** Which hand-over, as the person saw it. */
export type HandoverAct = { number: string; version?: number | undefined }

/** The receiver accepts: from now on it sees what was handed over. */
export async function acceptHandover(ctx: Context, act: HandoverAct): Promise<void> {
  requirePermission(ctx, 'handover.accept', { kind: 'handover', id: act.number })
  await stepHandover(ctx, {
    ...act,
    action: 'handover.accept',
    step: 'accept',
    // A partner system accepts for its desk; the record and the timeline name it.
    change: { accepted_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null },
  })
}

/** The receiver refuses with a reason; it has seen the preview and nothing else. */
export function refuseHandover(ctx: Context, act: HandoverAct & { reason: string }): Promise<void> {
  const { reason, ...which } = act
  return stepHandover(ctx, {
    ...which,
    action: 'handover.refuse',
    step: 'refuse',
    words: { kind: 'refusal', text: reason },
  })
}

/** The receiver hands an accepted signal back with a reason. */
export function handBack(ctx: Context, act: HandoverAct & { reason: string }): Promise<void> {
  const { reason, ...which } = act
  return stepHandover(ctx, {
    ...which,
    action: 'handover.return',
    step: 'handBack',
    words: { kind: 'return', text: reason },
  })
}

/** The receiver answers with what was done. */
export function answerHandover(ctx: Context, act: HandoverAct & { answer: string }): Promise<void> {
  const { answer, ...which } = act
  return stepHandover(ctx, {
    ...which,
    action: 'handover.answer',
    step: 'answer',
    words: { kind: 'answer', text: answer },
  })
}

/** The sender takes an offer back; the receiver sees nothing of it any more. */
export function withdrawHandover(ctx: Context, act: HandoverAct): Promise<void> {
  return stepHandover(ctx, { ...act, action: 'handover.withdraw', step: 'withdraw' })
}

/** The sender asks for the answer that is due. */
export function remindReceiver(ctx: Context, act: HandoverAct): Promise<void> {
  return stepHandover(ctx, { ...act, action: 'handover.withdraw', step: 'remind' })
}

/** The sender notes that it tried to get the answer and got none: by phone, on paper, by mail, at the door. */
export function noteAttempt(ctx: Context, act: HandoverAct & { channel: Channel }): Promise<void> {
  const { channel, ...which } = act
  return stepHandover(ctx, { ...which, action: 'handover.record', step: 'attempt', detail: { channel } })
}

const recorded = {
  accept: { step: 'recordAccepted', kind: 'answer' },
  refuse: { step: 'recordRefused', kind: 'refusal' },
  return: { step: 'recordReturned', kind: 'return' },
  answer: { step: 'recordAnswered', kind: 'answer' },
} as const

/** The sender records what a receiver without an account said: through which channel, who, on which day. */
export async function recordAnswer(ctx: Context, act: HandoverAct & { recorded: RecordedAnswer }): Promise<void> {
  const { number, version } = act
  requirePermission(ctx, 'handover.record', { kind: 'handover', id: number })
  if (act.recorded.on > ctx.today) throw new InvalidInput([{ path: 'on', code: 'dayToCome' }])
  const { channel, from, on, words } = act.recorded
  const { step, kind } = recorded[act.recorded.step]
  return stepHandover(ctx, {
    number,
    version,
    action: 'handover.record',
    step,
    words: { kind, text: `${words}\n\n${from}` },
    change: { recorded_channel: channel },
    detail: { channel, on },
  })
}
