import { m } from '../../messages/messages.js'
import { Actions, Button } from '../components/button.tsx'
import { ChoiceGroup } from '../components/choice.tsx'
import { Field, TextArea } from '../components/field.tsx'
import { FilesField } from '../files/files-field.tsx'
import { sayIn } from '../say.ts'
import { answerTo } from './answers.ts'
import { errorFor } from './fault-words.ts'
import { FormPage } from './form-page.tsx'
import type { FormView } from './form-view.ts'
import { MunicipalityField } from './municipality-field.tsx'

/** Step 1: what somebody saw, and where. */
export function FirstStep({ view }: { view: FormView }) {
  const { locale } = view.frame
  const say = sayIn(locale)
  return (
    <FormPage view={view} step={1} title={say(m.report_what_where)} button={say(m.report_to_step_2)}>
      <DangerQuestion view={view} />
      <FormsQuestion view={view} />
      <TextArea
        locale={locale}
        name="verhaal"
        label={say(m.report_story)}
        hint={say(m.report_story_hint)}
        error={errorFor(view, 'story')}
        value={answerTo(view.answers, 'story')}
      />
      <MunicipalityField view={view} />
      <Field
        locale={locale}
        name="plek"
        label={say(m.report_place)}
        hint={say(m.report_place_hint)}
        error={errorFor(view, 'place')}
        value={answerTo(view.answers, 'place')}
      />
      <FilesField locale={locale} attached={view.attached} sendTo="/melden/bestanden" traces />
      <Actions>
        <Button>{say(m.report_to_step_2)}</Button>
      </Actions>
      <p className="lk-hint">{say(m.report_not_kept)}</p>
    </FormPage>
  )
}

function DangerQuestion({ view }: { view: FormView }) {
  const { locale } = view.frame
  const say = sayIn(locale)
  return (
    <ChoiceGroup
      locale={locale}
      type="radio"
      name="gevaar"
      legend={say(m.report_danger)}
      hint={say(m.report_danger_hint)}
      error={errorFor(view, 'danger')}
      chosen={view.answers.danger}
      options={[
        { value: 'ja', label: say(m.report_yes), hint: say(m.report_danger_yes_hint) },
        { value: 'nee', label: say(m.report_no) },
        { value: 'onbekend', label: say(m.report_unknown) },
      ]}
    />
  )
}

function FormsQuestion({ view }: { view: FormView }) {
  const { locale } = view.frame
  const say = sayIn(locale)
  return (
    <ChoiceGroup
      locale={locale}
      type="checkbox"
      name="vorm"
      legend={say(m.report_forms)}
      hint={say(m.report_forms_hint)}
      error={errorFor(view, 'forms')}
      chosen={view.answers.forms}
      options={view.forms.map(({ id, public: { names, hint } }) => ({
        value: id,
        label: names[locale],
        hint: hint?.[locale],
      }))}
    />
  )
}
