import type { Region } from '../../domains/access/index.ts'
import type { ProgrammeDraft } from '../../domains/programme/index.ts'
import { type EditPart, editParts } from '../../domains/programme/rules/edit-fields.ts'
import { itemsAt } from '../../domains/programme/rules/programme-problem.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Panel, Split } from '../components/panel.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { type PlacedFault, placeFault } from './fault-words.ts'
import { itemAddress } from './item-form-page.tsx'
import { ProgrammeNav } from './programme-nav.tsx'
import { itemTitle, oneInWords, partInWords } from './programme-words.ts'

interface EditPageProps {
  frame: WorkbenchFrame
  draft: ProgrammeDraft | null
  region: Region
  /** What the draft changes, in sentences. */
  changes: readonly string[]
  mayActivate: boolean
  saved: boolean
  conflict: Words | null
  now: Date
}

/** The draft of the programme with everything in it, and the way to each form. */
export function EditPage(props: EditPageProps) {
  const { frame, draft, saved, conflict } = props
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.programme_edit_title)} current="/programma">
      <ProgrammeNav frame={frame} current="/programma/bewerken" />
      <Head title={say(m.programme_edit_title)} />
      <div className="lk-stack-l">
        {saved && <Alert kind="good" title={say(m.programme_edit_saved)} narrow />}
        {conflict && (
          <Alert kind="risk" title={say(m.programme_conflict)} narrow>
            <p>{say(conflict)}</p>
          </Alert>
        )}
        {draft ? <DraftSections {...props} draft={draft} /> : <NoDraft {...props} />}
      </div>
    </WorkbenchPage>
  )
}

function NoDraft({ frame: { locale } }: EditPageProps) {
  const say = sayIn(locale)
  return (
    <div className="lk-empty">
      <h2>{say(m.programme_edit_none)}</h2>
      <p>{say(m.programme_edit_none_text)}</p>
      <form action="/programma/bewerken" method="post">
        <Button>{say(m.programme_edit_start)}</Button>
      </form>
    </div>
  )
}

type DraftProps = EditPageProps & { draft: ProgrammeDraft }

function DraftSections(props: DraftProps) {
  const { frame, draft } = props
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Split aside={<Aside {...props} />} asideLabel={say(m.programme_edit_files)} asideFirst>
      <Standing {...props} />
      {editParts.map((part) => (
        <PartSection key={part.slug} part={part} draft={draft} locale={locale} />
      ))}
    </Split>
  )
}

function Standing({ frame: { locale }, draft, changes, now }: DraftProps) {
  const say = sayIn(locale)
  const begun = { day: dayInText(draft.begunOn, locale, now), number: draft.basedOn }
  const faults = draft.faults.map((fault) => placeFault(fault, draft.raw, locale))
  return (
    <div className="lk-stack">
      <p className="lk-hint">
        {draft.basedOn > 0 ? m.programme_edit_state(begun, { locale }) : m.programme_edit_state_new(begun, { locale })}
        {'. '}
        {m.programme_edit_changed(
          { day: dayInText(draft.changedOn, locale, now), name: draft.changedByName ?? '' },
          { locale },
        )}
        .
      </p>
      {draft.newest !== draft.basedOn && (
        <Alert kind="risk" title={m.programme_edit_newer({ number: draft.newest }, { locale })}>
          <p>{say(m.programme_edit_newer_text)}</p>
        </Alert>
      )}
      <Faults faults={faults} locale={locale} />
      {changes.length === 0 && <p>{say(m.programme_edit_same)}</p>}
      {changes.length > 0 && (
        <details>
          <summary>
            {say(m.programme_edit_diff)}: {m.programme_edit_diff_count({ count: changes.length }, { locale })}
          </summary>
          <Sentences sentences={changes} />
        </details>
      )}
    </div>
  )
}

/** Sentences under each other. */
export function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function Faults({ faults, locale }: { faults: readonly PlacedFault[]; locale: 'nl' | 'en' }) {
  const say = sayIn(locale)
  if (faults.length === 0)
    return (
      <Alert kind="good" title={say(m.programme_edit_fine)}>
        <p>{say(m.programme_edit_fine_text)}</p>
      </Alert>
    )
  const count = faults.length
  const title = count === 1 ? say(m.programme_edit_fault) : m.programme_edit_faults({ count }, { locale })
  return (
    <Alert kind="bad" title={title}>
      <ul>
        {faults.map(({ place, text, href }) => (
          <li key={`${place} ${text}`}>
            {href ? <a href={href}>{place}</a> : place} {text}
          </li>
        ))}
      </ul>
      <p>{say(m.programme_edit_faults_text)}</p>
    </Alert>
  )
}

function PartSection({ part, draft, locale }: { part: EditPart; draft: ProgrammeDraft; locale: 'nl' | 'en' }) {
  const say = sayIn(locale)
  const name = partInWords(part, locale)
  const what = oneInWords(part.path.at(-1) ?? 'head', locale)
  if (!part.isList)
    return (
      <Section title={name} id={part.slug} stack="s">
        <p>
          <a href={itemAddress(part, null)}>
            {say(m.programme_edit_change)}
            <span className="lk-hidden"> {name}</span>
          </a>
        </p>
      </Section>
    )
  const items = itemsAt(draft.raw, part.path)
  return (
    <Section title={name} id={part.slug} stack="s">
      {items.length > 0 && (
        <ol>
          {items
            .map((item, at) => ({ title: itemTitle(item), href: itemAddress(part, at) }))
            .map(({ title, href }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
        </ol>
      )}
      {items.length === 0 && <p className="lk-hint">{say(m.programme_edit_empty)}</p>}
      <p>
        <a href={itemAddress(part, null)}>{m.programme_edit_add({ what: what.toLowerCase() }, { locale })}</a>
      </p>
    </Section>
  )
}

function Aside({ frame: { locale }, draft, mayActivate }: DraftProps) {
  const say = sayIn(locale)
  return (
    <>
      <Panel title={say(m.programme_edit_activate)}>
        {mayActivate ? (
          <Actions>
            <ButtonLink href="/programma/bewerken/gelden">{say(m.programme_edit_activate)}</ButtonLink>
          </Actions>
        ) : (
          <p>{say(m.programme_edit_activate_not)}</p>
        )}
      </Panel>
      <Panel title={say(m.programme_edit_files)}>
        <ul>
          <li>
            <a href="/programma/bewerken/tekst">{say(m.programme_edit_as_text)}</a>
          </li>
          <li>
            <a href="/programma/bewerken/inlezen">{say(m.programme_edit_import)}</a>
          </li>
          <li>
            <a href="/programma/bewerken/bestand">{say(m.programme_edit_download)}</a>
          </li>
        </ul>
      </Panel>
      <Panel title={say(m.programme_edit_parts)}>
        <ul>
          {editParts.map((part) => (
            <li key={part.slug}>
              <a href={`#${part.slug}`}>{partInWords(part, locale)}</a>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={say(m.programme_edit_discard)}>
        <p>{say(m.programme_edit_discard_text)}</p>
        <form action="/programma/bewerken/weg" method="post">
          <input type="hidden" name="stand" value={draft.revision} />
          <Button kind="second">{say(m.programme_edit_discard)}</Button>
        </form>
      </Panel>
    </>
  )
}
