import { z } from 'zod'
import { contrastOf } from '../../../lib/contrast.ts'

/** The least contrast of a letterhead's colour with white paper: that of text (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5

const line = z.string().trim().max(100, 'tooLong')

/** What an organisation says of its own paper. */
export const letterheadInput = z.strictObject({
  organisationId: z.string().min(1),
  /** The number of the letterhead that was on the screen; 0 when there was none. */
  number: z.int().nonnegative(),
  name: line.min(1, 'empty'),
  lines: z
    .array(line)
    .max(5)
    .transform((all) => all.filter((one) => one !== '')),
  colour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, 'noColour')
    .refine((colour) => !/^#[0-9a-f]{6}$/.test(colour) || contrastOf(colour, '#ffffff') >= leastContrast, 'tooLight'),
  logoAlt: line,
})
export type LetterheadInput = z.infer<typeof letterheadInput>
