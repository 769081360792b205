import type { RouteVersion } from '../../domains/signals/rules/route-version.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Field, TextArea } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { Icon } from '../components/icon.tsx'
import { sayIn } from '../say.ts'
import type { RouteSpeech } from './route-words.ts'

/** What the actor may do with a version, and what was typed in a form that came back. */
export interface StepsProps {
  version: RouteVersion
  speech: RouteSpeech
  /** Something is still to be solved. */
  blocked: boolean
  may: { edit: boolean; activate: boolean; workedOnIt: boolean }
  typed: Partial<Record<StepField, string>>
  faults: Partial<Record<StepField, string>>
  today: string
}

/** A field of one of the forms. */
export type StepField = 'reden' | 'vanaf' | 'woord' | 'vraag'

/** What comes next with this version: put it forward, into force, or back. */
export function StepsSection(props: StepsProps) {
  const { version, may } = props
  if (version.standing === 'draft' && may.edit) return <Propose {...props} />
  if (version.standing === 'proposed') return <Decide {...props} />
  if (version.standing === 'planned' && may.activate) return <StopPlan {...props} />
  return null
}

const actionOf = ({ number }: RouteVersion, step: string) => `/meldroute/versies/${number}/${step}`

function Stand({ version }: StepsProps) {
  return <input type="hidden" name="stand" value={version.edits} />
}

function Propose(props: StepsProps) {
  const { version, speech, blocked, typed, faults } = props
  const { locale } = speech
  const say = sayIn(locale)
  return (
    <Section title={say(m.routing_propose)} stack="m" id="voorleggen">
      <p>{say(m.routing_propose_lead)}</p>
      {blocked ? (
        <p className="lk-blocked">
          <Icon name="lock" />
          {say(m.routing_blocked)}
        </p>
      ) : (
        <form method="post" action={actionOf(version, 'voorleggen')} noValidate className="lk-stack">
          <Stand {...props} />
          <TextArea
            locale={locale}
            name="reden"
            label={say(m.routing_propose_why)}
            value={typed.reden ?? version.note}
            error={faults.reden}
            rows={3}
          />
          <div>
            <Button>{say(m.routing_propose_button)}</Button>
          </div>
        </form>
      )}
      <form method="post" action={actionOf(version, 'weg')}>
        <Stand {...props} />
        <Button kind="link">{say(m.routing_discard)}</Button>
      </form>
    </Section>
  )
}

function Decide(props: StepsProps) {
  const { speech, may, blocked } = props
  const say = sayIn(speech.locale)
  const canActivate = may.activate && !may.workedOnIt
  return (
    <Section title={say(m.routing_activate)} stack="m" id="laten-gelden">
      {canActivate && !blocked && <ActivateForm {...props} />}
      {canActivate && blocked && (
        <p className="lk-blocked">
          <Icon name="lock" />
          {say(m.routing_blocked)}
        </p>
      )}
      {!canActivate && <p>{say(may.workedOnIt ? m.routing_not_own : m.routing_waits_for)}</p>}
      {may.edit && <SendBack {...props} title={say(m.routing_send_back)} />}
    </Section>
  )
}

function ActivateForm(props: StepsProps) {
  const { version, speech, typed, faults, today } = props
  const { locale } = speech
  const say = sayIn(locale)
  return (
    <form method="post" action={actionOf(version, 'gelden')} noValidate className="lk-stack">
      <Stand {...props} />
      <Field
        locale={locale}
        name="vanaf"
        label={say(m.routing_activate_from)}
        hint={say(m.routing_activate_from_hint)}
        value={typed.vanaf ?? today.split('-').reverse().join('-')}
        error={faults.vanaf}
        inputMode="numeric"
        short
      />
      <TextArea
        locale={locale}
        name="woord"
        label={say(m.routing_activate_note)}
        value={typed.woord}
        error={faults.woord}
        rows={2}
      />
      <div>
        <Button>{say(m.routing_activate_button)}</Button>
      </div>
    </form>
  )
}

function SendBack(props: StepsProps & { title: string }) {
  const { version, speech, typed, faults, title } = props
  const { locale } = speech
  const say = sayIn(locale)
  return (
    <details open={faults.vraag !== undefined}>
      <summary>{title}</summary>
      <form method="post" action={actionOf(version, 'terug')} noValidate className="lk-stack">
        <Stand {...props} />
        <TextArea
          locale={locale}
          name="vraag"
          label={say(m.routing_send_back_why)}
          value={typed.vraag}
          error={faults.vraag}
          rows={2}
        />
        <div>
          <Button kind="second">{say(m.routing_send_back_button)}</Button>
        </div>
      </form>
    </details>
  )
}

function StopPlan(props: StepsProps) {
  const say = sayIn(props.speech.locale)
  return (
    <Section title={say(m.routing_stop_plan)} stack="m" id="stoppen">
      <SendBack {...props} title={say(m.routing_send_back)} />
    </Section>
  )
}
