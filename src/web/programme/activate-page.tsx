import type { ProgrammeDraft } from '../../domains/programme/index.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { Field, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { Sentences } from './edit-page.tsx'

interface ActivateProps {
  frame: WorkbenchFrame
  draft: ProgrammeDraft
  changes: readonly string[]
  typed: { vanaf: string; reden: string; over: boolean }
  faults: Readonly<Record<string, Words>>
  conflict: boolean
}

/** Where a draft becomes the next version: what it changes, from which day and why. */
export function ActivatePage({ frame, draft, changes, typed, faults, conflict }: ActivateProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.programme_activate_title)
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const error = (name: string) => faults[name] && say(faults[name])
  const crumbs = [{ href: '/programma/bewerken', label: say(m.programme_edit_title) }, { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {conflict && (
          <Alert kind="risk" title={say(m.programme_conflict)} narrow>
            <p>{say(m.programme_conflict_step)}</p>
          </Alert>
        )}
        <Section title={say(m.programme_edit_diff)} id="draft" stack="s">
          {changes.length === 0 ? <p>{say(m.programme_edit_same)}</p> : <Sentences sentences={changes} />}
        </Section>
        <form action="/programma/bewerken/gelden" method="post" noValidate className="lk-stack">
          <input type="hidden" name="stand" value={draft.revision} />
          <input type="hidden" name="nieuwste" value={draft.newest} />
          <Field
            {...{ locale, name: 'vanaf', value: typed.vanaf, error: error('vanaf') }}
            label={say(m.programme_activate_from)}
            hint={say(m.programme_hint_day)}
            inputMode="numeric"
            short
          />
          <TextArea
            {...{ locale, name: 'reden', value: typed.reden, error: error('reden') }}
            label={say(m.programme_activate_reason)}
            hint={say(m.programme_activate_reason_hint)}
            rows={3}
          />
          {draft.newest !== draft.basedOn && (
            <div className={faults.over ? 'lk-field lk-field--wrong' : 'lk-field'}>
              <Choice
                type="checkbox"
                name="over"
                id="over"
                value="ja"
                label={m.programme_activate_over({ number: draft.newest }, { locale })}
                checked={typed.over}
              />
            </div>
          )}
          <Actions>
            <Button>{say(m.programme_activate_do)}</Button>
            <ButtonLink kind="link" href="/programma/bewerken">
              {say(m.programme_form_cancel)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}
