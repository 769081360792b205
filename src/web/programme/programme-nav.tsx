import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

/** A page of the programme; the first is where the navigation leads. */
type Place = { words: Words; href: string }

/** Every page about the programme, in the order in which people need them. */
const places: readonly Place[] = [
  { words: m.monitor_title_short, href: '/programma/monitor' },
  { words: m.programme_nav_content, href: '/programma/inhoud' },
  { words: m.programme_nav_proposals, href: '/programma/voorstellen' },
  { words: m.policy_title, href: '/programma/beleid' },
  { words: m.policy_screenings, href: '/programma/toetsen' },
  { words: m.policy_plans, href: '/programma/plannen' },
  { words: m.meetings_title, href: '/programma/overleggen' },
  { words: m.budget_title, href: '/programma/begroting' },
  { words: m.bottlenecks_title, href: '/programma/knelpunten' },
  { words: m.evaluations_title, href: '/programma/evaluaties' },
  { words: m.reports_title, href: '/programma/rapporten' },
  { words: m.lists_title, href: '/programma/lijsten' },
]

/** The links between the pages of the programme; `current` is the address of the one that is open. */
export function ProgrammeNav({ locale, current }: { locale: Locale; current: string }) {
  const say = sayIn(locale)
  return (
    <nav className="lk-noprint" aria-label={say(m.monitor_nav_pages)}>
      <ul className="lk-tabs">
        {places.map(({ words, href }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {say(words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
