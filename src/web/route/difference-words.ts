/** What changed between two versions of the route, in words. */
import { inputColumns } from '../../domains/signals/rules/reporting-route.ts'
import type { RouteDifference, RulePart } from '../../domains/signals/rules/route-difference.ts'
import type { RouteRule } from '../../domains/signals/rules/route-table.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'
import { columnWords, conditionInWords, deskInWords, type RouteSpeech, termInWords } from './route-words.ts'

const partWords: Record<Exclude<RulePart, (typeof inputColumns)[number]>, Words> = {
  desks: m.route_col_desks,
  acknowledge: m.route_col_acknowledge,
  answer: m.route_col_answer,
  shares: m.route_col_shares,
  advice: m.routing_advice,
  why: m.routing_diff_why,
}

const isColumn = (part: RulePart): part is (typeof inputColumns)[number] => inputColumns.some((one) => one === part)

/** One part of a rule as people say it. */
export function partInWords(rule: RouteRule, part: RulePart, speech: RouteSpeech): string {
  const { locale } = speech
  const say = sayIn(locale)
  if (isColumn(part)) {
    const condition = rule.conditions.find(({ column }) => column === part)?.condition ?? { kind: 'any' as const }
    return conditionInWords(part, condition, speech) ?? say(m.route_any)
  }
  if (part === 'desks' || part === 'shares')
    return rule[part].map((desk) => deskInWords(desk, speech)).join(', ') || say(m.route_nobody)
  if (part === 'acknowledge' || part === 'answer') {
    const term = rule[part]
    return term ? termInWords(term, locale) : say(m.route_term_usual)
  }
  return rule[part] ? `“${rule[part]}”` : say(m.routing_diff_nothing)
}

/** What a rule asks, in a few words: “Arbeidsuitbuiting, ja, in de regio”. */
function ruleInWords(rule: RouteRule, speech: RouteSpeech): string {
  const asked = rule.conditions.flatMap(({ column, condition }) => conditionInWords(column, condition, speech) ?? [])
  return asked.join(', ') || m.routing_diff_always({}, { locale: speech.locale })
}

/** Every change, one line each. */
export function differenceInWords(difference: RouteDifference, speech: RouteSpeech): string[] {
  const { locale } = speech
  const rule = (one: RouteRule) => ({ number: one.number, rule: ruleInWords(one, speech) })
  return [
    ...difference.added.map((one) => m.routing_diff_added(rule(one), { locale })),
    ...difference.removed.map((one) => m.routing_diff_removed(rule(one), { locale })),
    ...difference.changed.map(({ was, is, parts }) => {
      const changes = parts.map((part) => changeInWords(was, is, part, speech))
      return `${m.routing_diff_changed({ number: is.number }, { locale })}. ${changes.join('. ')}.`
    }),
    ...difference.moved.map(({ was, is }) => m.routing_diff_moved({ was: was.number, is: is.number }, { locale })),
  ]
}

function changeInWords(was: RouteRule, is: RouteRule, part: RulePart, speech: RouteSpeech): string {
  const { locale } = speech
  const name = sayIn(locale)(isColumn(part) ? columnWords[part] : partWords[part]).replaceAll('\u00ad', '')
  const [before, after] = [partInWords(was, part, speech), partInWords(is, part, speech)]
  return m.routing_diff_part({ part: name, is: after, was: before }, { locale })
}
