/** The pictures of the manual: `scripts/screenshots.mjs` makes them, the build publishes them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../platform/project-root.ts'
import { assetOf } from '../assets.ts'

/** Where a picture is fetched, and how large it is: the page does not jump when it comes in. */
export interface ManualPicture {
  src: string
  width: number
  height: number
}

const folder = path.join(projectRoot, 'docs/manual/images')

/** The picture that a page of the manual names (`../images/nl/inbox.webp`); null when it was not built. */
export function manualPicture(named: string): ManualPicture | null {
  const file = named.split('/').slice(-2).join('/')
  const src = assetOf(file)
  return src ? { src, ...sizeOfWebp(readFileSync(path.join(folder, file))) } : null
}

/** Width and height out of the head of a WebP file in its simple form, the only one that our script writes. */
export function sizeOfWebp(bytes: Buffer): { width: number; height: number } {
  if (bytes.toString('latin1', 8, 16) !== 'WEBPVP8 ') throw new Error('not a WebP picture in its simple form')
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
}
