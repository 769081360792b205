import { type AuditHead, auditHash, headBytes, type SealedEvent, startOfChain } from './audit-hash.ts'

/** One seal of a chain with its event; no event when that is gone. */
export type AuditLink = {
  region: string
  sequence: number
  eventId: number
  previous: Uint8Array
  hash: Uint8Array
  event: SealedEvent | undefined
}

/** A head as it is kept, with its signature. */
export type SignedHead = AuditHead & { signature: Uint8Array }

/** Something about the record that is not as it was written. */
export type AuditFinding =
  | { kind: 'eventChanged' | 'eventMissing' | 'linkBroken'; region: string; sequence: number; eventId: number }
  | { kind: 'sealsMissing'; region: string; from: number; to: number; after: number | undefined }
  | { kind: 'headForged'; region: string; day: string }
  | { kind: 'headDiffers'; region: string; day: string | undefined; sequence: number; end: number }
  | { kind: 'unsealed'; eventId: number }

/** How far a chain was followed: the last place, its hash and its event. */
export type ChainEnd = { sequence: number; hash: Uint8Array; eventId: number | undefined }

/** Where following a chain begins. */
export const beginning: ChainEnd = { sequence: 0, hash: startOfChain, eventId: undefined }

/**
 * Follows the chain one link further and says what is wrong with it. The next link is compared with what this one says
 * it is, so that one fault does not spoil everything after it.
 */
export function checkLink(end: ChainEnd, link: AuditLink): { end: ChainEnd; findings: AuditFinding[] } {
  const { region, sequence, eventId, event, hash } = link
  const findings: AuditFinding[] = []
  const place = { region, sequence, eventId }
  const isNext = sequence === end.sequence + 1
  if (!isNext)
    findings.push({ kind: 'sealsMissing', region, from: end.sequence + 1, to: sequence - 1, after: end.eventId })
  if (event === undefined) findings.push({ kind: 'eventMissing', ...place })
  else if (!isSealOf(link, event)) findings.push({ kind: 'eventChanged', ...place })
  else if (isNext && !same(link.previous, end.hash)) findings.push({ kind: 'linkBroken', ...place })
  return { end: { sequence, hash, eventId }, findings }
}

const isSealOf = ({ region, sequence, eventId, previous, hash }: AuditLink, event: SealedEvent): boolean =>
  event.region === region && event.id === String(eventId) && same(auditHash(previous, sequence, event), hash)

/** Checks the signed heads of a region, in the order of their days. `hashAt` gives the hash of the seal at a place. */
export function checkHeads(
  heads: SignedHead[],
  end: number,
  hashAt: (sequence: number) => Uint8Array | undefined,
  verify: (bytes: Uint8Array, signature: Uint8Array) => boolean,
): AuditFinding[] {
  return heads.flatMap((head, index): AuditFinding[] => {
    const { region, day, sequence, hash, signature } = head
    if (!verify(headBytes(head, heads[index - 1]?.signature), signature)) return [{ kind: 'headForged', region, day }]
    const found = hashAt(sequence)
    return found && same(found, hash) ? [] : [{ kind: 'headDiffers', region, day, sequence, end }]
  })
}

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other)

/** A finding as a sentence. */
export function inWords(finding: AuditFinding): string {
  switch (finding.kind) {
    case 'eventChanged':
      return `Event ${finding.eventId} (number ${finding.sequence} in the chain of ${finding.region}) does not match its seal: one of them was changed after it was sealed.`
    case 'eventMissing':
      return `Event ${finding.eventId} (number ${finding.sequence} in the chain of ${finding.region}) is gone; its seal is still there.`
    case 'linkBroken':
      return `Event ${finding.eventId} (number ${finding.sequence} in the chain of ${finding.region}) does not follow the one before it: what stood between was changed, removed or put in.`
    case 'sealsMissing':
      return missingInWords(finding)
    case 'headForged':
      return `The signature under the record of ${finding.region} on ${finding.day} is not ours, or a signature before it was removed or put in.`
    case 'headDiffers':
      return headInWords(finding)
    case 'unsealed':
      return `Event ${finding.eventId} stayed unsealed for ten seconds: it was put in past the sealer, its seal was removed, or no server is running that seals.`
  }
}

function missingInWords({ region, from, to, after }: Extract<AuditFinding, { kind: 'sealsMissing' }>): string {
  const where = after === undefined ? 'at the beginning' : `after event ${after}`
  if (to < from) return `The chain of ${region} has a place too many ${where}.`
  const which =
    from === to
      ? `Number ${from} in the chain of ${region} is gone`
      : `Numbers ${from} to ${to} in the chain of ${region} are gone`
  return `${which}, ${where}.`
}

function headInWords({ region, day, sequence, end }: Extract<AuditFinding, { kind: 'headDiffers' }>): string {
  const known = day === undefined ? 'The known head' : `The record that was signed on ${day}`
  if (end < sequence)
    return `${known} has ${sequence} events in the chain of ${region}, which now ends at ${end}: the last ${sequence - end} were removed.`
  return `${known} has another event at number ${sequence} in the chain of ${region}: the chain up to there was written anew.`
}
