import { z } from 'zod'

const termText = z
  .string()
  .regex(/^\d+ (minuut|minuten|uur|uren|werkdag|werkdagen)$/, 'must be a term such as "2 werkdagen"')
const acuteTermText = z
  .string()
  .regex(/^\d+ (minuut|minuten|uur|uren)$/, 'must be minutes or hours, because acute danger is for day and night')
/** Terms in Dutch words; what a region leaves out has a safe default. */
export const clockTerms = z
  .strictObject({
    acuteAcknowledge: acuteTermText,
    acuteWeigh: acuteTermText,
    acuteAccept: acuteTermText,
    acuteAnswer: acuteTermText,
    acknowledge: termText,
    weigh: termText,
    accept: termText,
    answer: termText,
  })
  .partial()

/** How long a token of a partner system works, in days. */
export const apiTokens = z.strictObject({
  days: z.int().min(1).max(1095).default(365),
  mostDays: z.int().min(1).max(1095).default(730),
  /** How long the one before works beside a new one. */
  overlapDays: z.int().min(0).max(90).default(14),
  /** How long before the end the administrators are told. */
  noticeDays: z.int().min(1).max(180).default(30),
})
