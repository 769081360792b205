import { m } from '../../messages/messages.js'
import { Actions, Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn, type Words } from '../say.ts'
import { answerTo } from './answers.ts'
import { errorFor, labels } from './fault-words.ts'
import { FormPage } from './form-page.tsx'
import type { FormView } from './form-view.ts'
import { OutsideRegion } from './outside-region.tsx'
import { type QuestionName, questions } from './questions.ts'

/** Step 2: who it is about, and how somebody wants to tell it. Nothing here has to be known. */
export function SecondStep({ view }: { view: FormView }) {
  const say = sayIn(view.frame.locale)
  return (
    <FormPage
      view={view}
      step={2}
      title={say(m.report_who)}
      button={say(m.report_to_step_3)}
      above={<OutsideRegion view={view} />}
    >
      <p>{say(m.report_who_lead)}</p>
      <LongAnswer view={view} question="people" hint={m.report_people_hint} />
      <MinorQuestion view={view} />
      <LongAnswer view={view} question="facilitators" hint={m.report_facilitators_hint} />
      <ReliabilityQuestion view={view} />
      <Section title={say(m.report_more)} stack="m">
        <Line view={view} question="plate" />
        <Line view={view} question="vehicle" hint={m.report_vehicle_hint} />
        <Line view={view} question="phone" hint={m.report_phone_hint} />
        <Line view={view} question="account" />
      </Section>
      <Section title={say(m.report_part_how)} stack="m">
        <AnonymityQuestion view={view} />
        <Line view={view} question="name" hint={m.report_name_hint} />
        <Line view={view} question="contact" hint={m.report_contact_hint} />
      </Section>
      <Actions>
        <Button>{say(m.report_to_step_3)}</Button>
        <Button kind="second" name="naar" value="1">
          {say(m.report_to_step_1)}
        </Button>
      </Actions>
      <p className="lk-hint">{say(m.report_not_kept)}</p>
    </FormPage>
  )
}

interface AnswerProps {
  view: FormView
  question: QuestionName
  hint?: Words
}

function partsOf({ view, question, hint }: AnswerProps) {
  const say = sayIn(view.frame.locale)
  return {
    locale: view.frame.locale,
    name: questions[question].field,
    label: say(labels[question]),
    hint: hint && say(hint),
    error: errorFor(view, question),
    value: answerTo(view.answers, question),
  }
}

function LongAnswer(props: AnswerProps) {
  return <TextArea {...partsOf(props)} />
}

function Line(props: AnswerProps) {
  return <Field {...partsOf(props)} short />
}

function MinorQuestion({ view }: { view: FormView }) {
  const { locale } = view.frame
  const say = sayIn(locale)
  return (
    <ChoiceGroup
      locale={locale}
      type="radio"
      name="minderjarig"
      legend={say(m.report_minor)}
      error={errorFor(view, 'minor')}
      chosen={view.answers.minor}
      options={[
        { value: 'ja', label: say(m.report_yes) },
        { value: 'nee', label: say(m.report_no) },
        { value: 'onbekend', label: say(m.report_unknown) },
      ]}
    />
  )
}

function ReliabilityQuestion({ view }: { view: FormView }) {
  const { locale } = view.frame
  return (
    <ChoiceGroup
      locale={locale}
      type="radio"
      name="zeker"
      legend={m.report_reliability({}, { locale })}
      error={errorFor(view, 'reliability')}
      chosen={view.answers.reliability}
      options={view.reliabilities.map((one) => ({ value: one.id, label: one.names[locale] }))}
    />
  )
}

function AnonymityQuestion({ view }: { view: FormView }) {
  const { locale } = view.frame
  const say = sayIn(locale)
  const { anonymity } = view.answers
  return (
    <ChoiceGroup
      locale={locale}
      type="radio"
      name="hoe"
      legend={say(m.report_anonymity)}
      error={errorFor(view, 'anonymity')}
      chosen={anonymity.length > 0 ? anonymity : ['anoniem']}
      options={[
        { value: 'anoniem', label: say(m.report_anonymous), hint: say(m.report_anonymous_hint) },
        { value: 'vertrouwelijk', label: say(m.report_confidential), hint: say(m.report_confidential_hint) },
        { value: 'met-naam', label: say(m.report_named), hint: say(m.report_named_hint) },
      ]}
    />
  )
}
