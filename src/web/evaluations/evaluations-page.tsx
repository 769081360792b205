import type { Evaluation, Lesson } from '../../domains/programme/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { functionOf } from '../bottlenecks/bottleneck-words.ts'
import { Badge } from '../components/badge.tsx'
import { ButtonLink } from '../components/button.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ListFiles } from '../lists/list-files.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { rhythmWords, stateLooks, subjectWords } from './evaluation-words.ts'

interface EvaluationsPageProps {
  frame: WorkbenchFrame
  evaluations: readonly Evaluation[]
  lessons: readonly Lesson[]
  leads: boolean
  now: Date
  today: string
}

const home = '/programma/evaluaties'

/** The page `/programma/evaluaties`. */
export function EvaluationsPage(props: EvaluationsPageProps) {
  const { frame, evaluations, leads } = props
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.evaluations_title)} current="/programma">
      <ProgrammeNav frame={frame} current={home} />
      <Head title={say(m.evaluations_title)} facts={say(m.evaluations_lead)}>
        {leads && (
          <ButtonLink icon="plus" href={`${home}/nieuw`}>
            {say(m.evaluations_begin)}
          </ButtonLink>
        )}
      </Head>
      <div className="lk-stack-l">
        {evaluations.length === 0 ? (
          <Empty title={say(m.evaluations_none)}>
            <p>{say(leads ? m.evaluations_none_lead : m.evaluations_none_text)}</p>
          </Empty>
        ) : (
          <All {...props} />
        )}
        <OpenLessons {...props} />
        {evaluations.length > 0 && (
          <ListFiles frame={frame} lists={[{ id: 'evaluaties', title: m.lists_evaluations }]} />
        )}
      </div>
    </WorkbenchPage>
  )
}

function All({ frame: { locale }, evaluations, now }: EvaluationsPageProps) {
  const say = sayIn(locale)
  return (
    <Table
      caption={say(m.evaluations_caption)}
      rows={evaluations}
      keyOf={({ id }) => id}
      columns={[
        {
          title: say(m.evaluations_evaluation),
          cell: ({ id, title, subject, rhythm }) => (
            <>
              <a href={`${home}/${id}`} dir="auto">
                {title}
              </a>
              <SubLine>
                {say(subjectWords[subject])}, {say(rhythmWords[rhythm])}
              </SubLine>
            </>
          ),
        },
        { title: say(m.evaluations_period), cell: (one) => periodInWords(one, locale, now) },
        {
          title: say(m.evaluations_answered),
          cell: ({ invited }) => {
            const many = { answered: invited.filter(({ answeredOn }) => answeredOn).length, asked: invited.length }
            return m.evaluations_answered_of(many, { locale })
          },
        },
        { title: say(m.evaluations_answer_by), cell: ({ answerBy }) => dayInShort(answerBy, locale, now) },
        { title: say(m.evaluations_state), cell: ({ state }) => <StateBadge state={state} locale={locale} /> },
      ]}
    />
  )
}

function OpenLessons({ frame: { locale }, lessons, evaluations, now, today }: EvaluationsPageProps) {
  const say = sayIn(locale)
  const open = lessons.filter(({ doneOn }) => doneOn === null)
  if (open.length === 0) return null
  const titleOf = (id: string) => evaluations.find((one) => one.id === id)?.title ?? ''
  return (
    <Section title={say(m.evaluations_open_lessons)} stack="m">
      <Table
        caption={say(m.evaluations_open_lessons_caption)}
        rows={open}
        keyOf={({ id }) => id}
        columns={[
          {
            title: say(m.evaluations_lesson),
            cell: ({ words, evaluationId }) => (
              <>
                <a href={`${home}/${evaluationId}#lessen`} dir="auto">
                  {words}
                </a>
                <SubLine>{titleOf(evaluationId)}</SubLine>
              </>
            ),
          },
          { title: say(m.evaluations_owner), cell: ({ ownerFunction }) => functionOf(ownerFunction, locale) },
          {
            title: say(m.evaluations_due),
            cell: ({ dueOn }) => (
              <>
                {dayInShort(dueOn, locale, now)}
                {dueOn < today && (
                  <>
                    {' '}
                    <Badge tone="bad" icon="late">
                      {say(m.evaluations_late)}
                    </Badge>
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** How far an evaluation is, in a word. */
export function StateBadge({ state, locale }: { state: Evaluation['state']; locale: Locale }) {
  const { tone, icon, words } = stateLooks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {sayIn(locale)(words)}
    </Badge>
  )
}

/** The period that an evaluation looks at. */
export const periodInWords = ({ fromDay, untilDay }: Evaluation, locale: Locale, now: Date): string =>
  m.evaluations_from_until(
    { from: dayInShort(fromDay, locale, now), until: dayInShort(untilDay, locale, now) },
    { locale },
  )
