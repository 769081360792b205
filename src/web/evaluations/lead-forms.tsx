import { questionKinds } from '../../domains/programme/rules/evaluation.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import type { EvaluationPageProps } from './evaluation-view.ts'
import { kindWords } from './evaluation-words.ts'

/** What who leads an evaluation does before anybody is asked: own questions, and then the partners. */
export function DraftForms({ frame: { locale }, view: { evaluation }, unsent }: EvaluationPageProps) {
  const say = sayIn(locale)
  const to = (step: string) => `/programma/evaluaties/${evaluation.id}/${step}`
  const fault = unsent.faults.vraag
  return (
    <Section title={say(m.evaluations_draft)} stack="m">
      <form action={to('vragen')} method="post" noValidate className="lk-stack lk-noprint">
        <Field
          {...{ locale, name: 'vraag', label: say(m.evaluations_own_question), value: unsent.typed.vraag }}
          error={fault && say(fault)}
        />
        <ChoiceGroup
          {...{ locale, name: 'soort', legend: say(m.evaluations_kind) }}
          type="radio"
          options={questionKinds.map((kind) => ({ value: kind, label: say(kindWords[kind]) }))}
          chosen={[unsent.typed.soort ?? 'words']}
        />
        <div>
          <Button kind="second">{say(m.evaluations_add_question)}</Button>
        </div>
      </form>
      <form action={to('uitnodigen')} method="post" className="lk-stack-s lk-noprint">
        <p className="lk-hint">{say(m.evaluations_ask_hint)}</p>
        <div>
          <Button>{say(m.evaluations_ask)}</Button>
        </div>
      </form>
    </Section>
  )
}

/** The conclusions with which an evaluation ends. */
export function FinishForm({ frame: { locale }, view: { evaluation }, unsent }: EvaluationPageProps) {
  const say = sayIn(locale)
  const fault = unsent.faults.conclusies
  return (
    <Section title={say(m.evaluations_finish)} stack="m">
      <form
        action={`/programma/evaluaties/${evaluation.id}/afronden`}
        method="post"
        noValidate
        className="lk-stack lk-noprint"
      >
        <input type="hidden" name="versie" value={evaluation.version} />
        <TextArea
          {...{ locale, name: 'conclusies', label: say(m.evaluations_conclusions), value: unsent.typed.conclusies }}
          hint={say(m.evaluations_conclusions_hint)}
          error={fault && say(fault)}
          rows={8}
        />
        <div>
          <Button>{say(m.evaluations_finish_do)}</Button>
        </div>
      </form>
    </Section>
  )
}
