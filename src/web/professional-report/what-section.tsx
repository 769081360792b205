import type { ExploitationForm, Subform } from '../../domains/signals/rules/code-lists.ts'
import { m } from '../../messages/messages.js'
import { Choice, ChoiceGroup } from '../components/choice.tsx'
import { TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { errorFor } from './fault-words.ts'
import { answersTo, answerTo } from './fields.ts'
import type { FormView } from './form-view.ts'

/** What somebody saw: danger first, then what it looks like and the story. */
export function WhatSection({ view }: { view: FormView }) {
  const { locale } = view.frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.professional_section_what)} stack="m">
      <KnownChoice view={view} name="gevaar" />
      <Forms view={view} />
      <TextArea
        locale={locale}
        name="verhaal"
        label={say(m.professional_story)}
        hint={say(m.professional_story_hint)}
        error={errorFor(view.faults, 'verhaal', locale)}
        value={answerTo(view.fields, 'verhaal')}
        rows={8}
      />
    </Section>
  )
}

/** Yes, no, or not known. */
export function KnownChoice({ view, name }: { view: FormView; name: 'gevaar' | 'minderjarig' }) {
  const { locale } = view.frame
  const say = sayIn(locale)
  return (
    <ChoiceGroup
      locale={locale}
      type="radio"
      name={name}
      legend={say(name === 'gevaar' ? m.professional_danger : m.professional_minor)}
      hint={name === 'gevaar' ? say(m.professional_call_text) : undefined}
      error={errorFor(view.faults, name, locale)}
      chosen={answersTo(view.fields, name)}
      options={[
        { value: 'ja', label: say(m.professional_yes) },
        { value: 'nee', label: say(m.professional_no) },
        { value: 'onbekend', label: say(m.professional_unknown) },
      ]}
    />
  )
}

function Forms({ view }: { view: FormView }) {
  const { frame, lists, today, fields, faults } = view
  const { locale } = frame
  const say = sayIn(locale)
  const forms = lists.forms.at(today)
  return (
    <ChoiceGroup
      locale={locale}
      type="checkbox"
      name="vorm"
      legend={say(m.professional_forms)}
      hint={say(m.professional_forms_hint)}
      error={errorFor(faults, 'vorm', locale)}
      chosen={answersTo(fields, 'vorm')}
      options={forms.map(({ id, names, note }) => ({ value: id, label: names[locale], hint: note?.[locale] }))}
      after={<Subforms view={view} forms={forms} />}
    />
  )
}

/** Sub-forms for who knows more; whoever chooses one has chosen its form. */
function Subforms({ view, forms }: { view: FormView; forms: readonly ExploitationForm[] }) {
  const { locale } = view.frame
  const chosen = answersTo(view.fields, 'vorm')
  return (
    <details open={chosen.some((id) => id.includes('.'))}>
      <summary>{m.professional_subforms({}, { locale })}</summary>
      <div className="lk-stack">
        {forms.map((form) => (
          <fieldset key={form.id}>
            <legend className="lk-legend">{form.names[locale]}</legend>
            {form.subforms
              .filter(({ id }) => view.choices.forms.includes(id))
              .map((subform) => (
                <SubformChoice key={subform.id} subform={subform} chosen={chosen} view={view} />
              ))}
          </fieldset>
        ))}
      </div>
    </details>
  )
}

function SubformChoice({ subform, chosen, view }: { subform: Subform; chosen: readonly string[]; view: FormView }) {
  const { locale } = view.frame
  const online = subform.channels.includes('online')
  const where = subform.channels.length > 1 ? m.professional_subform_both : m.professional_subform_online
  return (
    <Choice
      type="checkbox"
      name="vorm"
      value={subform.id}
      id={`vorm-${subform.id}`}
      label={subform.names[locale]}
      hint={online ? where({}, { locale }) : undefined}
      checked={chosen.includes(subform.id)}
    />
  )
}
