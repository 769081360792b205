/** Kinds, sizes and faults of files in words. */
import { type FileFault, type FileGroup, type FileType, fileTypes } from '../../domains/signals/rules/file-types.ts'
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { FileLimits } from '../../platform/files/files.ts'
import { sayIn, type Words } from '../say.ts'
import type { WrongFile } from './attached.ts'

const groups: Record<FileGroup, Words> = {
  image: m.files_of_image,
  video: m.files_of_video,
  sound: m.files_of_sound,
  document: m.files_of_document,
  text: m.files_of_text,
}

/** “foto”, “document”: what a file is to everybody. */
export const groupInWords = (type: FileType, locale: PublicLocale): string =>
  sayIn(locale)(groups[fileTypes[type].group])

/** “3,4 MB”; a small file in kB. */
export function sizeInWords(bytes: number, locale: PublicLocale): string {
  const [amount, unit] = bytes < 100_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB']
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(amount)} ${unit}`
}

const inMegabytes = (bytes: number, locale: PublicLocale) => new Intl.NumberFormat(locale).format(bytes / 1_000_000)

/** What may be sent along. */
export function hintInWords({ count, largest }: FileLimits, locale: PublicLocale): string {
  return m.files_hint({ count, size: inMegabytes(largest, locale) }, { locale })
}

type FaultWords = (file: { name: string; size: string; count: number }, options: { locale: PublicLocale }) => string

const faults: Record<FileFault, FaultWords> = {
  large: m.files_wrong_large,
  together: m.files_wrong_total,
  many: m.files_wrong_many,
  type: m.files_wrong_type,
  heic: m.files_wrong_heic,
  pixels: m.files_wrong_pixels,
  unreadable: m.files_wrong_unreadable,
  empty: m.files_wrong_empty,
  cut: m.files_wrong_cut,
  busy: m.files_wrong_busy,
  full: m.files_wrong_full,
  gone: m.files_wrong_gone,
}

/** What is wrong with a file, and what helps. */
export function faultInWords({ code, name }: WrongFile, limits: FileLimits, locale: PublicLocale): string {
  const size = inMegabytes(code === 'together' ? limits.together : limits.largest, locale)
  return faults[code]({ name, size, count: limits.count }, { locale })
}
