/** The sheet for a receiver without an account: the chosen facts, the question, and how to answer. */
import { getDesk } from '../../domains/access/index.ts'
import type { Framework } from '../../domains/signals/index.ts'
import { dayInFull, momentInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { DataList } from '../components/data-list.tsx'
import { Section } from '../components/head.tsx'
import { PrintLine } from '../components/panel.tsx'
import { Quote } from '../components/paragraphs.tsx'
import { FrameworkStanding, FrameworkText } from '../frameworks/framework-section.tsx'
import { situationInWords } from '../frameworks/framework-words.ts'
import { type HandoverFacts, handoverAddress } from './handover-facts.ts'
import { HandoverFrame } from './handover-page.tsx'
import { urgencyInWords } from './handover-preview.tsx'
import { receiverOf } from './handover-words.ts'
import { SharedFacts } from './shared-facts.tsx'
import { basisInWords, purposeInWords } from './words.ts'

interface SheetProps {
  facts: HandoverFacts
  /** What the receiver may and must do in this situation, where it wrote that down. */
  framework: Framework | undefined
}

/** The page `/overdrachten/:number/blad`. */
export function HandoverSheet({ facts, framework }: SheetProps) {
  const { frame, view, now, region } = facts
  const { locale, user } = frame
  const when = momentInFull(now, locale)
  const why = m.signals_print_handover({}, { locale })
  const title = m.signals_sheet_title({ receiver: receiverOf(view, region, locale) }, { locale })
  return (
    <HandoverFrame
      {...{ facts, under: m.signals_ho_sheet({}, { locale }), title, plainTitle: title }}
      above={<PrintLine>{m.signals_printed({ name: user.name, when, why }, { locale })}</PrintLine>}
    >
      <div className="lk-stack-l">
        <p className="lk-noprint">
          {m.signals_sheet_how({}, { locale })}{' '}
          <a href={handoverAddress(view.number)}>{m.signals_ho_back({}, { locale })}</a>
        </p>
        <About facts={facts} />
        <Section title={m.signals_sheet_question({}, { locale })} stack="m">
          {view.words
            .filter(({ kind }) => kind === 'question')
            .map(({ text, at }) => (
              <Quote key={at.getTime()} text={text} />
            ))}
        </Section>
        <Section title={m.signals_sheet_facts({}, { locale })} stack="m">
          <SharedFacts facts={view.content ?? []} translations={view.translations} locale={locale} now={now} />
        </Section>
        {framework && <FrameworkOnPaper facts={facts} framework={framework} />}
        <HowToAnswer facts={facts} />
      </div>
    </HandoverFrame>
  )
}

function About({ facts: { frame, view, region } }: { facts: HandoverFacts }) {
  const { locale } = frame
  const desk = getDesk(region, view.fromDesk)
  return (
    <DataList
      facts={[
        { name: m.signals_handover_word({}, { locale }), value: view.number },
        { name: m.signals_preview_from({}, { locale }), value: desk.name, source: view.offeredByName ?? '' },
        { name: m.signals_preview_day({}, { locale }), value: dayInFull(view.offeredAt, locale) },
        { name: m.signals_preview_urgency({}, { locale }), value: urgencyInWords(view.preview.acute, locale) },
        { name: m.signals_part_purpose({}, { locale }), value: purposeInWords(region, view.purpose, locale) },
        { name: m.signals_part_ground({}, { locale }), value: basisInWords(region, view.legalBasis, locale) },
      ]}
    />
  )
}

/** The agreement with this partner, so that nobody has to look it up (S-12). */
function FrameworkOnPaper({ facts, framework }: { facts: HandoverFacts; framework: Framework }) {
  const { frame, now, today } = facts
  const reading = { locale: frame.locale, now, today }
  return (
    <Section title={m.frameworks_aside({}, { locale: frame.locale })} stack="s">
      <p>{situationInWords(framework.situation, frame.locale)}</p>
      <FrameworkText framework={framework} {...reading} />
      <FrameworkStanding framework={framework} {...reading} />
    </Section>
  )
}

function HowToAnswer({ facts: { frame, view, region } }: { facts: HandoverFacts }) {
  const { locale } = frame
  const { phone } = getDesk(region, view.fromDesk)
  return (
    <Section title={m.signals_sheet_answer({}, { locale })} stack="s">
      <p>
        <strong>{m.signals_sheet_answer_by({ when: momentInFull(view.answerDue, locale) }, { locale })}</strong>
      </p>
      <p>{m.signals_sheet_answer_how({ phone, number: view.number }, { locale })}</p>
      <p>{m.signals_sheet_use({}, { locale })}</p>
    </Section>
  )
}
