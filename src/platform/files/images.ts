import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { oneAtATime } from '../../lib/one-at-a-time.ts'

/** A photograph anew: only what can be seen on it. */
export type ImageCopies = { type: 'png' | 'jpeg'; working: Buffer; thumbnail: Buffer }

/** Makes the working copy of an image, or says why it cannot. */
export type ImageMaker = (image: AsyncIterable<Uint8Array>) => Promise<ImageCopies | { fault: 'pixels' | 'unreadable' }>

const patience = 60_000
const largestOutput = 48 * 1024 * 1024

const workerAnswer = z.union([
  z.strictObject({ type: z.enum(['png', 'jpeg']), working: z.int(), thumbnail: z.int() }),
  z.strictObject({ fault: z.enum(['pixels', 'unreadable']) }),
])

/** Beside this file in the sources, beside the bundle in a build. */
const worker = join(import.meta.dirname, `image-worker${import.meta.filename.endsWith('.ts') ? '.ts' : '.js'}`)

/** Makes working copies in a process of their own, one after another: a decoded photograph takes much memory. */
export function imageMaker(mostPixels: number): ImageMaker {
  const wait = oneAtATime()
  return (image) => wait(() => makeCopies(image, mostPixels))
}

async function makeCopies(image: AsyncIterable<Uint8Array>, mostPixels: number): ReturnType<ImageMaker> {
  const output = await runWorker(image, mostPixels).catch(() => null)
  const end = output?.indexOf('\n') ?? -1
  // A decoder that was brought down or took too long says nothing: such an image is not to be trusted.
  if (!output || end < 0) return { fault: 'unreadable' }
  const answer = workerAnswer.parse(JSON.parse(output.subarray(0, end).toString('utf8')))
  if ('fault' in answer) return answer
  const working = output.subarray(end + 1, end + 1 + answer.working)
  const thumbnail = output.subarray(end + 1 + answer.working)
  if (thumbnail.length !== answer.thumbnail) return { fault: 'unreadable' }
  return { type: answer.type, working, thumbnail }
}

async function runWorker(image: AsyncIterable<Uint8Array>, mostPixels: number): Promise<Buffer> {
  const child = spawn(process.execPath, [worker, String(mostPixels)], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { VIPS_BLOCK_UNTRUSTED: '1', NODE_NO_WARNINGS: '1' },
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  const failed = new Promise<never>((_, reject) => child.on('error', reject))
  const fed = pipeline(image, child.stdin)
  // Bytes that do not open must not make half an image: then nothing comes out.
  fed.catch(() => child.kill('SIGKILL'))
  try {
    const [output] = await Promise.race([Promise.all([collect(child.stdout), fed]), failed])
    return output
  } finally {
    child.kill('SIGKILL')
  }
}

async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > largestOutput) throw new Error('a working copy came out too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
