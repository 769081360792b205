/** Values as a partner system sends them, and when they are refused. The messages are codes of `faults.ts`. */
import { z } from '@hono/zod-openapi'
import { longestText } from '../domains/signals/rules/fact.ts'
import { cleanLine, cleanText } from '../lib/typed-text.ts'
import { bodyFault, type Fault } from './faults.ts'

const longestLine = 300

/** Whether something is left of a text when what nobody can read is taken out. */
export const isWritten = (sent: unknown): boolean => typeof sent === 'string' && cleanText(sent) !== ''

// Measured as they will be kept: without control characters and in one form of letters, which can be longer.

/** A text of one line. */
export const line = z
  .string()
  .refine((sent) => cleanLine(sent).length <= longestLine, { message: 'tooLong', params: { most: longestLine } })
  .openapi({ maxLength: longestLine })

/** A text of more lines. */
export const text = z
  .string()
  .refine((sent) => cleanText(sent).length <= longestText, { message: 'tooLong', params: { most: longestText } })
  .openapi({ maxLength: longestText })

/** A code of a list that can be chosen on the day of the request. */
export function code(
  list: { unknownAt(ids: readonly string[], day: string): string[] },
  today: () => string,
  example: string,
) {
  return z
    .string()
    .refine((id) => list.unknownAt([id], today()).length === 0, 'unknownCode')
    .openapi({ example })
}

/** Yes, no or nobody knows, also as a boolean. */
export const known = z
  .union([z.enum(['ja', 'nee', 'onbekend']), z.boolean()])
  .openapi({ example: 'nee', description: '`ja`, `nee` of `onbekend`. `true` en `false` mogen ook.' })

const meaningOf = { ja: 'yes', nee: 'no', onbekend: 'unknown' } as const

/** What such an answer means; nothing when it was left out. */
export function meaningOfKnown(sent: z.output<typeof known> | undefined): 'yes' | 'no' | 'unknown' | undefined {
  if (typeof sent === 'boolean') return sent ? 'yes' : 'no'
  return sent && meaningOf[sent]
}

/** Whether a content type says that JSON follows. */
export const isJson = (contentType = ''): boolean => /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType)

/** Reads JSON, or says that it is none. */
export function parseJson(sent: string): { value: unknown; faults?: Fault[] } {
  try {
    return { value: JSON.parse(sent) }
  } catch {
    return { value: undefined, faults: [bodyFault([], 'notJson')] }
  }
}
