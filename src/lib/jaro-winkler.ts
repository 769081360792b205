/**
 * How alike two texts are, from 0 to 1, by the measure of Jaro with Winkler's weight for a common beginning of at most
 * four signs (Winkler, "String Comparator Metrics and Enhanced Decision Rules", 1990; weight 0.1).
 */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b)
  let start = 0
  while (start < 4 && start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  return jaro + start * 0.1 * (1 - jaro)
}

const taken = new Uint8Array(256)

function jaroOf(a: string, b: string): number {
  if (a === b) return 1
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  if (short.length === 0 || long.length > taken.length) return 0
  const window = Math.max(0, (long.length >> 1) - 1)
  taken.fill(0, 0, long.length)
  const met: number[] = []
  for (let i = 0; i < short.length; i++) {
    const sign = short.charCodeAt(i)
    const end = Math.min(long.length, i + window + 1)
    for (let j = Math.max(0, i - window); j < end; j++) {
      if (taken[j] !== 0 || long.charCodeAt(j) !== sign) continue
      taken[j] = 1
      met.push(sign)
      break
    }
  }
  if (met.length === 0) return 0
  let turned = 0
  for (let j = 0, k = 0; j < long.length; j++) {
    if (taken[j] === 1 && long.charCodeAt(j) !== met[k++]) turned += 1
  }
  const same = met.length
  return (same / short.length + same / long.length + (same - turned / 2) / same) / 3
}
