import { m } from '../../messages/messages.js'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { type Attention, attentionOf } from './attention.ts'
import { ColourBadge, ruleWords } from './colour-words.tsx'
import type { Drawing } from './goals-table.tsx'
import { monitorAddress } from './monitor-filter.ts'
import { ownersInWords, placeInWords } from './names.ts'
import { normSentence } from './norm-words.ts'
import { distanceInWords } from './when-words.ts'

const [first, most] = [6, 60]

/** What is red or orange, the most pressing first. */
export function AttentionSection({ drawing }: { drawing: Drawing }) {
  const { locale, monitor } = drawing
  const say = sayIn(locale)
  const all = attentionOf(monitor)
  const nothing = monitor.actions.length === 0 && monitor.norms.length === 0
  return (
    <Section title={say(m.monitor_attention)}>
      {all.length === 0 && (
        <p>
          <strong>{say(nothing ? m.monitor_filter_none : m.monitor_attention_none)}</strong>{' '}
          {!nothing && say(m.monitor_attention_none_text)}
        </p>
      )}
      <AttentionList all={all.slice(0, first)} drawing={drawing} />
      {all.length > first && (
        <details>
          <summary>{m.monitor_attention_rest({ count: Math.min(all.length, most) - first }, { locale })}</summary>
          <AttentionList all={all.slice(first, most)} drawing={drawing} />
          {all.length > most && (
            <p>
              <a href={monitorAddress({ colour: 'red' })}>{say(m.monitor_attention_red)}</a>{' '}
              <a href={monitorAddress({ colour: 'orange' })}>{say(m.monitor_attention_orange)}</a>
            </p>
          )}
        </details>
      )}
    </Section>
  )
}

function AttentionList({ all, drawing }: { all: readonly Attention[]; drawing: Drawing }) {
  const { locale, monitor } = drawing
  return (
    <ol className="lk-list lk-list--marked">
      {all.map((one) => (
        <li key={one.key}>
          <span>
            <ColourBadge colour={one.colour} locale={locale} />
          </span>
          <div>
            <a href={one.href}>
              <strong>
                {one.place === '' ? one.title : `${one.title}, ${placeInWords(one.place, monitor, locale)}`}
              </strong>
            </a>
            <br />
            <span className="lk-soft">{reasonInWords(one, drawing)}</span>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Why it needs attention, how long that is, and whose it is. */
function reasonInWords(
  { rule, due, hand, norm, of, owner }: Attention,
  { locale, monitor, names, now }: Drawing,
): string {
  const say = sayIn(locale)
  const parts = [
    of && m.monitor_attention_places(of, { locale }),
    hand ? m.monitor_by_hand({ reason: sentence(hand.reason) }, { locale }) : norm && !of ? '' : say(ruleWords[rule]),
    norm && !of && normSentence(norm.norm, norm.at, monitor.day, locale, now),
    due && !hand && `${capital(distanceInWords(monitor.day, due, locale))}.`,
    owner.length > 0 && m.monitor_attention_owner({ owner: ownersInWords(owner, names, locale) }, { locale }),
  ]
  return parts.filter(Boolean).join(' ')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
