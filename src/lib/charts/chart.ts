import { z } from 'zod'

const words = z.string().trim().min(1).max(200)
const value = z.number().finite()

/** What a state means; the word says it before the colour does. */
export const chartTones = ['good', 'risk', 'bad', 'info', 'neutral'] as const
const tone = z.enum(chartTones)

const bars = z.strictObject({
  kind: z.literal('bars'),
  /** What the bars stand for: municipalities, districts. */
  of: words,
  unit: words,
  rows: z
    .array(z.strictObject({ label: words, value }))
    .min(1)
    .max(60),
  /** A minimum that must be reached, as a line across the bars. */
  minimum: value.optional(),
})

const states = z.strictObject({
  kind: z.literal('states'),
  of: words,
  unit: words,
  /** Each state has a column of its own: where a bar stands says what it means, also in grey. */
  states: z
    .array(z.strictObject({ name: words, tone }))
    .min(1)
    .max(6),
  rows: z
    .array(z.strictObject({ label: words, values: z.array(value.nonnegative()) }))
    .min(1)
    .max(60),
})

const lines = z.strictObject({
  kind: z.literal('lines'),
  of: words,
  unit: words,
  /** Moments in order, such as quarters. */
  moments: z.array(words).min(1).max(60),
  /** A line each; null where there is no figure. Each has a mark and a dash of its own. */
  series: z
    .array(z.strictObject({ name: words, values: z.array(value.nullable()), tone: tone.optional() }))
    .min(1)
    .max(5),
  minimum: value.optional(),
})

/** What a chart shows: bars, a column of bars per state, or lines through moments. */
export const chart = z.discriminatedUnion('kind', [bars, states, lines])
export type Chart = z.infer<typeof chart>

/** The same figures as a table: headings, then a row for each thing or moment. */
export type ChartTable = { columns: { title: string; numeric?: boolean }[]; rows: string[][] }

/** The table that stands beside a chart, so that nobody needs eyes for it. Numbers are written by `inWords`. */
export function tableOfChart(shown: Chart, inWords: (value: number) => string): ChartTable {
  const numeric = true
  const written = (figure: number | null | undefined) =>
    figure === null || figure === undefined ? '–' : inWords(figure)
  switch (shown.kind) {
    case 'bars':
      return {
        columns: [{ title: shown.of }, { title: shown.unit, numeric }],
        rows: shown.rows.map((row) => [row.label, written(row.value)]),
      }
    case 'states':
      return {
        columns: [{ title: shown.of }, ...shown.states.map(({ name }) => ({ title: name, numeric }))],
        rows: shown.rows.map((row) => [row.label, ...shown.states.map((_, at) => written(row.values[at]))]),
      }
    case 'lines':
      return {
        columns: [{ title: shown.of }, ...shown.series.map(({ name }) => ({ title: name, numeric }))],
        rows: shown.moments.map((moment, at) => [moment, ...shown.series.map(({ values }) => written(values[at]))]),
      }
  }
}
