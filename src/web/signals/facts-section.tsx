import { m } from '../../messages/messages.js'
import { ButtonLink } from '../components/button.tsx'
import { Section } from '../components/head.tsx'
import { rowsOf } from './fact-values.ts'
import { FactsTable } from './facts-table.tsx'
import { type SignalFacts, signalAddress } from './signal-facts.ts'

/** The rows of a signal. Who may enrich gets a way to add one and to correct each. */
export function FactsSection({ facts, canEnrich }: { facts: SignalFacts; canEnrich: boolean }) {
  const { frame, now, view } = facts
  const { locale } = frame
  const correctAt = (fact: string) => signalAddress(view.number, `gegevens/${fact}`)
  const corrections = view.timeline.filter(({ kind }) => kind === 'factCorrected')
  const whyCorrected = (earlier: string) =>
    corrections.find(({ detail }) => detail.fact === earlier)?.reason ?? undefined
  return (
    <Section title={m.signals_facts({}, { locale })}>
      {rowsOf(view.facts).length === 0 && <p className="lk-soft">{m.signals_facts_none({}, { locale })}</p>}
      <FactsTable
        {...{ facts: view.facts, translations: view.translations, locale, now, whyCorrected }}
        {...(canEnrich ? { correctAt } : {})}
      />
      {canEnrich && (
        <p className="lk-noprint">
          <ButtonLink kind="second" icon="plus" href={signalAddress(view.number, 'gegevens')}>
            {m.signals_fact_add({}, { locale })}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}
