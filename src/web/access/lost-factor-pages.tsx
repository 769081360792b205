import type { LostFactorAnswer } from '../../domains/access/index.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { BarePage } from '../components/bare-page.tsx'
import { Button } from '../components/button.tsx'
import type { WorkFrame } from '../components/frame.ts'
import { sayIn, type Words } from '../say.ts'

/** Asking for a new second factor: what will happen, and the one button. */
export function LostFactorPage({ frame }: { frame: WorkFrame }) {
  const say = sayIn(frame.locale)
  const title = say(m.login_lost_title)
  return (
    <BarePage frame={frame} title={title}>
      <div className="lk-stack">
        <h1>{title}</h1>
        <p>{say(m.login_lost_backup)}</p>
        <h2>{say(m.login_lost_how)}</h2>
        <ol className="lk-stack-s">
          <li>{say(m.login_lost_step_ask)}</li>
          <li>{say(m.login_lost_step_two)}</li>
          <li>{say(m.login_lost_step_link)}</li>
          <li>{say(m.login_lost_step_new)}</li>
        </ol>
        <form action="/inloggen/kwijt" method="post">
          <Button>{say(m.login_lost_button)}</Button>
        </form>
        <p>
          <a href="/inloggen/code">{say(m.login_lost_back)}</a>
        </p>
      </div>
    </BarePage>
  )
}

const answers: Record<LostFactorAnswer, readonly [title: Words, text: Words]> = {
  asked: [m.login_lost_asked_title, m.login_lost_asked],
  waiting: [m.login_lost_waiting_title, m.login_lost_asked],
  tooOften: [m.login_lost_often_title, m.login_lost_often],
}

/** What came of asking. */
export function LostFactorAskedPage({ frame, answer }: { frame: WorkFrame; answer: LostFactorAnswer }) {
  const say = sayIn(frame.locale)
  const [title, text] = answers[answer]
  return (
    <BarePage frame={frame} title={say(m.login_lost_title)}>
      <div className="lk-stack">
        <h1>{say(m.login_lost_title)}</h1>
        <Alert kind={answer === 'tooOften' ? 'risk' : 'good'} title={say(title)} narrow>
          <p>{say(text)}</p>
        </Alert>
      </div>
    </BarePage>
  )
}
