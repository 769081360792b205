import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Unavailable } from '../../lib/errors.ts'
import { oneAtATime } from '../../lib/one-at-a-time.ts'
import type { ReportDocument } from '../../lib/report-document.ts'
import type { DocumentFormat } from './document-terms.ts'
import { fontFolder } from './font-folder.ts'

const patience = 30_000
const largestInput = 8 * 1024 * 1024
const largestOutput = 64 * 1024 * 1024

/** Beside this file in the sources, beside the bundle in a build. */
const worker = join(import.meta.dirname, `document-worker${import.meta.filename.endsWith('.ts') ? '.ts' : '.js'}`)

const wait = oneAtATime()

/** What is final is fetched by many, one after another: the last few documents are kept as they were written. */
const written = new Map<string, Buffer>()
const most = 12
const largestKept = 2 * 1024 * 1024

/**
 * Writes a report as a file, in a process of its own, one after another. Throws Unavailable when that takes longer than half a
 * minute or more memory than it may.
 */
export async function writeDocument(format: DocumentFormat, document: ReportDocument): Promise<Buffer> {
  const task = JSON.stringify({ format, document })
  if (task.length > largestInput) throw new Unavailable('the report is too large to write as a file')
  const key = createHash('sha256').update(task).digest('base64')
  return wait(async () => written.get(key) ?? keep(key, await runWorker(task)))
}

function keep(key: string, bytes: Buffer): Buffer {
  if (bytes.length <= largestKept) written.set(key, bytes)
  const [oldest] = written.keys()
  if (written.size > most && oldest !== undefined) written.delete(oldest)
  return bytes
}

async function runWorker(task: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'lk-document-'))
  try {
    await writeFile(join(folder, 'fonts.conf'), fontsAt(folder))
    return await output(task, join(folder, 'fonts.conf'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Pictures are drawn with our own letters, whatever the machine has: the folder is all that the drawing library looks in. */
const fontsAt = (cache: string) =>
  `<?xml version="1.0"?><fontconfig><dir>${fontFolder}</dir><cachedir>${cache}</cachedir></fontconfig>`

async function output(task: string, fontsFile: string): Promise<Buffer> {
  const child = spawn(process.execPath, ['--max-old-space-size=512', worker], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { FONTCONFIG_FILE: fontsFile, NODE_NO_WARNINGS: '1' },
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  child.stdin.on('error', () => {})
  child.stdin.end(task)
  try {
    const [bytes, fault, code] = await Promise.all([collect(child.stdout), collect(child.stderr), ended(child)])
    if (code !== 0 || bytes.length === 0) throw new Unavailable(`no document was made: ${lastWords(fault)}`)
    return bytes
  } finally {
    child.kill('SIGKILL')
  }
}

const ended = (child: ReturnType<typeof spawn>) =>
  new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))

const lastWords = (fault: Buffer) => fault.toString('utf8').match(/^\w*Error: .{0,300}/m)?.[0] ?? 'it was ended'

async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > largestOutput) throw new Unavailable('a document came out too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
