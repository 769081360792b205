import type { NormGrid as Grid } from '../../domains/programme/rules/monitor.ts'
import { cellStates } from '../../domains/programme/rules/norm-state.ts'
import type { NormCell } from '../../domains/programme/rules/norm-values.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Icon } from '../components/icon.tsx'
import { sayIn } from '../say.ts'
import { cellLooks, NormBadge } from './colour-words.tsx'
import { normPeriodInWords, numberInWords, periodInWords } from './when-words.ts'

interface GridProps {
  grid: Grid
  /** The name of a place. */
  nameOf: (place: string) => string
  locale: Locale
  now: Date
  /** Leads to the page of the norm. */
  linked?: boolean
}

// What is wider than a phone is scrolled by keyboard too.
const scrolls = { tabIndex: 0 }

/** Places by periods: met, at risk, missed, not yet, no data. */
export function NormGrid({ grid, nameOf, locale, now, linked }: GridProps) {
  const { norm, source, rows } = grid
  const say = sayIn(locale)
  const caption = m.monitor_norm_caption(
    {
      ...{ norm: norm.title, period: normPeriodInWords(norm, locale), minimum: numberInWords(norm.minimum, locale) },
      source: say(source === 'system' ? m.monitor_source_system : m.monitor_source_hand),
    },
    { locale },
  )
  return (
    <section className="lk-scroll" aria-label={caption} {...scrolls}>
      <table className="lk-grid lk-grid--even">
        <caption>
          <strong>{linked ? <a href={`/programma/normen/${norm.id}`}>{caption}</a> : caption}</strong>
        </caption>
        <thead>
          <tr>
            <td />
            {(rows[0]?.cells ?? []).map(({ period }) => (
              <th key={period.from} scope="col">
                {periodInWords(period, locale, now)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, cells }) => (
            <tr key={place}>
              <th scope="row">{nameOf(place)}</th>
              {cells.map((cell) => (
                <Cell key={cell.period.from} cell={cell} locale={locale} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ cell: { value, state }, locale }: { cell: NormCell; locale: Locale }) {
  const say = sayIn(locale)
  if (state === null) return <td className="lk-cell lk-cell--later">{say(m.monitor_over)}</td>
  const { tone, icon, words } = cellLooks[state]
  const shown = state === 'notYet' || value === null ? '–' : numberInWords(value, locale)
  const className =
    tone === 'neutral' ? (state === 'notYet' ? 'lk-cell lk-cell--later' : 'lk-cell') : `lk-cell lk-cell--${tone}`
  return (
    <td className={className}>
      <span>
        <Icon name={icon} />
        <b>{shown}</b>
      </span>
      {say(words)}
    </td>
  )
}

/** What the cells of a grid mean. */
export function NormLegend({ locale }: { locale: Locale }) {
  const say = sayIn(locale)
  return (
    <ul className="lk-legend-row">
      {cellStates.map((state) => (
        <li key={state}>
          <NormBadge state={state} locale={locale}>
            {say(state === 'atRisk' ? m.monitor_atRisk_runs : cellLooks[state].words)}
          </NormBadge>
        </li>
      ))}
    </ul>
  )
}
