import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tableOfChart } from '../../lib/charts/chart.ts'
import { chartColours, lineLooks, toneColours } from '../../lib/charts/chart-colours.ts'
import { drawChart } from '../../lib/charts/draw-chart.ts'
import { type Block, reportDocument } from '../../lib/report-document.ts'
import { aDocument, someBlocks } from '../../testing/report-documents.ts'

const charts = someBlocks.flatMap((one) => (one.kind === 'figure' ? one.chart : []))
const words = { title: 'Doelen & <meer>', description: 'Wat je ziet.', minimum: 'minimum: 4' }

describe('a chart', () => {
  it.each(charts)(
    'R-01 of kind $kind is a picture with a title and a description, without style or script',
    (chart) => {
      const { svg } = drawChart(chart, words)
      expect(svg).toContain(' role="img"')
      expect(svg).toContain('<title>Doelen &amp; &lt;meer&gt;</title><desc>Wat je ziet.</desc>')
      expect(svg).not.toMatch(/style|<script|href|url\(/)
    },
  )

  it('R-01 stands beside a table of its figures, with a dash where there is none', () => {
    const lines = charts.find(({ kind }) => kind === 'lines')
    expect(lines && tableOfChart(lines, String).rows).toEqual([
      ['Q1 2026', '1', '0'],
      ['Q2 2026', '–', '1'],
      ['Q3 2026', '3', '1'],
    ])
  })

  it('U-02 says each state by a column with its word, and each line by a dash and a mark', () => {
    const [states] = charts
    expect(states && drawChart(states, words).svg).toMatch(/>Groen<.*>Oranje</s)
    expect(new Set(lineLooks.map(({ dash }) => dash)).size).toBe(lineLooks.length)
    expect(new Set(lineLooks.map(({ symbol }) => symbol)).size).toBe(lineLooks.length)
  })

  it('U-02 a line that stands for a state has the colour of that state', () => {
    const line = { name: 'Rood', values: [1, 2], tone: 'bad' as const }
    const drawn = drawChart({ kind: 'lines', of: 'Q', unit: 'acties', moments: ['Q1', 'Q2'], series: [line] }, words)
    expect(drawn.svg).toContain(`stroke="${toneColours.bad}"`)
    expect(drawn.svg).not.toContain(lineLooks[0].colour)
  })

  it('U-02 has the colours of the design, each of which is seen on paper', () => {
    const tokens = readFileSync(`${import.meta.dirname}/../../web/styles/tokens.css`, 'utf8').replaceAll(
      '#fff;',
      '#ffffff;',
    )
    const drawn = [
      ...Object.values(chartColours),
      ...Object.values(toneColours),
      ...lineLooks.map(({ colour }) => colour),
    ]
    expect(drawn.filter((colour) => !tokens.includes(`${colour};`))).toEqual([])
  })
})

describe('a report', () => {
  const without = (about: Partial<{ blocks: Block[] }>) =>
    reportDocument.safeParse({ ...aDocument(), ...about }).success

  it('R-03 is refused when a figure in it has no definition', () => {
    expect(without({ blocks: [...someBlocks] })).toBe(false)
    expect(without({})).toBe(true)
  })

  it('U-02 begins with a heading of the first level', () => {
    const { blocks } = aDocument()
    expect(without({ blocks: [{ kind: 'heading', level: 2, text: 'Te diep' }, ...blocks] })).toBe(false)
  })
})
