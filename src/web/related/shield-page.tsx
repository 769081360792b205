import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { TextArea } from '../components/field.tsx'
import { sayIn } from '../say.ts'
import type { Problem } from '../signals/asked.ts'
import { faultsOf } from '../signals/faults.ts'
import { type SignalFacts, signalAddress } from '../signals/signal-facts.ts'
import { PageUnderSignal } from '../signals/step-page.tsx'
import { conflictInWords } from './conflict-words.ts'

interface ShieldProps {
  facts: SignalFacts
  typed: (name: string) => string
  problem: Problem
}

/** The page `/signalen/:number/afschermen`: a signal is found by nobody from now on, or again, with a reason. */
export function ShieldPage({ facts, typed, problem }: ShieldProps) {
  const { frame, view } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const faults = faultsOf(problem, { reason: 'reden' }, locale)
  const title = say(view.shielded ? m.related_shield_end : m.related_shield)
  return (
    <PageUnderSignal
      facts={facts}
      title={title}
      lead={say(view.shielded ? m.related_shield_end_lead : m.related_shield_lead)}
      errors={faults.summary.length}
    >
      <div className="lk-stack">
        {problem.conflict && (
          <Alert kind="risk" title={say(m.related_conflict)} refuses narrow>
            <p>{conflictInWords(problem.conflict.code, locale)}</p>
          </Alert>
        )}
        <ErrorSummary locale={locale} errors={faults.summary} />
        <form className="lk-stack" action={signalAddress(view.number, 'afschermen')} method="post">
          <input type="hidden" name="wat" value={view.shielded ? 'open' : 'dicht'} />
          <TextArea
            locale={locale}
            name="reden"
            label={m.signals_reason({}, { locale })}
            hint={say(m.related_shield_hint)}
            error={faults.of('reden')}
            value={typed('reden')}
            rows={4}
          />
          <Actions>
            <Button>{title}</Button>
            <ButtonLink kind="link" href={signalAddress(view.number)}>
              {m.signals_step_cancel({}, { locale })}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </PageUnderSignal>
  )
}
