import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { sayIn } from '../say.ts'
import type { Problem } from '../signals/asked.ts'
import { faultsOf } from '../signals/faults.ts'
import { type SignalFacts, signalAddress } from '../signals/signal-facts.ts'
import { PageUnderSignal } from '../signals/step-page.tsx'
import { AskingFields } from './asking-fields.tsx'
import { conflictInWords } from './conflict-words.ts'

interface AskPageProps {
  facts: SignalFacts
  purposes: readonly string[]
  typed: (name: string) => string
  problem: Problem
}

/** The page `/signalen/:number/navraag`: for what somebody asks which desks know something. */
export function AskPage({ facts, purposes, typed, problem }: AskPageProps) {
  const { frame, region, view } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const faults = faultsOf(problem, { purpose: 'doel', why: 'waarom' }, locale)
  const often = problem.issues.some(({ code }) => code === 'tooOften') || typed('waarom') !== ''
  return (
    <PageUnderSignal
      facts={facts}
      title={say(m.related_ask_title)}
      lead={say(m.related_desks_lead)}
      errors={faults.summary.length}
    >
      <div className="lk-stack">
        {problem.conflict && (
          <Alert kind="risk" title={say(m.related_conflict)} refuses narrow>
            <p>{conflictInWords(problem.conflict.code, locale)}</p>
          </Alert>
        )}
        <ErrorSummary locale={locale} errors={faults.summary} />
        <form className="lk-stack" action={signalAddress(view.number, 'navraag')} method="post">
          <AskingFields {...{ locale, region, purposes, typed, often }} fault={faults.of} />
          <p className="lk-hint">{say(m.related_desks_told)}</p>
          <Actions>
            <Button>{say(m.related_ask)}</Button>
            <ButtonLink kind="link" href={signalAddress(view.number)}>
              {m.signals_step_cancel({}, { locale })}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </PageUnderSignal>
  )
}
