/**
 * How many signs must be inserted, left out, replaced or changed places with their neighbour to make one text of the
 * other (optimal string alignment); `most + 1` when that is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let start = 0
  let [endA, endB] = [a.length, b.length]
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1
    endB -= 1
  }
  const [lengthA, lengthB] = [endA - start, endB - start]
  if (lengthA === 0 || lengthB === 0) return Math.min(lengthA + lengthB, most + 1)
  if (lengthB >= longest) return most + 1
  return byRows(a.slice(start, endA), b.slice(start, endB), most)
}

const longest = 1000
let before = new Int32Array(longest + 1)
let last = new Int32Array(longest + 1)
let row = new Int32Array(longest + 1)

function byRows(a: string, b: string, most: number): number {
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && isTurned(a, i, b, j)) steps = Math.min(steps, (before[j - 2] ?? 0) + 1)
      row[j] = steps
      if (steps < least) least = steps
    }
    if (least > most) return most + 1
    const free = before
    before = last
    last = row
    row = free
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}

const isTurned = (a: string, i: number, b: string, j: number) =>
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
