import type { RequestLine } from '../../domains/signals/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { ButtonLink } from '../components/button.tsx'
import { Due } from '../components/due.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { SignalNumber, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { dueInDays, inWords, kindWords, stateInWords } from './request-words.ts'

interface RequestsProps {
  frame: WorkbenchFrame
  lines: readonly RequestLine[]
  now: Date
  today: string
}

/** The page `/verzoeken`: what data subjects asked, with its clocks. No names. */
export function RequestsPage({ frame, lines, now, today }: RequestsProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const start = { href: '/start', label: say(m.signals_nav_start) }
  return (
    <WorkbenchPage
      frame={frame}
      title={say(m.requests_title)}
      current="/verzoeken"
      crumbs={[start, { label: say(m.requests_title) }]}
    >
      <Head title={say(m.requests_title)} facts={<p>{say(m.requests_lead)}</p>}>
        <ButtonLink href="/verzoeken/nieuw" icon="plus">
          {say(m.requests_new)}
        </ButtonLink>
      </Head>
      <div className="lk-stack-l">
        {lines.length === 0 ? (
          <Empty title={say(m.requests_none)}>
            <p>{say(m.requests_none_text)}</p>
          </Empty>
        ) : (
          <Table
            caption={say(m.requests_caption)}
            rows={lines}
            keyOf={({ id }) => id}
            columns={[
              {
                title: say(m.requests_number),
                cell: ({ id, number }) => <SignalNumber href={`/verzoeken/${id}`}>{number}</SignalNumber>,
              },
              { title: say(m.requests_what), cell: ({ kind }) => inWords(kindWords, kind, locale) },
              { title: say(m.requests_received), cell: ({ receivedOn }) => dayInShort(receivedOn, locale, now) },
              {
                title: say(m.requests_due),
                cell: (line) =>
                  line.answeredOn === null ? (
                    <Due locale={locale} now={now} due={dueInDays(line, today)} />
                  ) : (
                    dayInShort(line.answerBy, locale, now)
                  ),
              },
              { title: say(m.requests_state), cell: (line) => stateInWords(line, locale, now) },
            ]}
          />
        )}
      </div>
    </WorkbenchPage>
  )
}
