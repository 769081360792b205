/** On the page of a signal: what may belong with it, what does, and how often something of it was mentioned. */
import type { Region } from '../../domains/access/index.ts'
import type { FactView, LinkedSignal, RelatedSignal, RelatedView } from '../../domains/signals/index.ts'
import { summaryOf } from '../../domains/signals/rules/fact-summary.ts'
import { dayInShort, monthInWords } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Section } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { SignalNumber, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import { signalAddress } from '../signals/signal-facts.ts'
import { municipalityInWords } from '../signals/words.ts'
import { allReasons, likelihoodInWords } from './related-words.ts'

/** What the section shows of a signal. */
export interface RelatedFacts {
  locale: Locale
  region: Region
  now: Date
  /** The signal that is open. */
  number: string
  facts: readonly FactView[]
  related: RelatedView
  /** Whether the reader handles the signal: who sees a part compares nothing and decides nothing. */
  handles: boolean
}

/** Under the facts: related signals that the reader may see. */
export function RelatedSection(props: RelatedFacts) {
  const { locale, related } = props
  const say = sayIn(locale)
  const [shown, more] = [related.suggested.filter((one) => one.shown), related.suggested.filter((one) => !one.shown)]
  return (
    <div className="lk-noprint">
      <Section title={say(m.related_title)} id="verband" stack="m">
        {related.links ? <p className="lk-soft">{say(m.related_lead)}</p> : <p>{say(m.related_off)}</p>}
        {related.links && <NotReady {...props} />}
        {shown.length > 0 && <Suggestions {...props} signals={shown} />}
        {related.links && related.index.ready && shown.length === 0 && <p>{say(m.related_none)}</p>}
        {more.length > 0 && (
          <details>
            <summary>{m.related_more({ count: more.length }, { locale })}</summary>
            <Suggestions {...props} signals={more} />
          </details>
        )}
        <Linked {...props} />
        <Mentions {...props} />
      </Section>
    </div>
  )
}

/** While the index is read in nothing is found: the page says so, and the work goes on. */
export function NotReady({
  locale,
  related: { index },
}: Pick<RelatedFacts, 'locale'> & { related: Pick<RelatedView, 'index'> }) {
  if (index.ready) return null
  const [read, of] = [new Intl.NumberFormat(locale).format(index.read), new Intl.NumberFormat(locale).format(index.of)]
  return (
    <Alert title={m.related_wait({}, { locale })} narrow>
      <p>{m.related_wait_text({ read, of }, { locale })}</p>
    </Alert>
  )
}

function Suggestions({ signals, ...props }: RelatedFacts & { signals: readonly RelatedSignal[] }) {
  const { locale, number } = props
  return (
    <List>
      {signals.map((one) => (
        <ListRow key={one.id}>
          <WhichSignal {...props} signal={one} />
          <p>
            <strong>{likelihoodInWords(one.likelihood, locale)}.</strong> {sentencesOf(allReasons(one, locale))}
          </p>
          {props.handles && (
            <p className="lk-small">
              <CompareLink {...{ locale, number }} other={one.number} may={props.related.may} />
            </p>
          )}
        </ListRow>
      ))}
    </List>
  )
}

function CompareLink({
  locale,
  number,
  other,
  may,
}: Pick<RelatedFacts, 'locale' | 'number'> & { other: string; may?: RelatedView['may'] }) {
  return (
    <a href={signalAddress(number, `verband/${other}`)}>
      {(may?.decide ? m.related_compare : m.related_compare_look)({}, { locale })}
      <span className="lk-hidden"> {m.related_compare_with({ number: other }, { locale })}</span>
    </a>
  )
}

const sentencesOf = (reasons: readonly string[]) => reasons.map((reason) => `${reason}.`).join(' ')

/** “2026-0118 · Oosterhout · gemeld 21 jul”. */
export function WhichSignal({
  signal,
  locale,
  region,
  now,
}: Pick<RelatedFacts, 'locale' | 'region' | 'now'> & { signal: LinkedSignal | RelatedSignal }) {
  const day = dayInShort(signal.receivedOn, locale, now)
  const parts = [municipalityInWords(region, signal.municipalityCode, locale), m.related_received({ day }, { locale })]
  if (signal.closed) parts.push(m.related_closed({}, { locale }))
  return (
    <p>
      <SignalNumber href={signalAddress(signal.number)}>{signal.number}</SignalNumber>
      <span className="lk-soft">{parts.map((part) => `\u00a0· ${part}`).join('')}</span>
    </p>
  )
}

function Linked(props: RelatedFacts) {
  const { locale, number, related } = props
  const say = sayIn(locale)
  if (related.linked.length === 0) return null
  return (
    <section className="lk-stack-s">
      <h3>{say(m.related_linked)}</h3>
      <p className="lk-soft">{say(m.related_linked_lead)}</p>
      <List>
        {related.linked.map((one) => (
          <ListRow
            key={one.id}
            beside={
              one.direct ? (
                props.handles && <CompareLink {...{ locale, number }} other={one.number} />
              ) : (
                <span className="lk-soft">{say(m.related_indirect)}</span>
              )
            }
          >
            <WhichSignal {...props} signal={one} />
          </ListRow>
        ))}
      </List>
      {related.bridges.map(([one, other]) => (
        <Alert kind="risk" key={`${one} ${other}`} title={say(m.related_bridge)} narrow>
          <p>{m.related_bridge_text({ one, other }, { locale })}</p>
        </Alert>
      ))}
    </section>
  )
}

function Mentions({ locale, facts, related }: RelatedFacts) {
  if (related.mentions.length === 0) return null
  const say = sayIn(locale)
  const what = (id: string) => facts.find((fact) => fact.id === id)
  return (
    <section className="lk-stack-s">
      <h3>{say(m.related_mentions)}</h3>
      <Table
        caption={say(m.related_mentions_caption)}
        rows={related.mentions}
        keyOf={({ fact }) => fact}
        columns={[
          {
            title: say(m.related_mentions_what),
            cell: ({ fact }) => {
              const found = what(fact)
              return (
                <span className="lk-typed" dir="auto">
                  {found ? summaryOf(found.value) : ''}
                </span>
              )
            },
          },
          {
            title: say(m.related_mentions_when),
            cell: ({ months }) =>
              months.map(({ month, numbers }) => timesInWords(month, numbers.length, locale)).join(', '),
          },
        ]}
      />
    </section>
  )
}

function timesInWords(month: string, count: number, locale: Locale): string {
  const words = monthInWords(`${month}-01`, locale)
  return count === 1
    ? m.related_mentions_once({ month: words }, { locale })
    : m.related_mentions_times({ month: words, count }, { locale })
}
