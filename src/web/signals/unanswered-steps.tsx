import type { UnansweredLine } from '../../domains/signals/index.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { handoverAddress } from './handover-facts.ts'
import { actionInWords, type HandoverAction, pageOfAction } from './handover-step-words.ts'
import { stepsOf } from './handover-steps.tsx'
import { signalAddress } from './signal-facts.ts'

const inOrder: readonly HandoverAction[] = ['remind', 'record', 'attempt', 'withdraw']

/** What the sender can do now: ask again, write down what came, note an attempt, take back, try another desk. */
export function NextSteps({ line, locale }: { line: UnansweredLine; locale: Locale }) {
  const { own, number } = line
  if (!own) return null
  // Whoever has no account gets no notice either: there the sender calls.
  const possible = inOrder.filter(
    (action) =>
      (action !== 'remind' || own.receiverHasAccount) && stepsOf(action).some((step) => own.steps.includes(step)),
  )
  return (
    <ul className="lk-plain">
      {possible.map((action) => (
        <li key={action}>
          <NextStep {...{ action, number, locale }} version={own.version} />
        </li>
      ))}
      {own.signalNumber && (
        <li>
          <a href={signalAddress(own.signalNumber)}>{m.unanswered_other_desk({}, { locale })}</a>
        </li>
      )}
    </ul>
  )
}

interface NextStepProps {
  action: HandoverAction
  number: string
  version: number
  locale: Locale
}

function NextStep({ action, number, version, locale }: NextStepProps) {
  const { name } = actionInWords(action, locale)
  const address = handoverAddress(number, pageOfAction(action))
  if (action !== 'remind') return <a href={address}>{name}</a>
  return (
    <form action={address} method="post">
      <input type="hidden" name="versie" value={version} />
      <Button kind="link">{name}</Button>
    </form>
  )
}
