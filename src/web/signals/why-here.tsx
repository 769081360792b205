/** Why this desk has this signal: what the reporting route said, of which version, and who else saw a part. */
import { type ExplainedShare, explainRoute, type RouteExplanation } from '../../domains/signals/rules/explain-route.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Section } from '../components/head.tsx'
import { whole } from '../components/whole.tsx'
import type { SignalFacts } from './signal-facts.ts'
import { acuteInWords, basisInWords, formsInWords, minorInWords } from './words.ts'

/** The route of a signal in sentences. */
export function WhyHere({ facts }: { facts: SignalFacts }) {
  const { frame, region, view } = facts
  const { locale } = frame
  const route = explainRoute(view.route, region)
  return (
    <Section title={m.signals_why({}, { locale })} stack="s">
      <p>
        {(route.fallback ? m.signals_why_no_rule : m.signals_why_by)({}, { locale })}{' '}
        <a href={addressOf(route)}>{ruleInWords(route, locale)}</a>: {inputsInWords(route, locale)}.
        {route.fallback && <> {m.signals_why_fallback({}, { locale })}</>}
      </p>
      {route.shares.map((share) => (
        <Shared key={share.deskId} share={share} facts={facts} />
      ))}
      {route.advice && <p>{m.signals_why_advice({ advice: route.advice }, { locale })}</p>}
    </Section>
  )
}

/** The version that sent it here, which may not hold any more, at its rule. */
const addressOf = ({ version, rules }: RouteExplanation) =>
  `/meldroute/versies/${version}${rules[0] === undefined ? '' : `#regel-${rules[0]}`}`

function ruleInWords({ rules, version, fallback }: RouteExplanation, locale: Locale): string {
  if (fallback) return m.signals_why_route({ version }, { locale })
  const list = new Intl.ListFormat(locale).format(rules.map(String))
  return (rules.length === 1 ? m.signals_why_rule : m.signals_why_rules)({ rules: list, version }, { locale })
}

function inputsInWords(route: RouteExplanation, locale: Locale): string {
  const forms = formsInWords(
    route.forms.filter((form) => form !== 'unknown'),
    locale,
  )
  const minor = route.minor === 'no' ? [] : [minorInWords(route.minor, locale)]
  return [forms, acuteInWords(route.acute, locale), ...minor]
    .map(lowerFirst)
    .concat(whereInWords(route, locale))
    .join(', ')
}

function whereInWords({ where, municipalityName }: RouteExplanation, locale: Locale): string {
  if (where === 'outside') return m.signals_why_outside({}, { locale })
  if (municipalityName === null) return m.signals_why_place_unknown({}, { locale })
  return m.signals_why_municipality({ municipality: municipalityName }, { locale })
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function Shared({ share, facts: { frame, region, view, now } }: { share: ExplainedShare; facts: SignalFacts }) {
  const { locale } = frame
  const stored = view.shares.find((one) => one.deskId === share.deskId && one.origin === share.origin)
  const basis = stored
    ? basisInWords(region, stored.legalBasis, locale)
    : `${share.legalBasis[locale]}, ${share.article}`
  const purpose = share.purpose[locale]
  return (
    <p>
      {(stored?.active === false ? m.signals_why_share_ended : m.signals_why_share)(
        { desk: share.deskName },
        { locale },
      )}{' '}
      <span className="lk-soft">
        {m.signals_why_ground({ purpose, basis }, { locale })}
        {stored?.active && (
          <> {whole(m.signals_why_until({ day: dayInText(stored.until, locale, now) }, { locale }))}</>
        )}
      </span>
    </p>
  )
}
