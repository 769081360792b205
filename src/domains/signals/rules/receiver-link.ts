import { z } from 'zod'
import { handoverWords } from './handover.ts'

const hour = 3_600_000

/** How long a link waits for its reader. */
export const linkLasts = 72 * hour
/** How long the one reading of it lasts. */
export const readingLasts = hour / 2
/** With so many wrong codes a link is shut. */
const mostWrongCodes = 10

/** What is known of a link besides its hashes. */
export type LinkFacts = { expiresAt: Date; openedAt: Date | null; withdrawnAt: Date | null; wrong: number }

/** How a link stands for its sender. Read wins: what was read stays read, whatever happened later. */
export type LinkState = 'waiting' | 'reading' | 'read' | 'withdrawn' | 'shut' | 'expired'

/** Where a link stands at a moment. */
export function linkStateAt({ expiresAt, openedAt, withdrawnAt, wrong }: LinkFacts, now: Date): LinkState {
  const ended = withdrawnAt !== null || wrong >= mostWrongCodes
  if (openedAt) return !ended && now.getTime() < openedAt.getTime() + readingLasts ? 'reading' : 'read'
  if (withdrawnAt) return 'withdrawn'
  if (ended) return 'shut'
  return now < expiresAt ? 'waiting' : 'expired'
}

/** Whether somebody may still get in with a link. */
export const isLive = (state: LinkState): boolean => state === 'waiting' || state === 'reading'

/** What a receiver says on the page behind a link. To accept needs no words. */
export const linkReply = z.discriminatedUnion('step', [
  z.object({ step: z.literal('accept') }),
  z.object({ step: z.literal('refuse'), words: handoverWords }),
  z.object({ step: z.literal('answer'), words: handoverWords }),
])
export type LinkReply = z.output<typeof linkReply>

const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** A code as it is compared: without spaces and dashes, in capitals, and letters read as the digits they look like. */
export function normalCode(typed: string): string {
  const bare = typed
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
  return [...bare].map((character) => readAs[character] ?? character).join('')
}
