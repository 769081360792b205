import type { ReportDocument } from '../report-document.ts'
import type { Part } from './lay-out.ts'

/** A document that was laid out, with the drawing of each of its pictures as PNG. */
export type Written = { document: ReportDocument; parts: readonly Part[]; pictures: readonly Uint8Array[] }

/** How wide a line of text is on the paper, in centimetres: A4 with the usual margins. */
export const textWidth = 16

/** The size in centimetres of a picture that is as wide as the text, or as high as is allowed. */
export function sizeOnPaper({ width, height }: { width: number; height: number }, widest: number, highest = 20) {
  const scale = Math.min(widest / width, highest / height)
  return { width: width * scale, height: height * scale }
}
