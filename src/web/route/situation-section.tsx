import type { RouteFacts, RouteOutcome } from '../../domains/signals/rules/routing.ts'
import { known } from '../../domains/signals/rules/signal.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { DataList } from '../components/data-list.tsx'
import { Select } from '../components/field.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { deskInWords, type RouteSpeech, termInWords } from './route-words.ts'

interface SituationProps {
  number: number
  inForce: number | null
  speech: RouteSpeech
  facts: RouteFacts
  /** Codes that can be chosen today. */
  codes: { forms: readonly string[]; sourceKinds: readonly string[] }
  outcome: { now: RouteOutcome; draft: RouteOutcome | null } | null
}

/** A form to ask both routes what they would do in one situation. The answers hold no content, so they may stand in the address. */
export function SituationSection(props: SituationProps) {
  const { number, inForce, speech, outcome } = props
  const { locale } = speech
  const say = sayIn(locale)
  return (
    <Section title={say(m.routing_one)} stack="m" id="situatie">
      <form method="get" action={`/meldroute/versies/${number}/proef#situatie`} className="lk-filters">
        <SituationFields {...props} />
        <div className="lk-actions">
          <Button>{say(m.routing_one_button)}</Button>
        </div>
      </form>
      {outcome && (
        <div className="lk-columns lk-columns--2">
          <Outcome
            title={m.routing_one_now({ number: inForce ?? 0 }, { locale })}
            outcome={outcome.now}
            speech={speech}
          />
          <Outcome title={m.routing_one_then({ number }, { locale })} outcome={outcome.draft} speech={speech} />
        </div>
      )}
    </Section>
  )
}

function SituationFields({ speech, facts, codes }: SituationProps) {
  const { region, lists, locale } = speech
  const say = sayIn(locale)
  const knownOptions = [m.route_yes, m.route_no, m.route_unknown].map((words, at) => ({
    value: known.options[at] ?? '',
    label: say(words),
  }))
  const places = [
    ...region.municipalities.map(({ code, name }) => ({ value: code, label: name })),
    { value: 'outside', label: say(m.route_where_out) },
    { value: '', label: say(m.route_where_unknown) },
  ]
  const forms = codes.forms.map((value) => ({ value, label: lists.forms.nameOf(value, locale) }))
  const sources = codes.sourceKinds.map((value) => ({ value, label: lists.sourceKinds.nameOf(value, locale) }))
  const fields = [
    ['vorm', m.routing_one_form, [...forms, { value: '', label: say(m.route_form_unknown) }], facts.forms[0] ?? ''],
    ['minderjarig', m.routing_one_minor, knownOptions, facts.minor],
    ['acuut', m.routing_one_acute, knownOptions, facts.acute],
    ['gemeente', m.routing_one_place, places, facts.municipalityCode ?? ''],
    ['bron', m.routing_one_source, sources, facts.sourceKind],
  ] as const
  return fields.map(([name, label, options, value]) => (
    <div key={name}>
      <Select locale={locale} name={name} id={`proef-${name}`} label={say(label)} options={options} value={value} />
    </div>
  ))
}

function Outcome({ title, outcome, speech }: { title: string; outcome: RouteOutcome | null; speech: RouteSpeech }) {
  const { locale } = speech
  const say = sayIn(locale)
  if (outcome === null)
    return (
      <div>
        <h3>{title}</h3>
        <p>{say(m.routing_one_undecided)}</p>
      </div>
    )
  const desks = (ids: readonly string[]) => ids.map((id) => deskInWords(id, speech)).join(', ') || say(m.route_nobody)
  const term = (of: RouteOutcome['answerWithin']) => (of ? termInWords(of, locale) : say(m.route_term_usual))
  const rules = [...new Set(outcome.matches.map(({ ruleNumber }) => ruleNumber))].join(', ')
  return (
    <div>
      <h3>{title}</h3>
      <DataList
        facts={[
          { name: say(m.routing_one_rule), value: rules || say(m.routing_try_no_rule) },
          { name: say(m.routing_one_desk), value: desks([outcome.ownerDesk]) },
          { name: say(m.routing_one_others), value: desks(outcome.proposedDesks) },
          { name: say(m.route_col_acknowledge), value: term(outcome.acknowledgeWithin) },
          { name: say(m.route_col_answer), value: term(outcome.answerWithin) },
          { name: say(m.routing_one_shares), value: desks(outcome.shares.map(({ deskId }) => deskId)) },
          ...(outcome.advice
            ? [{ name: say(m.route_advice_label), value: <span lang="nl">{outcome.advice}</span> }]
            : []),
        ]}
      />
    </div>
  )
}
