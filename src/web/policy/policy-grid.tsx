import type { MunicipalityPolicy } from '../../domains/programme/index.ts'
import type { PolicyPointId } from '../../domains/programme/rules/policy-points.ts'
import type { PointState } from '../../domains/programme/rules/policy-state.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { Icon } from '../components/icon.tsx'
import { sayIn } from '../say.ts'
import { pointWords, shortWords } from './point-words.ts'
import { glanceLooks, saidInWords } from './policy-words.ts'

interface GridProps {
  locale: Locale
  points: readonly PolicyPointId[]
  /** Municipalities under the name of their district. */
  groups: readonly { name: string; municipalities: readonly MunicipalityPolicy[] }[]
}

/** Written out: on a phone the rows are drawn as blocks, and a browser then forgets the roles of a table. */
const as = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  column: { scope: 'col', role: 'columnheader' },
  header: { scope: 'row', role: 'rowheader' },
  groupHeader: { scope: 'rowgroup', role: 'rowheader' },
} as const

/** Who has no mouse scrolls with the keys. */
const scrolls = { tabIndex: 0 }

/** Every municipality by every point at a glance; on a narrow screen a block for each municipality. */
export function PolicyGrid({ locale, points, groups }: GridProps) {
  const say = sayIn(locale)
  return (
    <section className="lk-scroll" aria-label={say(m.policy_grid_label)} {...scrolls}>
      <table className="lk-grid lk-grid--quiet lk-grid--cards" {...as.table}>
        <caption className="lk-hidden">{say(m.policy_grid_caption)}</caption>
        <thead {...as.group}>
          <tr {...as.row}>
            {[m.policy_municipality, ...points.map((id) => pointWords[id])].map((words) => (
              <th key={say(words)} {...as.column}>
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as.group}>
          {groups.map(({ name, municipalities }) => [
            <tr key={name} {...as.row} className="lk-group">
              <th {...as.groupHeader} colSpan={points.length + 1}>
                {name}
              </th>
            </tr>,
            ...municipalities.map((one) => <Row key={one.code} municipality={one} points={points} locale={locale} />),
          ])}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { municipality: MunicipalityPolicy; points: readonly PolicyPointId[]; locale: Locale }

function Row({ municipality: { code, name, points: states }, points, locale }: RowProps) {
  return (
    <tr {...as.row}>
      <th {...as.header}>
        <a href={`/programma/beleid/${code}`}>{name}</a>
      </th>
      {points.map((id) => (
        <Cell key={id} state={states[id]} locale={locale} />
      ))}
    </tr>
  )
}

function Cell({ state: { point, glance, says }, locale }: { state: PointState; locale: Locale }) {
  const { cell, icon } = glanceLooks[glance]
  return (
    <td {...as.cell} className={`lk-cell lk-cell--${cell}`} data-label={sayIn(locale)(shortWords[point])}>
      <span>
        <Icon name={icon} />
        {saidInWords(point, says, locale)}
      </span>
    </td>
  )
}

/** The looks of cells; two states that look alike stand there once. */
const looks = (['good', 'attention', 'missing', 'later', 'unknown'] as const).map((glance) => glanceLooks[glance])

/** What the looks of the cells mean. */
export function PolicyLegend({ locale }: { locale: Locale }) {
  return (
    <ul className="lk-legend-row">
      {looks.map(({ tone, icon, words }) => (
        <li key={icon}>
          <Badge tone={tone} icon={icon}>
            {sayIn(locale)(words)}
          </Badge>
        </li>
      ))}
    </ul>
  )
}
