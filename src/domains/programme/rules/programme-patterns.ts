import { z } from 'zod'
import { frequencies, isFrequency } from './frequency.ts'
import { isMoment } from './moment.ts'
import { parseTerm } from './term.ts'
import { meantTerm } from './term-meant.ts'

/** A short text on one line. */
export const line = z
  .string({ error: 'must be a text' })
  .trim()
  .min(1, 'must not be empty')
  .max(300, 'must be at most 300 signs; the rest belongs in "text"')
  .regex(/^[^\n\r]*$/, 'must be on one line')

/** A text of any length that people read. */
export const text = z
  .string({ error: 'must be a text' })
  .trim()
  .min(1, 'must not be empty')
  .max(5000, 'must be at most 5000 signs')

/** The id of an item, also where another item points at it. */
export const id = z
  .string({ error: 'must be a name of lower case letters, digits and hyphens, such as goal-1' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens, such as goal-1')
  .max(80, 'must be at most 80 signs')

/** References, each of them once. */
export const references = z
  .array(id, { error: 'must be a list of ids, such as [goal-1, goal-2]' })
  .refine((ids) => new Set(ids).size === ids.length, 'must name each id once')

const hasRepeats = (ids: readonly string[]) => new Set(ids).size < ids.length

/** One reference or a list of them; read as a list. */
export const oneOrMore = z
  .union([z.string(), z.array(z.string())], { error: 'must be an id, or a list of ids such as [coordinator, police]' })
  .transform((said, context) => {
    const ids = typeof said === 'string' ? [said] : said
    if (ids.length === 0) context.addIssue({ code: 'custom', message: 'must name at least one' })
    if (hasRepeats(ids)) context.addIssue({ code: 'custom', message: 'must name each id once' })
    return ids
  })
  .pipe(z.array(id))

/** `true` or `false`. */
export const yesOrNo = z.boolean({ error: 'must be true or false' })

/** A moment: year, quarter, month or day. YAML reads a year as a number. */
export const moment = z
  .union([z.int(), z.string()], { error: 'must be a moment such as 2022, 2022-Q2, 2022-06 or 2022-06-30' })
  .transform(String)
  .refine(isMoment, 'must be a moment such as 2022, 2022-Q2, 2022-06 or 2022-06-30')

/** A day. */
export const day = z
  .string({ error: 'must be a day such as 2022-01-01' })
  .refine((said) => said.length === 10 && isMoment(said), 'must be a day such as 2022-01-01')

/** When something is done or due. */
export const term = z
  .union([z.int(), z.string()], { error: 'must be a term such as 2022-Q2' })
  .transform((said, context) => {
    const read = parseTerm(String(said))
    if ('term' in read) return read.term
    const meant = meantTerm(String(said))
    const instead = meant
      ? `did you mean ${meant}?`
      : 'terms are such as 2022-Q2, 2022/2023, from 2022-Q2 or every quarter'
    context.addIssue({ code: 'custom', message: `${read.fault}; ${instead}` })
    return z.NEVER
  })

const words = (said: string) => said.trim().toLowerCase().replace(/\s+/g, ' ')
const howOften = `must say how often: ${frequencies.join(', ')}`

/** How often a body meets; "or" where the plan leaves a choice. */
export const meets = z
  .string({ error: howOften })
  .refine((said) => words(said).split(' or ').every(isFrequency), howOften)
  .transform((said) => words(said).split(' or ').filter(isFrequency))

/** For how long a minimum counts: each time anew, or at any moment. */
export const period = z
  .string({ error: `${howOften} or always` })
  .transform(words)
  .pipe(z.enum([...frequencies, 'always'], { error: `${howOften} or always` }))

/** A municipality by the code of Statistics Netherlands (CBS). */
export const municipalityCode = z
  .string({ error: 'must be a code of CBS such as GM0758' })
  .regex(/^GM\d{4}$/, 'must be a code of CBS such as GM0758')
