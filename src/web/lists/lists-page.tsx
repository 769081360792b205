import { m } from '../../messages/messages.js'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { listAddress, listFormats } from './list-formats.ts'
import type { List } from './lists.ts'

/** The page `/programma/lijsten`: every list that the reader may take out, with the files it comes as. */
export function ListsPage({ frame, shown }: { frame: WorkbenchFrame; shown: readonly List[] }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.lists_title)} current="/programma">
      <ProgrammeNav frame={frame} current="/programma/lijsten" />
      <Head title={say(m.lists_title)} facts={say(m.lists_lead)} />
      <div className="lk-stack">
        <p>{say(m.lists_formats)}</p>
        <Table
          caption={say(m.lists_record)}
          rows={shown}
          keyOf={({ id }) => id}
          columns={[
            { title: say(m.lists_column_list), cell: ({ title }) => say(title) },
            { title: say(m.lists_column_what), cell: ({ what }) => say(what) },
            { title: say(m.lists_column_files), cell: (list) => <Files list={list} say={say} /> },
          ]}
        />
      </div>
    </WorkbenchPage>
  )
}

function Files({ list, say }: { list: List; say: ReturnType<typeof sayIn> }) {
  return (
    <ul className="lk-plain">
      {listFormats.map((format) => (
        <li key={format.id}>
          <a href={listAddress(list.id, format)}>
            {say(format.words)} <span className="lk-hidden">{say(list.title)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
