import { m } from '../../messages/messages.js'
import { Actions, Button } from '../components/button.tsx'
import { Section } from '../components/head.tsx'
import { KeptFiles } from '../files/files-field.tsx'
import { sayIn, type Words } from '../say.ts'
import { FormPage } from './form-page.tsx'
import { buttonAddress, type FormView } from './form-view.ts'
import { type Given, givenAnswers } from './given-answers.tsx'
import { OutsideRegion } from './outside-region.tsx'

interface CheckProps {
  view: FormView
  /** A random key of this page: pressing twice hands in once. */
  formKey: string
}

/** Step 3: everything once more, with a way to change each part, and then send. */
export function CheckPage({ view, formKey }: CheckProps) {
  const say = sayIn(view.frame.locale)
  const given = givenAnswers(view)
  return (
    <FormPage
      view={view}
      step={3}
      title={say(m.report_check)}
      button={say(m.report_send)}
      action="/melden/versturen"
      hidden={[{ field: 'sleutel', value: formKey }]}
      above={<OutsideRegion view={view} />}
    >
      <p>{say(m.report_check_lead)}</p>
      <Part view={view} title={m.report_part_what} facts={given.what} change={m.report_change_what} to="1#verhaal" />
      <Part
        view={view}
        title={m.report_part_where}
        facts={given.where}
        change={m.report_change_where}
        to="1#gemeente"
      />
      <Section title={say(m.files_title)} stack="m">
        {view.attached.uploads.length === 0 && <p className="lk-soft">{say(m.files_none)}</p>}
        <KeptFiles locale={view.frame.locale} attached={view.attached} />
      </Section>
      <Part view={view} title={m.report_part_who} facts={given.who} change={m.report_change_who} to="2#mensen" />
      <Part view={view} title={m.report_part_how} facts={given.how} change={m.report_change_how} to="2#hoe" />
      <Actions>
        <Button>{say(m.report_send)}</Button>
        <ChangeButton view={view} to="2" words={m.report_back_to_step_2} />
      </Actions>
    </FormPage>
  )
}

interface PartProps {
  view: FormView
  title: Words
  facts: readonly Given[]
  change: Words
  to: `${1 | 2}#${string}`
}

function Part({ view, title, facts, change, to }: PartProps) {
  return (
    <Section title={title({}, { locale: view.frame.locale })} stack="m">
      {facts.map(({ name, value }) => (
        <div className="lk-field" key={name}>
          <h3 className="lk-label">{name}</h3>
          {value}
        </div>
      ))}
      <ChangeButton view={view} to={to} words={change} link />
    </Section>
  )
}

/** Goes back to a step, to the field that was meant. */
function ChangeButton({ view, to, words, link }: { view: FormView; to: string; words: Words; link?: boolean }) {
  const [step = '1', field] = to.split('#')
  return (
    <button
      className={link ? 'lk-button lk-button--link' : 'lk-button lk-button--second'}
      type="submit"
      name="naar"
      value={step}
      formAction={buttonAddress(view.frame, field ? `/melden#${field}` : '/melden')}
    >
      {words({}, { locale: view.frame.locale })}
    </button>
  )
}
