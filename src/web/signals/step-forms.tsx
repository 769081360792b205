/** The forms of the steps that weigh a signal: what they ask, and which act they are. */
import type { ReactNode } from 'react'
import { z } from 'zod'
import type { Context } from '../../domains/access/index.ts'
import {
  closeSignal,
  consultOnSignal,
  giveBackSignal,
  pauseClock,
  reopenSignal,
  resumeClock,
  watchSignal,
} from '../../domains/signals/index.ts'
import { ClosingResult, ReporterWord } from '../../domains/signals/rules/closing.ts'
import { reason } from '../../domains/signals/rules/enrichment.ts'
import { messageText } from '../../domains/signals/rules/message.ts'
import type { DeskStep } from '../../domains/signals/rules/signal-states.ts'
import { readDay } from '../../lib/day-input.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import type { TypedForm } from '../report/answers.ts'
import type { Words } from '../say.ts'
import { typed, versionIn } from './asked.ts'
import { ClosingFields } from './closing-fields.tsx'
import type { FieldNames } from './faults.ts'
import { DayField, type FieldFacts, ReasonField } from './step-fields.tsx'

/** A step with a page of its own. */
export interface StepForm {
  step: DeskStep
  /** Under the address of the signal: where the form is, and where it is posted to. */
  page: string
  post: string
  lead: Words
  button: Words
  fields: FieldNames
  draw: (facts: FieldFacts) => ReactNode
  act: (ctx: Context, number: string, form: TypedForm) => Promise<void>
}

const withReason = z.object({ reason })
const withDay = z.object({ reason, day: z.iso.date('date') })
const closing = z.object({
  reason,
  result: ClosingResult,
  reporterWord: ReporterWord,
  words: z.literal('').or(messageText),
})

/** What stands in the address and the version of a form: which signal, as the person saw it. */
const which = (number: string, form: TypedForm) => ({ number, version: versionIn(form) })
const reasonOf = (form: TypedForm) => parseInput(withReason, { reason: typed(form, 'reden') })
const dayOf = (form: TypedForm) =>
  parseInput(withDay, { reason: typed(form, 'reden'), day: readDay(typed(form, 'datum')) ?? '' })

const asksReason = (facts: FieldFacts, hint: Words) => <ReasonField facts={facts} hint={hint} />
const asksDay = (facts: FieldFacts, reasonHint: Words, label: Words) => (
  <>
    <ReasonField facts={facts} hint={reasonHint} />
    <DayField facts={facts} name="datum" label={label} />
  </>
)

/** Every step with a form, in no special order. */
export const stepForms: readonly StepForm[] = [
  {
    ...{ step: 'giveBack', page: 'teruggeven', post: 'teruggeven', fields: {} },
    ...{ lead: m.signals_give_back_lead, button: m.signals_give_back_button },
    draw: () => null,
    act: (ctx, number, form) => giveBackSignal(ctx, number, versionIn(form)),
  },
  {
    ...{ step: 'consult', page: 'overleggen', post: 'overleggen', fields: { reason: 'reden' } },
    ...{ lead: m.signals_consult_lead, button: m.signals_consult_button },
    draw: (facts) => asksReason(facts, m.signals_consult_reason),
    act: (ctx, number, form) => consultOnSignal(ctx, { ...which(number, form), ...reasonOf(form) }),
  },
  {
    ...{ step: 'watch', page: 'in-de-gaten', post: 'in-de-gaten' },
    ...{ lead: m.signals_watch_lead, button: m.signals_watch_button },
    fields: { reason: 'reden', day: 'datum', remindOn: 'datum' },
    draw: (facts) => asksDay(facts, m.signals_watch_reason, m.signals_watch_day),
    act: (ctx, number, form) => {
      const { reason: why, day } = dayOf(form)
      return watchSignal(ctx, { ...which(number, form), reason: why, remindOn: day })
    },
  },
  {
    ...{ step: 'closeSignal', page: 'afsluiten', post: 'afsluiten' },
    ...{ lead: m.signals_close_lead, button: m.signals_close_button },
    fields: { result: 'uitkomst', reason: 'reden', reporterWord: 'zin', words: 'woorden' },
    draw: (facts) => <ClosingFields facts={facts} />,
    act: (ctx, number, form) => {
      const { words, ...rest } = parseInput(closing, {
        reason: typed(form, 'reden'),
        result: typed(form, 'uitkomst'),
        reporterWord: typed(form, 'zin'),
        words: typed(form, 'woorden').trim() === '' ? '' : typed(form, 'woorden'),
      })
      return closeSignal(ctx, { ...which(number, form), ...rest, ...(words ? { words } : {}) })
    },
  },
  {
    ...{ step: 'reopen', page: 'heropenen', post: 'heropenen', fields: { reason: 'reden' } },
    ...{ lead: m.signals_reopen_lead, button: m.signals_reopen_button },
    draw: (facts) => asksReason(facts, m.signals_reopen_reason),
    act: (ctx, number, form) => reopenSignal(ctx, { ...which(number, form), ...reasonOf(form) }),
  },
  {
    ...{ step: 'pauseClock', page: 'klok', post: 'klok' },
    ...{ lead: m.signals_pause_lead, button: m.signals_pause_button },
    fields: { reason: 'reden', day: 'datum', until: 'datum' },
    draw: (facts) => asksDay(facts, m.signals_pause_reason, m.signals_pause_day),
    act: (ctx, number, form) => {
      const { reason: why, day } = dayOf(form)
      return pauseClock(ctx, { number, reason: why, until: day })
    },
  },
  {
    ...{ step: 'resumeClock', page: 'klok', post: 'klok/verder', fields: {} },
    ...{ lead: m.signals_resume_lead, button: m.signals_resume_button },
    draw: () => null,
    act: (ctx, number) => resumeClock(ctx, number),
  },
]
