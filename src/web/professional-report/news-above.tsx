import { momentInShort, timeInWords } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import { differences } from './differences.ts'
import { ThrowAway } from './drafts-section.tsx'
import { fieldInWords } from './fault-words.ts'
import type { FormView, News } from './form-view.ts'

/** What happened just now, above the form. */
export function NewsAbove({ view }: { view: FormView }) {
  const { frame, news } = view
  const { locale } = frame
  const say = sayIn(locale)
  switch (news?.kind) {
    case 'kept':
      return (
        <Alert kind="good" title={m.professional_kept({ time: timeInWords(news.at, locale) }, { locale })} narrow>
          <p>{say(m.professional_kept_text)}</p>
          {view.draft && <ThrowAway id={view.draft.id} view={view} />}
        </Alert>
      )
    case 'thrownAway':
      return <Alert kind="good" title={say(m.professional_draft_gone)} narrow />
    case 'sentBefore':
      return (
        <Alert kind="risk" title={say(m.professional_other_body)} narrow>
          <p>{say(m.professional_other_body_text)}</p>
        </Alert>
      )
    case 'conflict':
      return <ConflictAbove news={news} view={view} />
    case undefined:
      return null
  }
}

/** Both texts of a draft that was kept in two places: nothing is overwritten, a person chooses. */
function ConflictAbove({ news, view }: { news: Extract<News, { kind: 'conflict' }>; view: FormView }) {
  const { frame, fields, draft, now } = view
  const { locale } = frame
  const say = sayIn(locale)
  const text = (typed: string) => <span dir="auto">{typed || say(m.professional_conflict_nothing)}</span>
  return (
    <>
      <Alert kind="risk" title={say(m.professional_conflict)}>
        <p>{m.professional_conflict_text({ moment: momentInShort(news.at, locale, now) }, { locale })}</p>
        {draft && (
          <p>
            <a href={`/melding/concept/${draft.id}`}>{say(m.professional_conflict_theirs)}</a>
          </p>
        )}
      </Alert>
      <Table
        caption={say(m.professional_conflict_caption)}
        columns={[
          { title: say(m.professional_conflict_question), cell: ({ field }) => fieldInWords(field, locale) },
          { title: say(m.professional_conflict_there), cell: ({ theirs }) => text(theirs) },
          { title: say(m.professional_conflict_here), cell: ({ ours }) => text(ours) },
        ]}
        rows={differences(news.theirs, fields, view)}
        keyOf={({ field }) => field}
      />
    </>
  )
}
