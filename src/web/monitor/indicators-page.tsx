import { indicators } from '../../domains/picture/index.ts'
import { m } from '../../messages/messages.js'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'

/** What the system counts by itself: each indicator with what counts, and where the figure comes from. */
export function IndicatorsPage({ frame }: { frame: WorkbenchFrame }) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.monitor_indicators)
  const meetings = {
    ...{ id: say(m.monitor_indicator_meetings_id), name: say(m.monitor_indicator_meetings) },
    ...{ definition: say(m.monitor_indicator_meetings_text), source: 'programme.meeting' },
  }
  const rows = indicators.map(({ id, names, definitions, source }) => ({
    ...{ id, name: names[locale], definition: definitions[locale], source },
  }))
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      current="/programma"
      crumbs={[{ href: '/programma/monitor', label: say(m.monitor_title) }, { label: title }]}
    >
      <ProgrammeNav frame={frame} current="/programma/monitor" />
      <Head title={title} />
      <div className="lk-stack">
        <p>{say(m.monitor_indicators_lead)}</p>
        <Table
          caption={say(m.monitor_indicators_caption)}
          rows={[meetings, ...rows]}
          keyOf={({ name }) => name}
          columns={[
            { title: say(m.monitor_indicator), cell: ({ name }) => name },
            { title: say(m.monitor_indicator_definition), cell: ({ definition }) => definition },
            { title: say(m.monitor_indicator_id), cell: ({ id }) => id },
            { title: say(m.monitor_indicator_source), cell: ({ source }) => <code>{source}</code> },
          ]}
        />
      </div>
    </WorkbenchPage>
  )
}
