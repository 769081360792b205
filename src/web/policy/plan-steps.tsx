import { type PlanState, planSteps } from '../../domains/programme/rules/regional-plan.ts'
import { m } from '../../messages/messages.js'
import { Actions, Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { planField } from './plan-form.ts'
import type { PlanPageProps } from './plan-page-props.ts'
import { blockerWords, planStateWords } from './plan-words.ts'

/** Where partners are asked what they think of a plan. */
export function AskSection({ frame: { locale }, plan, region, typed, faults }: PlanPageProps) {
  const say = sayIn(locale)
  const asked = new Set(plan.feedback.map(({ organisation }) => organisation))
  const options = region.organisations.flatMap(({ id, name }) => (asked.has(id) ? [] : [{ value: id, label: name }]))
  const [name, until] = [planField('organisations'), planField('until')]
  if (options.length === 0) return null
  return (
    <Section title={say(m.policy_plan_ask)} stack="m">
      <form action={`/programma/plannen/${plan.id}/partners`} method="post" noValidate className="lk-stack lk-noprint">
        <details open={faults[name] !== undefined}>
          <summary>{say(m.policy_plan_partner)}</summary>
          <ChoiceGroup
            {...{ locale, type: 'checkbox', name, options }}
            legend={say(m.policy_plan_partner)}
            chosen={(typed[name] ?? '').split(' ')}
            error={faults[name] && say(faults[name])}
          />
        </details>
        <Field
          {...{ locale, name: until, value: typed[until] }}
          label={say(m.policy_plan_ask_until)}
          hint={say(m.policy_day_hint)}
          error={faults[until] && say(faults[until])}
          short
        />
        <Actions>
          <Button kind="second">{say(m.policy_plan_ask_button)}</Button>
        </Actions>
      </form>
    </Section>
  )
}

/** Where a plan goes a step on or back; what keeps it from going on is said. */
export function MoveSection({ frame: { locale }, plan, typed, faults }: PlanPageProps) {
  const say = sayIn(locale)
  const { next, back } = planSteps[plan.state]
  const to = (state: PlanState | null, words: typeof m.policy_plan_move_to) =>
    state === null ? [] : [{ value: state, label: words({ state: say(planStateWords[state]) }, { locale }) }]
  const error = (part: string) => {
    const fault = faults[planField(part)]
    return fault && say(fault)
  }
  const field = (part: string) => ({ locale, name: planField(part), value: typed[planField(part)], error: error(part) })
  return (
    <Section title={say(m.policy_plan_move)} stack="m">
      {plan.blockers.length > 0 && (
        <ul>
          {plan.blockers.map((one) => (
            <li key={one}>{say(blockerWords[one])}</li>
          ))}
        </ul>
      )}
      <form action={`/programma/plannen/${plan.id}/stap`} method="post" noValidate className="lk-stack lk-noprint">
        <input type="hidden" name={planField('version')} value={String(plan.version)} />
        <ChoiceGroup
          {...{ locale, type: 'radio', name: planField('to'), error: error('to') }}
          legend={say(m.policy_plan_move)}
          options={[...to(next, m.policy_plan_move_to), ...to(back, m.policy_plan_move_back)]}
          chosen={[typed[planField('to')] ?? '']}
        />
        {next === 'force' ? (
          // What is in force has no step after it, and so no day to ask for.
          <input type="hidden" name={planField('dueOn')} value={plan.dueOn ?? ''} />
        ) : (
          <Field {...field('dueOn')} label={say(m.policy_plan_move_due)} hint={say(m.policy_day_hint)} short />
        )}
        <TextArea
          {...field('reason')}
          label={say(m.policy_plan_move_reason)}
          hint={say(m.policy_plan_move_reason_hint)}
          rows={3}
        />
        <Actions>
          <Button>{say(m.policy_plan_record)}</Button>
        </Actions>
      </form>
    </Section>
  )
}
