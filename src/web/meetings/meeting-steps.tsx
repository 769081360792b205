import type { MeetingView } from '../../domains/programme/index.ts'
import type { MeetingStep } from '../../domains/programme/rules/meeting-states.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button, ButtonLink } from '../components/button.tsx'
import { Blocked, Step, Steps } from '../components/steps.tsx'
import { sayIn, type Words } from '../say.ts'

type Shown = { words: Words; why: Words; page?: string; posts?: string; main?: true }

const shown: Partial<Record<MeetingStep, Shown>> = {
  record: { words: m.meetings_step_record, why: m.meetings_step_record_why, page: 'verslag', main: true },
  adopt: { words: m.meetings_step_adopt, why: m.meetings_step_adopt_why, posts: 'vaststellen', main: true },
  propose: { words: m.meetings_step_propose, why: m.meetings_step_propose_why, posts: 'ter-vaststelling' },
  reopen: { words: m.meetings_step_reopen, why: m.meetings_step_reopen_why, posts: 'terughalen' },
  invite: { words: m.meetings_step_invite, why: m.meetings_step_invite_why, posts: 'uitnodigen' },
  move: { words: m.meetings_step_move, why: m.meetings_step_move_why, page: 'wijzigen' },
  cancel: { words: m.meetings_step_cancel, why: m.meetings_step_cancel_why, page: 'afzeggen' },
}
const order = Object.keys(shown).filter((name): name is MeetingStep => name in shown)

/** What can be done with a meeting now, each with what it brings about. */
export function MeetingSteps({ locale, view }: { locale: Locale; view: MeetingView }) {
  const say = sayIn(locale)
  const steps = order.filter((step) => view.steps.includes(step))
  if (steps.length === 0) return <p>{say(m.meetings_step_nothing)}</p>
  return (
    <Steps>
      {steps.map((step) =>
        step === 'adopt' && view.adoptAt === null ? (
          <Step key={step} reason={say(m.meetings_step_adopt_blocked_why)}>
            <Blocked>{say(m.meetings_step_adopt_blocked)}</Blocked>
          </Step>
        ) : (
          <OneStep key={step} {...{ locale, view, step }} />
        ),
      )}
    </Steps>
  )
}

function OneStep({ locale, view, step }: { locale: Locale; view: MeetingView; step: MeetingStep }) {
  const one = shown[step]
  if (!one) return null
  const say = sayIn(locale)
  const again = step === 'invite' && view.meeting.invited
  const words = say(again ? m.meetings_step_invite_again : one.words)
  const address = `/programma/overleg/${view.meeting.id}`
  const kind = one.main ? 'main' : 'second'
  return (
    <Step reason={say(one.why)}>
      {one.page ? (
        <ButtonLink kind={kind} href={`${address}/${one.page}`}>
          {words}
        </ButtonLink>
      ) : (
        <form action={`${address}/${one.posts}`} method="post">
          <Button kind={kind}>{words}</Button>
        </form>
      )}
    </Step>
  )
}
