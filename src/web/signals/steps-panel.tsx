/** "Wat kun je nu doen": what is possible, and of what is not, why. */
import type { SignalView } from '../../domains/signals/index.ts'
import type { DeskStep, StepReason } from '../../domains/signals/rules/signal-states.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button, ButtonLink } from '../components/button.tsx'
import { Panel } from '../components/panel.tsx'
import { Blocked, Step, Steps } from '../components/steps.tsx'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import { pageOfStep, reasonInWords, stepInWords } from './step-words.ts'
import { deskName } from './words.ts'

/** In the order in which somebody would consider them; the first one that is possible is the main one. */
const inOrder = ['take', 'handOver', 'consult', 'watch', 'closeSignal', 'reopen'] as const
const small = ['giveBack', 'pauseClock', 'resumeClock'] as const

/** Buttons for what the person may do with this signal now. */
export function StepsPanel({ facts }: { facts: SignalFacts }) {
  const { frame, view } = facts
  const { locale } = frame
  const possible = inOrder.filter((step) => isAllowed(view, step))
  return (
    <Panel title={m.signals_now({}, { locale })} id="nu" noPrint>
      <Steps>
        {possible.map((step, at) => (
          <Step key={step} reason={meaning(step, facts)}>
            <StepButton step={step} kind={at === 0 ? 'main' : 'second'} facts={facts} />
          </Step>
        ))}
        {blockedSteps(view).map(({ why, steps }) => (
          <Step key={why} reason={reasonInWords(why, locale)}>
            <Blocked>{blockedInWords(steps, locale)}</Blocked>
          </Step>
        ))}
      </Steps>
      <SmallSteps facts={facts} />
    </Panel>
  )
}

function StepButton({ step, kind, facts }: { step: DeskStep; kind: 'main' | 'second'; facts: SignalFacts }) {
  const { frame, view } = facts
  const { name, icon } = stepInWords(step, frame.locale)
  const address = signalAddress(view.number, pageOfStep(step))
  const look = { kind, ...(icon ? { icon } : {}) }
  if (step !== 'take') {
    return (
      <ButtonLink {...look} href={address}>
        {name}
      </ButtonLink>
    )
  }
  const taker = view.takenBy && !view.takenBy.isMe ? view.takenBy.name : null
  return (
    <form action={address} method="post">
      <input type="hidden" name="versie" value={view.version} />
      <Button {...look}>{taker ? m.signals_step_take_over({ name: taker }, { locale: frame.locale }) : name}</Button>
    </form>
  )
}

function meaning(step: DeskStep, { frame, view, region }: SignalFacts): string {
  const { locale } = frame
  const proposed = view.route.proposedDesks.map((id) => deskName(region, id))
  if (step === 'handOver' && proposed.length > 0)
    return m.signals_step_hand_over_proposed({ desks: new Intl.ListFormat(locale).format(proposed) }, { locale })
  return stepInWords(step, locale).means
}

function SmallSteps({ facts: { frame, view, related } }: { facts: SignalFacts }) {
  const { locale } = frame
  const mayShield = related?.may.shield === true
  const links = small
    .filter((step) => isAllowed(view, step))
    .map((step) => ({ page: pageOfStep(step), name: stepInWords(step, locale).name }))
  if (mayShield)
    links.push({ page: 'afschermen', name: (view.shielded ? m.related_shield_end : m.related_shield)({}, { locale }) })
  if (links.length === 0) return null
  return (
    <p className="lk-small">
      {links.map(({ page, name }, at) => (
        <span key={page}>
          <a href={signalAddress(view.number, page)}>{name}</a>
          {at < links.length - 1 && '\u00a0· '}
        </span>
      ))}
    </p>
  )
}

/** Whether the rules allow a step now. */
export function isAllowed({ steps }: SignalView, step: SignalView['steps'][number]['step']): boolean {
  return steps.some((one) => one.step === step && one.allowed)
}

/** A step that has no place here is left out; the others stand together with the reason that they share. */
function blockedSteps({ steps, state }: SignalView): { why: StepReason; steps: DeskStep[] }[] {
  const shown = inOrder.filter((step) => (step === 'reopen' ? state === 'closed' : step !== 'take'))
  const refused = shown.flatMap((step) => {
    const answer = steps.find((one) => one.step === step)
    return answer && !answer.allowed && answer.why !== 'notNow' ? [{ step, why: answer.why }] : []
  })
  const groups = Map.groupBy(refused, ({ why }) => why)
  return [...groups].map(([why, group]) => ({ why, steps: group.map(({ step }) => step) }))
}

function blockedInWords(steps: DeskStep[], locale: Locale): string {
  const names = steps.map((step) => stepInWords(step, locale).name)
  const [first = '', ...others] = names
  const list = new Intl.ListFormat(locale).format([first, ...others.map((name) => name.toLowerCase())])
  return (steps.length === 1 ? m.signals_blocked : m.signals_blocked_many)({ steps: list }, { locale })
}
