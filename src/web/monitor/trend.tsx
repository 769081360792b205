import type { Colour } from '../../domains/programme/rules/colour.ts'
import type { Trend as TrendOf } from '../../domains/programme/rules/monitor.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn } from '../say.ts'
import { colourLooks } from './colour-words.tsx'

const height: Record<Colour, number> = { green: 6, orange: 16, red: 26, later: 16 }
const across = (at: number) => 8 + at * 17

type Shape = { className: string; draw: (x: number, y: number) => string }
const ring: Shape = { className: 't-none', draw: (x, y) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z` }

/** Height and shape say the colour: a circle high, a triangle in the middle, a square low, a ring where nothing counts. */
const shapes: Record<Colour, Shape> = {
  green: { className: 't-good', draw: (x, y) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z` },
  orange: { className: 't-risk', draw: (x, y) => `M${x} ${y - 4.5}l4.5 8.5h-9z` },
  red: { className: 't-bad', draw: (x, y) => `M${x - 3.5} ${y - 3.5}h7v7h-7z` },
  later: ring,
}

/** The colours at the end of eight quarters as a small line; with words for who does not see it. */
export function Trend({ trend, locale }: { trend: TrendOf; locale: Locale }) {
  const { line, marks } = drawnOnce(trend)
  return (
    <svg className="lk-trend" viewBox="0 0 136 32" role="img" aria-label={trendInWords(trend, locale)}>
      <path className="t-rule" d="M0 6h136M0 16h136M0 26h136" />
      <path className="t-line" d={line} />
      {marks.map(([className, path]) => (
        <path key={className} className={className} d={path} />
      ))}
    </svg>
  )
}

function trendInWords(trend: TrendOf, locale: Locale): string {
  const say = sayIn(locale)
  const colours = trend.map((colour) => say(colour ? colourLooks[colour].words : m.monitor_trend_none).toLowerCase())
  return m.monitor_trend({ colours: colours.join(', ') }, { locale })
}

type Drawn = { line: string; marks: [string, string][] }

/** Most trends of a programme are alike: each is drawn once. There are at most 5⁸ of them, of which few occur. */
const drawn = new Map<string, Drawn>()
const most = 5000

function drawnOnce(trend: TrendOf): Drawn {
  const key = trend.join()
  const found = drawn.get(key) ?? drawTrend(trend)
  if (drawn.size < most) drawn.set(key, found)
  return found
}

function drawTrend(trend: TrendOf): Drawn {
  const points = trend.map((colour, at) => ({ x: across(at), y: colour ? height[colour] : 16, ...shapeOf(colour) }))
  const marks = new Map<string, string>()
  for (const { x, y, className, draw } of points) marks.set(className, (marks.get(className) ?? '') + draw(x, y))
  return { line: points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join(''), marks: [...marks] }
}

const shapeOf = (colour: Colour | null): Shape => (colour ? shapes[colour] : ring)
