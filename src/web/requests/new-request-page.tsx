import { identityChecks, requestChannels, requestKinds } from '../../domains/signals/rules/subject-request.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, Select, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { typedIn, type Unsent } from './request-form.ts'
import { channelWords, crumbsTo, identityWords, inWords, kindWords } from './request-words.ts'

interface NewRequestProps {
  frame: WorkbenchFrame
  unsent?: Unsent | undefined
}

/** The page `/verzoeken/nieuw`. */
export function NewRequestPage({ frame, unsent }: NewRequestProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const errors = Object.entries(unsent?.faults ?? {}).map(([id, words]) => ({ id, text: words ? say(words) : '' }))
  const title = say(m.requests_new)
  const crumbs = [...crumbsTo(locale), { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/verzoeken" crumbs={crumbs} errors={errors.length}>
      <Head title={title} />
      <form action="/verzoeken/nieuw" method="post" noValidate className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        <What frame={frame} unsent={unsent} />
        <Who frame={frame} unsent={unsent} />
        <Section title={say(m.requests_find)} stack="m">
          <p className="lk-hint">{say(m.requests_find_hint)}</p>
          {fields.map(([name, words]) => (
            <Line key={name} frame={frame} unsent={unsent} name={name} words={words} />
          ))}
        </Section>
        <div>
          <Button>{say(m.requests_save)}</Button>
        </div>
      </form>
    </WorkbenchPage>
  )
}

const fields: [string, Words][] = [
  ['naam', m.requests_name],
  ['telefoon', m.requests_phone],
  ['kenteken', m.requests_plate],
  ['adres', m.requests_address],
  ['postcode', m.requests_postcode],
]

function Line({ frame: { locale }, unsent, name, words }: NewRequestProps & { name: string; words: Words }) {
  const say = sayIn(locale)
  const fault = unsent?.faults[name]
  const rest = { name, label: say(words), value: typedIn(unsent, name), short: name !== 'naam' && name !== 'adres' }
  return <Field locale={locale} {...rest} error={fault && say(fault)} />
}

function What({ frame: { locale }, unsent }: NewRequestProps) {
  const say = sayIn(locale)
  const { faults = {} } = unsent ?? {}
  const inList = <Code extends string>(codes: readonly Code[], words: Record<string, Words>) =>
    codes.map((value) => ({ value, label: inWords(words, value, locale) }))
  return (
    <div className="lk-stack">
      <ChoiceGroup
        locale={locale}
        type="radio"
        name="wat"
        legend={say(m.requests_kind)}
        hint={say(m.requests_kind_hint)}
        error={faults.wat && say(faults.wat)}
        options={inList(requestKinds, kindWords)}
        chosen={[typedIn(unsent, 'wat')]}
      />
      <ChoiceGroup
        locale={locale}
        type="radio"
        name="hoe"
        legend={say(m.requests_channel)}
        error={faults.hoe && say(faults.hoe)}
        options={inList(requestChannels, channelWords)}
        chosen={[typedIn(unsent, 'hoe')]}
      />
      <Field
        locale={locale}
        name="ontvangen"
        label={say(m.requests_received_on)}
        hint={say(m.requests_received_on_hint)}
        value={typedIn(unsent, 'ontvangen')}
        error={faults.ontvangen && say(faults.ontvangen)}
        inputMode="numeric"
        short
      />
    </div>
  )
}

function Who({ frame: { locale }, unsent }: NewRequestProps) {
  const say = sayIn(locale)
  const { faults = {} } = unsent ?? {}
  return (
    <Section title={say(m.requests_who)} stack="m">
      <TextArea
        locale={locale}
        name="wie"
        label={say(m.requests_applicant)}
        hint={say(m.requests_applicant_hint)}
        value={typedIn(unsent, 'wie')}
        error={faults.wie && say(faults.wie)}
        rows={3}
      />
      <Select
        locale={locale}
        name="identiteit"
        label={say(m.requests_identity)}
        hint={say(m.requests_identity_hint)}
        value={typedIn(unsent, 'identiteit')}
        error={faults.identiteit && say(faults.identiteit)}
        options={[
          { value: '', label: say(m.requests_identity_none) },
          ...identityChecks.map((value) => ({ value, label: say(identityWords[value]) })),
        ]}
      />
      <TextArea
        locale={locale}
        name="tekst"
        label={say(m.requests_request)}
        hint={say(m.requests_request_hint)}
        value={typedIn(unsent, 'tekst')}
        error={faults.tekst && say(faults.tekst)}
        rows={3}
      />
    </Section>
  )
}
