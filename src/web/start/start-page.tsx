import { dayInFull } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { ButtonLink } from '../components/button.tsx'
import { Head } from '../components/head.tsx'
import { Sums } from '../components/panel.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { UnansweredNotice } from '../signals/unanswered-notice.tsx'
import { deskName } from '../signals/words.ts'
import { CanDo } from './can-do.tsx'
import { ChangesSection } from './changes-section.tsx'
import { DeskSection } from './desk-section.tsx'
import { EscalationsSection } from './escalations-section.tsx'
import { GuardSection } from './guard-section.tsx'
import { DistrictCounts, LateSignals } from './oversight-sections.tsx'
import { ReportsSection } from './reports-section.tsx'
import { RoutesSection } from './routes-section.tsx'
import { listed, type StartFacts } from './start-facts.ts'
import { sumsFor } from './sums.ts'
import { ThinDesks } from './thin-desks.tsx'
import { LateSection, WaitingSection } from './work-sections.tsx'

/** Where somebody begins: what is late, what waits, what changed; each part only for who has that task (U-03). */
export function StartPage({ facts }: { facts: StartFacts }) {
  const { frame, view, me, may } = facts
  const say = sayIn(frame.locale)
  const sums = sumsFor(facts)
  return (
    <WorkbenchPage frame={frame} title={say(m.start_title)} current="/start">
      <Head
        title={m.start_greeting({ name: firstName(me.name) }, { locale: frame.locale })}
        facts={<p>{whereInWords(facts)}</p>}
      >
        {may.report && (
          <ButtonLink kind="second" icon="plus" href="/melding">
            {say(m.start_new_report)}
          </ButtonLink>
        )}
      </Head>
      <div className="lk-stack-l">
        {sums.length > 0 && <Sums sums={sums} />}
        <UnansweredNotice frame={frame} />
        <RoutesSection facts={facts} />
        <GuardSection facts={facts} />
        <EscalationsSection facts={facts} />
        <DeskParts facts={facts} />
        {view.oversight && <LateSignals facts={facts} oversight={view.oversight} />}
        {view.oversight && <DistrictCounts facts={facts} oversight={view.oversight} />}
        {facts.thin && <ThinDesks facts={facts} thin={facts.thin} />}
        <ReportsSection facts={facts} />
        {!view.desk && <CanDo facts={facts} />}
      </div>
    </WorkbenchPage>
  )
}

function DeskParts({ facts }: { facts: StartFacts }) {
  const { desk } = facts.view
  if (!desk) return null
  return (
    <>
      <LateSection facts={facts} desk={desk} />
      <WaitingSection facts={facts} desk={desk} />
      <div className="lk-columns lk-columns--2">
        <ChangesSection facts={facts} changes={desk.changes} />
        <DeskSection facts={facts} desks={desk.desks} />
      </div>
    </>
  )
}

const firstName = (name: string) => name.split(' ')[0] ?? name

/** “Dinsdag 24 november 2026. Je werkt voor …” */
function whereInWords({ frame, region, view, today, me }: StartFacts): string {
  const { locale } = frame
  const text = dayInFull(today, locale)
  const day = `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  const desks = view.desk?.desks.map(({ deskId }) => deskName(region, deskId)) ?? []
  if (desks.length > 0) return m.start_works_at({ day, desks: listed(desks, frame) }, { locale })
  return m.start_works_as({ day, functions: listed(me.functions, frame) }, { locale })
}
