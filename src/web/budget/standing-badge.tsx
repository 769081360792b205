import type { Standing } from '../../domains/programme/rules/budget-progress.ts'
import type { Locale } from '../../lib/locales.ts'
import { Badge } from '../components/badge.tsx'
import { sayIn } from '../say.ts'
import { standingLooks } from './budget-words.ts'

/** How the money of a line or part stands, in a word. */
export function StandingBadge({ standing, locale }: { standing: Standing; locale: Locale }) {
  const { tone, icon, words } = standingLooks[standing]
  return (
    <Badge tone={tone} icon={icon}>
      {sayIn(locale)(words)}
    </Badge>
  )
}
