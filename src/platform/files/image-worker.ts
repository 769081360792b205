// A process of its own that makes the working copy of one image and ends. It has no settings, no keys and no database:
// whatever a hostile image does to the decoder ends here, and its memory goes with it. Bytes come in and go out by pipes,
// so that nothing readable is ever on a disk.
import { buffer } from 'node:stream/consumers'
import sharp, { type Sharp } from 'sharp'
import { thumbnailPixels, type WorkerAnswer, workingPixels } from './image-terms.ts'

sharp.cache(false)
sharp.concurrency(1)

const largestPng = 12 * 1024 * 1024
const white = { r: 255, g: 255, b: 255 }

type Made = { answer: WorkerAnswer; bytes: Buffer[] }

async function make(bytes: Buffer, mostPixels: number): Promise<Made> {
  const options = { limitInputPixels: mostPixels, failOn: 'error', pages: 1 } as const
  // The header alone: the size is known before anything is decoded.
  const { format, width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
  if (width * height > mostPixels) return { answer: { fault: 'pixels' }, bytes: [] }
  const upright = sharp(bytes, options).autoOrient().toColourspace('srgb')
  const small = upright.resize({ width: workingPixels, height: workingPixels, fit: 'inside', withoutEnlargement: true })
  const working = await encoded(small, format === 'png')
  const size = { width: thumbnailPixels, height: thumbnailPixels, fit: 'inside', withoutEnlargement: true } as const
  const thumbnail = await sharp(working.data)
    .resize(size)
    .flatten({ background: white })
    .jpeg({ quality: 72 })
    .toBuffer()
  const { type, data } = working
  return { answer: { type, working: data.length, thumbnail: thumbnail.length }, bytes: [data, thumbnail] }
}

/** A screenshot stays sharp; what would become very large is a photograph after all. */
async function encoded(image: Sharp, isDrawn: boolean): Promise<{ type: 'png' | 'jpeg'; data: Buffer }> {
  const drawn = isDrawn ? await image.clone().png({ compressionLevel: 6 }).toBuffer() : null
  if (drawn && drawn.length <= largestPng) return { type: 'png', data: drawn }
  const data = await image.flatten({ background: white }).jpeg({ quality: 85 }).toBuffer()
  return { type: 'jpeg', data }
}

const { answer, bytes } = await make(await buffer(process.stdin), Number(process.argv[2])).catch(
  (): Made => ({ answer: { fault: 'unreadable' }, bytes: [] }),
)
process.stdout.write(Buffer.concat([Buffer.from(`${JSON.stringify(answer)}\n`), ...bytes]))
