/** A signal for who sees a part of it: the shared facts, whose it is, on which ground and until when. Nothing else. */
import { findDesk } from '../../domains/access/index.ts'
import type { ShareView } from '../../domains/signals/index.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { DataList } from '../components/data-list.tsx'
import { Head, Section } from '../components/head.tsx'
import { Panel, Split } from '../components/panel.tsx'
import { type Crumb, WorkbenchPage } from '../components/workbench-page.tsx'
import { inboxName } from '../navigation.ts'
import { CallDesk } from './call-desk.tsx'
import { FilesTable } from './files-table.tsx'
import { tabAddress } from './inbox-address.ts'
import { PrintedLine } from './print-parts.tsx'
import { SharedFacts } from './shared-facts.tsx'
import type { SignalFacts } from './signal-facts.ts'
import { Related, SignalTitle } from './signal-page.tsx'
import { basisInWords, deskName, formsInWords, municipalityInWords, purposeInWords } from './words.ts'

/** The page `/signalen/:number` of a part. */
export function PartPage({ facts }: { facts: SignalFacts }) {
  const { frame, region, view } = facts
  const { locale } = frame
  const { number } = view
  const about = [formsInWords(view.forms, locale), municipalityInWords(region, view.municipalityCode, locale)]
  return (
    <WorkbenchPage frame={frame} title={m.signals_signal({ number }, { locale })} crumbs={crumbsOf(facts)}>
      <PrintedLine facts={facts} />
      <Head title={<SignalTitle facts={facts} />} facts={about.join(' · ')} />
      <Split asideLabel={m.signals_part_aside({}, { locale })} aside={<Grounds facts={facts} />}>
        <Section title={m.signals_part_shared({}, { locale })} stack="m">
          <SharedFacts facts={view.facts} translations={view.translations} locale={locale} now={facts.now} />
        </Section>
        <Related facts={facts} />
        {view.files.length > 0 && (
          <Section title={m.attached_shared({}, { locale })} stack="m">
            <FilesTable files={view.files} locale={locale} now={facts.now} />
          </Section>
        )}
      </Split>
    </WorkbenchPage>
  )
}

/** The path leads over the list of what was shared with the desk. */
function crumbsOf({ frame, region, view }: SignalFacts): Crumb[] {
  const { locale } = frame
  const desk = view.shares[0]?.deskId
  const list = desk ? [{ label: inboxName(region, desk, locale), href: tabAddress(desk, 'part') }] : []
  return [{ label: m.signals_nav_start({}, { locale }), href: '/start' }, ...list, { label: view.number }]
}

function Grounds({ facts }: { facts: SignalFacts }) {
  const { frame, region, view } = facts
  const { locale } = frame
  const desk = findDesk(region, view.deskId)
  return (
    <>
      <Panel title={m.signals_part_whose({}, { locale })}>
        <p>
          <strong>{deskName(region, view.deskId)}</strong>
        </p>
        {desk && <CallDesk phone={desk.phone} locale={locale} />}
        <p className="lk-hint">{m.signals_part_hint({}, { locale })}</p>
      </Panel>
      {view.shares.map((share) => (
        <Ground key={`${share.origin} ${share.purpose} ${share.until}`} share={share} facts={facts} />
      ))}
    </>
  )
}

function Ground({ share, facts: { frame, region } }: { share: ShareView; facts: SignalFacts }) {
  const { locale } = frame
  return (
    <Panel title={m.signals_part_why({}, { locale })}>
      <DataList
        narrow
        facts={[
          { name: m.signals_part_purpose({}, { locale }), value: purposeInWords(region, share.purpose, locale) },
          { name: m.signals_part_ground({}, { locale }), value: basisInWords(region, share.legalBasis, locale) },
          { name: m.signals_part_until({}, { locale }), value: dayInFull(share.until, locale) },
        ]}
      />
    </Panel>
  )
}
