import { encode } from 'uqr'

/** White around a code, in squares: the standard asks for four, else a camera does not find it. */
const quiet = 4

/** Something for a camera to read. Beside it the same always stands as text, for who cannot scan. */
export function QrCode({ content, label }: { content: string; label: string }) {
  const { data, size } = encode(content, { ecc: 'M', border: quiet })
  return (
    <svg className="lk-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(blackOfRow).join('')} />
    </svg>
  )
}

/** The black squares of a row; those beside each other are one stroke, which keeps the page small. */
function blackOfRow(row: readonly boolean[], y: number): string {
  const squares = row.map((black) => (black ? '1' : '0')).join('')
  return [...squares.matchAll(/1+/g)]
    .map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join('')
}
