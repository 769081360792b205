import { z } from 'zod'
import { cleanText } from '../../../lib/typed-text.ts'

/** Longest message to a reporter, in characters. */
const longestMessage = 4000

/** What an officer writes to the reporter. */
export const messageText = z
  .string()
  .transform(cleanText)
  .pipe(z.string().min(1, 'empty').max(longestMessage, 'tooLong'))
