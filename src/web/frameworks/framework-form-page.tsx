import type { Framework } from '../../domains/signals/index.ts'
import type { Situation } from '../../domains/signals/rules/framework.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import { Field, TextArea } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { type FrameworkFaults, places, type TypedFramework } from './framework-form.ts'
import { FrameworkText } from './framework-section.tsx'
import { situationInWords } from './framework-words.ts'

interface FormProps {
  frame: WorkbenchFrame
  organisationId: string
  partner: string
  situation: Situation
  typed: TypedFramework
  faults: FrameworkFaults
  /** What a colleague saved since the page was opened. */
  theirs?: Framework | undefined
  today: string
  now: Date
}

/** Where an editor writes what the own organisation may and must do in one situation. */
export function FrameworkFormPage(props: FormProps) {
  const { frame, organisationId, partner, situation, typed, faults } = props
  const { locale } = frame
  const say = sayIn(locale)
  const title = situationInWords(situation, locale)
  const errors = Object.entries(faults).map(([id, words]) => ({ id, text: say(words) }))
  const address = `/handelingskaders/${organisationId}`
  const crumbs = [
    { href: '/handelingskaders', label: say(m.frameworks_title) },
    { href: address, label: partner },
    { label: title },
  ]
  return (
    <WorkbenchPage frame={frame} title={title} current="/handelingskaders" crumbs={crumbs} errors={errors.length}>
      <Head title={title} facts={partner} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        <Theirs {...props} />
        <form action={`${address}/${situation}`} method="post" noValidate className="lk-stack-l">
          <input type="hidden" name="versie" value={typed.versie} />
          <TextFields {...props} />
          {places.map((at) => (
            <ContactFields key={at} at={at} {...props} />
          ))}
          <Actions>
            <Button>{say(m.frameworks_save)}</Button>
            <ButtonLink kind="link" href={address}>
              {say(m.frameworks_cancel)}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    </WorkbenchPage>
  )
}

function Theirs({ frame: { locale }, theirs, today, now }: FormProps) {
  if (!theirs) return null
  const say = sayIn(locale)
  return (
    <>
      <Alert kind="risk" title={say(m.frameworks_conflict)}>
        <p>{say(m.frameworks_conflict_text)}</p>
      </Alert>
      <Section title={say(m.frameworks_theirs)} stack="m">
        <FrameworkText framework={theirs} locale={locale} today={today} now={now} />
      </Section>
    </>
  )
}

function TextFields({ frame: { locale }, typed, faults }: FormProps) {
  const say = sayIn(locale)
  const error = (name: string) => faults[name] && say(faults[name])
  const points = (name: 'moet' | 'mag', label: Words) => (
    <TextArea
      locale={locale}
      name={name}
      label={say(label)}
      hint={say(m.frameworks_points_hint)}
      value={typed[name]}
      error={error(name)}
      rows={5}
    />
  )
  return (
    <div className="lk-stack">
      {points('moet', m.frameworks_must)}
      {points('mag', m.frameworks_may)}
      <Field
        locale={locale}
        name="grond"
        label={say(m.frameworks_ground)}
        hint={say(m.frameworks_ground_hint)}
        value={typed.grond}
        error={error('grond')}
      />
      <Field
        locale={locale}
        name="nakijken"
        label={say(m.frameworks_review_on)}
        hint={say(m.frameworks_day_hint)}
        value={typed.nakijken}
        error={error('nakijken')}
        short
        inputMode="numeric"
      />
    </div>
  )
}

function ContactFields({ at, frame: { locale }, typed, faults }: FormProps & { at: number }) {
  const say = sayIn(locale)
  const field = (name: string, label: Words, short = true) => {
    const id = `${name}-${at}`
    return (
      <Field
        locale={locale}
        name={id}
        label={say(label)}
        value={typed[id]}
        error={faults[id] && say(faults[id])}
        short={short}
      />
    )
  }
  const filled = ['wie', 'telefoon', 'mail'].some((name) => typed[`${name}-${at}`])
  const wrong = Object.keys(faults).some((name) => name.endsWith(`-${at}`))
  return (
    <details open={at === 1 || filled || wrong}>
      <summary>{m.frameworks_contact({ count: at }, { locale })}</summary>
      <div className="lk-stack">
        <p className="lk-hint">{say(m.frameworks_contact_hint)}</p>
        {field('wie', m.frameworks_who, false)}
        {field('telefoon', m.frameworks_phone)}
        {field('mail', m.frameworks_mail)}
        {field('tijden', m.frameworks_hours)}
        {field('tot', m.frameworks_until)}
      </div>
    </details>
  )
}
