import type { RegionalPlan } from '../../domains/programme/index.ts'
import { policyBodies } from '../../domains/programme/rules/policy-fact.ts'
import { feedbackOutcomes } from '../../domains/programme/rules/regional-plan.ts'
import { writeDay } from '../../lib/day-input.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Field, type Option, Select, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { type Faults, planField, type Typed } from './plan-form.ts'
import { outcomeWords } from './plan-words.ts'
import { bodyWords } from './policy-words.ts'

/** A field of a form about a plan: what it is, how it looks, and a list to choose from. */
type PlanFieldKind =
  | { part: string; label: Words; hint?: Words; kind: 'line' | 'text' | 'day' }
  | {
      part: string
      label: Words
      kind: 'choice'
      options: (say: (words: Words) => string) => Option[]
    }

const day = (part: string, label: Words): PlanFieldKind => ({ part, label, hint: m.policy_day_hint, kind: 'day' })

/** The fields of each form about a plan. */
export const planForms: Record<'plan' | 'feedback' | 'adoption', readonly PlanFieldKind[]> = {
  plan: [
    { part: 'title', label: m.policy_plan_name, kind: 'line' },
    { part: 'link', label: m.policy_link, hint: m.policy_link_hint, kind: 'line' },
    { part: 'workingGroup', label: m.policy_plan_working_group, hint: m.policy_plan_working_group_hint, kind: 'text' },
    day('dueOn', m.policy_plan_due_label),
    { part: 'committee', label: m.policy_plan_committee, kind: 'line' },
    { part: 'advice', label: m.policy_plan_advice, kind: 'text' },
    day('adviceOn', m.policy_plan_advice_on),
  ],
  feedback: [
    day('receivedOn', m.policy_plan_received_on),
    { part: 'said', label: m.policy_plan_said_label, kind: 'text' },
    {
      ...{ part: 'outcome', label: m.policy_plan_outcome_label, kind: 'choice' },
      options: (say) => feedbackOutcomes.map((value) => ({ value, label: say(outcomeWords[value]) })),
    },
    { part: 'response', label: m.policy_plan_response_label, hint: m.policy_plan_response_hint, kind: 'text' },
  ],
  adoption: [
    day('adoptedOn', m.policy_plan_adopted_on),
    {
      ...{ part: 'body', label: m.policy_body, kind: 'choice' },
      options: (say) => policyBodies.map((value) => ({ value, label: say(bodyWords[value]) })),
    },
    day('councilInformedOn', m.policy_plan_council_on),
    day('publishedOn', m.policy_plan_published_on),
  ],
}

interface PlanFormProps {
  frame: WorkbenchFrame
  title: string
  /** The plan that it is about; null for a new one. */
  plan: RegionalPlan | null
  /** Where the form goes. */
  action: string
  fields: readonly PlanFieldKind[]
  typed: Typed
  faults: Faults
  conflict: boolean
}

/** A form about a regional plan, on a page of its own. */
export function PlanFormPage({ frame, title, plan, action, fields, typed, faults, conflict }: PlanFormProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const list = '/programma/plannen'
  const back = plan ? `${list}/${plan.id}` : list
  const above = plan ? [{ href: back, label: plan.title }] : []
  const crumbs = [{ href: list, label: say(m.policy_plans) }, ...above, { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={plan && <p>{plan.title}</p>} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {conflict && (
          <Alert kind="risk" title={say(m.policy_plan_conflict)}>
            <p>{say(m.policy_screening_conflict_text)}</p>
            <p>
              <a href={back}>{say(m.policy_plans)}</a>
            </p>
          </Alert>
        )}
        <p>{say(m.policy_form_lead)}</p>
        <form action={action} method="post" noValidate className="lk-stack">
          <input type="hidden" name={planField('version')} value={typed[planField('version')] ?? '0'} />
          {fields.map((field) => (
            <OneField key={field.part} {...{ field, frame, typed, faults }} />
          ))}
          <Actions>
            <Button>{say(m.policy_plan_record)}</Button>
            <ButtonLink kind="link" href={back}>
              {say(m.policy_cancel)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}

type OneFieldProps = Pick<PlanFormProps, 'frame' | 'typed' | 'faults'> & { field: PlanFieldKind }

function OneField({ field, frame: { locale }, typed, faults }: OneFieldProps) {
  const say = sayIn(locale)
  const name = planField(field.part)
  const fault = faults[name]
  const common = { locale, name, value: typed[name], error: fault && say(fault), label: say(field.label) }
  if (field.kind === 'choice') {
    const choose = { value: '', label: say(m.policy_choose) }
    return <Select {...common} options={[choose, ...field.options(say)]} short />
  }
  const hint = field.hint && { hint: say(field.hint) }
  if (field.kind === 'text') return <TextArea {...common} {...hint} rows={4} />
  return <Field {...common} {...hint} short={field.kind === 'day'} />
}

/** What is kept of a plan, of what a partner said, or of an adoption, as its form shows it. */
export function typedFrom(kept: Record<string, unknown>, fields: readonly PlanFieldKind[]): Typed {
  const typed = fields.map(({ part, kind }) => {
    const value = kept[part]
    const text = typeof value === 'string' ? value : ''
    return [planField(part), kind === 'day' && text !== '' ? writeDay(text) : text]
  })
  return { ...Object.fromEntries(typed), [planField('version')]: String(kept.version ?? 0) }
}
