import type { Lesson } from '../../domains/programme/index.ts'
import { ownerFunctions } from '../../domains/programme/rules/bottleneck.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { functionOf } from '../bottlenecks/bottleneck-words.ts'
import { Badge } from '../components/badge.tsx'
import { Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { Field, Select } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { sayIn } from '../say.ts'
import type { EvaluationPageProps } from './evaluation-view.ts'

/** What was learned: who does something about it, when, and what came of it. */
export function LessonsSection(props: EvaluationPageProps) {
  const { frame, view } = props
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.evaluations_lessons)} id="lessen" stack="m">
      {view.lessons.length === 0 && <p>{say(m.evaluations_no_lessons)}</p>}
      {view.lessons.length > 0 && (
        <List>
          {view.lessons.map((lesson) => (
            <OneLesson key={lesson.id} {...props} lesson={lesson} />
          ))}
        </List>
      )}
      {view.leads && <LessonForm {...props} />}
    </Section>
  )
}

function OneLesson({ frame: { locale }, view, lesson, now, today }: EvaluationPageProps & { lesson: Lesson }) {
  const say = sayIn(locale)
  const { id, words, ownerFunction, dueOn, doneOn, doneByName, outcome } = lesson
  const term = { owner: functionOf(ownerFunction, locale), day: dayInText(dueOn, locale, now) }
  const isLate = doneOn === null && dueOn < today
  return (
    <ListRow
      beside={
        <Badge tone={doneOn ? 'good' : isLate ? 'bad' : 'neutral'} icon={doneOn ? 'good' : isLate ? 'late' : 'clock'}>
          {say(doneOn ? m.evaluations_lesson_done : isLate ? m.evaluations_late : m.evaluations_lesson_open)}
        </Badge>
      }
    >
      <strong dir="auto">{words}</strong>
      <p className="lk-small">{m.evaluations_lesson_of(term, { locale })}</p>
      {doneOn && (
        <p>
          <span dir="auto">{outcome}</span>{' '}
          <span className="lk-small">
            {m.evaluations_by({ name: doneByName ?? '', day: dayInText(doneOn, locale, now) }, { locale })}
          </span>
        </p>
      )}
      {!doneOn && view.leads && (
        <details className="lk-noprint">
          <summary>{say(m.evaluations_lesson_settle)}</summary>
          <form action={`/programma/evaluaties/lessen/${id}`} method="post" className="lk-stack-s">
            <Field locale={locale} name="uitkomst" id={`uitkomst-${id}`} label={say(m.evaluations_outcome)} />
            <div>
              <Button kind="second">{say(m.evaluations_lesson_settle_do)}</Button>
            </div>
          </form>
        </details>
      )}
    </ListRow>
  )
}

function LessonForm({ frame: { locale }, view: { evaluation }, unsent }: EvaluationPageProps) {
  const say = sayIn(locale)
  const field = (name: string) => {
    const fault = unsent.faults[name]
    return { locale, name, value: unsent.typed[name], error: fault && say(fault) }
  }
  return (
    <form
      action={`/programma/evaluaties/${evaluation.id}/lessen`}
      method="post"
      noValidate
      className="lk-stack lk-noprint"
    >
      <Field {...field('les')} label={say(m.evaluations_lesson)} hint={say(m.evaluations_lesson_hint)} />
      <Select
        {...field('eigenaar')}
        label={say(m.evaluations_owner)}
        options={ownerFunctions.map((name) => ({ value: name, label: functionOf(name, locale) }))}
      />
      <Field
        {...field('datum')}
        label={say(m.evaluations_due)}
        hint={say(m.evaluations_day_hint)}
        inputMode="numeric"
        short
      />
      <Choice
        type="checkbox"
        name="voorstel"
        id="voorstel"
        label={say(m.evaluations_propose)}
        checked={unsent.typed.voorstel !== undefined}
      />
      <div>
        <Button kind="second">{say(m.evaluations_add_lesson)}</Button>
      </div>
    </form>
  )
}
