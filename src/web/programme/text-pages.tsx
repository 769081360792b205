import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Field, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { Sentences } from './edit-page.tsx'
import type { PlacedFault } from './fault-words.ts'

interface TextProps {
  frame: WorkbenchFrame
  revision: number
  text: string
  faults: readonly PlacedFault[]
  conflict: boolean
}

const crumbsTo = (frame: WorkbenchFrame, label: string) => [
  { href: '/programma/bewerken', label: sayIn(frame.locale)(m.programme_edit_title) },
  { label },
]

/** The whole draft as the text of its file. */
export function TextPage({ frame, revision, text, faults, conflict }: TextProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.programme_text_title)
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      current="/programma"
      crumbs={crumbsTo(frame, title)}
      errors={faults.length}
    >
      <Head title={title} />
      <div className="lk-stack">
        <TextFaults faults={faults} title={m.programme_text_faults} locale={locale} />
        {conflict && (
          <Alert kind="risk" title={say(m.programme_conflict)} narrow>
            <p>{say(m.programme_conflict_text)}</p>
          </Alert>
        )}
        <form action="/programma/bewerken/tekst" method="post" noValidate className="lk-stack">
          <input type="hidden" name="stand" value={revision} />
          <div className="lk-asfile">
            <TextArea
              locale={locale}
              name="tekst"
              label={say(m.programme_text_label)}
              hint={say(m.programme_text_hint)}
              value={text}
              rows={30}
            />
          </div>
          <Actions>
            <Button>{say(m.programme_text_save)}</Button>
            <ButtonLink kind="link" href="/programma/bewerken">
              {say(m.programme_form_cancel)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}

const mostShown = 50

function TextFaults({ faults, title, locale }: { faults: readonly PlacedFault[]; title: Words; locale: 'nl' | 'en' }) {
  if (faults.length === 0) return null
  return (
    <Alert kind="bad" title={sayIn(locale)(title)}>
      <ul>
        {faults.slice(0, mostShown).map(({ line, place, text }) => (
          <li key={`${line} ${place} ${text}`}>
            <strong>{m.programme_line({ line }, { locale })}</strong> {place && `${place}:`} {text}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

interface ImportProps {
  frame: WorkbenchFrame
  revision: number
  /** What is wrong with the choice of a file. */
  wrong: Words | null
  faults: readonly PlacedFault[]
  /** A file that is right, and what it changes in the draft. */
  found: { text: string; changes: readonly string[] } | null
}

/** Reads a file: first what it changes is shown, then it is put in the draft. */
export function ImportPage({ frame, revision, wrong, faults, found }: ImportProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.programme_import_title)
  const errors = faults.length + (wrong ? 1 : 0)
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbsTo(frame, title)} errors={errors}>
      <Head title={title} />
      <div className="lk-stack-l">
        <TextFaults faults={faults} title={m.programme_import_faults} locale={locale} />
        {found && <Found {...found} revision={revision} locale={locale} />}
        <form
          action="/programma/bewerken/inlezen"
          method="post"
          encType="multipart/form-data"
          noValidate
          className="lk-stack"
        >
          <Field
            locale={locale}
            type="file"
            name="bestand"
            label={say(m.programme_import_file)}
            hint={say(m.programme_import_hint)}
            error={wrong ? say(wrong) : undefined}
          />
          <Actions>
            <Button kind={found ? 'second' : 'main'}>{say(m.programme_import_check)}</Button>
            <ButtonLink kind="link" href="/programma/bewerken">
              {say(m.programme_form_cancel)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}

type FoundProps = { text: string; changes: readonly string[]; revision: number; locale: 'nl' | 'en' }

function Found({ text, changes, revision, locale }: FoundProps) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.programme_import_fine)} stack="m">
      {changes.length === 0 ? (
        <p>{say(m.programme_import_same)}</p>
      ) : (
        <div>
          <p>{say(m.programme_import_changes)}</p>
          <Sentences sentences={changes} />
        </div>
      )}
      <form action="/programma/bewerken/tekst" method="post">
        <input type="hidden" name="stand" value={revision} />
        <input type="hidden" name="tekst" value={text} />
        <Button>{say(m.programme_import_accept)}</Button>
      </form>
    </Section>
  )
}
