import path from 'node:path'
import { z } from 'zod'
import type { ClamdAddress } from './platform/files/clamd.ts'
import type { FilesConfig } from './platform/files/files.ts'

const isHere = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)

const bucket = z.string().superRefine((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere(url.hostname))) return
  context.addIssue({ code: 'custom', message: 'must begin with https://' })
})

// Files go to the scanner in the clear: only where nobody can listen.
const scanner = z.string().superRefine((text, context) => {
  if (clamdAddress(text) !== null) return
  context.addIssue({ code: 'custom', message: 'must be like unix:/run/clamav/clamd.ctl or tcp:127.0.0.1:3310' })
})

function clamdAddress(text: string): ClamdAddress | null {
  if (text.startsWith('unix:/')) return { path: text.slice('unix:'.length) }
  const [, host = '', port = ''] = /^tcp:(127\.0\.0\.1|localhost|\[::1\]):(\d{1,5})$/.exec(text) ?? []
  return host === '' || Number(port) > 65_535 ? null : { host: host.replace(/[[\]]/g, ''), port: Number(port) }
}

const amount = (most: number) =>
  z.coerce
    .number(`must be a number from 1 to ${most}`)
    .refine((value) => Number.isInteger(value) && value >= 1 && value <= most, `must be a number from 1 to ${most}`)

/** The settings about files, each with what it may be. */
export const filesSettings = {
  LICHTKETEN_FILES_FOLDER: z.string().refine(path.isAbsolute, 'must be a whole path, beginning with /').optional(),
  LICHTKETEN_FILES_S3_URL: bucket.optional(),
  LICHTKETEN_FILES_S3_REGION: z.string(),
  LICHTKETEN_FILES_S3_KEY_ID: z.string().optional(),
  LICHTKETEN_FILES_S3_SECRET: z.string().optional(),
  LICHTKETEN_CLAMD: scanner.optional(),
  LICHTKETEN_FILES_COUNT: amount(100),
  LICHTKETEN_FILES_MB: amount(1000),
  LICHTKETEN_FILES_TOGETHER_MB: amount(10_000),
  LICHTKETEN_FILES_MEGAPIXELS: amount(200),
  LICHTKETEN_FILES_PENDING_MB: amount(10_000_000),
  LICHTKETEN_FILES_AT_ONCE: amount(1000),
}

const all = z.object(filesSettings)
type FilesSettings = z.output<typeof all>

/** Refuses an installation that does not say where files are kept, or says it twice. */
export function requireFilesPlace(env: FilesSettings, context: z.RefinementCtx): void {
  const say = (name: keyof FilesSettings, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message })
  const { LICHTKETEN_FILES_FOLDER: folder, LICHTKETEN_FILES_S3_URL: url } = env
  if (!folder && !url) say('LICHTKETEN_FILES_FOLDER', 'is missing, or LICHTKETEN_FILES_S3_URL')
  if (folder && url) say('LICHTKETEN_FILES_FOLDER', 'and LICHTKETEN_FILES_S3_URL cannot both be set')
  for (const name of ['LICHTKETEN_FILES_S3_KEY_ID', 'LICHTKETEN_FILES_S3_SECRET'] as const)
    if (url && !env[name]) say(name, 'is missing')
}

const megabyte = 1_000_000

/** What the settings say about files, in one piece. */
export function filesConfig(env: FilesSettings): FilesConfig {
  const { LICHTKETEN_FILES_FOLDER: folder = '', LICHTKETEN_FILES_S3_URL: url, LICHTKETEN_CLAMD: clamd } = env
  const keptIn = {
    url: url ?? '',
    region: env.LICHTKETEN_FILES_S3_REGION,
    keyId: env.LICHTKETEN_FILES_S3_KEY_ID ?? '',
    secret: env.LICHTKETEN_FILES_S3_SECRET ?? '',
  }
  return {
    keptIn: url ? keptIn : { folder },
    clamd: clamd === undefined ? null : clamdAddress(clamd),
    limits: {
      count: env.LICHTKETEN_FILES_COUNT,
      largest: env.LICHTKETEN_FILES_MB * megabyte,
      together: env.LICHTKETEN_FILES_TOGETHER_MB * megabyte,
      pixels: env.LICHTKETEN_FILES_MEGAPIXELS * megabyte,
      pending: env.LICHTKETEN_FILES_PENDING_MB * megabyte,
      atOnce: env.LICHTKETEN_FILES_AT_ONCE,
    },
  }
}
