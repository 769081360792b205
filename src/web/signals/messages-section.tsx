/** What desk and reporter write to each other. */
import type { MessageView } from '../../domains/signals/index.ts'
import type { ReporterStage } from '../../domains/signals/rules/reporter-stage.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Actions, Button } from '../components/button.tsx'
import { TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { Message } from '../components/message.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { Blocked } from '../components/steps.tsx'
import { langOf, languageInWords } from '../language-words.ts'
import { sayIn, type Words } from '../say.ts'
import { MessageLanguage, PhraseFields } from './phrase-fields.tsx'
import { type SignalFacts, signalAddress } from './signal-facts.ts'
import { reasonInWords } from './step-words.ts'
import { languageOf, OtherLanguage } from './translation-parts.tsx'

/** Messages both ways and a form to write one, or the reason why nobody can. */
export function MessagesSection({ facts }: { facts: SignalFacts }) {
  const { frame, view, now } = facts
  const { locale } = frame
  const answer = view.steps.find(({ step }) => step === 'message')
  return (
    <Section title={m.signals_messages({}, { locale })} id="berichten" stack="m">
      <p className="lk-soft">
        {m.signals_reporter_reads({ stage: stageInWords(view.reporterReads, locale) }, { locale })}
      </p>
      {view.messages.map((message) => (
        <Message
          key={message.id}
          from={senderOf(message, locale)}
          day={dayInText(message.sentOn, locale, now)}
          text={message.text}
          isNew={message.fromReporter && !message.read}
          lang={langOf(languageOf(facts, message.id, message.locale))}
        >
          {message.fromReporter && <OtherLanguage facts={facts} of={message.id} language={message.locale ?? 'nl'} />}
          {message.beside && <InDutch text={message.beside} locale={locale} />}
        </Message>
      ))}
      {answer?.allowed && <MessageForm facts={facts} />}
      {answer && !answer.allowed && answer.why !== 'notNow' && (
        <div className="lk-noprint">
          <Blocked>{m.signals_blocked({ steps: m.signals_message_write({}, { locale }) }, { locale })}</Blocked>
          <p>{reasonInWords(answer.why, locale)}</p>
        </div>
      )}
    </Section>
  )
}

function senderOf({ fromReporter, bySystem, authorName, read }: MessageView, locale: Locale): string {
  if (bySystem) return m.signals_message_system({}, { locale })
  if (fromReporter) return m.signals_message_reporter({}, { locale })
  const name = authorName ?? m.signals_message_desk({}, { locale })
  return (read ? m.signals_message_read : m.signals_message_unread)({ name }, { locale })
}

/** What a prepared sentence says in Dutch: the officer sent it in a language that not everybody at the desk reads. */
function InDutch({ text, locale }: { text: string; locale: Locale }) {
  return (
    <div className="lk-hint">
      {m.interpreter_in_dutch({}, { locale })}
      <Paragraphs text={text} lang="nl" />
    </div>
  )
}

interface MessageFormProps {
  facts: SignalFacts
  /** What was typed and chosen, when the form comes back. */
  typed?: string
  phrases?: readonly string[]
  language?: string
  error?: string
}

/** The form to write to the reporter, with what was typed when it comes back. */
export function MessageForm({ facts, typed = '', phrases = [], language: written = '', error }: MessageFormProps) {
  const { frame, view } = facts
  const { locale } = frame
  const language = languageInWords(view.locale, locale)
  return (
    <form className="lk-stack lk-noprint" action={signalAddress(view.number, 'bericht')} method="post">
      <PhraseFields facts={facts} chosen={phrases} />
      <TextArea
        locale={locale}
        name="bericht"
        label={m.signals_message_label({}, { locale })}
        hint={m.signals_message_hint({ language }, { locale })}
        value={typed}
        error={error}
        rows={4}
      />
      {view.locale !== 'nl' && <MessageLanguage facts={facts} value={written} />}
      <Actions>
        <Button kind="second">{m.signals_message_send({}, { locale })}</Button>
      </Actions>
    </form>
  )
}

const stages: Record<ReporterStage, Words> = {
  received: m.report_stage_received,
  pickedUp: m.report_stage_picked_up,
  decided: m.report_stage_decided,
  closed: m.report_stage_closed,
}

/** How far a report is, as the reporter reads it. */
export const stageInWords = (stage: ReporterStage, locale: Locale): string => sayIn(locale)(stages[stage])
