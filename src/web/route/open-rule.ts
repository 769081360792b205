import type { RouteView } from '../../domains/signals/index.ts'
import { allRules, type RouteRule } from '../../domains/signals/rules/route-table.ts'
import { emptyFields, fieldsOf, type RuleFields } from './rule-fields.ts'
import type { OpenRule } from './rule-form-props.ts'
import { versionAddress } from './version-words.ts'

/** What is open next to the stored rule itself: what was typed, what was wrong with it. */
export type Typed = { fields?: RuleFields; faults?: OpenRule['faults'] }

/** The rule that an address opens: `regel` is its id or `nieuw`, `zoals` the rule that a new one is copied from. */
export function openRule(
  view: RouteView,
  query: { get(name: string): string | null },
  typed: Typed = {},
): OpenRule | null {
  const rules = allRules(view.route)
  const asked = query.get('regel')
  const rule = rules.find(({ id }) => id === asked)
  if (rule) return existing(view, rules, rule, typed)
  return asked === 'nieuw' ? added(view, rules, query, typed) : null
}

function existing(view: RouteView, rules: RouteRule[], rule: RouteRule, { fields, faults }: Typed): OpenRule | null {
  const { number } = view.version
  const at = rules.indexOf(rule)
  const address = (one: RouteRule | undefined) =>
    one ? `${versionAddress(number)}?regel=${encodeURIComponent(one.id)}#regel` : null
  const copy = `${versionAddress(number)}?regel=nieuw&zoals=${encodeURIComponent(rule.id)}#regel`
  return {
    to: { ...sentTo(view), back: `${versionAddress(number)}#regel-${rule.number}` },
    rule: { id: rule.id, number: rule.number, isPlain: rule.isPlain },
    after: null,
    fields: fields ?? fieldsOf(rule),
    faults: faults ?? {},
    around: { previous: address(rules[at - 1]), next: address(rules[at + 1]), copy },
  }
}

function added(
  view: RouteView,
  rules: RouteRule[],
  query: { get(name: string): string | null },
  { fields, faults }: Typed,
): OpenRule {
  const like = rules.find(({ id }) => id === (query.get('zoals') ?? query.get('na')))
  const copied = query.get('zoals') !== null && like ? fieldsOf(like) : emptyFields
  return {
    to: { ...sentTo(view), back: `${versionAddress(view.version.number)}#regels` },
    rule: null,
    after: like?.id ?? null,
    fields: fields ?? copied,
    faults: faults ?? {},
    around: { previous: null, next: null, copy: null },
  }
}

const sentTo = ({ version: { number, edits } }: RouteView) => ({ action: `${versionAddress(number)}/regel`, edits })
