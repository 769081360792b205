/** The page of one action of a hand-over, and what it says when somebody was first. */

import type { HandoverReason } from '../../domains/signals/rules/handover-states.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { HandoverBadge } from '../components/badge.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Quote } from '../components/paragraphs.tsx'
import { Blocked } from '../components/steps.tsx'
import { sayIn } from '../say.ts'
import type { Problem } from './asked.ts'
import { faultsOf } from './faults.ts'
import { type HandoverFacts, handoverAddress } from './handover-facts.ts'
import type { HandoverForm } from './handover-forms.tsx'
import { HandoverFrame } from './handover-page.tsx'
import { actionInWords, handoverReasonInWords, pageOfAction } from './handover-step-words.ts'
import { WithNumber } from './with-number.tsx'

interface FormPageProps {
  facts: HandoverFacts
  form: HandoverForm
  typed: (name: string) => string
  problem: Problem
}

/** The form of an action. */
export function HandoverFormPage({ facts, form, typed, problem }: FormPageProps) {
  const { frame, view } = facts
  const { locale } = frame
  const faults = faultsOf(problem, form.fields, locale)
  const { name, icon } = actionInWords(form.action, locale)
  const title = m.signals_ho_title({ number: view.number, action: name.toLowerCase() }, { locale })
  return (
    <HandoverFrame
      {...{ facts, under: name, plainTitle: title, errors: faults.summary.length }}
      title={<WithNumber text={title} number={view.number} />}
      {...(form.lead ? { lead: sayIn(locale)(form.lead) } : {})}
    >
      <div className="lk-stack">
        {problem.conflict && <HandoverConflict facts={facts} restricted={problem.conflict.code === 'restricted'} />}
        <ErrorSummary locale={locale} errors={faults.summary} />
        <form className="lk-stack" action={handoverAddress(view.number, pageOfAction(form.action))} method="post">
          <input type="hidden" name="versie" value={view.version} />
          {form.draw({ locale, typed, faults, handover: facts })}
          <Actions>
            <Button {...(icon ? { icon } : {})}>{name}</Button>
            <ButtonLink kind="link" href={handoverAddress(view.number)}>
              {m.signals_step_cancel({}, { locale })}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </HandoverFrame>
  )
}

/** The other side, or a colleague, was first: where it stands now; what was typed stands in the form. */
function HandoverConflict({ facts: { frame, view }, restricted }: { facts: HandoverFacts; restricted: boolean }) {
  const { locale } = frame
  if (restricted) return <Alert kind="risk" narrow title={m.signals_ho_restricted({}, { locale })} />
  const last = view.words.filter(({ kind }) => kind !== 'question').at(-1)
  return (
    <Alert kind="risk" narrow title={m.signals_ho_conflict({}, { locale })}>
      <p>
        <HandoverBadge locale={locale} state={view.state} />
      </p>
      {last && <Quote text={last.text} />}
      <p>{m.signals_conflict_yours({}, { locale })}</p>
    </Alert>
  )
}

interface NotNowProps {
  facts: HandoverFacts
  name: string
  why: HandoverReason
  typed: readonly string[]
}

/** An action that is not possible (any more): why, and what was typed. */
export function HandoverNotNow({ facts, name, why, typed }: NotNowProps) {
  const { frame, view } = facts
  const { locale } = frame
  const texts = typed.filter((text) => text.trim() !== '')
  return (
    <HandoverFrame facts={facts} under={name} title={name} plainTitle={name}>
      <div className="lk-stack">
        <Blocked>{m.signals_blocked({ steps: name }, { locale })}</Blocked>
        <p>{handoverReasonInWords(why, locale)}</p>
        {texts.length > 0 && <p>{m.signals_not_now_typed({}, { locale })}</p>}
        {texts.map((text) => (
          <Quote key={text} text={text} />
        ))}
        <p>
          <a href={handoverAddress(view.number)}>{m.signals_ho_back({}, { locale })}</a>
        </p>
      </div>
    </HandoverFrame>
  )
}
