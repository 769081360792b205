import type { Screening } from '../../domains/programme/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { ButtonLink } from '../components/button.tsx'
import { Empty, Filters } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { fieldName, screeningStateWords } from './screening-words.ts'

interface ScreeningsProps {
  frame: WorkbenchFrame
  screenings: readonly Screening[]
  municipalities: readonly { code: string; name: string }[]
  /** The code of the one municipality that is asked for. */
  asked: string | null
  /** Whether the reader may begin one. */
  starts: boolean
  now: Date
}

/** The page `/programma/toetsen`: which new policy was screened, and what runs. */
export function ScreeningsPage({ frame, screenings, municipalities, asked, starts, now }: ScreeningsProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const nameOf = (code: string) => municipalities.find((one) => one.code === code)?.name ?? code
  const options = municipalities.map(({ code, name }) => ({ value: code, label: name }))
  const every = { value: '', label: say(m.policy_all) }
  return (
    <WorkbenchPage frame={frame} title={say(m.policy_screenings)} current="/programma">
      <ProgrammeNav frame={frame} current="/programma/toetsen" />
      <Head title={say(m.policy_screenings)} facts={<p>{say(m.policy_screening_lead)}</p>}>
        {starts && (
          <ButtonLink href="/programma/toetsen/nieuw" icon="plus">
            {say(m.policy_screening_new)}
          </ButtonLink>
        )}
      </Head>
      <div className="lk-stack-l">
        <Filters
          locale={locale}
          action="/programma/toetsen"
          filters={[
            { name: 'gemeente', label: say(m.policy_municipality), options: [every, ...options], value: asked ?? '' },
          ]}
          {...(asked === null ? {} : { clear: '/programma/toetsen' })}
        />
        {screenings.length === 0 ? (
          <Empty title={say(m.policy_screening_none)}>
            <p>{say(m.policy_screening_none_text)}</p>
          </Empty>
        ) : (
          <Table
            caption={say(m.policy_screening_caption)}
            rows={screenings}
            keyOf={({ id }) => id}
            columns={[
              {
                title: say(m.policy_screening_document),
                cell: ({ id, title }) => <a href={`/programma/toetsen/${id}`}>{title}</a>,
              },
              { title: say(m.policy_municipality), cell: ({ municipality }) => nameOf(municipality) },
              { title: say(m.policy_screening_field), cell: ({ field }) => fieldName(field, locale) },
              {
                title: say(m.policy_screening_state),
                cell: ({ state }) => (
                  <Badge {...(state === 'draft' ? { tone: 'info', icon: 'edit' } : { tone: 'good', icon: 'good' })}>
                    {say(screeningStateWords[state])}
                  </Badge>
                ),
              },
              { title: say(m.policy_screening_barriers_count), cell: ({ barriers }) => barriers.length, numeric: true },
              { title: say(m.policy_screening_started), cell: ({ startedOn }) => dayInShort(startedOn, locale, now) },
            ]}
          />
        )}
      </div>
    </WorkbenchPage>
  )
}
