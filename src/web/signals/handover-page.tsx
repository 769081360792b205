/** One hand-over: before acceptance the preview alone, after it what was given, and what both sides can do. */
import type { ReactNode } from 'react'
import { findDesk } from '../../domains/access/index.ts'
import type { HandoverWords } from '../../domains/signals/index.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { HandoverBadge } from '../components/badge.tsx'
import { DataList } from '../components/data-list.tsx'
import { Head, Section } from '../components/head.tsx'
import { Panel, Split } from '../components/panel.tsx'
import { Quote } from '../components/paragraphs.tsx'
import { SignalNumber } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { CallDesk } from './call-desk.tsx'
import { FilesTable } from './files-table.tsx'
import { HandoverChain } from './handover-chain.tsx'
import { type HandoverFacts, handoverAddress } from './handover-facts.ts'
import { HandoverPreview } from './handover-preview.tsx'
import { HandoverSteps } from './handover-steps.tsx'
import { receiverOf } from './handover-words.ts'
import { LinkPanel } from './link-panel.tsx'
import { SharedFacts } from './shared-facts.tsx'
import { signalAddress } from './signal-facts.ts'
import { basisInWords, deskName, purposeInWords } from './words.ts'

interface PageUnderHandoverProps {
  facts: HandoverFacts
  /** The name of a page under that of the hand-over. */
  under?: string
  title: ReactNode
  plainTitle: string
  lead?: ReactNode
  errors?: number
  /** What stands on top of the page on paper. */
  above?: ReactNode
  children: ReactNode
}

/** A page of a hand-over, with the path to it. */
export function HandoverFrame(props: PageUnderHandoverProps) {
  const { facts, under, title, plainTitle, lead, errors = 0, above, children } = props
  const { frame, view } = facts
  const { locale } = frame
  const own = under ? { label: view.number, href: handoverAddress(view.number) } : { label: view.number }
  const crumbs = [
    { label: m.signals_nav_start({}, { locale }), href: '/start' },
    { label: m.signals_nav_handovers({}, { locale }), href: '/overdrachten' },
    own,
    ...(under ? [{ label: under }] : []),
  ]
  return (
    <WorkbenchPage frame={frame} title={plainTitle} current="/overdrachten" crumbs={crumbs} errors={errors}>
      {above}
      <Head title={title} {...(lead ? { facts: lead } : {})}>
        {!under && (
          <a className="lk-button lk-jump lk-noprint" href="#nu">
            {m.signals_now({}, { locale })}
          </a>
        )}
      </Head>
      {children}
    </WorkbenchPage>
  )
}

/** The page `/overdrachten/:number`. */
export function HandoverPage({ facts }: { facts: HandoverFacts }) {
  const { frame, view } = facts
  const { locale } = frame
  const title = (
    <>
      {m.signals_handover_word({}, { locale })} <SignalNumber>{view.number}</SignalNumber>
    </>
  )
  return (
    <HandoverFrame
      facts={facts}
      title={title}
      plainTitle={m.signals_handover({ number: view.number }, { locale })}
      lead={<HandoverBadge locale={locale} state={view.state} />}
    >
      <Split asideLabel={m.signals_aside({}, { locale })} aside={<Aside facts={facts} />}>
        <Section title={m.signals_handover_about({}, { locale })} stack="s">
          <HandoverPreview preview={view.preview} region={facts.region} locale={locale} />
          {view.relation === 'receiver' && view.content === null && (
            <p className="lk-hint">{m.signals_handover_preview_only({}, { locale })}</p>
          )}
        </Section>
        {view.content && <Content facts={facts} content={view.content} />}
        <Said facts={facts} />
      </Split>
    </HandoverFrame>
  )
}

function Content({ facts, content }: { facts: HandoverFacts; content: NonNullable<HandoverFacts['view']['content']> }) {
  const { frame, region, view, now } = facts
  const { locale } = frame
  const question = view.words.filter(({ kind }) => kind === 'question')
  return (
    <>
      <Section title={askedTitle(facts)} stack="m">
        {question.map(({ text, at }) => (
          <Quote key={at.getTime()} text={text} />
        ))}
        <DataList
          facts={[
            ...(view.offeredByName ? [{ name: m.signals_handover_by({}, { locale }), value: view.offeredByName }] : []),
            { name: m.signals_part_purpose({}, { locale }), value: purposeInWords(region, view.purpose, locale) },
            { name: m.signals_part_ground({}, { locale }), value: basisInWords(region, view.legalBasis, locale) },
            ...(view.until
              ? [{ name: m.signals_part_until({}, { locale }), value: dayInFull(view.until, locale) }]
              : []),
          ]}
        />
      </Section>
      <Section title={contentTitle(facts)} stack="m">
        <SharedFacts facts={content} translations={facts.view.translations} locale={locale} now={now} />
      </Section>
      {view.files.length > 0 && (
        <Section title={m.attached_shared({}, { locale })} stack="m">
          <FilesTable files={view.files} locale={locale} now={now} />
        </Section>
      )}
    </>
  )
}

function askedTitle({ frame, view }: HandoverFacts): string {
  return (view.relation === 'sender' ? m.signals_handover_you_ask : m.signals_handover_question)(
    {},
    { locale: frame.locale },
  )
}

function contentTitle({ frame, view }: HandoverFacts): string {
  return (view.relation === 'sender' ? m.signals_handover_given : m.signals_handover_got)({}, { locale: frame.locale })
}

const saidWords: Record<Exclude<HandoverWords['kind'], 'question'>, typeof m.signals_said_answer> = {
  answer: m.signals_said_answer,
  refusal: m.signals_said_refusal,
  return: m.signals_said_return,
}

/** What the receiver said: an answer, or why it refused or returned. */
function Said({ facts: { frame, view } }: { facts: HandoverFacts }) {
  const { locale } = frame
  return view.words.map(({ kind, text, byName, at }) =>
    kind === 'question' ? null : (
      <Section key={`${kind} ${at.getTime()}`} title={saidWords[kind]({}, { locale })} stack="s">
        <Quote text={text} />
        {byName && <p className="lk-soft">{m.signals_said_by({ name: byName }, { locale })}</p>}
      </Section>
    ),
  )
}

function Aside({ facts }: { facts: HandoverFacts }) {
  const { frame, region, view, now } = facts
  const { locale } = frame
  const desk = findDesk(region, view.fromDesk)
  return (
    <>
      <HandoverSteps facts={facts} />
      {view.relation === 'sender' && !view.receiverHasAccount && <LinkPanel facts={facts} />}
      <Panel title={m.signals_handover_to({ receiver: receiverOf(view, region, locale) }, { locale })}>
        <HandoverChain facts={{ handover: view, locale, now }} />
      </Panel>
      {view.relation === 'receiver' && (
        <Panel title={m.signals_handover_sender({}, { locale })}>
          <p>
            <strong>{deskName(region, view.fromDesk)}</strong>
          </p>
          {desk && <CallDesk phone={desk.phone} locale={locale} />}
        </Panel>
      )}
      {view.relation === 'sender' && view.signalNumber && (
        <p className="lk-noprint">
          <a href={signalAddress(view.signalNumber)}>
            {m.signals_handover_signal({ number: view.signalNumber }, { locale })}
          </a>
        </p>
      )}
    </>
  )
}
