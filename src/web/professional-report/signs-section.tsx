import { m } from '../../messages/messages.js'
import { Choice } from '../components/choice.tsx'
import { FieldError } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { type Checklist, checklistsOn } from './checklists.ts'
import { errorFor } from './fault-words.ts'
import { answersTo } from './fields.ts'
import type { FormView } from './form-view.ts'

/** Checklists of signs per form of exploitation. They are a guide: nothing is ever added up to a score (S-04). */
export function SignsSection({ view }: { view: FormView }) {
  const { frame, lists, today, faults } = view
  const { locale } = frame
  const error = errorFor(faults, 'teken', locale)
  const checklists = checklistsOn(lists, today)
  return (
    <Section title={m.professional_section_signs({}, { locale })} id="teken" stack="m">
      <p className="lk-hint">{lists.indicatorNotice[locale]}</p>
      {error && <FieldError locale={locale} id="teken" error={error} />}
      {checklists.map((checklist) => (
        <OneChecklist key={checklist.form ?? ''} checklist={checklist} view={view} />
      ))}
      <Sources view={view} checklists={checklists} />
    </Section>
  )
}

function OneChecklist({ checklist: { form, groups }, view }: { checklist: Checklist; view: FormView }) {
  const { locale } = view.frame
  const title =
    form === null
      ? m.professional_signs_general({}, { locale })
      : m.professional_signs_of({ form: view.lists.forms.nameOf(form, locale).toLowerCase() }, { locale })
  return (
    <details open={isOpen(form, groups, view)}>
      <summary>{title}</summary>
      <div className="lk-stack">
        {groups.map(({ group, indicators }) => (
          <fieldset key={group.id}>
            <legend className="lk-legend">{group.names[locale]}</legend>
            {indicators.map(({ id, names }) => (
              <Choice
                key={id}
                type="checkbox"
                name="teken"
                value={id}
                id={`teken-${id}`}
                label={names[locale]}
                checked={answersTo(view.fields, 'teken').includes(id)}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  )
}

/** A list with ticks in it is open, and so is that of a form which was chosen. */
function isOpen(form: string | null, groups: Checklist['groups'], { fields }: FormView): boolean {
  const ticked = answersTo(fields, 'teken')
  const chosen = answersTo(fields, 'vorm')
  const hasTicks = groups.some(({ indicators }) => indicators.some(({ id }) => ticked.includes(id)))
  return hasTicks || chosen.some((id) => id === form || id.split('.')[0] === form)
}

/** On whose published work, or on what practice, the signs rest. */
function Sources({ view, checklists }: { view: FormView; checklists: readonly Checklist[] }) {
  const ids = checklists.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)))
  const sources = ids.flatMap((id) => view.lists.indicators.sourceOf(id) ?? [])
  const lines = sources.map(({ body, title, year }) => `${body}, ${title}${year ? ` (${year})` : ''}`)
  return (
    <details>
      <summary>{sayIn(view.frame.locale)(m.professional_signs_sources)}</summary>
      <ul>
        {[...new Set(lines)].toSorted().map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
