import type { MunicipalityPolicy } from '../../domains/programme/index.ts'
import { type PolicyPointId, policyPoint } from '../../domains/programme/rules/policy-points.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'
import { pointWords, shortWords } from './point-words.ts'

interface MultiplesProps {
  locale: Locale
  points: readonly PolicyPointId[]
  groups: readonly { name: string; municipalities: readonly MunicipalityPolicy[] }[]
}

/** A small chart for each district: of how many municipalities each point is in order. The table under it has all of it. */
export function DistrictMultiples({ locale, points, groups }: MultiplesProps) {
  return (
    <div className="lk-multiples">
      {groups.map(({ name, municipalities }) => (
        <figure key={name}>
          <figcaption>
            {name} <span>{m.policy_of_count({ count: municipalities.length }, { locale })}</span>
          </figcaption>
          <Chart locale={locale} points={points} name={name} municipalities={municipalities} />
        </figure>
      ))}
    </div>
  )
}

/** A chart does not break words: what is too long for it has a shorter one. */
function chartWords(id: PolicyPointId): Words {
  if (id === 'officers') return m.policy_chart_officers
  return policyPoint(id).part === 'policy' ? pointWords[id] : shortWords[id]
}

const [step, width, barAt, barWidth] = [23, 212, 122, 62]

function Chart({ locale, points, name, municipalities }: Omit<MultiplesProps, 'groups'> & MultiplesProps['groups'][0]) {
  const say = sayIn(locale)
  const of = municipalities.length
  const bars = points.map((id) => ({
    id,
    label: say(chartWords(id)),
    good: municipalities.filter(({ points: states }) => states[id].glance === 'good').length,
  }))
  const counts = bars.map(({ label: point, good }) => m.policy_chart_count({ point, good, of }, { locale })).join('; ')
  return (
    <svg
      className="lk-chart"
      viewBox={`0 0 ${width} ${points.length * step}`}
      role="img"
      aria-label={m.policy_chart({ district: name, counts }, { locale })}
    >
      {bars.map(({ id, label, good }, at) => (
        <g key={id} transform={`translate(0 ${at * step})`}>
          <text className="t-soft" x="0" y="14">
            {label}
          </text>
          <rect className="t-track" x={barAt} y="4" width={barWidth} height="12" />
          <rect className="t-bar" x={barAt} y="4" width={of === 0 ? 0 : (barWidth * good) / of} height="12" />
          <text className="t-text" x={width} y="14" textAnchor="end">
            {good}
          </text>
        </g>
      ))}
    </svg>
  )
}
