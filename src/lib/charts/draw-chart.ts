import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { Chart } from './chart.ts'
import { chartColours, lineLooks, toneColours } from './chart-colours.ts'

/** A drawn chart, with its size in pixels. */
export type DrawnChart = { svg: string; width: number; height: number }

/** The title and the description that a reader hears instead of the drawing. */
export type ChartWords = { title: string; description: string; minimum: string }

const width = 720
const rowHeight = 26
const font = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif"
const large = 14

/** Draws a chart as SVG that stands alone: no style, no script, nothing to fetch. */
export function drawChart(shown: Chart, words: ChartWords): DrawnChart {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const { height, ...plot } = optionsOf(shown, words)
  const drawn = Plot.plot({ ...plot, height, width, document, figure: false })
  return { svg: alone(drawn, words, height), width, height }
}

type Options = Omit<Plot.PlotOptions, 'height'> & { height: number }

function optionsOf(shown: Chart, words: ChartWords): Options {
  switch (shown.kind) {
    case 'bars':
      return barOptions(shown, words)
    case 'states':
      return stateOptions(shown)
    case 'lines':
      return lineOptions(shown, words)
  }
}

const figures = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 })
const besideBar = { dx: 6, textAnchor: 'start', fill: chartColours.text } as const

/** Bars lie down, so that names of municipalities can be read. */
function barOptions(shown: Extract<Chart, { kind: 'bars' }>, words: ChartWords): Options {
  const rows = shown.rows.map(({ label, value }) => ({ label: shortened(label), value }))
  const least = shown.minimum
  return {
    ...lying(shown.rows.map(({ label }) => label)),
    height: 56 + rows.length * rowHeight,
    x: { label: shown.unit, ...withRoom([least ?? 0, ...rows.map(({ value }) => value)]) },
    marks: [
      Plot.barX(rows, { x: 'value', y: 'label', fill: toneColours.info, insetTop: 3, insetBottom: 3 }),
      Plot.text(rows, {
        x: 'value',
        y: 'label',
        text: (row: { value: number }) => figures.format(row.value),
        ...besideBar,
      }),
      Plot.ruleX([0], { stroke: chartColours.edge }),
      ...(least === undefined ? [] : minimumMarks('x', least, words)),
    ],
  }
}

/** A column for each state: its place says what a bar means, so that it reads in grey as well. */
function stateOptions(shown: Extract<Chart, { kind: 'states' }>): Options {
  const cells = shown.rows.flatMap(({ label, values }) =>
    shown.states.map(({ name, tone }, at) => ({ label: shortened(label), name, tone, value: values[at] ?? 0 })),
  )
  const most = Math.max(1, ...cells.map(({ value }) => value))
  return {
    ...lying(shown.rows.map(({ label }) => label)),
    height: 62 + shown.rows.length * rowHeight,
    ...{ marginTop: 44, marginBottom: 12 },
    x: { axis: null, domain: [0, most * 1.35] },
    // Two words stand under each other: a column is not wide.
    fx: {
      ...{ label: null, domain: shown.states.map(({ name }) => name), axis: 'top' },
      tickFormat: (name: string) => name.replace(' ', '\n'),
    },
    marks: [
      Plot.barX(cells, {
        ...{ x: 'value', y: 'label', fx: 'name', insetTop: 3, insetBottom: 3 },
        fill: (cell: { tone: keyof typeof toneColours }) => toneColours[cell.tone],
      }),
      Plot.text(cells, {
        ...{ x: 'value', y: 'label', fx: 'name', ...besideBar },
        text: (cell: { value: number }) => figures.format(cell.value),
      }),
      Plot.ruleX([0], { stroke: chartColours.edge }),
    ],
  }
}

const lineHeight = 300
const lineMargins = { marginLeft: 48, marginRight: 176, marginBottom: 40, marginTop: 34 }

function lineOptions(shown: Extract<Chart, { kind: 'lines' }>, words: ChartWords): Options {
  const least = shown.minimum
  const all = shown.series.flatMap(({ values }) => values.filter((value) => value !== null))
  const scale = withRoom([least ?? 0, ...all])
  const lifts = liftsOf(shown.series, scale.domain)
  return {
    height: lineHeight,
    ...lineMargins,
    x: { type: 'point', domain: shown.moments, label: null, ticks: thinned(shown.moments) },
    y: { label: shown.unit, grid: true, ...scale },
    marks: [
      ...shown.series.flatMap((series, at) => lineMarks(shown.moments, series, at, lifts[at] ?? 0)),
      Plot.ruleY([0], { stroke: chartColours.edge }),
      ...(least === undefined ? [] : minimumMarks('y', least, words)),
    ],
  }
}

/** How far the name behind each line moves, so that names of lines that end together stand under each other. */
function liftsOf(series: readonly Series[], [low = 0, high = 1]: readonly number[]): number[] {
  const room = lineHeight - lineMargins.marginTop - lineMargins.marginBottom
  const ends = series.map(({ values }, at) => {
    const last = values.findLast((value) => value !== null) ?? low
    return { at, place: room * (1 - (last - low) / (high - low)) }
  })
  const lifts: number[] = series.map(() => 0)
  let taken = Number.NEGATIVE_INFINITY
  for (const { at, place } of ends.toSorted((a, b) => a.place - b.place)) {
    const free = Math.max(place, taken + 18)
    lifts[at] = free - place
    taken = free
  }
  return lifts
}

type Series = Extract<Chart, { kind: 'lines' }>['series'][number]

function lineMarks(
  moments: readonly string[],
  { name, values, tone }: Series,
  at: number,
  lift: number,
): Plot.Markish[] {
  const { colour: own, dash, symbol } = lineLooks[at % lineLooks.length] ?? lineLooks[0]
  // A line that stands for a state has the colour of that state, and no other.
  const colour = tone ? toneColours[tone] : own
  const points = moments.map((moment, index) => ({ moment, value: values[index] ?? Number.NaN }))
  const known = points.filter(({ value }) => Number.isFinite(value))
  const place = { x: 'moment', y: 'value' } as const
  return [
    Plot.line(points, { ...place, stroke: colour, strokeWidth: 2.5, strokeDasharray: dash }),
    Plot.dot(known, { ...place, symbol, fill: colour, stroke: chartColours.page, r: 5 }),
    Plot.text(known.slice(-1), { ...place, text: () => shortened(name), ...besideBar, dx: 12, dy: lift }),
  ]
}

/** The minimum as a dashed line that says what it is. */
function minimumMarks(along: 'x' | 'y', least: number, { minimum }: ChartWords): Plot.Markish[] {
  const look = { stroke: chartColours.text, strokeWidth: 2, strokeDasharray: '5 4' }
  const said = { text: () => minimum, fill: chartColours.text, stroke: chartColours.page, strokeWidth: 4 }
  return along === 'x'
    ? [Plot.ruleX([least], look), Plot.text([least], { x: least, frameAnchor: 'top', dy: -14, ...said })]
    : [
        Plot.ruleY([least], look),
        Plot.text([least], { y: least, frameAnchor: 'left', textAnchor: 'start', dy: -9, ...said }),
      ]
}

const longest = 40
const shortened = (label: string) => (label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label)

const lying = (labels: readonly string[]) => ({
  ...{ marginTop: 30, marginBottom: 38, marginRight: 44 },
  marginLeft: 16 + Math.max(...labels.map((label) => shortened(label).length)) * 7,
  y: { label: null, domain: labels.map(shortened), tickSize: 0 },
})

/** From zero to a little past the largest; a whole number of steps where the figures are whole. */
function withRoom(values: readonly number[]) {
  const most = Math.max(1, ...values)
  const ticks = values.every(Number.isInteger) ? Math.min(5, most) : 5
  return { domain: [Math.min(0, ...values), most * 1.12], ticks, tickFormat: (value: number) => figures.format(value) }
}

/** At most twelve names under the line: the others would run into each other. */
function thinned(moments: readonly string[]): string[] {
  const each = Math.ceil(moments.length / 12)
  return moments.filter((_, at) => at % each === 0)
}

/** What is used of the elements that Plot makes. */
type Markup = {
  innerHTML: string
  querySelectorAll(which: string): Iterable<Markup>
  remove(): void
  removeAttribute(name: string): void
}

const isMarkup = (drawn: object): drawn is Markup => 'innerHTML' in drawn && 'querySelectorAll' in drawn

/** What Plot draws leans on a style sheet of its own, which pages and documents refuse: its few wishes become attributes. */
function alone(drawn: object, { title, description }: ChartWords, height: number): string {
  if (!isMarkup(drawn)) throw new Error('the chart was not drawn')
  for (const style of drawn.querySelectorAll('style')) style.remove()
  for (const name of ['style', 'aria-label', 'class']) {
    for (const element of drawn.querySelectorAll(`[${name}]`)) element.removeAttribute(name)
  }
  const look = `font-family="${font}" font-size="${large}" fill="${chartColours.text}" text-anchor="middle"`
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" ${look}>`
  return `${opening}<title>${escaped(title)}</title><desc>${escaped(description)}</desc>${drawn.innerHTML}</svg>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
