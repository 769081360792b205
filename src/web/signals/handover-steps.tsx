/** "Wat kun je nu doen" with a hand-over. */
import type { HandoverReason, HandoverStep } from '../../domains/signals/rules/handover-states.ts'
import { m } from '../../messages/messages.js'
import { Button, ButtonLink } from '../components/button.tsx'
import { Panel } from '../components/panel.tsx'
import { Blocked, Step, Steps } from '../components/steps.tsx'
import { type HandoverFacts, handoverAddress, mayStep } from './handover-facts.ts'
import { actionInWords, type HandoverAction, handoverReasonInWords, pageOfAction } from './handover-step-words.ts'

const inOrder: readonly HandoverAction[] = [
  'accept',
  'answer',
  'record',
  'remind',
  'attempt',
  'refuse',
  'handBack',
  'withdraw',
]
const recordSteps = ['recordAccepted', 'recordRefused', 'recordReturned', 'recordAnswered'] as const
/** These need no words, so they are a button and not a page. */
const atOnce: readonly HandoverAction[] = ['accept', 'remind']
const worthSaying: readonly HandoverReason[] = ['acceptFirst']

/** The steps of a hand-over that an action stands for. */
export function stepsOf(action: HandoverAction): readonly HandoverStep[] {
  return action === 'record' ? recordSteps : [action]
}

/** Buttons for what the reader's side may do now. A hand-over that has ended has none. */
export function HandoverSteps({ facts }: { facts: HandoverFacts }) {
  const { frame, view } = facts
  const { locale } = frame
  // Whoever has no account gets no notice either: there the sender calls.
  const shown = inOrder.filter((action) => action !== 'remind' || view.receiverHasAccount)
  const possible = shown.filter((action) => stepsOf(action).some((step) => mayStep(view, step)))
  const blocked = inOrder.flatMap((action) => {
    const answer = view.steps.find(({ step }) => step === action)
    return answer && !answer.allowed && worthSaying.includes(answer.why) ? [{ action, why: answer.why }] : []
  })
  const sheet = view.relation === 'sender' && !view.receiverHasAccount
  return (
    <Panel title={m.signals_now({}, { locale })} id="nu" noPrint>
      {possible.length + blocked.length === 0 && <p>{m.signals_ho_finished({}, { locale })}</p>}
      <Steps>
        {possible.map((action, at) => (
          <Step key={action} reason={actionInWords(action, locale).means}>
            <ActionButton action={action} main={at === 0} facts={facts} />
          </Step>
        ))}
        {sheet && (
          <Step reason={m.signals_ho_sheet_means({}, { locale })}>
            <ButtonLink kind="second" icon="print" href={handoverAddress(view.number, 'blad')}>
              {m.signals_ho_sheet({}, { locale })}
            </ButtonLink>
          </Step>
        )}
        {blocked.map(({ action, why }) => (
          <Step key={action} reason={handoverReasonInWords(why, locale)}>
            <Blocked>{m.signals_blocked({ steps: actionInWords(action, locale).name }, { locale })}</Blocked>
          </Step>
        ))}
      </Steps>
    </Panel>
  )
}

function ActionButton({ action, main, facts }: { action: HandoverAction; main: boolean; facts: HandoverFacts }) {
  const { frame, view } = facts
  const { name, icon } = actionInWords(action, frame.locale)
  const address = handoverAddress(view.number, pageOfAction(action))
  const look = { kind: main ? ('main' as const) : ('second' as const), ...(icon ? { icon } : {}) }
  if (!atOnce.includes(action)) {
    return (
      <ButtonLink {...look} href={address}>
        {name}
      </ButtonLink>
    )
  }
  return (
    <form action={address} method="post">
      <input type="hidden" name="versie" value={view.version} />
      <Button {...look}>{name}</Button>
    </form>
  )
}
