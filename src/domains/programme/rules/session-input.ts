import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'

const line = (max = 200) => z.string().transform(cleanLine).pipe(z.string().max(max, 'tooLong'))
const filled = (max = 200) => z.string().transform(cleanLine).pipe(z.string().min(1, 'empty').max(max, 'tooLong'))
const text = (max = 4000) => z.string().transform(cleanText).pipe(z.string().max(max, 'tooLong'))
const filledText = (max = 2000) => z.string().transform(cleanText).pipe(z.string().min(1, 'empty').max(max, 'tooLong'))
const day = z.iso.date('noDay')

/** What a session is about, who is asked, and when it is. */
export const newSession = z.object({
  question: filled(300),
  background: text(),
  onDay: day.nullable(),
  place: line(),
  invited: text(2000),
  experts: z.boolean(),
})
export type NewSession = z.output<typeof newSession>

/** An idea, and whether it came from an expert by experience: then it has no author. */
export const newIdea = z.object({ text: filledText(), fromExpert: z.boolean() })
export type NewIdea = z.output<typeof newIdea>

/** What becomes of an idea, why, and who does what before when if it is accepted. */
export const ideaDecision = z
  .object({
    state: z.enum(['accepted', 'declined'], 'noChoice'),
    reason: filledText(1000),
    owner: line(100),
    dueOn: day.nullable(),
  })
  .superRefine(({ state, owner, dueOn }, context) => {
    if (state !== 'accepted') return
    if (owner === '') context.issues.push({ code: 'custom', path: ['owner'], message: 'empty', input: owner })
    if (dueOn === null) context.issues.push({ code: 'custom', path: ['dueOn'], message: 'noDay', input: dueOn })
  })
export type IdeaDecision = z.output<typeof ideaDecision>

/** Who represents the region where, and which interest they bring. `version` is 0 for a new one. */
export const representation = z.object({
  version: z.int().min(0),
  consultation: filled(),
  role: filled(100),
  organisation: line(),
  interest: filledText(),
  endedOn: day.nullable(),
})
export type RepresentationInput = z.output<typeof representation>

/** What came back from a consultation, and on which day that was. */
export const representationNote = z.object({ onDay: day, text: filledText() })
export type RepresentationNote = z.output<typeof representationNote>
