import { expect, it } from 'vitest'
import { z } from 'zod'
import { InvalidInput } from './errors.ts'
import { parseInput } from './parse-input.ts'

const schema = z.object({ reason: z.string().min(1, 'empty').max(5, 'tooLong'), day: z.iso.date('date') })
const issuesOf = (sent: unknown) => {
  try {
    return parseInput(schema, sent)
  } catch (error) {
    return error instanceof InvalidInput ? error.issues.map(({ path, code }) => `${path} ${code}`) : error
  }
}

it('gives what was sent when it is right', () => {
  expect(issuesOf({ reason: 'Kort', day: '2026-11-24' })).toEqual({ reason: 'Kort', day: '2026-11-24' })
})
it('names every issue by the code of its schema', () => {
  expect(issuesOf({ reason: '', day: 'morgen' })).toEqual(['reason empty', 'day date'])
  expect(issuesOf({ reason: 'Te lang', day: '2026-11-24' })).toEqual(['reason tooLong'])
})
it('calls what has no code of its own missing', () => {
  expect(issuesOf({ reason: 4 })).toEqual(['reason missing', 'day date'])
})
