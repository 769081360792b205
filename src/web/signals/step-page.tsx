/** The page of one step: what it does, its form, and what happened when it came back. */
import type { ReactNode } from 'react'
import type { StepReason } from '../../domains/signals/rules/signal-states.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Head } from '../components/head.tsx'
import { Quote } from '../components/paragraphs.tsx'
import { Blocked } from '../components/steps.tsx'
import type { Crumb } from '../components/workbench-page.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { inboxAddress, inboxName } from '../navigation.ts'
import { sayIn } from '../say.ts'
import type { Problem } from './asked.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { type Faults, faultsOf } from './faults.ts'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import type { StepForm } from './step-forms.tsx'
import { reasonInWords, stepInWords } from './step-words.ts'
import { WithNumber } from './with-number.tsx'

interface PageUnderSignalProps {
  facts: SignalFacts
  title: string
  lead?: ReactNode
  errors?: number
  /** The name of the page is no verb: a colon stands before it. */
  noun?: boolean
  /** Scripts that make the page nicer; it works without. */
  scripts?: readonly string[]
  children: ReactNode
}

/** A page under that of a signal, with the path to it. */
export function PageUnderSignal({ facts, title, lead, errors = 0, noun, scripts, children }: PageUnderSignalProps) {
  const { frame, region, view } = facts
  const { locale } = frame
  const crumbs: Crumb[] = [
    { label: m.signals_nav_start({}, { locale }), href: '/start' },
    { label: inboxName(region, view.deskId, locale), href: inboxAddress(view.deskId) },
    { label: view.number, href: signalAddress(view.number) },
    { label: title },
  ]
  const words = noun ? m.signals_step_title_noun : m.signals_step_title
  const whole = words({ number: view.number, step: lowerFirst(title) }, { locale })
  return (
    <WorkbenchPage
      {...{ frame, title: whole, current: inboxAddress(view.deskId), crumbs, errors }}
      {...(scripts ? { scripts } : {})}
    >
      <Head title={<WithNumber text={whole} number={view.number} />} {...(lead ? { facts: lead } : {})} />
      {children}
    </WorkbenchPage>
  )
}

/** “Registratie bij CoMensha” in the middle of a heading: a name keeps its capitals. */
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

interface StepPageProps {
  facts: SignalFacts
  form: StepForm
  typed: (name: string) => string
  problem: Problem
}

/** The form of a step. */
export function StepPage({ facts, form, typed, problem }: StepPageProps) {
  const { frame, view } = facts
  const { locale } = frame
  const faults: Faults = faultsOf(problem, form.fields, locale)
  const say = sayIn(locale)
  const { name } = stepInWords(form.step, locale)
  return (
    <PageUnderSignal facts={facts} title={name} lead={say(form.lead)} errors={faults.summary.length}>
      <div className="lk-stack">
        {problem.conflict && <ConflictNotice facts={facts} />}
        <ErrorSummary locale={locale} errors={faults.summary} />
        <form className="lk-stack" action={signalAddress(view.number, form.post)} method="post">
          <input type="hidden" name="versie" value={view.version} />
          {form.draw({ locale, typed, faults, signal: facts })}
          <Actions>
            <Button>{say(form.button)}</Button>
            <ButtonLink kind="link" href={signalAddress(view.number)}>
              {m.signals_step_cancel({}, { locale })}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </PageUnderSignal>
  )
}

interface NotNowProps {
  facts: SignalFacts
  title: string
  why: StepReason
  /** What was typed and could not be sent, so that it is not lost. */
  typed?: readonly string[]
}

/** A step that is not possible (any more): why, and what was typed. */
export function NotNowPage({ facts, title, why, typed = [] }: NotNowProps) {
  const { locale } = facts.frame
  const texts = typed.filter((text) => text.trim() !== '')
  return (
    <PageUnderSignal facts={facts} title={title}>
      <div className="lk-stack">
        {texts.length > 0 && <ConflictNotice facts={facts} nothingTyped />}
        <Blocked>{m.signals_blocked({ steps: title }, { locale })}</Blocked>
        <p>{reasonInWords(why, locale)}</p>
        {texts.length > 0 && <p>{m.signals_not_now_typed({}, { locale })}</p>}
        {texts.map((text) => (
          <Quote key={text} text={text} />
        ))}
        <BackToSignal facts={facts} />
      </div>
    </PageUnderSignal>
  )
}

/** The way back to the page of the signal. */
export function BackToSignal({ facts: { frame, view } }: { facts: SignalFacts }) {
  return (
    <p>
      <a href={signalAddress(view.number)}>{m.signals_back_to_signal({}, { locale: frame.locale })}</a>
    </p>
  )
}
