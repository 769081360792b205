import type { RouteVersion, Standing } from '../../domains/signals/rules/route-version.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Badge, type Tone } from '../components/badge.tsx'
import type { IconName } from '../components/icon.tsx'
import { sayIn, type Words } from '../say.ts'

const looks: Record<Standing, { tone: Tone; icon: IconName; words: Words }> = {
  draft: { tone: 'lit', icon: 'edit', words: m.routing_draft },
  proposed: { tone: 'info', icon: 'eye', words: m.routing_proposed },
  planned: { tone: 'info', icon: 'calendar', words: m.routing_planned },
  inForce: { tone: 'good', icon: 'good', words: m.routing_inForce },
  superseded: { tone: 'neutral', icon: 'lock', words: m.routing_superseded },
}

/** How far a version is. */
export function StandingBadge({ standing, locale }: { standing: Standing; locale: Locale }) {
  const { tone, icon, words } = looks[standing]
  return (
    <Badge tone={tone} icon={icon}>
      {sayIn(locale)(words)}
    </Badge>
  )
}

/** Who made a version and when. */
export function madeBy({ author, madeOn }: RouteVersion, locale: Locale, now: Date): string {
  const name = author ?? m.routing_nobody_named({}, { locale })
  return m.routing_by({ author: name, date: dayInText(madeOn, locale, now) }, { locale })
}

/** From when until when a version holds, who put it forward and who put it into force: one line each. */
export function factsOf(version: RouteVersion, locale: Locale, now: Date): string[] {
  const { activeFrom, heldUntil, activatedBy, fromFile, proposedBy, proposedOn, state } = version
  const day = (text: string) => dayInText(text, locale, now)
  const held = activeFrom && heldUntil
  return [
    ...(held ? [m.routing_held({ from: day(activeFrom), until: day(heldUntil) }, { locale })] : []),
    ...(activeFrom && !held ? [m.routing_holds_from({ date: day(activeFrom) }, { locale })] : []),
    ...(fromFile ? [m.routing_from_file({}, { locale })] : []),
    ...(proposedBy && proposedOn && state !== 'draft'
      ? [m.routing_proposed_by({ name: proposedBy, date: day(proposedOn) }, { locale })]
      : []),
    ...(activatedBy ? [m.routing_activated_by({ name: activatedBy }, { locale })] : []),
  ]
}
