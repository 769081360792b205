import type { Colour, ColourRule } from '../../domains/programme/rules/colour.ts'
import type { CellState } from '../../domains/programme/rules/norm-state.ts'
import type { ProgressState } from '../../domains/programme/rules/progress.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Badge, type Tone } from '../components/badge.tsx'
import type { IconName } from '../components/icon.tsx'
import { sayIn, type Words } from '../say.ts'

type Look = { tone: Tone; icon: IconName; words: Words }

/** How a colour looks: word and shape say it before the colour does. */
export const colourLooks: Record<Colour, Look> = {
  green: { tone: 'good', icon: 'good', words: m.monitor_green },
  orange: { tone: 'risk', icon: 'risk', words: m.monitor_orange },
  red: { tone: 'bad', icon: 'bad', words: m.monitor_red },
  later: { tone: 'neutral', icon: 'later', words: m.monitor_later },
}

/** How what a norm comes to looks. */
export const cellLooks: Record<CellState, Look> = {
  met: { tone: 'good', icon: 'good', words: m.monitor_met },
  atRisk: { tone: 'risk', icon: 'risk', words: m.monitor_atRisk },
  missed: { tone: 'bad', icon: 'bad', words: m.monitor_missed },
  notYet: { tone: 'neutral', icon: 'later', words: m.monitor_notYet },
  noData: { tone: 'neutral', icon: 'unknown', words: m.monitor_noData },
}

/** The sentence of every rule of colour. */
export const ruleWords: Record<ColourRule, Words> = {
  stopped: m.monitor_rule_stopped,
  done: m.monitor_rule_done,
  later: m.monitor_rule_later,
  late: m.monitor_rule_late,
  missed: m.monitor_rule_missed,
  dueSoon: m.monitor_rule_dueSoon,
  notBegun: m.monitor_rule_notBegun,
  timeLeft: m.monitor_rule_timeLeft,
  underWay: m.monitor_rule_underWay,
  noData: m.monitor_rule_noData,
  normNotYet: m.monitor_rule_normNotYet,
  normMet: m.monitor_rule_normMet,
  normMissed: m.monitor_rule_normMissed,
  normAtRisk: m.monitor_rule_normAtRisk,
  normNoData: m.monitor_rule_normNoData,
  goalRed: m.monitor_rule_goalRed,
  goalGreen: m.monitor_rule_goalGreen,
  goalOrange: m.monitor_rule_goalOrange,
  goalLater: m.monitor_rule_goalLater,
}

/** How far an action is, in words. */
export const stateWords: Record<ProgressState, Words> = {
  notStarted: m.monitor_state_notStarted,
  started: m.monitor_state_started,
  done: m.monitor_state_done,
  stopped: m.monitor_state_stopped,
}

/** The badge of a colour: Groen, Oranje, Rood, Later; of a goal over nothing: Geen gegevens. */
export function ColourBadge({ colour, locale }: { colour: Colour | null; locale: Locale }) {
  const look = colour ? colourLooks[colour] : { ...cellLooks.noData, words: m.monitor_no_colour }
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {sayIn(locale)(look.words)}
    </Badge>
  )
}

/** The badge of what a norm comes to: Gehaald, Risico, Gemist, Nog niet, Geen gegevens. */
export function NormBadge({ state, locale, children }: { state: CellState; locale: Locale; children?: string }) {
  const { tone, icon, words } = cellLooks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {children ?? sayIn(locale)(words)}
    </Badge>
  )
}
