import type { ReactNode } from 'react'
import type { HandoverState } from '../../domains/signals/rules/handover-states.ts'
import type { SignalState } from '../../domains/signals/rules/signal-states.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'
import { Icon, type IconName } from './icon.tsx'

/** What a badge means; the word and the icon say it before the colour does. */
export type Tone = 'neutral' | 'info' | 'lit' | 'good' | 'risk' | 'bad'

/** A state in a frame: icon and word. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon: IconName; children: ReactNode }) {
  return (
    <span className={tone === 'neutral' ? 'lk-badge' : `lk-badge lk-badge--${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}

interface Look {
  tone: Tone
  icon: IconName
  words: Words
}

const signalLooks: Record<SignalState, Look> = {
  new: { tone: 'lit', icon: 'bell', words: m.common_signal_new },
  takenUp: { tone: 'info', icon: 'person', words: m.common_signal_taken_up },
  consulting: { tone: 'info', icon: 'message', words: m.common_signal_consulting },
  watching: { tone: 'neutral', icon: 'eye', words: m.common_signal_watching },
  handedOver: { tone: 'info', icon: 'handover', words: m.common_signal_handed_over },
  returned: { tone: 'risk', icon: 'back', words: m.common_signal_returned },
  closed: { tone: 'neutral', icon: 'lock', words: m.common_signal_closed },
}

const handoverLooks: Record<HandoverState, Look> = {
  offered: { tone: 'info', icon: 'handover', words: m.common_handover_offered },
  accepted: { tone: 'good', icon: 'good', words: m.common_handover_accepted },
  refused: { tone: 'bad', icon: 'bad', words: m.common_handover_refused },
  returned: { tone: 'risk', icon: 'back', words: m.common_handover_returned },
  answered: { tone: 'good', icon: 'message', words: m.common_handover_answered },
  noAnswer: { tone: 'bad', icon: 'late', words: m.common_handover_no_answer },
  withdrawn: { tone: 'neutral', icon: 'lock', words: m.common_handover_withdrawn },
}

interface StateBadgeProps {
  locale: Locale
  /** What follows the word: “door jou”. */
  children?: ReactNode
}

/** The state of a signal: Nieuw, Opgepakt, In overleg, … */
export function StateBadge({ locale, state, children }: StateBadgeProps & { state: SignalState }) {
  const { tone, icon, words } = signalLooks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {words({}, { locale })}
      {children && <> {children}</>}
    </Badge>
  )
}

/** The state of a hand-over: Aangeboden, Aangenomen, … */
export function HandoverBadge({ locale, state, children }: StateBadgeProps & { state: HandoverState }) {
  const { tone, icon, words } = handoverLooks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {words({}, { locale })}
      {children && <> {children}</>}
    </Badge>
  )
}

/** The word for a state of a signal, for a sentence or an option in a list. */
export function signalStateInWords(state: SignalState, locale: Locale): string {
  return signalLooks[state].words({}, { locale })
}

/** The word for a state of a hand-over. */
export function handoverStateInWords(state: HandoverState, locale: Locale): string {
  return handoverLooks[state].words({}, { locale })
}

/** A number beside a word. */
export function Tally({ children }: { children: number }) {
  return <span className="lk-tally">{children}</span>
}
