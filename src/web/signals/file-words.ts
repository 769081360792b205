/** Files in the words of a desk: what kind, from whom, how they stand with the virus scan. */
import type { FileView } from '../../domains/signals/index.ts'
import type { FileType, OriginalReason } from '../../domains/signals/rules/file-types.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

const types: Record<FileType, Words> = {
  jpg: m.attached_type_jpg,
  png: m.attached_type_png,
  webp: m.attached_type_webp,
  heic: m.attached_type_heic,
  pdf: m.attached_type_pdf,
  docx: m.attached_type_docx,
  xlsx: m.attached_type_xlsx,
  odt: m.attached_type_odt,
  ods: m.attached_type_ods,
  txt: m.attached_type_txt,
  mp4: m.attached_type_mp4,
  mov: m.attached_type_mov,
  webm: m.attached_type_webm,
  m4a: m.attached_type_m4a,
  mp3: m.attached_type_mp3,
  ogg: m.attached_type_ogg,
}

/** “foto (jpg)”. */
export const typeInWords = (type: FileType, locale: Locale): string => sayIn(locale)(types[type])

/** Who sent it and on which day; of a reporter never the hour. */
export function senderInWords(file: FileView, locale: Locale, now: Date): string {
  const { fromReporter, bySystem, addedByName, addedOn } = file
  const day = dayInText(addedOn, locale, now)
  if (bySystem) return m.attached_from_system({ day }, { locale })
  if (fromReporter || addedByName === null) return m.attached_from_reporter({ day }, { locale })
  return m.attached_from_person({ name: addedByName, day }, { locale })
}

/** How a file stands with the virus scan. */
export function stateInWords({ state, scannedOn }: FileView, locale: Locale, now: Date): string {
  if (state === 'waiting') return m.attached_waiting({}, { locale })
  if (state === 'infected') return m.attached_infected({}, { locale })
  if (scannedOn === null) return m.attached_unscanned({}, { locale })
  return m.attached_clean({ day: dayInText(scannedOn, locale, now) }, { locale })
}

/** Whether a file may be opened now. */
export const opens = ({ state }: FileView): boolean => state === 'clean' || state === 'unscanned'

/** Why somebody opens an original. */
export const originalWords: Record<OriginalReason, Words> = {
  content: m.attached_reason_content,
  evidence: m.attached_reason_evidence,
  detail: m.attached_reason_detail,
  metadata: m.attached_reason_metadata,
}
