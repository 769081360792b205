import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'
import { mostInSeries } from './meeting-dates.ts'

const line = (max = 200) => z.string().transform(cleanLine).pipe(z.string().max(max, 'tooLong'))
const filled = (max = 200) => z.string().transform(cleanLine).pipe(z.string().min(1, 'empty').max(max, 'tooLong'))
const text = (max = 4000) => z.string().transform(cleanText).pipe(z.string().max(max, 'tooLong'))
const filledText = (max = 4000) => z.string().transform(cleanText).pipe(z.string().min(1, 'empty').max(max, 'tooLong'))
const day = z.iso.date('noDay')
const link = line(300).refine((one) => one === '' || /^https:\/\/[^\s]+$/.test(one), 'noLink')

/** When and where a meeting is. Time as '14:30', by the clock of Amsterdam. */
export const meetingPlace = z
  .object({
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'noTime'),
    minutes: z.int('noLength').min(15, 'noLength').max(720, 'noLength'),
    place: line(),
    link,
  })
  .refine(({ place, link: address }) => place !== '' || address !== '', { path: ['place'], message: 'nowhere' })

/** Meetings that are planned: their days, and when and where they all are. */
export const meetingPlan = z.intersection(
  z.object({ days: z.array(day).min(1, 'empty').max(mostInSeries, 'tooMany') }),
  meetingPlace,
)
export type MeetingPlan = z.output<typeof meetingPlan>

/** A meeting that is moved: `version` is what was on the screen. */
export const meetingMove = z.intersection(z.object({ version: z.int().min(1), day }), meetingPlace)
export type MeetingMove = z.output<typeof meetingMove>

/** Why a meeting is not held. */
export const cancelReason = filled(300)

/** A member without an account. */
export const outsideMember = z.object({ organisation: filled(), email: z.email('noMail').max(200, 'tooLong') })
export type OutsideMember = z.output<typeof outsideMember>

/** An own item of an agenda. */
export const ownItem = z.object({ title: filled(), note: text() })
export type OwnItem = z.output<typeof ownItem>

const presence = z.enum(['present', 'excused', 'absent'])
/** What is recorded under an item: the minutes, a decision and an action where there was one. */
const recordedItem = z.object({
  /** The id of an own item, or the name of the source that put it there. */
  handle: z.string().max(60),
  minutes: text(20_000),
  decisions: z.array(filledText(2000)).max(10, 'tooMany'),
  /** `proposes`: it belongs in the programme, and is proposed for it as well. */
  actions: z
    .array(z.object({ text: filledText(1000), owner: filled(100), dueOn: day, proposes: z.boolean().optional() }))
    .max(10, 'tooMany'),
})
/** What somebody recorded of a meeting: who was there and what was said. `version` is what was on the screen. */
export const meetingRecord = z.object({
  version: z.int().min(1),
  guests: text(1000),
  attendance: z.array(z.object({ who: z.uuid(), seat: z.string().max(300), presence })).max(300),
  items: z.array(recordedItem).max(100),
  /** Subjects that return, and were discussed. */
  handled: z.array(z.string().max(100)).max(50),
})
export type MeetingRecord = z.output<typeof meetingRecord>

/** What became of something that was agreed. */
export const settlement = z.object({ state: z.enum(['done', 'dropped']), note: text(1000) })
export type Settlement = z.output<typeof settlement>
