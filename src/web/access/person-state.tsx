import type { Appointment, OpenInvitation, Person, Places } from '../../domains/access/index.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Badge, type Tone } from '../components/badge.tsx'
import type { IconName } from '../components/icon.tsx'
import { sayIn, type Words } from '../say.ts'

/** The appointments of a person that hold on a day. */
export function appointmentsNow({ appointments }: Pick<Person, 'appointments'>, today: string): Appointment[] {
  return appointments.filter(
    ({ validFrom, validUntil }) => validFrom <= today && (validUntil === null || validUntil >= today),
  )
}

/** Desks where nobody can stand in for another. */
export function thinDesks(desks: Places['desks']): Places['desks'] {
  return desks.filter(({ people }) => people < 2)
}

type Look = { tone: Tone; icon: IconName; words: Words }

const looks = {
  active: { tone: 'good', icon: 'good', words: m.access_state_active },
  invited: { tone: 'info', icon: 'clock', words: m.access_state_invited },
  recovery: { tone: 'risk', icon: 'risk', words: m.access_state_recovery },
  recoveryConfirmed: { tone: 'info', icon: 'clock', words: m.access_state_recovery_confirmed },
  invitationOld: { tone: 'risk', icon: 'late', words: m.access_state_invitation_old },
  noFunction: { tone: 'neutral', icon: 'pause', words: m.access_state_no_function },
  inactive: { tone: 'neutral', icon: 'lock', words: m.access_state_inactive },
} as const satisfies Record<string, Look>

interface AccessBadgeProps {
  locale: Locale
  person: Person
  open: OpenInvitation | undefined
  today: string
}

/** Whether somebody can log in, and if not why. */
export function AccessBadge({ locale, ...props }: AccessBadgeProps) {
  const { tone, icon, words } = looks[stateOf(props)]
  return (
    <Badge tone={tone} icon={icon}>
      {sayIn(locale)(words)}
    </Badge>
  )
}

function stateOf({ person, open, today }: Omit<AccessBadgeProps, 'locale'>): keyof typeof looks {
  if (!person.active) return 'inactive'
  if (!person.account) return open ? 'invited' : 'invitationOld'
  if (open?.recovery) return open.confirmed ? 'recoveryConfirmed' : 'recovery'
  return appointmentsNow(person, today).length > 0 ? 'active' : 'noFunction'
}
