import type { Region } from '../../domains/access/index.ts'
import { functionNames } from '../../domains/access/rules/functions.ts'
import type { Bottleneck } from '../../domains/programme/index.ts'
import {
  type BottleneckState,
  type BottleneckStep,
  isOpenBottleneck,
  type Level,
} from '../../domains/programme/rules/bottleneck.ts'
import { daysBetween } from '../../lib/calendar-days.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Tone } from '../components/badge.tsx'
import type { DueFacts } from '../components/due.tsx'
import type { IconName } from '../components/icon.tsx'
import { functionInWords } from '../function-names.ts'
import { sayIn, type Words } from '../say.ts'

/** How far a bottleneck is. */
export const stateLooks: Record<BottleneckState, { tone: Tone; icon: IconName; words: Words }> = {
  open: { tone: 'lit', icon: 'bell', words: m.bottlenecks_state_open },
  solving: { tone: 'info', icon: 'person', words: m.bottlenecks_state_solving },
  escalated: { tone: 'risk', icon: 'up', words: m.bottlenecks_state_escalated },
  solved: { tone: 'good', icon: 'good', words: m.bottlenecks_state_solved },
  accepted: { tone: 'neutral', icon: 'lock', words: m.bottlenecks_state_accepted },
}

/** Who looks at it. */
export const levelWords: Record<Level, Words> = {
  district: m.bottlenecks_level_district,
  region: m.bottlenecks_level_region,
  steering: m.bottlenecks_level_steering,
  administrative: m.bottlenecks_level_administrative,
}

/** What can be done, as a choice. */
export const stepWords: Record<BottleneckStep, { words: Words; hint: Words }> = {
  takeUp: { words: m.bottlenecks_step_take_up, hint: m.bottlenecks_hint_take_up },
  escalate: { words: m.bottlenecks_step_escalate, hint: m.bottlenecks_hint_escalate },
  giveBack: { words: m.bottlenecks_step_give_back, hint: m.bottlenecks_hint_give_back },
  solve: { words: m.bottlenecks_step_solve, hint: m.bottlenecks_hint_solve },
  accept: { words: m.bottlenecks_step_accept, hint: m.bottlenecks_hint_accept },
  reopen: { words: m.bottlenecks_step_reopen, hint: m.bottlenecks_hint_reopen },
  assign: { words: m.bottlenecks_step_assign, hint: m.bottlenecks_hint_assign },
}

/** What was done, in the history. */
export const lineWords: Record<BottleneckStep | 'logged', Words> = {
  logged: m.bottlenecks_did_log,
  takeUp: m.bottlenecks_did_take_up,
  escalate: m.bottlenecks_did_escalate,
  giveBack: m.bottlenecks_did_give_back,
  solve: m.bottlenecks_did_solve,
  accept: m.bottlenecks_did_accept,
  reopen: m.bottlenecks_did_reopen,
  assign: m.bottlenecks_did_assign,
}

/** What is wrong with a field, by the code of the rule. */
export const faultWords: Record<string, Words> = {
  missing: m.bottlenecks_fault_missing,
  empty: m.bottlenecks_fault_empty,
  tooLong: m.bottlenecks_fault_too_long,
  noDay: m.bottlenecks_fault_no_day,
  past: m.bottlenecks_fault_past,
}

/** Who owns it: a person by name, or else whoever has the function. */
export function ownerInWords(
  { ownerName, ownerFunction }: Pick<Bottleneck, 'ownerName' | 'ownerFunction'>,
  locale: Locale,
): string {
  return ownerName ?? functionOf(ownerFunction, locale)
}

/** A function as people call it, with a capital. */
export function functionOf(name: string, locale: Locale): string {
  const known = functionNames.find((one) => one === name)
  const words = known ? functionInWords(known, locale) : name
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** Where it is: the body that looks at it, or else the level. */
export const placeInWords = ({ bodyName, level }: Pick<Bottleneck, 'bodyName' | 'level'>, locale: Locale): string =>
  bodyName ?? sayIn(locale)(levelWords[level])

/** Its term while it is followed. */
export function dueOf({ dueOn, state }: Pick<Bottleneck, 'dueOn' | 'state'>, today: string): DueFacts | undefined {
  if (!isOpenBottleneck(state)) return undefined
  const days = daysBetween(today, dueOn)
  if (days < 0) return { kind: 'late', at: dueOn, distance: { unit: 'days', count: -days } }
  return { kind: 'running', at: dueOn, distance: { unit: 'days', count: days }, soon: days <= 7 }
}

/** The municipality or district that a bottleneck is about. */
export function whereInWords({ districtId, municipalityCode }: Bottleneck, region: Region, locale: Locale): string {
  const municipality = region.municipalities.find(({ code }) => code === municipalityCode)?.name
  const district = region.districts.find(({ id }) => id === districtId)?.name
  return municipality ?? district ?? sayIn(locale)(m.bottlenecks_whole_region)
}
