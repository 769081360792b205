import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'
import { mostRows } from './fact.ts'
import { signalNumber } from './signal.ts'

const text = (max: number) => z.string().transform(cleanText).pipe(z.string().min(1, 'empty').max(max, 'tooLong'))

/** How an answer reached the sender from a receiver without an account. */
export const channels = ['phone', 'paper', 'mail', 'inPerson'] as const
export const channel = z.enum(channels, 'choose')
export type Channel = z.infer<typeof channel>

/** An offer to hand over: to whom, what for, on which ground, which facts, which question, and before which day. */
export const handoverOffer = z
  .object({
    number: signalNumber,
    version: z.coerce.number().int().optional(),
    desks: z.array(z.string().max(100)).max(20, 'tooMany').default([]),
    receiver: z.string().transform(cleanLine).pipe(z.string().max(200, 'tooLong')).default(''),
    purpose: z.string('choose').min(1, 'choose').max(100),
    legalBasis: z.string('choose').min(1, 'choose').max(100),
    factIds: z.array(z.uuid()).max(mostRows, 'tooMany').min(1, 'chooseFacts'),
    fileIds: z.array(z.uuid()).max(mostRows, 'tooMany').default([]),
    question: text(4000),
    answerBy: z.iso.date('date'),
  })
  .refine(({ desks, receiver }) => desks.length > 0 || receiver !== '', { path: ['desks'], message: 'chooseDesk' })
export type HandoverOffer = z.output<typeof handoverOffer>

/** What a receiver or sender writes: a reason for refusing or returning, or what was done. */
export const handoverWords = text(10_000)

/** What came back from a receiver without an account: which step, through which channel, from whom, on which day. */
export const recordedAnswer = z.object({
  step: z.enum(['accept', 'refuse', 'return', 'answer'], 'choose'),
  channel,
  from: z.string().transform(cleanLine).pipe(z.string().min(1, 'empty').max(200, 'tooLong')),
  on: z.iso.date('date'),
  words: handoverWords,
})
export type RecordedAnswer = z.output<typeof recordedAnswer>
