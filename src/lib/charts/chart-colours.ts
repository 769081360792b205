import type { chartTones } from './chart.ts'

type Tone = (typeof chartTones)[number]

/** The colours of the design's tokens, written out: a picture in a document knows no style sheet. A test compares them. */
export const chartColours = {
  text: '#14213f',
  soft: '#47546f',
  edge: '#566a94',
  divides: '#d0d8e6',
  page: '#ffffff',
} as const

/** The colour of each state; beside it always stands its word. */
export const toneColours: Record<Tone, string> = {
  good: '#14603a',
  risk: '#8a3f00',
  bad: '#a01420',
  info: '#284276',
  neutral: '#47546f',
}

/** Lines that cross: each has a colour, a dash and a mark of its own. */
export const lineLooks = [
  { colour: '#284276', dash: '0', symbol: 'circle' },
  { colour: '#8a3f00', dash: '7 3', symbol: 'square' },
  { colour: '#14603a', dash: '2 3', symbol: 'triangle' },
  { colour: '#47546f', dash: '9 3 2 3', symbol: 'diamond' },
  { colour: '#a01420', dash: '4 4', symbol: 'times' },
] as const
