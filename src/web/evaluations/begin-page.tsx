import { evaluationRhythms, evaluationSubjects } from '../../domains/programme/rules/evaluation.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import type { Unsent } from '../http/unsent.ts'
import { sayIn, type Words } from '../say.ts'
import { rhythmWords, subjectWords } from './evaluation-words.ts'

interface BeginPageProps {
  frame: WorkbenchFrame
  organisations: readonly { id: string; name: string }[]
  unsent: Unsent
  /** The organisations that were chosen before. */
  chosen: readonly string[]
}

const home = '/programma/evaluaties'

/** The page on which an evaluation begins. */
export function BeginPage({ frame, organisations, unsent, chosen }: BeginPageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const errors = Object.entries(unsent.faults).map(([id, words]) => ({ id, text: say(words) }))
  const title = say(m.evaluations_begin)
  const error = (name: string) => {
    const fault = unsent.faults[name]
    return fault && say(fault)
  }
  const day = (name: string, label: Words) => (
    <Field
      {...{ locale, name, label: say(label), hint: say(m.evaluations_day_hint), value: unsent.typed[name] }}
      error={error(name)}
      inputMode="numeric"
      short
    />
  )
  const choice = (name: string, legend: Words, words: Record<string, Words>, values: readonly string[]) => (
    <ChoiceGroup
      {...{ locale, name, legend: say(legend), error: error(name) }}
      type="radio"
      options={values.map((value) => ({ value, label: say(words[value] ?? legend) }))}
      chosen={[unsent.typed[name] ?? values[0] ?? '']}
    />
  )
  const crumbs = [{ href: home, label: say(m.evaluations_title) }, { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={say(m.evaluations_begin_text)} />
      <form action={`${home}/nieuw`} method="post" noValidate className="lk-stack">
        <ErrorSummary locale={locale} errors={errors} />
        <Field
          {...{ locale, name: 'titel', label: say(m.evaluations_field_title), value: unsent.typed.titel }}
          error={error('titel')}
        />
        {choice('onderwerp', m.evaluations_subject, subjectWords, evaluationSubjects)}
        {choice('ritme', m.evaluations_rhythm, rhythmWords, evaluationRhythms)}
        {day('datum-van', m.evaluations_field_from)}
        {day('datum-tot', m.evaluations_field_until)}
        {day('datum-antwoord', m.evaluations_answer_by)}
        <div className="lk-many">
          <ChoiceGroup
            {...{ locale, name: 'organisatie', legend: say(m.evaluations_whom), error: error('organisatie') }}
            type="checkbox"
            hint={say(m.evaluations_whom_hint)}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={chosen}
          />
        </div>
        <div>
          <Button>{say(m.evaluations_begin_do)}</Button>
        </div>
      </form>
    </WorkbenchPage>
  )
}
