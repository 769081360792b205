import { keyKinds } from '../../domains/programme/rules/closing.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { inEuros, keyWords } from './budget-words.ts'
import type { ClosingPageProps } from './closing-view.ts'

/** Proposes to close the year; what is left is divided by a key that people enter here. */
export function KeyForm({ frame: { locale }, budget, part, year, municipalities, unsent }: ClosingPageProps) {
  const say = sayIn(locale)
  const { budget: planned, spent } = budget.progressOfYear(year, part)
  const leftover = planned - spent
  const error = (name: string) => unsent.faults[name] && say(unsent.faults[name])
  return (
    <Section title={say(m.budget_close)} stack="m">
      <p>
        {m.budget_leftover_is({ amount: inEuros(leftover, locale) }, { locale })}{' '}
        {say(leftover > 0n ? m.budget_close_text : m.budget_nothing_back)}
      </p>
      <form action={`/programma/begroting/jaren/${year}`} method="post" noValidate className="lk-stack lk-noprint">
        <input type="hidden" name="deel" value={part.id} />
        {leftover > 0n && (
          <>
            <ChoiceGroup
              locale={locale}
              type="radio"
              name="sleutel"
              legend={say(m.budget_key)}
              hint={say(m.budget_key_hint)}
              error={error('sleutel')}
              options={keyKinds.map((kind) => ({ value: kind, label: say(keyWords[kind] ?? m.budget_key) }))}
              chosen={[unsent.typed.sleutel ?? 'percent']}
            />
            <div className="lk-many">
              <fieldset className="lk-field">
                <legend className="lk-legend">{say(m.budget_per_municipality)}</legend>
                <p className="lk-hint">{say(m.budget_per_municipality_hint)}</p>
                {municipalities.map(({ code, name }) => (
                  <Field
                    key={code}
                    locale={locale}
                    name={code}
                    label={name}
                    value={unsent.typed[code]}
                    error={error(code)}
                    short
                  />
                ))}
              </fieldset>
            </div>
          </>
        )}
        <div>
          <Button>{say(m.budget_propose)}</Button>
        </div>
      </form>
    </Section>
  )
}
