import type { z } from 'zod'
import { InvalidInput } from './errors.ts'

/** Reads what somebody sent with the schema of a fact; throws InvalidInput with every issue at once. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  const parsed = schema.safeParse(sent)
  if (parsed.success) return parsed.data
  throw new InvalidInput(
    parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      code: isCode(issue.message) ? issue.message : 'missing',
    })),
  )
}

// A schema names what is wrong by a code in one word; what the library says of its own is a sentence.
const isCode = (message: string) => /^[a-z][A-Za-z]*$/.test(message)
