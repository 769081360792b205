import { codeLists } from '../../domains/signals/index.ts'
import { requestOutcomes } from '../../domains/signals/rules/subject-request.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { sayIn } from '../say.ts'
import type { RequestFacts } from './request-facts.ts'
import { tickedIn, typedIn } from './request-form.ts'
import { groundInWords, inWords, outcomeWords } from './request-words.ts'

/** What was decided, or the form that decides. */
export function DecisionSection({ facts }: { facts: RequestFacts }) {
  const { frame, view, now } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const { outcome, decidedOn, grounds, explanation } = view
  if (outcome === null || decidedOn === null) return <DecisionForm facts={facts} />
  const words = inWords(outcomeWords, outcome, locale)
  return (
    <Section title={say(m.requests_decision)} stack="m">
      <p>
        <strong>{m.requests_decided({ outcome: words, day: dayInShort(decidedOn, locale, now) }, { locale })}</strong>
      </p>
      {grounds.length > 0 && (
        <ul>
          {grounds.map((id) => (
            <li key={id}>{groundInWords(id, locale)}</li>
          ))}
        </ul>
      )}
      {explanation && <Paragraphs text={explanation} />}
    </Section>
  )
}

function DecisionForm({ facts }: { facts: RequestFacts }) {
  const { frame, view, unsent } = facts
  const { locale } = frame
  const say = sayIn(locale)
  const { faults = {} } = unsent ?? {}
  return (
    <Section title={say(m.requests_decision)} stack="m">
      <form action={`/verzoeken/${view.id}/besluit`} method="post" noValidate className="lk-stack">
        <ChoiceGroup
          locale={locale}
          type="radio"
          name="uitkomst"
          legend={say(m.requests_outcome)}
          error={faults.uitkomst && say(faults.uitkomst)}
          options={requestOutcomes.map((value) => ({ value, label: say(outcomeWords[value]) }))}
          chosen={[typedIn(unsent, 'uitkomst')]}
        />
        <GroundsField facts={facts} />
        <TextArea
          locale={locale}
          name="uitleg"
          label={say(m.requests_explanation)}
          hint={say(m.requests_explanation_hint)}
          value={typedIn(unsent, 'uitleg')}
          error={faults.uitleg && say(faults.uitleg)}
          rows={4}
        />
        <p className="lk-hint">{say(m.requests_decide_hint)}</p>
        <div>
          <Button>{say(m.requests_decide)}</Button>
        </div>
      </form>
    </Section>
  )
}

function GroundsField({ facts: { frame, view, unsent, today } }: { facts: RequestFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  const fault = unsent?.faults.grond
  const fit = codeLists()
    .refusalGrounds.at(today)
    .filter((ground) => ground.for.some((kind) => kind === view.kind))
  return (
    <ChoiceGroup
      locale={locale}
      type="checkbox"
      name="grond"
      legend={say(m.requests_grounds)}
      hint={say(m.requests_grounds_hint)}
      error={fault && say(fault)}
      options={fit.map(({ id, silent }) => ({
        value: id,
        label: groundInWords(id, locale),
        ...(silent ? { hint: say(m.requests_silent) } : {}),
      }))}
      chosen={tickedIn(unsent, 'grond')}
    />
  )
}
