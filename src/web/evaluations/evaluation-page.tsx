import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { inEuros } from '../budget/budget-words.ts'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { ButtonLink } from '../components/button.tsx'
import { DataList } from '../components/data-list.tsx'
import { Head, Section } from '../components/head.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import type { EvaluationPageProps } from './evaluation-view.ts'
import { rhythmWords, subjectWords } from './evaluation-words.ts'
import { periodInWords, StateBadge } from './evaluations-page.tsx'
import { DraftForms, FinishForm } from './lead-forms.tsx'
import { LessonsSection } from './lessons-section.tsx'
import { QuestionsSection } from './questions-section.tsx'

const home = '/programma/evaluaties'

/** The page of one evaluation: on screen to work with, and on paper as its report. */
export function EvaluationPage(props: EvaluationPageProps) {
  const { frame, view, unsent, done, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { evaluation, leads } = view
  const errors = Object.entries(unsent.faults).map(([id, words]) => ({ id, text: say(words) }))
  const crumbs = [{ href: home, label: say(m.evaluations_title) }, { label: evaluation.title }]
  return (
    <WorkbenchPage frame={frame} title={evaluation.title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head
        title={<span dir="auto">{evaluation.title}</span>}
        facts={
          <>
            <StateBadge state={evaluation.state} locale={locale} /> {say(subjectWords[evaluation.subject])},{' '}
            {say(rhythmWords[evaluation.rhythm])}, {periodInWords(evaluation, locale, now)}
          </>
        }
      />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {unsent.conflict && <Alert kind="risk" title={say(m.evaluations_conflict)} narrow />}
        {done && <Alert kind="good" title={say(m.evaluations_kept)} narrow />}
        <ToAnswer {...props} />
        <Conclusions {...props} />
        <Figures {...props} />
        <QuestionsSection {...props} />
        {leads && evaluation.state === 'draft' && <DraftForms {...props} />}
        <Invited {...props} />
        {evaluation.state !== 'draft' && <LessonsSection {...props} />}
        {leads && evaluation.state === 'asking' && <FinishForm {...props} />}
      </div>
    </WorkbenchPage>
  )
}

function ToAnswer({ frame: { locale }, organisations, view: { evaluation, mine }, now }: EvaluationPageProps) {
  const open = mine.filter(({ answeredOn }) => answeredOn === null)
  if (evaluation.state !== 'asking' || open.length === 0) return null
  const day = dayInText(evaluation.answerBy, locale, now)
  return (
    <Alert title={m.evaluations_please_answer({ day }, { locale })} narrow>
      <p>
        {open.map(({ organisationId }) => (
          <ButtonLink key={organisationId} href={`${home}/${evaluation.id}/antwoord?organisatie=${organisationId}`}>
            {m.evaluations_answer_for({ organisation: nameOf(organisations, organisationId) }, { locale })}
          </ButtonLink>
        ))}
      </p>
    </Alert>
  )
}

const nameOf = (organisations: EvaluationPageProps['organisations'], id: string) =>
  organisations.find((one) => one.id === id)?.name ?? id

function Conclusions({ frame: { locale }, view: { evaluation }, now }: EvaluationPageProps) {
  const say = sayIn(locale)
  const { conclusions, finishedOn, finishedByName } = evaluation
  if (finishedOn === null) return null
  const by = { name: finishedByName ?? '', day: dayInText(finishedOn, locale, now) }
  return (
    <Section title={say(m.evaluations_conclusions)} stack="m">
      <Paragraphs text={conclusions} />
      <p className="lk-hint">{m.evaluations_finished_by(by, { locale })}</p>
    </Section>
  )
}

function Figures({ frame: { locale }, view: { figures }, now }: EvaluationPageProps) {
  const say = sayIn(locale)
  const { day, budget, spent, actions, bottlenecksLogged, bottlenecksOpen } = figures
  const year = { year: day.slice(0, 4) }
  const money = { budget: inEuros(budget, locale), spent: inEuros(spent, locale) }
  const stuck = { logged: bottlenecksLogged, open: bottlenecksOpen }
  return (
    <Section title={say(m.evaluations_figures)} stack="m">
      <DataList
        facts={[
          ...(actions
            ? [{ name: say(m.evaluations_actions), value: m.evaluations_actions_are(actions, { locale }) }]
            : []),
          ...(budget > 0n
            ? [{ name: m.evaluations_money(year, { locale }), value: m.evaluations_money_is(money, { locale }) }]
            : []),
          { name: say(m.evaluations_bottlenecks), value: m.evaluations_bottlenecks_are(stuck, { locale }) },
        ]}
      />
      <p className="lk-hint">{m.evaluations_figures_on({ day: dayInText(day, locale, now) }, { locale })}</p>
    </Section>
  )
}

function Invited({ frame: { locale }, organisations, view: { evaluation }, now }: EvaluationPageProps) {
  const say = sayIn(locale)
  const { invited } = evaluation
  return (
    <Section title={say(m.evaluations_invited)} stack="s">
      <ul>
        {invited.map(({ organisationId, answeredOn }) => (
          <li key={organisationId}>
            {nameOf(organisations, organisationId)}:{' '}
            {answeredOn ? (
              m.evaluations_answered_on({ day: dayInText(answeredOn, locale, now) }, { locale })
            ) : (
              <Badge icon="later">{say(m.evaluations_not_answered)}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
