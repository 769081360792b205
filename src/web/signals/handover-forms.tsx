/** The forms of a hand-over: what each asks, and which act it is. */
import type { ReactNode } from 'react'
import { z } from 'zod'
import type { Context } from '../../domains/access/index.ts'
import {
  acceptHandover,
  answerHandover,
  type HandoverAct,
  handBack,
  noteAttempt,
  recordAnswer,
  refuseHandover,
  remindReceiver,
  withdrawHandover,
} from '../../domains/signals/index.ts'
import { reason } from '../../domains/signals/rules/enrichment.ts'
import { channels, handoverWords, recordedAnswer } from '../../domains/signals/rules/handover.ts'
import { readDay } from '../../lib/day-input.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import { ChoiceGroup } from '../components/choice.tsx'
import { TextArea } from '../components/field.tsx'
import type { TypedForm } from '../report/answers.ts'
import { sayIn, type Words } from '../say.ts'
import { typed } from './asked.ts'
import type { FieldNames } from './faults.ts'
import type { HandoverFieldFacts } from './handover-facts.ts'
import type { HandoverAction } from './handover-step-words.ts'
import { channelInWords } from './handover-words.ts'
import { RecordFields } from './record-fields.tsx'

/** An action with a form; without `lead` it is a button alone. */
export interface HandoverForm {
  action: HandoverAction
  lead?: Words
  fields: FieldNames
  draw: (facts: HandoverFieldFacts) => ReactNode
  act: (ctx: Context, which: HandoverAct, form: TypedForm) => Promise<void>
}

const withReason = z.object({ reason })
const withAnswer = z.object({ answer: handoverWords })
const withChannel = z.object({ channel: z.enum(channels, 'chooseHow') })

const words = (name: string, label: Words, hint: Words) => (facts: HandoverFieldFacts) => {
  const say = sayIn(facts.locale)
  return (
    <TextArea
      {...{ locale: facts.locale, name, label: say(label), hint: say(hint) }}
      {...{ value: facts.typed(name), error: facts.faults.of(name), rows: 5 }}
    />
  )
}
const nothing = () => null

const how = ({ locale, typed: before, faults }: HandoverFieldFacts) => (
  <ChoiceGroup
    {...{
      locale,
      type: 'radio',
      name: 'hoe',
      legend: m.unanswered_attempt_how({}, { locale }),
      error: faults.of('hoe'),
    }}
    options={channels.map((value) => ({ value, label: channelInWords(value, locale) }))}
    chosen={[before('hoe')]}
  />
)

/** Every action of a hand-over. */
export const handoverForms: readonly HandoverForm[] = [
  { action: 'accept', fields: {}, draw: nothing, act: acceptHandover },
  { action: 'remind', fields: {}, draw: nothing, act: remindReceiver },
  {
    action: 'refuse',
    lead: m.signals_ho_refuse_lead,
    fields: { reason: 'reden' },
    draw: words('reden', m.signals_reason, m.signals_ho_refuse_reason),
    act: (ctx, which, form) =>
      refuseHandover(ctx, { ...which, ...parseInput(withReason, { reason: typed(form, 'reden') }) }),
  },
  {
    action: 'handBack',
    lead: m.signals_ho_hand_back_lead,
    fields: { reason: 'reden' },
    draw: words('reden', m.signals_reason, m.signals_ho_hand_back_reason),
    act: (ctx, which, form) => handBack(ctx, { ...which, ...parseInput(withReason, { reason: typed(form, 'reden') }) }),
  },
  {
    action: 'answer',
    lead: m.signals_ho_answer_lead,
    fields: { answer: 'antwoord' },
    draw: words('antwoord', m.signals_ho_answer_label, m.signals_ho_answer_hint),
    act: (ctx, which, form) =>
      answerHandover(ctx, { ...which, ...parseInput(withAnswer, { answer: typed(form, 'antwoord') }) }),
  },
  { action: 'withdraw', lead: m.signals_ho_withdraw_lead, fields: {}, draw: nothing, act: withdrawHandover },
  {
    action: 'attempt',
    lead: m.unanswered_attempt_lead,
    fields: { channel: 'hoe' },
    draw: how,
    act: (ctx, which, form) =>
      noteAttempt(ctx, { ...which, ...parseInput(withChannel, { channel: typed(form, 'hoe') }) }),
  },
  {
    action: 'record',
    lead: m.signals_ho_record_lead,
    fields: { step: 'wat', channel: 'hoe', from: 'wie', on: 'datum', words: 'woorden' },
    draw: (facts) => <RecordFields facts={facts} />,
    act: (ctx, which, form) => recordAnswer(ctx, { ...which, recorded: readRecorded(form) }),
  },
]

function readRecorded(form: TypedForm) {
  return parseInput(recordedAnswer, {
    step: typed(form, 'wat'),
    channel: typed(form, 'hoe'),
    from: typed(form, 'wie'),
    on: readDay(typed(form, 'datum')) ?? '',
    words: typed(form, 'woorden'),
  })
}
