import type { ReactNode } from 'react'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Blocked, Step, Steps } from '../components/steps.tsx'
import { sayIn, type Words } from '../say.ts'
import type { PersonView } from './person-view.ts'

/** What an administrator can do about somebody's log-in now, each with its reason. */
export function PersonSteps({ view }: { view: PersonView }) {
  const { frame, person, me } = view
  const say = sayIn(frame.locale)
  if (person.id === me)
    return (
      <Steps>
        <Step reason={say(m.access_self_why)}>
          <Blocked>{say(m.access_self)}</Blocked>
        </Step>
      </Steps>
    )
  return (
    <Steps>
      {person.active && !person.account && (
        <Act view={view} to="link" words={m.access_renew} reason={say(m.access_renew_why)} />
      )}
      {person.active && person.account && !person.demonstration && <Recovery view={view} />}
      {view.askedAt && (
        <Act view={view} to="herstel/afwijzen" words={m.login_lost_refuse} reason={say(m.login_lost_refuse_why)} />
      )}
      {person.active ? (
        <Act view={view} to="inactief" words={m.access_deactivate} reason={say(m.access_deactivate_why)} />
      ) : (
        <Act view={view} to="actief" words={m.access_activate} reason={say(m.access_activate_why)} />
      )}
    </Steps>
  )
}

function Recovery({ view }: { view: PersonView }) {
  const { frame, open, me, requestedBy } = view
  const { locale } = frame
  const say = sayIn(locale)
  if (!open?.recovery)
    return <Act view={view} to="herstel" words={m.access_recover} reason={say(m.access_recover_why)} />
  if (open.confirmed)
    return <Act view={view} to="herstel" words={m.access_recover_again} reason={say(m.access_recover_again_why)} />
  if (open.requestedBy === me)
    return (
      <Step reason={say(m.access_recover_waits_why)}>
        <Blocked>{say(m.access_recover_waits)}</Blocked>
      </Step>
    )
  const reason = m.access_recover_confirm_why({ name: requestedBy ?? '' }, { locale })
  const words = view.askedAt ? m.login_lost_confirm : m.access_recover_confirm
  return <Act view={view} to="herstel/bevestigen" words={words} reason={reason} />
}

interface ActProps {
  view: PersonView
  to: string
  words: Words
  reason: ReactNode
}

function Act({ view: { frame, person }, to, words, reason }: ActProps) {
  return (
    <Step reason={reason}>
      <form action={`/beheer/mensen/${person.id}/${to}`} method="post">
        <Button kind="second">{sayIn(frame.locale)(words)}</Button>
      </form>
    </Step>
  )
}
