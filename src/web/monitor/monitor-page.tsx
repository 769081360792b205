import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import { m } from '../../messages/messages.js'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'

/** The goals and actions of the programme, and who owns them. */
export function MonitorPage({ frame, programme }: { frame: WorkbenchFrame; programme: ProgrammeFile | null }) {
  const { locale } = frame
  const say = sayIn(locale)
  const owners = new Map(programme?.roles?.map(({ id, name }) => [id, name]))
  for (const { id, name } of [...(programme?.partners ?? []), ...(programme?.bodies ?? [])]) owners.set(id, name)
  return (
    <WorkbenchPage frame={frame} title={say(m.monitor_title)} current="/programma">
      <ProgrammeNav locale={locale} current="/programma/monitor" />
      <Head title={say(m.monitor_title)} facts={programme?.title} />
      {programme === null ? (
        <Empty title={say(m.monitor_no_programme)}>
          <p>{say(m.monitor_no_programme_text)}</p>
        </Empty>
      ) : (
        <Table
          caption={say(m.monitor_caption)}
          rows={programme.actions ?? []}
          keyOf={({ id }) => id}
          columns={[
            { title: say(m.monitor_column_action), cell: ({ title }) => title },
            {
              title: say(m.monitor_column_owner),
              cell: ({ owner = [] }) =>
                [owner]
                  .flat()
                  .map((id) => owners.get(id))
                  .join(', ') || say(m.monitor_nobody),
            },
          ]}
        />
      )}
    </WorkbenchPage>
  )
}
