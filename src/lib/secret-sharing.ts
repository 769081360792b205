import { randomBytes } from 'node:crypto'
import { fromCrockford, toCrockford } from './crockford.ts'
import { sha256 } from './sha256.ts'

const secretBytes = 32
const checkBytes = 4
const setBytes = 3
const shareCharacters = 64
const mostHolders = 9

type Share = { holders: number; holder: number; set: string; part: Buffer }

/**
 * Splits a secret of 32 bytes over 2 to 9 holders, by exclusive or: all are needed, and all but one together know
 * nothing at all. A share is four lines of four groups of four characters, with a checksum against mistakes.
 */
export function splitSecret(secret: Uint8Array, holders: number): string[] {
  if (secret.length !== secretBytes) throw new RangeError(`a secret to split has ${secretBytes} bytes`)
  if (!Number.isInteger(holders) || holders < 2 || holders > mostHolders)
    throw new RangeError(`a secret is split over 2 to ${mostHolders} holders`)
  const noise = Array.from({ length: holders - 1 }, () => randomBytes(secretBytes))
  const set = randomBytes(setBytes).toString('hex')
  return [...noise, noise.reduce(exclusiveOr, Buffer.from(secret))].map((part, index) =>
    write({ holders, holder: index + 1, set, part }),
  )
}

/** Brings the shares of all holders together; throws a sentence when one is mistyped, missing, double or of another set. */
export function joinShares(shares: string[]): Buffer {
  const read = shares.map((text, index) => readShare(text, index + 1))
  const [first] = read
  if (!first) throw new Error('no share was given')
  if (read.some(({ set, holders }) => set !== first.set || holders !== first.holders))
    throw new Error('these shares were not made together: bring those of one export')
  const present = new Set(read.map(({ holder }) => holder))
  if (present.size < read.length) throw new Error('the same share was given twice')
  const missing = Array.from({ length: first.holders }, (_, index) => index + 1).filter((one) => !present.has(one))
  if (missing.length > 0) throw new Error(`the share of holder ${missing.join(' and ')} is missing`)
  return read.map(({ part }) => part).reduce(exclusiveOr)
}

const exclusiveOr = (one: Buffer, other: Buffer): Buffer => Buffer.from(one.map((byte, at) => byte ^ (other[at] ?? 0)))

const checkOf = (body: Buffer): Buffer => sha256('lichtketen-share-1', body).subarray(0, checkBytes)

function write({ holders, holder, set, part }: Share): string {
  const body = Buffer.concat([Buffer.from([holders * 16 + holder]), Buffer.from(set, 'hex'), part])
  const groups = toCrockford(Buffer.concat([body, checkOf(body)])).match(/.{16}/g) ?? []
  return groups.map((line) => line.match(/.{4}/g)?.join('-')).join('\n')
}

function readShare(text: string, place: number): Share {
  const characters = text.replaceAll(/[\s-]/g, '').length
  if (characters !== shareCharacters)
    throw new Error(`share ${place} has ${characters} characters instead of ${shareCharacters}`)
  const bytes = fromCrockford(text)
  if (!bytes) throw new Error(`share ${place} has a character that no share has: only digits, and letters without U`)
  const body = bytes.subarray(0, -checkBytes)
  if (!checkOf(body).equals(bytes.subarray(-checkBytes)))
    throw new Error(`share ${place} has a mistake in it: read it again`)
  const [heads = 0] = body
  return {
    holders: heads >> 4,
    holder: heads & 15,
    set: body.subarray(1, 1 + setBytes).toString('hex'),
    part: body.subarray(1 + setBytes),
  }
}
