import type { ReactNode } from 'react'
import type { NormGrid as Grid, MonitorNorm } from '../../domains/programme/rules/monitor.ts'
import { m } from '../../messages/messages.js'
import { Section } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import { ColourBadge } from './colour-words.tsx'
import type { Drawing } from './goals-table.tsx'
import { placeInWords } from './names.ts'
import { NormGrid, NormLegend } from './norm-grid.tsx'
import { valueInWords } from './norm-words.ts'
import { Trend } from './trend.tsx'
import { normPeriodInWords } from './when-words.ts'

const isOfDistricts = ({ norm }: Grid) => norm.scope === 'district' && norm.period === 'every quarter'

interface NormsProps {
  grids: readonly Grid[]
  drawing: Drawing
  /** What stands under the last of them. */
  children?: ReactNode
}

/** The norms: those per district and quarter in a grid, the others in a table. */
export function NormsSection({ grids, drawing, children }: NormsProps) {
  const { locale, now, monitor } = drawing
  const say = sayIn(locale)
  const shown = new Set(monitor.norms.map(({ norm }) => norm.id))
  const ofDistricts = grids.filter((one) => isOfDistricts(one) && shown.has(one.norm.id))
  const inGrids = new Set(ofDistricts.map(({ norm }) => norm.id))
  const others = monitor.norms.filter(({ norm }) => !inGrids.has(norm.id))
  return (
    <>
      {ofDistricts.length > 0 && (
        <Section title={say(m.monitor_norms_district)} stack="m">
          {ofDistricts.map((grid) => (
            <NormGrid
              key={grid.norm.id}
              grid={withPlacesOf(grid, monitor.norms)}
              nameOf={(place) => placeInWords(place, monitor, locale)}
              locale={locale}
              now={now}
              linked
            />
          ))}
          <NormLegend locale={locale} />
          {others.length === 0 && children}
        </Section>
      )}
      {others.length > 0 && (
        <Section title={say(ofDistricts.length > 0 ? m.monitor_norms_other : m.monitor_norms)}>
          <OtherNorms norms={others} drawing={drawing} />
          {children}
        </Section>
      )}
    </>
  )
}

/** The places that a filter left. */
function withPlacesOf(grid: Grid, norms: readonly MonitorNorm[]): Grid {
  const places = norms.find(({ norm }) => norm.id === grid.norm.id)?.places.map(({ place }) => place)
  return { ...grid, rows: grid.rows.filter(({ place }) => places?.includes(place)) }
}

function OtherNorms({ norms, drawing }: { norms: readonly MonitorNorm[]; drawing: Drawing }) {
  const { locale } = drawing
  const say = sayIn(locale)
  return (
    <Table
      caption={say(m.monitor_norms_other_caption)}
      rows={norms}
      keyOf={({ norm }) => norm.id}
      columns={[
        { title: say(m.monitor_norm), cell: ({ norm }) => <a href={`/programma/normen/${norm.id}`}>{norm.title}</a> },
        { title: say(m.monitor_column_now), cell: ({ colour }) => <ColourBadge colour={colour} locale={locale} /> },
        { title: say(m.monitor_column_trend), cell: ({ trend }) => <Trend trend={trend} locale={locale} /> },
        { title: say(m.monitor_norm_value), cell: (one) => <Standing one={one} drawing={drawing} /> },
        { title: say(m.monitor_period), cell: ({ norm }) => normPeriodInWords(norm, locale) },
      ]}
    />
  )
}

/** The value of a norm; of one that counts at several places, at how many it is met. */
function Standing({ one: { norm, places }, drawing: { locale } }: { one: MonitorNorm; drawing: Drawing }) {
  const [only] = places
  if (only && places.length === 1) return valueInWords(only.now.value, norm, locale)
  const met = places.filter(({ now }) => now.state === 'met').length
  const unit = norm.unit === undefined ? '' : ` ${norm.unit}`
  return (
    <>
      {m.monitor_norm_places({ met, total: places.length }, { locale })}
      <SubLine>{`${m.monitor_minimum({}, { locale })} ${norm.minimum}${unit}`}</SubLine>
    </>
  )
}
