import { z } from 'zod'

/** How a signal can end. */
export const ClosingResult = z.enum([
  'helped',
  'handedOverAndAnswered',
  'noAction',
  'consultedOnly',
  'duplicate',
  'unfounded',
  'malicious',
])
export type ClosingResult = z.infer<typeof ClosingResult>

/** What a reporter can read at the end: that we looked into it, or that something was done with it. */
export const ReporterWord = z.enum(['lookedInto', 'followedUp'])
export type ReporterWord = z.infer<typeof ReporterWord>

/**
 * What may be said to the reporter, the proposal first. The officer chooses. The proposal is the same for every result:
 * whoever reports to find out what is known about him learns nothing, nor that a report was not believed or not the first.
 */
export const whatReporterReads: Readonly<Record<ClosingResult, readonly [ReporterWord, ...ReporterWord[]]>> = {
  helped: ['lookedInto', 'followedUp'],
  handedOverAndAnswered: ['lookedInto', 'followedUp'],
  noAction: ['lookedInto'],
  consultedOnly: ['lookedInto'],
  duplicate: ['lookedInto'],
  unfounded: ['lookedInto'],
  malicious: ['lookedInto'],
}

/** What closing means for linking, figures and keeping. */
export type ClosingEffects = { links: boolean; counts: boolean; retention: 'normal' | 'shortest' }

const usual: ClosingEffects = { links: true, counts: true, retention: 'normal' }
const erased: ClosingEffects = { links: false, counts: false, retention: 'shortest' }

/** What stays of a signal by its result. What proved unfounded or malicious stops linking at once and counts nowhere. */
export const closingEffects: Readonly<Record<ClosingResult, ClosingEffects>> = {
  helped: usual,
  handedOverAndAnswered: usual,
  noAction: usual,
  consultedOnly: usual,
  // Its people are counted with the signal that it repeats.
  duplicate: { ...usual, counts: false },
  unfounded: erased,
  malicious: erased,
}
