import type { ClosingResult, ReporterWord } from '../../domains/signals/rules/closing.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

/** What a result is called, and what it means, per result: the name and the explanation. */
const results: Record<ClosingResult, readonly [Words, Words]> = {
  helped: [m.signals_result_helped, m.signals_result_helped_means],
  handedOverAndAnswered: [m.signals_result_handed_over, m.signals_result_handed_over_means],
  noAction: [m.signals_result_no_action, m.signals_result_no_action_means],
  consultedOnly: [m.signals_result_consulted, m.signals_result_consulted_means],
  duplicate: [m.signals_result_duplicate, m.signals_result_duplicate_means],
  unfounded: [m.signals_result_unfounded, m.signals_result_unfounded_means],
  malicious: [m.signals_result_malicious, m.signals_result_malicious_means],
}

/** How a signal ended: the name of the result and what it means. */
export function closingInWords(result: ClosingResult, locale: Locale): { name: string; means: string } {
  const [name, means] = results[result]
  const say = sayIn(locale)
  return { name: say(name), means: say(means) }
}

const reporterWords: Record<ReporterWord, Words> = {
  lookedInto: m.report_stage_closed_looked_into,
  followedUp: m.report_stage_closed_followed_up,
}

/** The sentence that a reporter reads at the end: the very one of the mailbox. */
export function reporterWordInWords(word: ReporterWord, locale: Locale): string {
  return sayIn(locale)(reporterWords[word])
}
