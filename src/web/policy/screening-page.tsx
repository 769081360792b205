import type { Screening } from '../../domains/programme/index.ts'
import { pointsOfContact } from '../../domains/programme/rules/screening.ts'
import { codesOn, screeningQuestions } from '../../domains/programme/rules/screening-codes.ts'
import { dayInFull, dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { ButtonLink } from '../components/button.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { PrintLine } from '../components/panel.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { barrierName, fieldName, questionName, screeningAnswerWords, screeningStateWords } from './screening-words.ts'

interface ScreeningPageProps {
  frame: WorkbenchFrame
  screening: Screening
  municipality: string
  /** Whether the reader may work on it. */
  works: boolean
  saved: boolean
  today: string
  now: Date
}

/** The result of one screening, to read and to print. */
export function ScreeningPage(props: ScreeningPageProps) {
  const { frame, screening, municipality, works, saved, today } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { id, title, state, field, findings } = screening
  const crumbs = [{ href: '/programma/toetsen', label: say(m.policy_screenings) }, { label: title }]
  const printed = { name: frame.user.name, day: dayInFull(today, locale) }
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs}>
      <PrintLine>{m.policy_print_line(printed, { locale })}</PrintLine>
      <Head
        title={title}
        facts={
          <>
            <Badge {...(state === 'draft' ? { tone: 'info', icon: 'edit' } : { tone: 'good', icon: 'good' })}>
              {say(screeningStateWords[state])}
            </Badge>
            <span>{`${municipality} · ${fieldName(field, locale)}`}</span>
          </>
        }
      >
        {works && state === 'draft' && (
          <ButtonLink href={`/programma/toetsen/${id}/invullen`} icon="edit">
            {say(m.policy_screening_fill)}
          </ButtonLink>
        )}
      </Head>
      <div className="lk-stack-l">
        {saved && <Alert kind="good" title={say(m.policy_screening_saved)} narrow />}
        <Answers {...props} />
        <Section title={say(m.policy_screening_findings_title)} stack="s">
          {findings === '' ? <p>{say(m.policy_screening_findings_none)}</p> : <Paragraphs text={findings} />}
        </Section>
        <Barriers {...props} />
        <Who {...props} />
      </div>
    </WorkbenchPage>
  )
}

function Answers({ frame: { locale }, screening: { answers, startedOn } }: ScreeningPageProps) {
  const say = sayIn(locale)
  const questions = codesOn(screeningQuestions, startedOn)
  const counts = { count: pointsOfContact(answers).length, of: questions.length }
  return (
    <Section title={say(m.policy_screening_questions)} stack="s">
      <p>{m.policy_screening_contact(counts, { locale })}</p>
      <Table
        caption={<span className="lk-hidden">{say(m.policy_screening_questions)}</span>}
        rows={questions}
        keyOf={({ id }) => id}
        columns={[
          { title: say(m.policy_screening_question), cell: ({ id }) => questionName(id, locale) },
          { title: say(m.policy_screening_answer), cell: ({ id }) => <Given given={answers[id]} locale={locale} /> },
        ]}
      />
    </Section>
  )
}

function Given({
  given,
  locale,
}: {
  given: Screening['answers'][string] | undefined
  locale: WorkbenchFrame['locale']
}) {
  const say = sayIn(locale)
  if (!given) return <span className="lk-soft">{say(m.policy_screening_open)}</span>
  return (
    <>
      {say(screeningAnswerWords[given.answer])}
      {given.note && <SubLine>{given.note}</SubLine>}
    </>
  )
}

function Barriers({ frame: { locale }, screening: { barriers, state } }: ScreeningPageProps) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.policy_screening_barriers_title)} stack="s">
      {barriers.length === 0 ? (
        <p>{say(m.policy_screening_barriers_none)}</p>
      ) : (
        <ul>
          {barriers.map((id) => (
            <li key={id}>{barrierName(id, locale)}</li>
          ))}
        </ul>
      )}
      {barriers.length > 0 && state === 'finished' && (
        <p className="lk-noprint">
          <a href="/programma/voorstellen">{say(m.policy_screening_propose)}</a>
        </p>
      )}
    </Section>
  )
}

function Who({ frame: { locale }, screening, now }: ScreeningPageProps) {
  const say = sayIn(locale)
  const { link, startedOn, startedByName, finishedOn, finishedByName } = screening
  const by = (day: string, name: string | null) => ({
    day: dayInText(day, locale, now),
    name: name ?? say(m.policy_somebody),
  })
  return (
    <div className="lk-stack-s">
      {link && (
        <p>
          <a href={link} rel="noreferrer">
            {link}
          </a>
        </p>
      )}
      <p className="lk-soft">{m.policy_screening_started_by(by(startedOn, startedByName), { locale })}</p>
      {finishedOn && (
        <p className="lk-soft">{m.policy_screening_finished_by(by(finishedOn, finishedByName), { locale })}</p>
      )}
    </div>
  )
}
