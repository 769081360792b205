import type { Colour, ColourCounts } from '../../domains/programme/rules/colour.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn } from '../say.ts'
import { ColourBadge } from './colour-words.tsx'
import { quarterInWords } from './when-words.ts'

interface HistoryProps {
  history: readonly ColourCounts[]
  ends: readonly string[]
  actions: number
  locale: Locale
}

const parts: readonly { colour: Colour; className: string }[] = [
  { colour: 'green', className: 't-good' },
  { colour: 'orange', className: 't-risk' },
  { colour: 'red', className: 't-bad' },
  { colour: 'later', className: 't-later' },
]
const [floor, ceiling, width, step, gap] = [174, 16, 39, 45, 2]
const totalOf = ({ green, orange, red, later }: ColourCounts) => green + orange + red + later

/** How many actions had each colour at the end of eight quarters: columns, and the same as a table. */
export function HistoryChart({ history, ends, actions, locale }: HistoryProps) {
  const say = sayIn(locale)
  const most = Math.max(1, ...history.map(totalOf))
  return (
    <figure className="lk-section">
      <h2>{m.monitor_history({ count: actions }, { locale })}</h2>
      <svg className="lk-chart" viewBox="0 0 360 208" role="img" aria-labelledby="fig-t fig-d">
        <title id="fig-t">{say(m.monitor_history_title)}</title>
        <desc id="fig-d">{described(history, locale)}</desc>
        {history.map((counts, at) => (
          <Column key={ends[at]} counts={counts} most={most} at={at} label={quarterInWords(ends[at] ?? '', true)} />
        ))}
      </svg>
      <Legend locale={locale} />
      <details className="lk-small">
        <summary>{say(m.monitor_history_table)}</summary>
        <HistoryTable history={history} ends={ends} locale={locale} />
      </details>
    </figure>
  )
}

function described(history: readonly ColourCounts[], locale: Locale): string {
  const none = { green: 0, orange: 0, red: 0, later: 0 }
  const [first, last] = [history[0] ?? none, history.at(-1) ?? none]
  return m.monitor_history_desc(
    {
      ...{ greenFirst: first.green, greenLast: last.green, orangeFirst: first.orange, orangeLast: last.orange },
      ...{ redFirst: first.red, redLast: last.red },
    },
    { locale },
  )
}

function Column({ counts, most, at, label }: { counts: ColourCounts; most: number; at: number; label: string }) {
  const x = 3 + at * step
  let bottom = floor
  const blocks = parts.flatMap(({ colour, className }) => {
    const high = ((floor - ceiling) * counts[colour]) / most
    if (high === 0) return []
    const top = bottom - high
    bottom = top - gap
    return [{ colour, className, top, high, count: counts[colour] }]
  })
  return (
    <>
      {blocks.map(({ colour, className, top, high, count }) => (
        <g key={colour}>
          <rect className={className} x={x} y={rounded(top)} width={width} height={rounded(high)} />
          {colour !== 'later' && high >= 14 && (
            <text className="t-text t-text--on" x={x + width / 2} y={rounded(top + high / 2 + 4.5)} textAnchor="middle">
              {count}
            </text>
          )}
        </g>
      ))}
      <text className="t-soft" x={x + width / 2} y="196" textAnchor="middle">
        {label}
      </text>
    </>
  )
}

const rounded = (length: number) => Math.round(length * 10) / 10

function Legend({ locale }: { locale: Locale }) {
  const where = {
    green: m.monitor_legend_bottom,
    orange: m.monitor_legend_middle,
    red: m.monitor_legend_top,
    later: m.monitor_legend_later,
  }
  return (
    <ul className="lk-legend-row">
      {parts.map(({ colour }) => (
        <li key={colour}>
          <ColourBadge colour={colour} locale={locale} /> {sayIn(locale)(where[colour])}
        </li>
      ))}
    </ul>
  )
}

function HistoryTable({ history, ends, locale }: Omit<HistoryProps, 'actions'>) {
  const say = sayIn(locale)
  const heads = [m.monitor_green, m.monitor_orange, m.monitor_red, m.monitor_later].map(say)
  return (
    <table className="lk-table">
      <caption>{say(m.monitor_history_caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(m.monitor_quarter)}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="lk-num">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {history.map((counts, at) => (
          <tr key={ends[at]}>
            <th scope="row">{quarterInWords(ends[at] ?? '')}</th>
            {parts.map(({ colour }) => (
              <td key={colour} className="lk-num">
                {counts[colour]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
