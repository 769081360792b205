import type { MunicipalityPolicy } from '../../domains/programme/index.ts'
import { policyBodies, policyHolders } from '../../domains/programme/rules/policy-fact.ts'
import { type PolicyField, type PolicyPointId, policyPoint } from '../../domains/programme/rules/policy-points.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, Select, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { type FactFaults, fieldOf, type TypedFact } from './fact-form.ts'
import { meaningWords, pointWords } from './point-words.ts'
import { answersAt, bodyWords, factInWords, holderWords, isTerm } from './policy-words.ts'

interface FactFormProps {
  frame: WorkbenchFrame
  policy: MunicipalityPolicy
  point: PolicyPointId
  typed: TypedFact
  faults: FactFaults
  /** Somebody else recorded the point since the page was opened. */
  conflict: boolean
  now: Date
}

/** Where somebody records how a point of a municipality stands. */
export function FactFormPage(props: FactFormProps) {
  const { frame, policy, point, typed, faults } = props
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(pointWords[point]).replaceAll('\u00AD', '')
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const address = `/programma/beleid/${policy.code}`
  const crumbs = [
    { href: '/programma/beleid', label: say(m.policy_title) },
    { href: address, label: policy.name },
    { label: title },
  ]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={<p>{policy.name}</p>} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        <Theirs {...props} />
        <p>{`${say(meaningWords[point])} ${say(m.policy_form_lead)}`}</p>
        <form action={`${address}/${point}`} method="post" noValidate className="lk-stack">
          <input type="hidden" name={fieldOf('number')} value={typed[fieldOf('number')] ?? '0'} />
          <Answer {...props} />
          {policyPoint(point).fields.map((field) => (
            <PointField key={field} field={field} {...props} />
          ))}
          <Evidence {...props} />
          <Actions>
            <Button>{say(m.policy_save)}</Button>
            <ButtonLink kind="link" href={address}>
              {say(m.policy_cancel)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}

function Theirs({ frame: { locale }, policy, point, conflict, now }: FactFormProps) {
  const say = sayIn(locale)
  const theirs = policy.facts[point]
  if (!conflict || !theirs) return null
  return (
    <Alert kind="risk" title={say(m.policy_conflict)}>
      <p>{say(m.policy_conflict_text)}</p>
      <p>{factInWords(point, theirs, locale, now).join(', ')}</p>
      {theirs.evidence && <p>{theirs.evidence}</p>}
    </Alert>
  )
}

function Answer({ frame: { locale }, point, typed, faults }: FactFormProps) {
  const say = sayIn(locale)
  const name = fieldOf('value')
  return (
    <ChoiceGroup
      locale={locale}
      type="radio"
      name={name}
      legend={say(m.policy_value)}
      error={faults[name] && say(faults[name])}
      options={answersAt(point).map(({ value, words }) => ({ value, label: say(words) }))}
      chosen={[typed[name] ?? '']}
    />
  )
}

/** The fields of a point besides its answer, each in the words that fit it. */
function PointField(props: FactFormProps & { field: PolicyField }) {
  const { field, frame, point, typed, faults } = props
  const { locale } = frame
  const say = sayIn(locale)
  const name = fieldOf(field)
  const common = { locale, name, value: typed[name], error: faults[name] && say(faults[name]) }
  if (field === 'document') return <DocumentFields {...props} />
  if (field === 'percent') return <Field {...common} label={say(m.policy_percent)} short inputMode="numeric" />
  if (field === 'body' || field === 'holder') return <RoleField {...props} field={field} />
  const label = field === 'day' ? m.policy_day : dueLabel(point)
  return <Field {...common} label={say(label)} hint={say(m.policy_day_hint)} short inputMode="numeric" />
}

function dueLabel(point: PolicyPointId): Words {
  if (!isTerm(point)) return m.policy_due_label_order
  return point === 'validUntil' ? m.policy_due_label_until : m.policy_due_label_plan
}

function RoleField({ field, frame: { locale }, typed, faults }: FactFormProps & { field: 'body' | 'holder' }) {
  const say = sayIn(locale)
  const name = fieldOf(field)
  const choices =
    field === 'body'
      ? policyBodies.map((value) => ({ value, label: say(bodyWords[value]) }))
      : policyHolders.map((value) => ({ value, label: say(holderWords[value]) }))
  return (
    <Select
      {...{ locale, name, value: typed[name], error: faults[name] && say(faults[name]) }}
      label={say(field === 'body' ? m.policy_body : m.policy_holder)}
      options={[{ value: '', label: say(m.policy_choose) }, ...choices]}
      short
    />
  )
}

function DocumentFields({ frame: { locale }, typed, faults }: FactFormProps) {
  const say = sayIn(locale)
  const of = (part: 'document' | 'link') => {
    const name = fieldOf(part)
    return { locale, name, value: typed[name], error: faults[name] && say(faults[name]) }
  }
  return (
    <>
      <Field {...of('document')} label={say(m.policy_document)} />
      <Field {...of('link')} label={say(m.policy_link)} hint={say(m.policy_link_hint)} />
    </>
  )
}

function Evidence({ frame: { locale }, typed, faults }: FactFormProps) {
  const say = sayIn(locale)
  const name = fieldOf('evidence')
  return (
    <TextArea
      {...{ locale, name, value: typed[name], error: faults[name] && say(faults[name]) }}
      label={say(m.policy_evidence)}
      rows={4}
    />
  )
}
