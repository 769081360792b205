import { findDesk, type Region } from '../../domains/access/index.ts'
import type { EmergencyView } from '../../domains/signals/index.ts'
import { timeInWords } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Panel, Split } from '../components/panel.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { CallDesk } from '../signals/call-desk.tsx'
import { SharedFacts } from '../signals/shared-facts.tsx'
import { deskName, formsInWords, municipalityInWords } from '../signals/words.ts'

interface InEmergencyProps {
  frame: WorkbenchFrame
  view: EmergencyView
  region: Region
  now: Date
}

/** A signal that somebody reads for an hour in an emergency: its facts and whom to call, nothing to change. */
export function EmergencySignalPage({ frame, view, region, now }: InEmergencyProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = m.signals_signal({ number: view.number }, { locale })
  const about = [formsInWords(view.forms, locale), municipalityInWords(region, view.municipalityCode, locale)]
  const crumbs = [{ href: '/noodtoegang', label: say(m.emergency_title) }, { label: view.number }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/noodtoegang" crumbs={crumbs}>
      <Head title={title} facts={about.join(' · ')} />
      <div className="lk-stack-l">
        <Alert kind="risk" title={m.emergency_banner({ time: timeInWords(view.endsAt, locale) }, { locale })} narrow>
          <p>{say(m.emergency_banner_text)}</p>
        </Alert>
        <Split asideFirst asideLabel={say(m.emergency_whose)} aside={<Whose {...{ frame, view, region }} />}>
          <Section title={say(m.emergency_facts)} stack="m">
            <SharedFacts facts={view.facts} translations={view.translations} locale={locale} now={now} />
          </Section>
        </Split>
      </div>
    </WorkbenchPage>
  )
}

function Whose({ frame: { locale }, view, region }: Omit<InEmergencyProps, 'now'>) {
  const say = sayIn(locale)
  const desk = findDesk(region, view.deskId)
  return (
    <Panel title={say(m.emergency_whose)}>
      <p>
        <strong>{deskName(region, view.deskId)}</strong>
      </p>
      {desk && <CallDesk phone={desk.phone} locale={locale} />}
      <p className="lk-hint">{say(m.emergency_call)}</p>
    </Panel>
  )
}
