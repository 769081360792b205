import type { Question } from '../../domains/programme/index.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import type { EvaluationPageProps } from './evaluation-view.ts'
import { inNumbers, kindWords, questionInWords } from './evaluation-words.ts'

/** The questions, and what was answered as far as the reader may see it. */
export function QuestionsSection({ frame: { locale }, organisations, view }: EvaluationPageProps) {
  const say = sayIn(locale)
  const { evaluation, questions, leads } = view
  const handedIn = new Set(evaluation.invited.flatMap((one) => (one.answeredOn ? [one.organisationId] : [])))
  const name = (id: string) => organisations.find((one) => one.id === id)?.name ?? id
  const drops = leads && evaluation.state === 'draft'
  return (
    <Section title={say(m.evaluations_questions)} stack="m">
      {questions.length === 0 && <p>{say(m.evaluations_no_questions)}</p>}
      {questions.map((question) => (
        <section key={question.id}>
          <h3 dir="auto">{questionInWords(question, locale)}</h3>
          <p className="lk-hint">{sumInWords(question, locale)}</p>
          <ul>
            {question.answers
              .filter(({ organisationId }) => handedIn.has(organisationId))
              .map(({ organisationId, words, amount }) => (
                <li key={organisationId}>
                  {name(organisationId)}: <span dir="auto">{amount === null ? words : inNumbers(amount, locale)}</span>
                </li>
              ))}
          </ul>
          {drops && (
            <form action={`/programma/evaluaties/${evaluation.id}/vragen/${question.id}/weg`} method="post">
              <Button kind="link">{m.evaluations_drop({ number: questions.indexOf(question) + 1 }, { locale })}</Button>
            </form>
          )}
        </section>
      ))}
    </Section>
  )
}

function sumInWords({ kind, sum }: Question, locale: Locale): string {
  if (sum.value === null) return sayIn(locale)(kindWords[kind])
  const said = { value: inNumbers(sum.value, locale), count: sum.count }
  return kind === 'scale' ? m.evaluations_mean(said, { locale }) : m.evaluations_sum(said, { locale })
}
