import type { ReportKind, ReportState } from '../../domains/programme/rules/report.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { IconName } from '../components/icon.tsx'
import { sayIn, type Words } from '../say.ts'

const kinds: Record<ReportKind, { name: Words; hint: Words }> = {
  councilLetter: { name: m.reports_kind_councilLetter, hint: m.reports_hint_councilLetter },
  boardProposal: { name: m.reports_kind_boardProposal, hint: m.reports_hint_boardProposal },
  informationNote: { name: m.reports_kind_informationNote, hint: m.reports_hint_informationNote },
  interimReport: { name: m.reports_kind_interimReport, hint: m.reports_hint_interimReport },
  yearlyReport: { name: m.reports_kind_yearlyReport, hint: m.reports_hint_yearlyReport },
  careReport: { name: m.reports_kind_careReport, hint: m.reports_hint_careReport },
  districtReport: { name: m.reports_kind_districtReport, hint: m.reports_hint_districtReport },
}

/** What a kind of report is called. */
export const kindInWords = (kind: ReportKind, locale: Locale): string => sayIn(locale)(kinds[kind].name)

/** What a kind of report is for. */
export const hintOfKind = (kind: ReportKind, locale: Locale): string => sayIn(locale)(kinds[kind].hint)

const states: Record<ReportState, { words: Words; tone: 'lit' | 'good'; icon: IconName }> = {
  draft: { words: m.reports_state_draft, tone: 'lit', icon: 'edit' },
  final: { words: m.reports_state_final, tone: 'good', icon: 'lock' },
}

/** How a state looks: word, icon, colour. */
export const lookOfState = (state: ReportState) => states[state]

const issues: Record<string, Words> = {
  tooLong: m.reports_issue_too_long,
  noDay: m.reports_issue_no_day,
  future: m.reports_issue_future,
  noColour: m.reports_issue_no_colour,
  tooLight: m.reports_issue_too_light,
  noPng: m.reports_issue_no_png,
  tooLarge: m.reports_issue_logo_large,
}

/** What is wrong, in words. */
export const issueInWords = (code: string): Words => issues[code] ?? m.reports_issue_empty
