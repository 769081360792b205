import { findDesk, type Region } from '../../domains/access/index.ts'
import type { ReceivedReport } from '../../domains/signals/index.ts'
import { lateness } from '../../domains/signals/rules/lateness.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Actions, ButtonLink } from '../components/button.tsx'
import { Chain, ChainStep } from '../components/chain.tsx'
import { DataList } from '../components/data-list.tsx'
import { Due, dueOf } from '../components/due.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Call } from '../components/page-parts.tsx'
import { SignalNumber } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'

interface ReceivedProps {
  frame: WorkbenchFrame
  region: Region
  report: ReceivedReport
  now: Date
}

/** What a professional reads after handing in: the number, which desk has it, until when, and what to expect. */
export function ReceivedPage({ frame, region, report, now }: ReceivedProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.professional_received_title)
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      current="/melding"
      crumbs={[
        { label: m.signals_nav_start({}, { locale }), href: '/start' },
        { label: say(m.professional_title), href: '/melding' },
        { label: report.number },
      ]}
    >
      <Head title={title} />
      <div className="lk-stack-l">
        {report.acute === 'yes' && (
          <Alert kind="bad" title={say(m.professional_received_danger)} narrow>
            <p>{say(m.professional_received_danger_text)}</p>
            <Call number="112" label={m.frame_call_112({}, { locale })} />
          </Alert>
        )}
        <WhereItIs frame={frame} region={region} report={report} now={now} />
        <Section title={say(m.professional_received_next)} stack="m">
          <Steps frame={frame} desk={deskName(region, report.deskId)} taken={report.acknowledgeBy === null} />
          <p>{say(m.professional_received_follow)}</p>
        </Section>
        <Actions>
          <ButtonLink href="/start">{say(m.professional_received_to_start)}</ButtonLink>
          <ButtonLink kind="second" icon="plus" href="/melding">
            {say(m.professional_received_another)}
          </ButtonLink>
        </Actions>
      </div>
    </WorkbenchPage>
  )
}

const deskName = (region: Region, deskId: string) => findDesk(region, deskId)?.name ?? deskId

function WhereItIs({ frame, region, report, now }: ReceivedProps) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <DataList
      facts={[
        { name: say(m.professional_received_number), value: <SignalNumber>{report.number}</SignalNumber> },
        { name: say(m.professional_received_desk), value: deskName(region, report.deskId) },
        {
          name: say(m.professional_received_by),
          value: <Term frame={frame} region={region} report={report} now={now} />,
        },
      ]}
    />
  )
}

function Term({ frame: { locale }, region, report: { acknowledgeBy, deskId, acute }, now }: ReceivedProps) {
  if (acknowledgeBy === null) return m.professional_received_taken({}, { locale })
  const officeHours = findDesk(region, deskId)?.hours ?? region.settings.officeHours
  const hours = acute === 'yes' ? 'always' : officeHours
  return <Due locale={locale} now={now} due={dueOf(acknowledgeBy, lateness(acknowledgeBy, now, hours), false)} />
}

/** The same stages as any reporter reads. */
function Steps({ frame: { locale }, desk, taken }: { frame: WorkbenchFrame; desk: string; taken: boolean }) {
  const say = sayIn(locale)
  return (
    <Chain>
      <ChainStep light={taken ? 'lit' : 'now'}>{m.professional_received_step_1({ desk }, { locale })}</ChainStep>
      <ChainStep light={taken ? 'now' : 'dark'}>{say(m.professional_received_step_2)}</ChainStep>
      <ChainStep light="dark">{say(m.professional_received_step_3)}</ChainStep>
      <ChainStep light="dark">{say(m.professional_received_step_4)}</ChainStep>
    </Chain>
  )
}
