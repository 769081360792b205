import { type ClamdAddress, clamdScanner, type Scanner } from './clamd.ts'
import { diskStore } from './disk-store.ts'
import type { FileStore } from './file-store.ts'
import { type ImageMaker, imageMaker } from './images.ts'
import { type S3Address, s3Store } from './s3-store.ts'

/** How much may be sent along. Sizes in bytes. */
export type FileLimits = {
  /** Most files with one report or message. */
  count: number
  largest: number
  /** All files with one report or message together. */
  together: number
  /** Most pixels of an image. */
  pixels: number
  /** Most that is kept of forms that were not handed in yet, of everybody together. */
  pending: number
  /** Most requests with files that a process takes in at the same time. */
  atOnce: number
}

/** Limits of an installation that set none. */
export const defaultLimits: FileLimits = {
  count: 10,
  largest: 25_000_000,
  together: 100_000_000,
  pixels: 50_000_000,
  pending: 20_000_000_000,
  atOnce: 12,
}

/** Where files are kept, how they are looked at, and how much may come in. */
export type Files = {
  store: FileStore
  /** Absent where no scanner was configured: pages then say that files were not scanned. */
  scanner: Scanner | null
  images: ImageMaker
  limits: FileLimits
}

/** What an installation says about files. */
export type FilesConfig = {
  keptIn: { folder: string } | S3Address
  clamd: ClamdAddress | null
  limits: FileLimits
}

/** Opens what an installation configured. */
export function openFiles({ keptIn, clamd, limits }: FilesConfig): Files {
  return {
    store: 'folder' in keptIn ? diskStore(keptIn.folder) : s3Store(keptIn),
    scanner: clamd && clamdScanner(clamd),
    images: imageMaker(limits.pixels),
    limits,
  }
}
