/**
 * Small proofs of work: a browser with script may do a sum instead of waiting. It costs a person a second of their
 * phone, and whoever sends ten thousand reports ten thousand seconds.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Makes puzzles and checks what came of them. */
export interface Puzzles {
  /** A puzzle of several sums, of which each takes about 2 to the power of `bits` tries. */
  make(bits: number): string
  /** Whether this is the answer to a puzzle of this hour that was not used before. */
  accept(solved: string): boolean
}

/** More answers an hour are not remembered; whoever comes later waits, as without script. */
const mostUsed = 50_000

/** Puzzles signed with a key that changes every hour. */
export function hourlyPuzzles(now: () => number): Puzzles {
  let [hour, key, used] = [Number.NaN, randomBytes(32), new Set<string>()]
  const turnHour = () => {
    const current = Math.floor(now() / 3_600_000)
    if (current !== hour) [hour, key, used] = [current, randomBytes(32), new Set()]
  }
  const sign = (text: string) => createHmac('sha256', key).update(text).digest()
  return {
    make(bits) {
      turnHour()
      const text = `${bits}-${randomBytes(16).toString('hex')}`
      return `${text}-${sign(text).toString('hex')}`
    },
    accept(solved) {
      turnHour()
      const [, puzzle = '', text = '', bits = '', signature = '', numbers = ''] = shape.exec(solved) ?? []
      if (text === '' || used.has(text) || used.size >= mostUsed) return false
      if (!timingSafeEqual(sign(text), Buffer.from(signature, 'hex'))) return false
      const sums = new Set(numbers.split('.').map(Number))
      const isRight = (number: number) =>
        startsWithZeros(createHash('sha256').update(`${puzzle}-${number}`).digest(), Number(bits))
      if (sums.size !== sumsOfPuzzle || ![...sums].every(isRight)) return false
      used.add(text)
      return true
    },
  }
}

/** How many numbers are to be found: with several, nobody is so unlucky as to need three times as long as others. */
export const sumsOfPuzzle = 8

/** How hard it is, a random part, our signature, and the numbers that somebody had to find. */
const shape = /^(((\d{1,2})-[0-9a-f]{32})-([0-9a-f]{64}))-(\d{1,10}(?:\.\d{1,10})*)$/

/** Whether the first `bits` bits of a hash, at most 32, are zero. */
function startsWithZeros(hash: Buffer, bits: number): boolean {
  return bits === 0 || hash.readUInt32BE(0) >>> (32 - Math.min(32, bits)) === 0
}
