/** The pages of the programme that somebody may open, in the groups in which people look for them. */
import { type Action, type Context, mayDo } from '../domains/access/index.ts'
import type { Locale } from '../lib/locales.ts'
import { m } from '../messages/messages.js'
import type { ProgrammeGroup } from './components/frame.ts'
import { sayIn, type Words } from './say.ts'

type Place = { words: Words; href: string; action: Action }
type Group = { words: Words; places: readonly Place[] }

/** Every page about the programme that a navigation leads to, in the order in which people need them. */
const groups: readonly Group[] = [
  {
    words: m.monitor_title_short,
    places: [
      { words: m.programme_nav_progress, href: '/programma/monitor', action: 'programme.view' },
      { words: m.bottlenecks_title, href: '/programma/knelpunten', action: 'bottleneck.view' },
      { words: m.evaluations_title, href: '/programma/evaluaties', action: 'evaluation.view' },
    ],
  },
  {
    words: m.programme_nav_content,
    places: [
      { words: m.programme_nav_text, href: '/programma/inhoud', action: 'programme.view' },
      { words: m.programme_nav_proposals, href: '/programma/voorstellen', action: 'programme.view' },
      { words: m.programme_nav_versions, href: '/programma/versies', action: 'programme.view' },
      { words: m.programme_nav_edit, href: '/programma/bewerken', action: 'programme.edit' },
    ],
  },
  {
    words: m.programme_nav_policy,
    places: [
      { words: m.policy_title, href: '/programma/beleid', action: 'policy.view' },
      { words: m.policy_screenings, href: '/programma/toetsen', action: 'policy.view' },
      { words: m.policy_plans, href: '/programma/plannen', action: 'policy.view' },
    ],
  },
  {
    words: m.programme_nav_meetings,
    places: [
      { words: m.meetings_title, href: '/programma/overleggen', action: 'meeting.view' },
      { words: m.meetings_decisions, href: '/programma/overleggen/besluiten', action: 'meeting.view' },
      { words: m.meetings_sessions, href: '/programma/sessies', action: 'session.view' },
      { words: m.meetings_national, href: '/programma/landelijk', action: 'representation.view' },
    ],
  },
  {
    words: m.programme_nav_money,
    places: [{ words: m.budget_title, href: '/programma/begroting', action: 'budget.view' }],
  },
  {
    words: m.reports_title,
    places: [
      { words: m.reports_title, href: '/programma/rapporten', action: 'report.view' },
      { words: m.lists_title, href: '/programma/lijsten', action: 'list.export' },
    ],
  },
]

/** The groups of pages of the programme of whoever acts: what their function does not open is not there. */
export function programmeGroups({ actor, today }: Context, locale: Locale): ProgrammeGroup[] {
  const say = sayIn(locale)
  return groups.flatMap(({ words, places }) => {
    const own = places.filter(({ action }) => mayDo(actor, action, today))
    if (own.length === 0) return []
    return [{ label: say(words), pages: own.map((place) => ({ label: say(place.words), href: place.href })) }]
  })
}
