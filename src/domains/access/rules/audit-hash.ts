import { sha256 } from '../../../lib/sha256.ts'

/**
 * What of an event goes into its seal, in this order: every column of access.audit_event (a test compares). Times are
 * in UTC to the microsecond and `detail` is the text that PostgreSQL makes of it, so that nothing is lost on the way.
 */
export const sealedColumns = [
  'id',
  'region',
  'at',
  'actor_kind',
  'actor_id',
  'function',
  'desk_id',
  'action',
  'resource_kind',
  'resource_id',
  'purpose',
  'outcome',
  'detail',
] as const

/** An event as it is sealed: each column as text, or null. */
export type SealedEvent = Record<(typeof sealedColumns)[number], string | null>

/** What the first event of a chain follows. */
export const startOfChain: Buffer = Buffer.alloc(32)

const format = 'lichtketen-audit-1'

/**
 * The text of which a seal is the SHA-256, after the hash before it: the format, the place in the chain, then each
 * column as `name:length:value` (length in bytes) or `name:null`. No value can pass for another one.
 */
export function auditText(sequence: number, event: SealedEvent): string {
  const columns = sealedColumns.map((name) => `${name}:${lengthAndValue(event[name])}`)
  return [format, `sequence:${sequence}`, ...columns, ''].join('\n')
}

/** The hash that links an event to the one before it in the chain of its region. */
export function auditHash(previous: Uint8Array, sequence: number, event: SealedEvent): Buffer {
  return sha256(previous, auditText(sequence, event))
}

const lengthAndValue = (value: string | null): string =>
  value === null ? 'null' : `${Buffer.byteLength(value)}:${value}`

/** The end of a chain on a day in Amsterdam, as it is signed. */
export type AuditHead = { region: string; day: string; sequence: number; hash: Uint8Array }

/** The bytes that are signed: the head, and the signature before it, so that a head in between cannot be left out. */
export function headBytes(head: AuditHead, previousSignature: Uint8Array | undefined): Buffer {
  const lines = [
    'lichtketen-audit-head-1',
    `region:${lengthAndValue(head.region)}`,
    `day:${head.day}`,
    `sequence:${head.sequence}`,
    `hash:${Buffer.from(head.hash).toString('hex')}`,
    `previous:${Buffer.from(previousSignature ?? []).toString('hex')}`,
    '',
  ]
  return Buffer.from(lines.join('\n'))
}
