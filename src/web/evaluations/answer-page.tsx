import type { EvaluationView, Question } from '../../domains/programme/index.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import type { Unsent } from '../http/unsent.ts'
import { sayIn } from '../say.ts'
import { inNumbers, kindWords, questionInWords } from './evaluation-words.ts'

interface AnswerPageProps {
  frame: WorkbenchFrame
  organisations: readonly { id: string; name: string }[]
  view: EvaluationView
  mine: EvaluationView['mine'][number]
  now: Date
  unsent: Unsent
  done?: string | undefined
}

const home = '/programma/evaluaties'

/** The page on which an organisation answers: one answer, which its people make together. */
export function AnswerPage(props: AnswerPageProps) {
  const { frame, organisations, view, mine, now, unsent, done } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { evaluation } = view
  const errors = Object.entries(unsent.faults).map(([id, words]) => ({ id, text: say(words) }))
  const organisation = organisations.find(({ id }) => id === mine.organisationId)?.name ?? mine.organisationId
  const title = m.evaluations_answer_of({ organisation }, { locale })
  const crumbs = [
    { href: home, label: say(m.evaluations_title) },
    { href: `${home}/${evaluation.id}`, label: evaluation.title },
    { label: title },
  ]
  const isOpen = evaluation.state === 'asking' && mine.answeredOn === null
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head
        title={title}
        facts={m.evaluations_answer_term({ day: dayInText(evaluation.answerBy, locale, now) }, { locale })}
      />
      <div className="lk-stack">
        <ErrorSummary locale={locale} errors={errors} />
        {unsent.conflict && <Alert kind="risk" title={say(m.evaluations_conflict)} narrow />}
        {done && (
          <Alert
            kind="good"
            title={say(done === 'ingeleverd' ? m.evaluations_handed_in : m.evaluations_saved)}
            narrow
          />
        )}
        {isOpen ? <AnswerForm {...props} /> : <p>{say(m.evaluations_no_answer_now)}</p>}
        <p>
          <a href={`${home}/${evaluation.id}`}>{say(m.evaluations_back)}</a>
        </p>
      </div>
    </WorkbenchPage>
  )
}

function AnswerForm({ frame: { locale }, view, mine, unsent }: AnswerPageProps) {
  const say = sayIn(locale)
  return (
    <form action={`${home}/${view.evaluation.id}/antwoord`} method="post" noValidate className="lk-stack">
      <input type="hidden" name="organisatie" value={mine.organisationId} />
      <p className="lk-hint">{say(m.evaluations_answer_together)}</p>
      {view.questions.map((question) => {
        const kept = question.answers.find(({ organisationId }) => organisationId === mine.organisationId)
        const value = unsent.typed[question.id] ?? (kept ? keptInWords(kept, locale) : '')
        const fault = unsent.faults[question.id]
        return <QuestionField key={question.id} {...{ question, value, locale, error: fault && say(fault) }} />
      })}
      <Actions>
        <Button name="stap" value="inleveren">
          {say(m.evaluations_hand_in)}
        </Button>
        <Button kind="second" name="stap" value="bewaren">
          {say(m.evaluations_save)}
        </Button>
      </Actions>
    </form>
  )
}

const keptInWords = ({ words, amount }: Question['answers'][number], locale: Locale) =>
  amount === null ? words : inNumbers(amount, locale).replaceAll(/[^\d,.]/g, '')

type FieldProps = { question: Question; value: string; locale: Locale; error: string | undefined }

function QuestionField({ question, value, locale, error }: FieldProps) {
  const say = sayIn(locale)
  const asked = { locale, name: question.id, error }
  const label = questionInWords(question, locale)
  const hint = say(kindWords[question.kind])
  if (question.kind === 'words')
    return <TextArea {...asked} {...{ label, value }} hint={say(m.evaluations_no_names)} rows={4} />
  if (question.kind === 'number') return <Field {...asked} {...{ label, hint, value }} inputMode="numeric" short />
  const options = ['1', '2', '3', '4', '5'].map((one) => ({ value: one, label: one }))
  return <ChoiceGroup {...asked} type="radio" legend={label} hint={hint} options={options} chosen={[value]} />
}
