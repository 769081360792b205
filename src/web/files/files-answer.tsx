import type { Context, MiddlewareHandler } from 'hono'
import type { Frame } from '../components/frame.ts'
import type { FloodGuard } from '../http/flood.ts'
import { sendPage } from '../http/page.ts'
import type { Attached } from './attached.ts'
import { FilesField } from './files-field.tsx'

/** Answers a browser that sends files by script: the field with all files, and what was wrong. */
export function sendFilesField(
  c: Context,
  frame: Frame,
  field: { attached: Attached; sendTo: string; traces?: boolean },
): Response {
  return sendPage(c, frame, <FilesField locale={frame.locale} {...field} />, statusOfFiles(field.attached))
}

/** Wrong files come back with their form; whoever comes while too many send files is asked to come back in a minute. */
export function statusOfFiles({ wrong }: Attached): 200 | 422 | 503 {
  if (wrong.length === 0) return 200
  return wrong.some(({ code }) => code === 'busy') ? 503 : 422
}

/** A form that is larger than what anybody types brings files. */
const surelyFiles = 64 * 1024

/** Slows down who sends many files, and apart from them who turns pages by the hundred. */
export function slowDownFiles(flood: FloodGuard): MiddlewareHandler {
  const [files, pages] = [flood.slowDown('file'), flood.slowDown('page')]
  return (c, next) => (bringsFiles(c) ? files : pages)(c, next)
}

const bringsFiles = (c: Context) => Number(c.req.header('content-length') ?? Infinity) > surelyFiles

/** A form that is handed in with its files stands among those who send files too. */
export function slowDownWithFiles(flood: FloodGuard): MiddlewareHandler {
  const files = flood.slowDown('file')
  return (c, next) => (bringsFiles(c) ? files(c, next) : next())
}
