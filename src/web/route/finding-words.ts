/** What the checks of a route find, as sentences in which the rule is a link. */
import type { Finding } from '../../domains/signals/rules/finding.ts'
import type { Situation } from '../../domains/signals/rules/route-situations.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'
import { columnWords, deskInWords, type RouteSpeech, valueInWords } from './route-words.ts'

/** A finding in words: what is linked to the rule, and what comes after it. */
export type FindingWords = { link: string; rest: string; rule: number | null }

/** “Regel 6 en 7”, “Rule 6”. */
export function rulesInWords(numbers: readonly number[], { locale }: RouteSpeech): string {
  const last = String(numbers.at(-1) ?? '')
  if (numbers.length < 2) return m.routing_rules_one({ number: last }, { locale })
  return m.routing_rules_more({ some: numbers.slice(0, -1).join(', '), last }, { locale })
}

const minors = { yes: m.routing_ex_minor_yes, no: m.routing_ex_minor_no, unknown: m.routing_ex_minor_unknown }
const acutes = { yes: m.routing_ex_acute_yes, no: m.routing_ex_acute_no, unknown: m.routing_ex_acute_unknown }

/** A situation as people would tell it: “een signaal van arbeidsuitbuiting uit Goes, minderjarig, …”. */
function exampleInWords({ form, minor, acute, sourceKind, place }: Situation, speech: RouteSpeech): string {
  const { region, lists, locale } = speech
  const say = sayIn(locale)
  const municipality = region.municipalities.find(({ code }) => code === place.municipalityCode)?.name
  const knownForm = lists.forms.find(form)
    ? lowerFirst(lists.forms.nameOf(form, locale))
    : say(m.routing_ex_form_unknown)
  const source = lists.sourceKinds.find(sourceKind)
  return m.routing_example(
    {
      form: knownForm,
      place: municipality ?? say(place.where === 'outside' ? m.routing_ex_outside : m.routing_ex_nowhere),
      minor: say(minors[minor]),
      acute: say(acutes[acute]),
      source: source ? lowerFirst(lists.sourceKinds.nameOf(sourceKind, locale)) : say(m.routing_ex_other_source),
    },
    { locale },
  )
}

// Names such as “RIEC” keep their capitals.
const lowerFirst = (text: string) => (/^.[A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))

/** A finding in words. */
export function findingInWords(finding: Finding, speech: RouteSpeech): FindingWords {
  const rules = rulesInWords(finding.rules, speech)
  return { ...wordsOf(finding, rules, speech), rule: finding.rules[0] ?? null }
}

type Said = Omit<FindingWords, 'rule'>

function wordsOf(finding: Finding, rules: string, speech: RouteSpeech): Said {
  const { locale } = speech
  const say = sayIn(locale)
  switch (finding.kind) {
    case 'overlap':
      return said(
        m.routing_f_overlap,
        rules,
        m.routing_f_overlap_rest({ example: exampleOf(finding, speech) }, { locale }),
        speech,
      )
    case 'gap':
      return { link: say(m.routing_f_gap), rest: gapRest(finding, speech) }
    case 'idle':
      return said(m.routing_f_idle, rules, idleRest(finding, speech), speech)
    case 'noDesk':
      return said(m.routing_f_no_desk, rules, say(m.routing_f_no_desk_rest), speech)
    case 'acuteInDays':
      return said(m.routing_f_acute, rules, say(m.routing_f_acute_rest), speech)
    case 'noTerm':
      return said(m.routing_f_no_term, rules, m.routing_f_no_term_rest({ text: finding.text }, { locale }), speech)
    case 'unknownDesk':
      return said(m.routing_f_unknown, rules, m.routing_f_unknown_rest({ desk: finding.reference }, { locale }), speech)
    case 'noCoordinator':
      return withoutCoordinator(finding, rules, speech)
    case 'columnMisses':
    case 'columnStrange':
      return aboutColumn(finding, speech)
    default:
      return aboutDesk(finding, rules, speech)
  }
}

type OfRules = (inputs: { rules: string }, options: { locale: RouteSpeech['locale'] }) => string
const said = (words: OfRules, rules: string, rest: string, { locale }: RouteSpeech): Said => {
  return { link: words({ rules }, { locale }), rest }
}
const exampleOf = ({ example }: { example: Situation }, speech: RouteSpeech) => exampleInWords(example, speech)

function gapRest({ count, example }: Extract<Finding, { kind: 'gap' }>, speech: RouteSpeech): string {
  return m.routing_f_gap_rest({ count, example: exampleInWords(example, speech) }, { locale: speech.locale })
}

function idleRest({ behind, example }: Extract<Finding, { kind: 'idle' }>, speech: RouteSpeech): string {
  const { locale } = speech
  if (!example) return m.routing_f_idle_never({}, { locale })
  const words = { other: rulesInWords(behind, speech), example: exampleInWords(example, speech) }
  return m.routing_f_idle_behind(words, { locale })
}

function withoutCoordinator(
  finding: Extract<Finding, { kind: 'noCoordinator' }>,
  rules: string,
  speech: RouteSpeech,
): Said {
  const { region, locale } = speech
  const district = region.districts.find(({ id }) => id === finding.district)?.name ?? finding.district
  return {
    link: m.routing_f_coordinator({ rules, district }, { locale }),
    rest: m.routing_f_coordinator_rest({ example: exampleOf(finding, speech) }, { locale }),
  }
}

function aboutColumn(finding: Extract<Finding, { kind: 'columnMisses' | 'columnStrange' }>, speech: RouteSpeech): Said {
  const { locale } = speech
  const column = sayIn(locale)(columnWords[finding.column])
  const words = finding.kind === 'columnMisses' ? m.routing_f_column_misses : m.routing_f_column_strange
  const value = valueInWords(finding.column, finding.value, speech)
  return { link: m.routing_f_column({ column }, { locale }), rest: words({ value }, { locale }) }
}

type AboutDesk = Extract<Finding, { kind: 'deskNotThere' | 'noAccount' | 'noGround' | 'notRegistered' | 'asleep' }>
const deskWords: Record<AboutDesk['kind'], [typeof m.routing_f_asleep, Words]> = {
  noAccount: [m.routing_f_no_account, m.routing_f_no_account_rest],
  noGround: [m.routing_f_no_account_share, m.routing_f_no_ground_rest],
  notRegistered: [m.routing_f_no_account, m.register_route_rest],
  asleep: [m.routing_f_asleep, m.routing_f_asleep_rest],
  deskNotThere: [m.routing_f_not_there, m.routing_f_not_there_nowhere],
}

function aboutDesk(finding: AboutDesk, rules: string, speech: RouteSpeech): Said {
  const { locale } = speech
  const say = sayIn(locale)
  const desk = deskInWords(finding.kind === 'deskNotThere' ? finding.reference : finding.desk, speech)
  if (finding.kind === 'deskNotThere' && finding.place) {
    const rest = m.routing_f_not_there_rest({ municipality: finding.place.name }, { locale })
    return { link: m.routing_f_not_there({ rules, desk }, { locale }), rest }
  }
  if (finding.kind === 'noAccount' && finding.does === 'shares')
    return {
      link: m.routing_f_no_account_share({ rules, desk }, { locale }),
      rest: say(m.routing_f_no_account_share_rest),
    }
  const [words, rest] = deskWords[finding.kind]
  return { link: words({ rules, desk }, { locale }), rest: say(rest) }
}
