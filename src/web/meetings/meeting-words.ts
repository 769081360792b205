import type { AgendaItem, SourceName } from '../../domains/programme/rules/agenda.ts'
import type { Gathering } from '../../domains/programme/rules/body.ts'
import type { Frequency } from '../../domains/programme/rules/frequency.ts'
import type { PeriodState } from '../../domains/programme/rules/meeting-frequency.ts'
import type { MeetingState, MinutesState } from '../../domains/programme/rules/meeting-states.ts'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import { timeInWords } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Tone } from '../components/badge.tsx'
import type { Option } from '../components/field.tsx'
import type { IconName } from '../components/icon.tsx'
import { sayIn, type Words } from '../say.ts'

const frequencyWords: Record<Frequency, Words> = {
  'every week': m.meetings_freq_every_week,
  'every two weeks': m.meetings_freq_every_two_weeks,
  'every month': m.meetings_freq_every_month,
  'every six weeks': m.meetings_freq_every_six_weeks,
  'every two months': m.meetings_freq_every_two_months,
  'every quarter': m.meetings_freq_every_quarter,
  'twice a year': m.meetings_freq_twice_a_year,
  'every year': m.meetings_freq_every_year,
  'every two years': m.meetings_freq_every_two_years,
  'every three years': m.meetings_freq_every_three_years,
  'every four years': m.meetings_freq_every_four_years,
}

/** How often, in words; a choice as “elke maand of elke zes weken”. */
export function oftenInWords(meets: readonly Frequency[], locale: Locale): string {
  const say = sayIn(locale)
  return meets.map((one) => say(frequencyWords[one])).join(` ${say(m.meetings_or)} `)
}

/** A state: how it looks and what it says. */
export type Look = { tone: Tone; icon: IconName; words: Words }

/** How a period stands. */
export const periodLooks: Record<PeriodState | 'ended', Look> = {
  met: { tone: 'good', icon: 'good', words: m.meetings_state_met },
  missed: { tone: 'bad', icon: 'bad', words: m.meetings_state_missed },
  planned: { tone: 'info', icon: 'calendar', words: m.meetings_state_planned },
  open: { tone: 'neutral', icon: 'later', words: m.meetings_state_open },
  ended: { tone: 'neutral', icon: 'info', words: m.meetings_state_ended },
}

const meetingLooks: Record<MeetingState, Look> = {
  planned: { tone: 'info', icon: 'calendar', words: m.meetings_meeting_planned },
  held: { tone: 'good', icon: 'good', words: m.meetings_meeting_held },
  cancelled: { tone: 'neutral', icon: 'bad', words: m.meetings_meeting_cancelled },
}
const unrecorded: Look = { tone: 'risk', icon: 'risk', words: m.meetings_meeting_unrecorded }

/** How a meeting stands; one that passed and of which nobody said that it was held stands out. */
export const lookOf = ({ state, day }: { state: MeetingState; day: string }, today: string): Look =>
  state === 'planned' && day < today ? unrecorded : meetingLooks[state]

/** How its minutes stand. */
export const minutesLooks: Record<MinutesState, Look> = {
  none: { tone: 'neutral', icon: 'later', words: m.meetings_minutes_none },
  draft: { tone: 'lit', icon: 'edit', words: m.meetings_minutes_draft },
  proposed: { tone: 'info', icon: 'message', words: m.meetings_minutes_proposed },
  adopted: { tone: 'good', icon: 'good', words: m.meetings_minutes_adopted },
}

const sourceWords: Record<SourceName, Words> = {
  minutes: m.meetings_source_minutes,
  followUps: m.meetings_source_followUps,
  bottlenecks: m.meetings_source_bottlenecks,
  actions: m.meetings_source_actions,
  policy: m.meetings_source_policy,
  dueSubjects: m.meetings_source_dueSubjects,
  proposals: m.meetings_source_proposals,
  sessions: m.meetings_source_sessions,
  consultations: m.meetings_source_consultations,
}

/** What an item of an agenda is called. */
export const itemTitle = ({ source, title }: Pick<AgendaItem, 'source' | 'title'>, locale: Locale): string =>
  source === 'own' ? title : sayIn(locale)(sourceWords[source])

/** What a body is called: that of a district with the district behind it. */
export function gatheringName(
  { body, districtId }: Gathering,
  districts: readonly { id: string; name: string }[],
  locale: Locale,
): string {
  const district = districts.find(({ id }) => id === districtId)?.name
  return district === undefined ? body.name : m.meetings_in_district({ body: body.name, district }, { locale })
}

/** What a role, partner or body of the programme is called. */
export function nameIn(programme: ProgrammeFile | null, id: string): string {
  const all = [...(programme?.roles ?? []), ...(programme?.partners ?? []), ...(programme?.bodies ?? [])]
  return all.find((one) => one.id === id)?.name ?? id
}

/** Whom something can be agreed with: the roles and partners of the programme. */
export function ownerOptions(programme: ProgrammeFile | null, locale: Locale): Option[] {
  const all = [...(programme?.roles ?? []), ...(programme?.partners ?? [])]
  const options = all.map(({ id, name }) => ({ value: id, label: name }))
  return [{ value: '', label: sayIn(locale)(m.meetings_choose) }, ...options]
}

/** From when until when a meeting is: “9.30 uur – 11.00 uur”. */
export function hoursInWords({ startsAt, minutes }: { startsAt: Date; minutes: number }, locale: Locale): string {
  const ends = new Date(startsAt.getTime() + minutes * 60_000)
  return `${timeInWords(startsAt, locale)} – ${timeInWords(ends, locale)}`
}

/** Number and year of a decision: “2026-7”. */
export const decisionNumber = ({ year, number }: { year: number; number: number }): string => `${year}-${number}`
