import { momentInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Section } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { sayIn } from '../say.ts'
import type { DraftLine, FormView } from './form-view.ts'

/** What lies unfinished, to go on with or to throw away. Only its maker sees it. */
export function DraftsSection({ view }: { view: FormView }) {
  if (view.drafts.length === 0) return null
  return (
    <Section title={m.professional_drafts({}, { locale: view.frame.locale })}>
      <List>
        {view.drafts.map((draft) => (
          <OneDraft key={draft.id} draft={draft} view={view} />
        ))}
      </List>
    </Section>
  )
}

function OneDraft({ draft: { id, savedAt, start }, view: { frame, now } }: { draft: DraftLine; view: FormView }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <ListRow beside={<ThrowAway id={id} view={{ frame }} />}>
      <a href={`/melding/concept/${id}`}>
        {m.professional_draft_of({ moment: momentInShort(savedAt, locale, now) }, { locale })}
      </a>
      <br />
      <span className="lk-soft" dir="auto">
        {start || say(m.professional_draft_empty)}
      </span>
    </ListRow>
  )
}

/** Asks once more: it cannot be undone. */
export function ThrowAway({ id, view: { frame } }: { id: string; view: Pick<FormView, 'frame'> }) {
  const say = sayIn(frame.locale)
  return (
    <details>
      <summary>{say(m.professional_draft_away)}</summary>
      <form className="lk-stack-s" action={`/melding/concept/${id}/weg`} method="post">
        <p className="lk-small">{say(m.professional_draft_away_sure)}</p>
        <Button kind="second">{say(m.professional_draft_away_yes)}</Button>
      </form>
    </details>
  )
}
