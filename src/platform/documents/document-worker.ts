// A process of its own that writes one document and ends. Setting type keeps a processor busy and cannot be interrupted from
// within, so who waits can end this process at any time; a thread in it ends it when it takes too much memory.
import { buffer } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import { layOut, type Part } from '../../lib/documents/lay-out.ts'
import { documentTask, mostMemory } from './document-terms.ts'

const guard = `setInterval(() => { if (process.memoryUsage.rss() > ${mostMemory}) process.kill(process.pid, 'SIGKILL') }, 25)`
new Worker(guard, { eval: true }).unref()

// Each kind of file has libraries of its own, which take longer to load than the writing takes: only one is loaded.

/** Pictures twice as fine as on a screen: enough for paper. */
async function picturesOf(parts: readonly Part[]): Promise<Uint8Array[]> {
  const { default: sharp } = await import('sharp')
  const drawn = parts.flatMap((part) => (part.kind === 'picture' ? part.drawn.svg : []))
  const asPicture = (svg: string) =>
    sharp(Buffer.from(svg), { density: 144 }).flatten({ background: '#fff' }).png().toBuffer()
  return Promise.all(drawn.map(asPicture))
}

async function write(): Promise<Uint8Array> {
  const { format, document } = documentTask.parse(JSON.parse((await buffer(process.stdin)).toString('utf8')))
  const parts = layOut(document)
  if (format === 'pdf') return (await import('./write-pdf.ts')).writePdf({ document, parts })
  const written = { document, parts, pictures: await picturesOf(parts) }
  if (format === 'odt') return (await import('../../lib/documents/odt.ts')).writeOdt(written)
  return (await import('../../lib/documents/docx.ts')).writeDocx(written)
}

process.stdout.write(await write())
