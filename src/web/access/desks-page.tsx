import type { Places } from '../../domains/access/index.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { thinDesks } from './person-state.tsx'

/** Every desk with an account and how many people work there; the thin ones first. */
export function DesksPage({ frame, desks }: { frame: WorkbenchFrame; desks: Places['desks'] }) {
  const { locale } = frame
  const say = sayIn(locale)
  const thin = thinDesks(desks).length
  return (
    <WorkbenchPage frame={frame} title={say(m.access_nav_desks)} current="/beheer/loketten">
      <Head title={say(m.access_nav_desks)} />
      <div className="lk-stack">
        {thin > 0 ? (
          <Alert kind="risk" title={m.access_thin_desks({ count: thin }, { locale })} narrow>
            <p>{say(m.access_thin_desks_lead)}</p>
          </Alert>
        ) : (
          <p>{say(m.access_desks_good)}</p>
        )}
        <Table
          caption={say(m.access_desks_caption)}
          rows={[...desks].sort((a, b) => Math.min(a.people, 2) - Math.min(b.people, 2))}
          keyOf={({ id }) => id}
          columns={[
            { title: say(m.access_desk), cell: ({ name }) => name },
            { title: say(m.access_desk_people), cell: ({ people }) => people, numeric: true },
            {
              title: say(m.access_desk_state),
              cell: ({ people }) =>
                people >= 2 ? (
                  <Badge tone="good" icon="good">
                    {say(m.access_desk_good)}
                  </Badge>
                ) : (
                  <Badge tone="risk" icon="risk">
                    {say(people === 1 ? m.access_desk_one : m.access_desk_none)}
                  </Badge>
                ),
            },
          ]}
        />
      </div>
    </WorkbenchPage>
  )
}
