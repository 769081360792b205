import { createElement, Fragment } from 'react'
import type { Region } from '../../domains/access/rules/region.ts'
import type { Mailbox, MailboxMessage } from '../../domains/signals/index.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button } from '../components/button.tsx'
import { TextArea } from '../components/field.tsx'
import type { Frame } from '../components/frame.ts'
import { Section } from '../components/head.tsx'
import { Message } from '../components/message.tsx'
import { PublicPage } from '../components/public-page.tsx'
import type { Attached } from '../files/attached.ts'
import { FilesField, filesSummary } from '../files/files-field.tsx'
import { langOf, languageInWords } from '../language-words.ts'
import { HiddenFields } from '../report/form-page.tsx'
import { municipalityInWords } from '../report/who-reads.ts'
import { sayIn } from '../say.ts'
import { Stages } from './stages.tsx'

/** What the mailbox shows. */
export interface MailboxView {
  frame: Frame
  region: Region
  now: Date
  /** The code that opened it; it goes along in every form of the page, never in an address. */
  code: string
  mailbox: Mailbox
  /** Files that go along with what is typed. */
  attached: Attached
  /** What was typed and not sent yet, and what is wrong with it. */
  typed?: string
  error?: string
  /** Whether a message was just sent. */
  sent?: boolean
}

/** A report as its reporter sees it: how far it is, messages both ways, and the code. */
export function MailboxPage({ view }: { view: MailboxView }) {
  const { frame, region, mailbox, now, error } = view
  const { locale } = frame
  const say = sayIn(locale)
  const errors = [
    ...(error ? [{ id: 'antwoord', text: say(m.report_reply_fault) }] : []),
    ...filesSummary(view.attached, locale),
  ]
  const who = municipalityInWords(region, mailbox.municipalityCode, locale)
  return (
    <PublicPage
      frame={{ ...frame, address: '/mijn-melding' }}
      title={say(m.report_mailbox_title)}
      formButton={say(m.report_reply_send)}
      errors={errors.length}
      scripts={['files.js']}
    >
      <div className="lk-wrap lk-page">
        <div className="lk-stack">
          <h1>{say(m.report_mailbox)}</h1>
          <ErrorSummary locale={locale} errors={errors} />
          {view.sent && <Alert kind="good" narrow title={say(m.report_reply_sent)} />}
          <Stages locale={locale} mailbox={mailbox} who={who} now={now} />
        </div>
        <div className="lk-columns lk-columns--aside lk-page">
          <div className="lk-stack">
            <Section title={say(m.report_messages)}>
              {mailbox.messages.length === 0 && <p>{say(m.report_messages_none)}</p>}
              <Messages view={view} who={who} />
              <SentFiles files={mailbox.files} locale={locale} />
            </Section>
            <Reply view={view} />
          </div>
          <div className="lk-stack">
            <Section title={say(m.report_care)}>
              <p>{say(m.report_care_text)}</p>
            </Section>
            <ThisCode view={view} />
          </div>
        </div>
      </div>
    </PublicPage>
  )
}

/** The newest first. */
function Messages({ view, who }: { view: MailboxView; who: string }) {
  const messages = view.mailbox.messages.toReversed()
  const drawn = messages.map((one) => <OneMessage key={one.text} message={one} who={who} view={view} />)
  return createElement(Fragment, null, ...drawn)
}

interface OneMessageProps {
  message: MailboxMessage
  who: string
  view: MailboxView
}

function OneMessage({ message, who, view: { frame, now } }: OneMessageProps) {
  const { locale } = frame
  const { fromReporter, isNew, text, sentOn } = message
  const language = message.locale ?? 'nl'
  const foreign = !fromReporter && language !== locale
  const from = fromReporter
    ? m.report_message_yours({}, { locale })
    : (isNew ? m.report_message_new : m.report_message_from)({ who }, { locale })
  return (
    <Message
      from={from}
      day={dayInText(sentOn, locale, now)}
      text={text}
      isNew={isNew}
      lang={fromReporter ? undefined : langOf(language)}
    >
      <SentFiles files={message.files} locale={locale} />
      {foreign && (
        <p className="lk-hint">
          {m.report_message_language({ language: languageInWords(language, locale) }, { locale })}
        </p>
      )}
    </Message>
  )
}

/** Files that arrived with a report or message: their names, and nothing to open. */
function SentFiles({ files, locale }: { files: MailboxMessage['files']; locale: PublicLocale }) {
  if (files.length === 0) return null
  return (
    <p className="lk-hint">
      {m.files_sent_along({}, { locale })}: <bdi>{files.map(({ name }) => name).join(', ')}</bdi>
    </p>
  )
}

function Reply({ view: { frame, code, typed, error, attached } }: { view: MailboxView }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <form
      id="formulier"
      action="/mijn-melding/antwoord"
      method="post"
      encType="multipart/form-data"
      noValidate
      className="lk-section lk-stack"
      autoComplete="off"
    >
      <h2>{say(m.report_reply)}</h2>
      <HiddenFields fields={[{ field: 'code', value: code }]} />
      <TextArea
        locale={locale}
        name="antwoord"
        label={say(m.report_reply_label)}
        hint={say(m.report_reply_hint)}
        error={error}
        value={typed}
      />
      <FilesField locale={locale} attached={attached} sendTo="/melden/bestanden" traces />
      <Actions>
        <Button>{say(m.report_reply_send)}</Button>
      </Actions>
    </form>
  )
}

function ThisCode({ view: { frame, code } }: { view: MailboxView }) {
  const say = sayIn(frame.locale)
  return (
    <Section title={say(m.report_this_code)}>
      <div className="lk-stack-s">
        <p>{say(m.report_this_code_text)}</p>
        <form action="/mijn-melding/code" method="post">
          <HiddenFields fields={[{ field: 'code', value: code }]} />
          <Button kind="second">{say(m.report_renew)}</Button>
        </form>
        <p>
          <a href="/weg" rel="noreferrer">
            {say(m.report_mailbox_close)}
          </a>
        </p>
      </div>
    </Section>
  )
}
