import { z } from 'zod'
import { cleanLine } from '../../../lib/typed-text.ts'

const line = z
  .string()
  .max(10_000)
  .transform(cleanLine)
  .refine((text) => text !== '', 'missing')
  .refine((text) => text.length <= 200, 'tooLong')

/** A partner system as an administrator registers it. */
export const clientInput = z.object({ name: line, organisationId: line })
export type ClientInput = z.output<typeof clientInput>
