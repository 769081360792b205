import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Hono } from 'hono'
import { compressed, encodingFor } from './compress.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** The name holds a hash of the content, so it never changes. */
const FOREVER = 'public, max-age=31536000, immutable'

type Encoding = ReturnType<typeof encodingFor>
type Body = { bytes: Uint8Array; encoding: Encoding }
type BuiltFile = { type: string; bodyIn: (encoding: Encoding) => Promise<Body> }

/** Above this the hardest compression takes seconds, for whoever asks first; it saves a tenth. */
const LARGE = 256 * 1024

async function bodyOf(file: string, encoding: Encoding): Promise<Body> {
  const bytes = await readFile(file)
  const effort = bytes.length > LARGE ? 'page' : 'file'
  return { encoding, bytes: encoding ? await compressed(bytes, encoding, effort) : bytes }
}

/** One file of the build: read and compressed at the first request for it, then kept. Fonts and pictures are small already. */
function builtFile(file: string): BuiltFile {
  const type = types[path.extname(file)] ?? 'application/octet-stream'
  const kept = new Map<Encoding, Promise<Body>>()
  const bodyIn = (wanted: Encoding): Promise<Body> => {
    const encoding = /^(font|image\/webp)/.test(type) ? undefined : wanted
    const body = kept.get(encoding) ?? bodyOf(file, encoding)
    kept.set(encoding, body)
    return body
  }
  return { type, bodyIn }
}

/** Serves `/assets/*` out of the build. Only files that were there at start: no path from outside reaches the disk. */
export async function staticFiles(publicFolder: string): Promise<Hono> {
  const folder = path.join(publicFolder, 'assets')
  const files = new Map((await readdir(folder)).map((name) => [name, builtFile(path.join(folder, name))]))
  return new Hono().get('/assets/:name', async (c, next) => {
    const file = files.get(c.req.param('name'))
    if (!file) return next()
    const { bytes, encoding } = await file.bodyIn(encodingFor(c.req.header('accept-encoding')))
    c.header('Content-Type', file.type)
    c.header('Cache-Control', FOREVER)
    c.header('Vary', 'Accept-Encoding')
    if (encoding) c.header('Content-Encoding', encoding)
    return c.body(Buffer.from(bytes))
  })
}
