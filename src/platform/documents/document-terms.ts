import { z } from 'zod'
import { reportDocument } from '../../lib/report-document.ts'

/** The kinds of file that a report is written as. */
export const documentFormats = ['odt', 'docx', 'pdf'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** What the process that writes documents is given on its input. */
export const documentTask = z.strictObject({ format: z.enum(documentFormats), document: reportDocument })

/** The most memory that one document may take, in bytes. */
export const mostMemory = 768 * 1024 * 1024
