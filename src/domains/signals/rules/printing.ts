import { z } from 'zod'

/**
 * What a signal is printed for. A list and no free text: the reason is kept in the record, which holds no content.
 */
export const PrintReason = z.enum(['consultation', 'handoverOnPaper', 'steeringGroup', 'court', 'request'], 'choose')
export type PrintReason = z.infer<typeof PrintReason>
