import type { Region } from '../../domains/access/index.ts'
import type { ConsultationView } from '../../domains/signals/index.ts'
import { isOpenConsultation, type StepState } from '../../domains/signals/rules/consultation.ts'
import { dayInShort, dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { Actions, Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Quote } from '../components/paragraphs.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { deskName, formsInWords, municipalityInWords } from '../signals/words.ts'
import { stepWords } from './advice-words.ts'
import { StateBadge } from './ask-page.tsx'

/** A form that was sent and could not be taken in: which field, what was typed, what is wrong. */
export type Unsent = { field: string; text: string; fault: Words }

interface ConsultationProps {
  frame: WorkbenchFrame
  region: Region
  view: ConsultationView
  unsent?: Unsent | undefined
  saved: boolean
  now: Date
}

/** A question for advice: the conversation, the steps of the Meldcode, and how it ends. */
export function ConsultationPage(props: ConsultationProps) {
  const { frame, region, view, unsent, saved, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const title = m.advice_consultation({ day: dayInText(view.askedOn, locale, now) }, { locale })
  const about = [
    formsInWords(view.forms, locale),
    municipalityInWords(region, view.municipalityCode, locale),
    view.mine
      ? m.advice_to({ desk: deskName(region, view.deskId) }, { locale })
      : m.advice_from({ name: view.askedByName }, { locale }),
  ]
  const crumbs = [{ href: '/advies', label: say(m.advice_title) }, { label: title }]
  const open = isOpenConsultation(view.state)
  return (
    <WorkbenchPage frame={frame} title={title} current="/advies" crumbs={crumbs} errors={unsent ? 1 : 0}>
      <Head title={title} facts={about.join(' · ')}>
        <StateBadge locale={locale} state={view.state} />
      </Head>
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={unsent ? [{ id: unsent.field, text: say(unsent.fault) }] : []} />
        {saved && <Alert kind="good" title={say(m.advice_saved)} narrow />}
        <Conversation {...props} />
        {view.mine && <Steps {...props} />}
        {view.mine && open && <Ending {...props} />}
        {!open && <p>{say(view.state === 'reported' ? m.advice_finished_reported : m.advice_finished_closed)}</p>}
      </div>
    </WorkbenchPage>
  )
}

function Conversation(props: ConsultationProps) {
  const { frame, view, now } = props
  const { locale } = frame
  const said = view.texts.filter(({ kind }) => kind === 'question' || kind === 'answer')
  const words = { question: m.advice_asked_by, answer: m.advice_answered_by }
  const open = isOpenConsultation(view.state)
  return (
    <Section title={sayIn(locale)(m.advice_conversation)} stack="m">
      {said.map(({ id, kind, text, byName, on }) => (
        <div key={id} className="lk-stack-s">
          <p className="lk-hint">
            {words[kind as 'question' | 'answer']({ name: byName, day: dayInShort(on, locale, now) }, { locale })}
          </p>
          <Quote text={text} />
        </div>
      ))}
      {open && view.mayAnswer && !view.mine && (
        <ReplyForm
          {...props}
          action="antwoord"
          label={m.advice_answer}
          hint={m.advice_answer_hint}
          button={m.advice_answer_send}
        />
      )}
      {open && view.mine && (
        <ReplyForm {...props} action="vraag" label={m.advice_ask_more_label} button={m.advice_ask_more} />
      )}
    </Section>
  )
}

interface ReplyProps extends ConsultationProps {
  action: 'antwoord' | 'vraag'
  label: Words
  hint?: Words
  button: Words
}

function ReplyForm({ frame: { locale }, view, unsent, action, label, hint, button }: ReplyProps) {
  const say = sayIn(locale)
  const wrong = unsent?.field === action ? unsent : undefined
  return (
    <form action={`/advies/${view.id}/${action}`} method="post" noValidate className="lk-stack">
      <TextArea
        locale={locale}
        name="tekst"
        id={action}
        label={say(label)}
        hint={hint && say(hint)}
        value={wrong?.text}
        error={wrong && say(wrong.fault)}
        rows={4}
      />
      <div>
        <Button kind={action === 'antwoord' ? 'main' : 'second'}>{say(button)}</Button>
      </div>
    </form>
  )
}

function Steps(props: ConsultationProps) {
  const { frame, view } = props
  const say = sayIn(frame.locale)
  return (
    <Section title={say(m.advice_steps)} stack="m">
      <p>{say(m.advice_steps_lead)}</p>
      {view.steps.map((step) => (
        <Step key={step.step} {...props} step={step} />
      ))}
    </Section>
  )
}

function Step(props: ConsultationProps & { step: StepState }) {
  const { frame, view, step, unsent, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const notes = view.texts.filter(({ kind }) => kind === step.step)
  const label = step.skipped ? m.advice_step_skipped : step.done ? m.advice_step_done : m.advice_step_open
  return (
    <details open={unsent?.field === `stap-${step.step}`}>
      <summary>
        {say(stepWords[step.step])}{' '}
        <Badge tone={step.done ? 'good' : 'neutral'} icon={step.done ? 'good' : 'clock'}>
          {say(label)}
        </Badge>
      </summary>
      <div className="lk-stack">
        {notes.map(({ id, text, on }) => (
          <div key={id}>
            <p className="lk-hint">{dayInShort(on, locale, now)}</p>
            <Quote text={text} />
          </div>
        ))}
        {step.step === 'consult' && step.done && notes.length === 0 && <p>{say(m.advice_step_advised)}</p>}
        {isOpenConsultation(view.state) && <StepForm {...props} />}
      </div>
    </details>
  )
}

function StepForm({ frame: { locale }, view, step: { step }, unsent }: ConsultationProps & { step: StepState }) {
  const say = sayIn(locale)
  const wrong = unsent?.field === `stap-${step}` ? unsent : undefined
  return (
    <form action={`/advies/${view.id}/stap`} method="post" noValidate className="lk-stack">
      <input type="hidden" name="stap" value={step} />
      <TextArea
        locale={locale}
        name="tekst"
        id={`stap-${step}`}
        label={say(m.advice_step_note)}
        value={wrong?.text}
        error={wrong && say(wrong.fault)}
        rows={3}
      />
      {step === 'talk' && (
        <Choice type="checkbox" name="overslaan" value="ja" id="overslaan" label={say(m.advice_step_skip)} />
      )}
      <div>
        <Button kind="second">{say(m.advice_step_save)}</Button>
      </div>
    </form>
  )
}

function Ending({ frame: { locale }, view }: ConsultationProps) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.advice_end)} stack="m">
      <p>{say(m.advice_end_lead)}</p>
      <Actions>
        <form action={`/advies/${view.id}/melden`} method="post">
          <Button>{say(m.advice_report)}</Button>
        </form>
        <form action={`/advies/${view.id}/sluiten`} method="post">
          <Button kind="second">{say(m.advice_close)}</Button>
        </form>
      </Actions>
    </Section>
  )
}
