import { ownerFunctions } from '../../domains/programme/rules/bottleneck.ts'
import { writeDay } from '../../lib/day-input.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, Select, TextArea } from '../components/field.tsx'
import { sayIn } from '../say.ts'
import type { BottleneckPageProps } from './bottleneck-view.ts'
import { functionOf, levelWords, stepWords } from './bottleneck-words.ts'

/** What can be done with a bottleneck now; each step asks for a reason. */
export function StepForm({ frame: { locale }, view: { bottleneck, steps, above }, unsent }: BottleneckPageProps) {
  const say = sayIn(locale)
  const { typed, faults } = unsent.typed.stap === 'assign' ? { typed: {}, faults: {} } : unsent
  const choices = steps.filter((step) => step !== 'assign')
  const error = (name: string) => {
    const fault = new Map(Object.entries(faults)).get(name)
    return fault && say(fault)
  }
  const value = (name: string) => new Map(Object.entries(typed)).get(name)
  const [first] = choices
  return (
    <form action={`/programma/knelpunten/${bottleneck.id}`} method="post" noValidate className="lk-stack">
      <input type="hidden" name="versie" value={bottleneck.version} />
      <ChoiceGroup
        locale={locale}
        type="radio"
        name="stap"
        legend={say(m.bottlenecks_step)}
        error={error('stap')}
        options={choices.map((step) => {
          const { words, hint } = stepWords[step]
          return { value: step, label: say(words), hint: say(hint) }
        })}
        chosen={[value('stap') ?? first ?? '']}
      />
      {choices.includes('escalate') && above.length > 1 && (
        <Select
          locale={locale}
          name="overleg"
          label={say(m.bottlenecks_to)}
          hint={say(m.bottlenecks_to_hint)}
          value={value('overleg')}
          error={error('overleg')}
          options={above.map(({ bodyId, name, level }) => ({
            value: bodyId ?? '',
            label: name ?? say(levelWords[level]),
          }))}
        />
      )}
      <TextArea
        locale={locale}
        name="reden"
        label={say(m.bottlenecks_reason)}
        hint={say(m.bottlenecks_no_names)}
        value={value('reden')}
        error={error('reden')}
        rows={3}
      />
      <div>
        <Button>{say(m.bottlenecks_keep)}</Button>
      </div>
    </form>
  )
}

/** Another owner or another term; a person goes before a function. */
export function AssignForm({ frame: { locale }, view: { bottleneck }, people, unsent }: BottleneckPageProps) {
  const say = sayIn(locale)
  const isTried = unsent.typed.stap === 'assign'
  const field = (name: string, usual: string) => {
    const fault = isTried ? unsent.faults[name] : undefined
    const value = (isTried ? unsent.typed[name] : undefined) ?? usual
    return { locale, name, id: `${name}-nieuw`, value, error: fault && say(fault) }
  }
  const named = [...new Map(people.map(({ personId, name }) => [personId, name]))].toSorted((a, b) =>
    a[1].localeCompare(b[1]),
  )
  return (
    <details open={isTried}>
      <summary>{say(m.bottlenecks_assign)}</summary>
      <form action={`/programma/knelpunten/${bottleneck.id}`} method="post" noValidate className="lk-stack">
        <input type="hidden" name="versie" value={bottleneck.version} />
        <input type="hidden" name="stap" value="assign" />
        <Select
          {...field('eigenaar', bottleneck.ownerFunction)}
          label={say(m.bottlenecks_field_owner)}
          options={ownerFunctions.map((name) => ({ value: name, label: functionOf(name, locale) }))}
        />
        <Select
          {...field('persoon', bottleneck.ownerPerson ?? '')}
          label={say(m.bottlenecks_field_person)}
          options={[
            { value: '', label: say(m.bottlenecks_nobody_by_name) },
            ...named.map(([value, label]) => ({ value, label })),
          ]}
        />
        <Field
          {...field('datum', writeDay(bottleneck.dueOn))}
          label={say(m.bottlenecks_field_due)}
          hint={say(m.bottlenecks_day_hint)}
          inputMode="numeric"
          short
        />
        <TextArea {...field('reden', '')} label={say(m.bottlenecks_reason)} rows={2} />
        <div>
          <Button kind="second">{say(m.bottlenecks_assign_do)}</Button>
        </div>
      </form>
    </details>
  )
}
