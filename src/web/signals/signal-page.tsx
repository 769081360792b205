/** The page of a signal, for the desk that handles it. */
import type { SignalView } from '../../domains/signals/index.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Badge, StateBadge } from '../components/badge.tsx'
import { Due } from '../components/due.tsx'
import { Head } from '../components/head.tsx'
import { Split } from '../components/panel.tsx'
import { SignalNumber } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { inboxAddress, inboxName } from '../navigation.ts'
import { DesksPanel } from '../related/desks-panel.tsx'
import { RelatedSection } from '../related/related-section.tsx'
import { FactsSection } from './facts-section.tsx'
import { FilesSection } from './files-section.tsx'
import { MessagesSection } from './messages-section.tsx'
import { PrintedLine, PrintForm } from './print-parts.tsx'
import { RegistrationPanel } from './registration-panel.tsx'
import { ReportedSection } from './reported-section.tsx'
import { HandoverPanels, OwnFramework, SeenSection } from './signal-aside.tsx'
import type { SignalFacts } from './signal-facts.ts'
import { isAllowed, StepsPanel } from './steps-panel.tsx'
import { dueAt, dueOn, pausedUntil, taskInWords } from './terms.tsx'
import { TimelineSection } from './timeline-section.tsx'
import { WhyHere } from './why-here.tsx'
import { acuteInWords, formsInWords, minorInWords, municipalityInWords } from './words.ts'

/** The page `/signalen/:number`. */
export function SignalPage({ facts }: { facts: SignalFacts }) {
  const { frame, region, view } = facts
  const { locale } = frame
  const { number, deskId } = view
  return (
    <WorkbenchPage
      frame={frame}
      title={m.signals_signal({ number }, { locale })}
      current={inboxAddress(deskId)}
      crumbs={[
        { label: m.signals_nav_start({}, { locale }), href: '/start' },
        { label: inboxName(region, deskId, locale), href: inboxAddress(deskId) },
        { label: number },
      ]}
    >
      <PrintedLine facts={facts} />
      <SignalHead facts={facts} />
      {view.restricted && (
        <Alert kind="risk" title={m.retention_badge({}, { locale })} narrow>
          <p>{m.retention_badge_text({ day: dayInText(view.restricted.set_on, locale, facts.now) }, { locale })}</p>
        </Alert>
      )}
      <Split asideLabel={m.signals_aside({}, { locale })} aside={<Aside facts={facts} />}>
        <ReportedSection facts={facts} />
        <FactsSection facts={facts} canEnrich={isAllowed(view, 'enrich')} />
        <Related facts={facts} />
        <FilesSection facts={facts} canAdd={isAllowed(view, 'enrich')} />
        <WhyHere facts={facts} />
        <MessagesSection facts={facts} />
        <TimelineSection facts={facts} />
      </Split>
    </WorkbenchPage>
  )
}

function Aside({ facts }: { facts: SignalFacts }) {
  return (
    <>
      <StepsPanel facts={facts} />
      <Desks facts={facts} />
      <HandoverPanels facts={facts} />
      <OwnFramework facts={facts} />
      <RegistrationPanel facts={facts} />
      <SeenSection facts={facts} />
      <PrintForm facts={facts} />
    </>
  )
}

/** What may belong with it, for who may see that too. */
export function Related({ facts }: { facts: SignalFacts }) {
  const { frame, region, now, view, related } = facts
  if (!related) return null
  const { number, facts: all, relation } = view
  const handles = relation === 'handles'
  return <RelatedSection {...{ region, now, number, related, handles }} locale={frame.locale} facts={all} />
}

function Desks({ facts: { frame, region, view, related, purposes = [] } }: { facts: SignalFacts }) {
  if (!related) return null
  const { desks, may } = related
  return (
    <DesksPanel
      {...{ region, desks, purposes }}
      locale={frame.locale}
      number={view.number}
      mayAsk={may.ask && purposes.length > 0}
    />
  )
}

/** A heading that ends with a number: “Signaal 2026-0412”. */
export function SignalTitle({ facts: { frame, view } }: { facts: Pick<SignalFacts, 'frame' | 'view'> }) {
  return (
    <>
      {m.signals_signal_word({}, { locale: frame.locale })} <SignalNumber>{view.number}</SignalNumber>
    </>
  )
}

function SignalHead({ facts }: { facts: SignalFacts }) {
  const { locale } = facts.frame
  return (
    <Head title={<SignalTitle facts={facts} />} facts={<HeadFacts facts={facts} />}>
      <div className="lk-actions">
        <NextDue facts={facts} />
        <a className="lk-button lk-jump lk-noprint" href="#nu">
          {m.signals_now({}, { locale })}
        </a>
      </div>
    </Head>
  )
}

function HeadFacts({ facts: { frame, region, view } }: { facts: SignalFacts }) {
  const { locale } = frame
  return (
    <>
      <StateBadge locale={locale} state={view.state}>
        {takenInWords(view, locale)}
      </StateBadge>
      {view.restricted && (
        <Badge tone="risk" icon="lock">
          {m.retention_badge({}, { locale })}
        </Badge>
      )}
      {view.shielded && (
        <Badge tone="info" icon="lock">
          {m.related_shield_badge({}, { locale })}
        </Badge>
      )}
      {view.fallback && (
        <Badge tone="bad" icon="bell">
          {m.signals_fallback({}, { locale })}
        </Badge>
      )}
      <span>{formsInWords(view.forms, locale)}</span>
      <span>{municipalityInWords(region, view.municipalityCode, locale)}</span>
      {view.acute === 'yes' ? (
        <Badge tone="bad" icon="risk">
          {acuteInWords(view.acute, locale)}
        </Badge>
      ) : (
        <span>{acuteInWords(view.acute, locale)}</span>
      )}
      {view.minor === 'yes' && <span>{minorInWords(view.minor, locale)}</span>}
    </>
  )
}

function takenInWords({ takenBy, state }: SignalView, locale: SignalFacts['frame']['locale']) {
  if (!takenBy || state === 'new' || state === 'closed') return undefined
  return takenBy.isMe ? m.signals_by_you({}, { locale }) : m.signals_by({ name: takenBy.name }, { locale })
}

/** The shortest term of the signal, its hand-overs included; else the day to look again. */
function NextDue({ facts: { frame, view, now } }: { facts: SignalFacts }) {
  const { locale } = frame
  const paused = view.clocks.find((clock) => clock.pausedUntil !== null)
  const reason = view.timeline.find(({ kind }) => kind === 'clockPaused')?.reason ?? undefined
  if (view.nextDueAt && view.nextDueKind) {
    const { nextDueAt: at, nextDueKind: kind } = view
    const clock = view.clocks.find((one) => one.kind === kind)
    const handover = view.handovers.find(
      (one) => one.acceptDue.getTime() === at.getTime() || one.answerDue.getTime() === at.getTime(),
    )
    const hours = clock?.hours ?? handover?.hours ?? 'always'
    const soon = clock?.warnAt !== undefined && clock.warnAt !== null && clock.warnAt <= now
    return <Due locale={locale} now={now} due={dueAt(at, now, hours, soon)} task={taskInWords(kind, locale)} />
  }
  if (paused?.pausedUntil)
    return <Due locale={locale} now={now} due={pausedUntil(paused.pausedUntil, now, locale, reason)} />
  return (
    view.remindOn && (
      <Due
        locale={locale}
        now={now}
        due={dueOn(view.remindOn, now, 'always')}
        task={m.signals_next_review({}, { locale })}
      />
    )
  )
}
