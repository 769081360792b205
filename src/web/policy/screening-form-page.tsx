import type { Screening } from '../../domains/programme/index.ts'
import { screeningAnswers } from '../../domains/programme/rules/screening.ts'
import {
  codesOn,
  screeningBarriers,
  screeningFields,
  screeningQuestions,
} from '../../domains/programme/rules/screening-codes.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, Select, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import type { ScreeningFaults, TypedScreening } from './screening-form.ts'
import { screeningAnswerWords } from './screening-words.ts'

interface StartProps {
  frame: WorkbenchFrame
  municipalities: readonly { code: string; name: string }[]
  typed: Record<string, string>
  faults: ScreeningFaults
  today: string
}

/** Where a policy officer begins a screening. */
export function ScreeningStartPage({ frame, municipalities, typed, faults, today }: StartProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.policy_screening_new)
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const of = (name: string) => ({ locale, name, value: typed[name], error: faults[name] && say(faults[name]) })
  const choose = { value: '', label: say(m.policy_choose) }
  const fields = codesOn(screeningFields, today).map(({ id, names }) => ({ value: id, label: names[locale] }))
  const places = municipalities.map(({ code, name }) => ({ value: code, label: name }))
  const crumbs = [{ href: '/programma/toetsen', label: say(m.policy_screenings) }, { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={<p>{say(m.policy_screening_lead)}</p>} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        <form action="/programma/toetsen/nieuw" method="post" noValidate className="lk-stack">
          <Select
            {...of('gemeente')}
            label={say(m.policy_screening_which)}
            options={places.length === 1 ? places : [choose, ...places]}
            short
          />
          <Field {...of('titel')} label={say(m.policy_screening_document_title)} />
          <Select {...of('onderwerp')} label={say(m.policy_screening_field)} options={[choose, ...fields]} short />
          <Field {...of('adres')} label={say(m.policy_link)} hint={say(m.policy_link_hint)} />
          <Actions>
            <Button>{say(m.policy_screening_start)}</Button>
            <ButtonLink kind="link" href="/programma/toetsen">
              {say(m.policy_cancel)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}

interface FillProps {
  frame: WorkbenchFrame
  screening: Screening
  typed: TypedScreening
  faults: ScreeningFaults
  conflict: boolean
}

/** Where a policy officer answers the questions, writes what was found and chooses barriers. */
export function ScreeningFillPage(props: FillProps) {
  const { frame, screening, typed, faults, conflict } = props
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.policy_screening_fill_title)
  const address = `/programma/toetsen/${screening.id}`
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const crumbs = [
    { href: '/programma/toetsen', label: say(m.policy_screenings) },
    { href: address, label: screening.title },
    { label: title },
  ]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={<p>{screening.title}</p>} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {conflict && (
          <Alert kind="risk" title={say(m.policy_screening_conflict)}>
            <p>{say(m.policy_screening_conflict_text)}</p>
            <p>
              <a href={address}>{say(m.policy_screening_theirs)}</a>
            </p>
          </Alert>
        )}
        <p>{say(m.policy_screening_fill_lead)}</p>
        <form action={`${address}/invullen`} method="post" noValidate className="lk-stack-l">
          <input type="hidden" name="versie" value={typed.version} />
          <Questions {...props} />
          <Findings {...props} />
          <Actions>
            <Button name="af" value="nee">
              {say(m.policy_screening_save)}
            </Button>
            <Button kind="second" name="af" value="ja">
              {say(m.policy_screening_finish)}
            </Button>
            <span className="lk-soft">{say(m.policy_screening_finish_why)}</span>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}

function Questions({ frame: { locale }, screening, typed, faults }: FillProps) {
  const say = sayIn(locale)
  const options = screeningAnswers.map((value) => ({ value, label: say(screeningAnswerWords[value]) }))
  return (
    <Section title={say(m.policy_screening_questions)} stack="m">
      {codesOn(screeningQuestions, screening.startedOn).map(({ id, names }) => {
        const [name, note] = [`vraag-${id}`, `uitleg-${id}`]
        return (
          <ChoiceGroup
            key={id}
            {...{ locale, name, options, type: 'radio', legend: names[locale] }}
            error={faults[name] && say(faults[name])}
            chosen={[typed.fields[name] ?? '']}
            after={
              <Field
                {...{ locale, name: note, value: typed.fields[note], error: faults[note] && say(faults[note]) }}
                label={
                  <>
                    {say(m.policy_screening_note)} <span className="lk-hidden">{names[locale]}</span>
                  </>
                }
              />
            }
          />
        )
      })}
    </Section>
  )
}

function Findings({ frame: { locale }, screening, typed, faults }: FillProps) {
  const say = sayIn(locale)
  const barriers = codesOn(screeningBarriers, screening.startedOn)
  return (
    <Section title={say(m.policy_screening_findings_title)} stack="m">
      <TextArea
        {...{ locale, name: 'bevindingen', value: typed.findings }}
        error={faults.bevindingen && say(faults.bevindingen)}
        label={say(m.policy_screening_findings)}
        hint={say(m.policy_screening_findings_hint)}
        rows={6}
      />
      <ChoiceGroup
        {...{ locale, type: 'checkbox', name: 'drempel', chosen: typed.barriers }}
        error={faults.drempel && say(faults.drempel)}
        legend={say(m.policy_screening_barriers)}
        hint={say(m.policy_screening_barriers_hint)}
        options={barriers.map(({ id, names }) => ({ value: id, label: names[locale] }))}
      />
    </Section>
  )
}
