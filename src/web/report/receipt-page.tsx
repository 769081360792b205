import type { ReactNode } from 'react'
import { findDesk, type Region } from '../../domains/access/rules/region.ts'
import { dayInFull, dayInText, timeInWords } from '../../lib/dates-in-words.ts'
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Actions, ButtonLink } from '../components/button.tsx'
import { Chain, ChainStep } from '../components/chain.tsx'
import { Code } from '../components/code.tsx'
import type { Frame } from '../components/frame.ts'
import { Section } from '../components/head.tsx'
import { PublicPage } from '../components/public-page.tsx'
import { sayIn } from '../say.ts'
import { CallInstead } from './call-instead.tsx'
import { HiddenFields } from './form-page.tsx'
import { OutsideContacts } from './outside-region.tsx'
import { type Received, receivedFields } from './received.ts'
import { closedInWords, deskInWords, weighingInWords } from './who-reads.ts'

interface ReceiptProps {
  frame: Frame
  region: Region
  received: Received
  now: Date
}

/** The code, shown once, and what happens now. Outside office hours the numbers to call stand above everything. */
export function ReceiptPage({ frame, region, received, now }: ReceiptProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const desk = received.deskId === null ? undefined : findDesk(region, received.deskId)
  const closed = desk && closedInWords(desk.hours, now, locale)
  return (
    <PublicPage
      frame={{ ...frame, address: '/melden' }}
      title={say(m.report_received_title)}
      formButton={say(m.report_received_title)}
      danger={closed === undefined}
      printsOnlyCode
    >
      {closed && <CallInstead locale={locale} sentence={closed} contacts={region.publicContacts} />}
      <form id="formulier" action="/melden/ontvangen" method="post">
        <HiddenFields fields={receivedFields(received)} />
      </form>
      <div className="lk-wrap lk-page">
        <div className="lk-columns lk-columns--aside">
          <CodeToKeep
            locale={locale}
            code={received.code}
            title={say(m.report_received)}
            codeTitle={say(m.report_code)}
          />
          <div className="lk-stack">
            {received.outside && (
              <OutsideContacts locale={locale} region={region.name} contacts={region.publicContacts} />
            )}
            <WhatHappens frame={frame} region={region} received={received} now={now} />
            <Section title={say(m.report_question)}>
              <p>{say(received.canReach ? m.report_question_named : m.report_question_anonymous)}</p>
            </Section>
          </div>
        </div>
      </div>
    </PublicPage>
  )
}

interface CodeToKeepProps {
  locale: PublicLocale
  title: string
  codeTitle: string
  code: string
  /** More to say about the code. */
  children?: ReactNode
}

/** The code with what to do with it; the only thing that is printed. */
export function CodeToKeep({ locale, title, codeTitle, code, children }: CodeToKeepProps) {
  const say = sayIn(locale)
  return (
    <div className="lk-stack">
      <h1>{title}</h1>
      <Code title={codeTitle} code={code} />
      <p>
        <strong>{say(m.report_code_write)}</strong> {say(m.report_code_once)}
      </p>
      <p>{say(m.report_code_keep)}</p>
      {children}
      <Actions>
        <ButtonLink href="/mijn-melding">{say(m.report_to_mailbox)}</ButtonLink>
        <ButtonLink href="/" kind="link">
          {say(m.report_done)}
        </ButtonLink>
      </Actions>
      <p className="lk-hint">{say(m.report_code_print)}</p>
    </div>
  )
}

function WhatHappens({ frame: { locale }, region, received, now }: ReceiptProps) {
  const say = sayIn(locale)
  const term = weighingInWords(region, locale)
  return (
    <Section title={say(m.report_next)}>
      <Chain>
        <ChainStep light="now">
          <strong>{say(m.report_next_received)}</strong>
          <p className="lk-hint">{dayInFull(now, locale)}</p>
        </ChainStep>
        <ChainStep light="dark">
          <strong>{say(m.report_next_read)}</strong>
          <p>{readInWords(received, region, locale, now)}</p>
        </ChainStep>
        <ChainStep light="dark">
          <strong>{say(m.report_next_decided)}</strong>
          <p>{m.report_next_decided_within({ term }, { locale })}</p>
        </ChainStep>
        <ChainStep light="dark">
          <strong>{say(m.report_next_closed)}</strong>
          <p>{say(m.report_next_closed_text)}</p>
        </ChainStep>
      </Chain>
    </Section>
  )
}

function readInWords({ deskId, readBy }: Received, region: Region, locale: PublicLocale, now: Date): string {
  const who = deskInWords(region, deskId === null ? undefined : findDesk(region, deskId), locale)
  if (readBy === null) return m.report_next_read_soon({ who }, { locale })
  const [day, time] = [dayInText(readBy, locale, now), timeInWords(readBy, locale)]
  return m.report_next_read_by({ day, time, who }, { locale })
}
