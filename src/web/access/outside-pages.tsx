import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { BarePage } from '../components/bare-page.tsx'
import type { WorkFrame } from '../components/frame.ts'
import { sayIn, type Words } from '../say.ts'
import { Secret } from './factor-pages.tsx'

/** Why a log-in at an organisation did not lead in. */
export type OutsideFault = 'cancelled' | 'weak' | 'invalid' | 'expired' | 'away' | 'full' | 'unfit'

const faults: Record<OutsideFault, readonly [title: Words, text: Words]> = {
  cancelled: [m.login_outside_cancelled_title, m.login_outside_cancelled],
  weak: [m.login_outside_weak_title, m.login_outside_weak],
  invalid: [m.login_outside_invalid_title, m.login_outside_invalid],
  expired: [m.login_outside_expired_title, m.login_outside_expired],
  away: [m.login_outside_away_title, m.login_outside_away],
  full: [m.login_outside_full_title, m.login_outside_full],
  unfit: [m.login_outside_unfit_title, m.login_outside_unfit],
}

interface OrganisationsPageProps {
  frame: WorkFrame
  places: readonly { id: string; organisation: string }[]
  next: string
  fault?: OutsideFault | undefined
}

/** The organisations at which people log in themselves, each a link to its own log-in. */
export function OrganisationsPage({ frame, places, next, fault }: OrganisationsPageProps) {
  const say = sayIn(frame.locale)
  const title = say(m.login_outside_title)
  const onward = `naar=${encodeURIComponent(next)}`
  return (
    <BarePage frame={frame} title={title} errors={fault ? 1 : 0}>
      <div className="lk-stack">
        <h1>{title}</h1>
        {fault && (
          <Alert kind="bad" title={say(faults[fault][0])} narrow>
            <p>{say(faults[fault][1])}</p>
          </Alert>
        )}
        <p>{say(m.login_outside_lead)}</p>
        <ul className="lk-people">
          {places.map(({ id, organisation }) => (
            <li key={id}>
              <a href={`/inloggen/organisatie/${id}?${onward}`}>{organisation}</a>
            </li>
          ))}
        </ul>
        <p>
          <a href={`/inloggen?${onward}`}>{say(m.login_outside_other)}</a>
        </p>
      </div>
    </BarePage>
  )
}

/** Somebody whom we do not know yet: the code that their administrator needs. */
export function AskAdministratorPage({ frame, reference }: { frame: WorkFrame; reference: string }) {
  const say = sayIn(frame.locale)
  const title = say(m.login_outside_unknown_title)
  return (
    <BarePage frame={frame} title={title}>
      <div className="lk-stack">
        <h1>{title}</h1>
        <p>{say(m.login_outside_unknown)}</p>
        <p>
          <Secret>{reference}</Secret>
        </p>
        <p>{say(m.login_outside_unknown_after)}</p>
      </div>
    </BarePage>
  )
}

/** The second factor was shown at the organisation; the work goes on in the other tab. */
export function ProvenOutsidePage({ frame }: { frame: WorkFrame }) {
  const say = sayIn(frame.locale)
  const title = say(m.login_proof_outside_done_title)
  return (
    <BarePage frame={frame} title={title}>
      <div className="lk-stack">
        <h1>{title}</h1>
        <p>{say(m.login_proof_outside_done)}</p>
      </div>
    </BarePage>
  )
}
