/** What a desk is asked for a request: look among its own signals, answer, and carry out what was granted. */
import type { Region } from '../../domains/access/index.ts'
import type { SubjectQuestionView } from '../../domains/signals/index.ts'
import { deskMeasures, type RequestKind } from '../../domains/signals/rules/subject-request.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { DataList } from '../components/data-list.tsx'
import { Field } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { SignalNumber, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { deskName } from '../signals/words.ts'
import { Measures } from './carry-out-section.tsx'
import { typedIn, type Unsent } from './request-form.ts'
import { inWords, kindWords, matchWords } from './request-words.ts'

interface QuestionProps {
  frame: WorkbenchFrame
  region: Region
  view: SubjectQuestionView
  now: Date
  unsent?: Unsent | undefined
  saved: boolean
}

const addressOf = ({ requestId, deskId }: SubjectQuestionView) => `/verzoeken/${requestId}/loket/${deskId}`

/** The page `/verzoeken/:id/loket/:desk`. */
export function QuestionPage(props: QuestionProps) {
  const { frame, region, view, unsent, saved } = props
  const { locale } = frame
  const say = sayIn(locale)
  const errors = Object.entries(unsent?.faults ?? {}).map(([id, words]) => ({ id, text: words ? say(words) : '' }))
  const title = m.requests_question_title({ number: view.number }, { locale })
  const crumbs = [{ href: '/start', label: say(m.signals_nav_start) }, { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/start" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={inWords(kindWords, view.kind, locale)} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {saved && <Alert kind="good" title={say(m.requests_done)} narrow />}
        <div className="lk-stack">
          <p>{m.requests_question_lead({ desk: deskName(region, view.deskId) }, { locale })}</p>
          <p>
            <strong>{say(m.requests_question_secret)}</strong>
          </p>
        </div>
        <Section title={say(m.requests_question_facts)}>
          <Sought {...props} />
        </Section>
        {view.answer !== 'found' && <ProposedSection {...props} />}
        {view.answer !== null && <Answered {...props} />}
        {view.answer !== 'found' && view.outcome === null && (
          <Section title={say(m.requests_question_section)}>
            <AnswerForm {...props} />
          </Section>
        )}
        {view.answer === 'found' && <DoSection {...props} />}
      </div>
    </WorkbenchPage>
  )
}

function Sought({ frame: { locale }, view: { subject } }: QuestionProps) {
  const say = sayIn(locale)
  const facts: [Words, string][] = [
    [m.requests_name, subject.name],
    [m.requests_phone, subject.phone],
    [m.requests_plate, subject.plate],
    [m.requests_address, subject.address],
    [m.requests_postcode, subject.postcode],
  ]
  const given = facts.filter(([, value]) => value !== '')
  return (
    <DataList facts={given.map(([words, value]) => ({ name: say(words), value: <span dir="auto">{value}</span> }))} />
  )
}

function ProposedSection({ frame: { locale }, view }: QuestionProps) {
  const say = sayIn(locale)
  const { proposed, searched, all } = view
  return (
    <Section title={say(m.requests_question_proposed)} stack="m">
      {proposed.length === 0 ? (
        <p>{say(m.requests_question_none)}</p>
      ) : (
        <Table
          caption={say(m.requests_question_caption)}
          rows={proposed}
          keyOf={({ number }) => number}
          columns={[
            {
              title: say(m.requests_signal),
              cell: ({ number }) => <SignalNumber href={`/signalen/${number}`}>{number}</SignalNumber>,
            },
            { title: say(m.requests_question_by), cell: ({ by }) => by.map((one) => say(matchWords[one])).join(', ') },
            {
              title: say(m.requests_question_state),
              cell: ({ closed }) => say(closed ? m.requests_closed_signal : m.requests_open_signal),
            },
          ]}
        />
      )}
      <p className="lk-hint">{m.requests_question_searched({ searched, all }, { locale })}</p>
    </Section>
  )
}

function Answered({ frame: { locale }, view, now }: QuestionProps) {
  const say = sayIn(locale)
  const answer = view.answer === 'found' ? view.numbers.join(', ') : say(m.requests_not_found)
  const when = { name: view.answeredByName ?? '', day: dayInShort(view.answeredOn ?? view.askedOn, locale, now) }
  return <p>{m.requests_question_answered({ answer, ...when }, { locale })}</p>
}

function AnswerForm({ frame: { locale }, view, unsent }: QuestionProps) {
  const say = sayIn(locale)
  const { faults = {} } = unsent ?? {}
  return (
    <form action={`${addressOf(view)}/antwoord`} method="post" noValidate className="lk-stack">
      <ChoiceGroup
        locale={locale}
        type="radio"
        name="antwoord"
        legend={say(m.requests_question_answer)}
        error={faults.antwoord && say(faults.antwoord)}
        options={[
          { value: 'found', label: say(m.requests_question_yes) },
          { value: 'notFound', label: say(m.requests_question_no) },
        ]}
        chosen={[typedIn(unsent, 'antwoord')]}
      />
      <Field
        locale={locale}
        name="nummers"
        label={say(m.requests_question_numbers)}
        hint={say(m.requests_question_numbers_hint)}
        value={typedIn(unsent, 'nummers')}
        error={faults.nummers && say(faults.nummers)}
      />
      <div>
        <Button>{say(m.requests_question_send)}</Button>
      </div>
    </form>
  )
}

const toDo: Record<RequestKind, Words> = {
  access: m.requests_question_do_access,
  correction: m.requests_question_do_correction,
  erasure: m.requests_question_do_erasure,
  restriction: m.requests_question_do_restriction,
  objection: m.requests_question_do_objection,
}
const notes = {
  overviewGiven: m.requests_question_note_overviewGiven,
  corrected: m.requests_question_note_corrected,
  receiversTold: m.requests_question_note_receiversTold,
}
/** What a desk can have done for a kind of request. */
const fits = (kind: string, measure: (typeof deskMeasures)[number]) =>
  measure === 'receiversTold' ? kind !== 'access' : (measure === 'overviewGiven') === (kind === 'access')

function DoSection(props: QuestionProps) {
  const { frame, view, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const granted = view.outcome === 'granted' || view.outcome === 'partly'
  if (!granted) return <p className="lk-hint">{say(m.requests_question_wait)}</p>
  return (
    <Section title={say(m.requests_question_do)} stack="m">
      <p>{say(toDo[view.kind as RequestKind])}</p>
      <Table
        caption={say(m.requests_carry_out_caption)}
        rows={view.numbers}
        keyOf={(number) => number}
        columns={[
          {
            title: say(m.requests_signal),
            cell: (number) => <SignalNumber href={`/signalen/${number}`}>{number}</SignalNumber>,
          },
          {
            title: say(m.requests_measures),
            cell: (number) => (
              <Measures of={view.measures.filter((one) => one.number === number)} locale={locale} now={now} />
            ),
          },
          { title: say(m.requests_question_noted), cell: (number) => <NoteForm {...props} number={number} /> },
        ]}
      />
    </Section>
  )
}

function NoteForm({ frame: { locale }, view, number }: QuestionProps & { number: string }) {
  const say = sayIn(locale)
  const noted = view.measures.filter((one) => one.number === number).map(({ kind }) => kind)
  const open = deskMeasures.filter((measure) => fits(view.kind, measure) && !noted.includes(measure))
  if (open.length === 0) return null
  return (
    <form action={`${addressOf(view)}/gedaan`} method="post">
      <input type="hidden" name="nummer" value={number} />
      <Actions>
        {open.map((measure) => (
          <Button key={measure} kind="second" name="wat" value={measure}>
            {say(notes[measure])}
            <span className="lk-hidden"> {number}</span>
          </Button>
        ))}
      </Actions>
    </form>
  )
}
