/** What a working copy is: a photograph made anew, the same bytes, or nothing that we could make safely. */
type WorkingCopy = 'image' | 'same' | 'none'
/** Kinds of files in words for everybody. */
export type FileGroup = 'image' | 'video' | 'sound' | 'document' | 'text'

type FileTypeRule = { group: FileGroup; media: readonly [string, ...string[]]; working: WorkingCopy }

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/**
 * The kinds of files that are taken, by their content; the key is the extension they get. Left out on purpose: what a
 * browser or office program may execute (html, svg, documents with macros), archives, and what phones do not make.
 */
export const fileTypes = {
  jpg: { group: 'image', media: ['image/jpeg'], working: 'image' },
  png: { group: 'image', media: ['image/png'], working: 'image' },
  webp: { group: 'image', media: ['image/webp'], working: 'image' },
  heic: {
    group: 'image',
    media: ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'],
    working: 'image',
  },
  pdf: { group: 'document', media: ['application/pdf'], working: 'none' },
  docx: { group: 'document', media: [`${office}.wordprocessingml.document`], working: 'none' },
  xlsx: { group: 'document', media: [`${office}.spreadsheetml.sheet`], working: 'none' },
  odt: { group: 'document', media: [`${open}.text`], working: 'none' },
  ods: { group: 'document', media: [`${open}.spreadsheet`], working: 'none' },
  txt: { group: 'text', media: ['text/plain'], working: 'same' },
  mp4: { group: 'video', media: ['video/mp4', 'video/x-m4v'], working: 'none' },
  mov: { group: 'video', media: ['video/quicktime'], working: 'none' },
  webm: { group: 'video', media: ['video/webm'], working: 'none' },
  m4a: { group: 'sound', media: ['audio/mp4', 'audio/x-m4a'], working: 'none' },
  mp3: { group: 'sound', media: ['audio/mpeg'], working: 'none' },
  ogg: { group: 'sound', media: ['audio/ogg'], working: 'none' },
} as const satisfies Record<string, FileTypeRule>

/** A kind of file that is taken. */
export type FileType = keyof typeof fileTypes

/** The kind of file that a media type is; undefined for what is not taken. */
export function fileTypeOf(mediaType: string): FileType | undefined {
  const found = Object.entries<FileTypeRule>(fileTypes).find(([, { media }]) => media.includes(mediaType))
  return found && (found[0] as FileType)
}

/** The media type under which a kind of file is given. */
export const mediaTypeOf = (type: FileType): string => fileTypes[type].media[0]

/** Why a file is not taken. */
export const fileFaults = [
  ...(['large', 'together', 'many', 'type', 'heic', 'pixels', 'unreadable', 'empty', 'cut', 'busy'] as const),
  ...(['full', 'gone'] as const),
] as const
export type FileFault = (typeof fileFaults)[number]

/** Why somebody opens an original, in the record. */
export const originalReasons = ['content', 'evidence', 'detail', 'metadata'] as const
export type OriginalReason = (typeof originalReasons)[number]

/** How a file stands with the virus scan. */
export const fileStates = ['waiting', 'clean', 'infected', 'unscanned'] as const
export type FileState = (typeof fileStates)[number]
