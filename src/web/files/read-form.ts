/** Reads a form with files: its fields into memory, its files to where they wait until the form is handed in. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from 'hono'
import { type Actor, actAs, type System } from '../../domains/access/index.ts'
import {
  type Attachments,
  dropUpload,
  listUploads,
  newUploadToken,
  receiveFile,
  type Upload,
  uploadTokenIn,
} from '../../domains/signals/index.ts'
import type { FileFault } from '../../domains/signals/rules/file-types.ts'
import { InvalidInput } from '../../lib/errors.ts'
import { largestBody } from '../http/body-limit.ts'
import { BrokenForm, boundaryIn, FormTooLarge, type Part, readParts } from '../http/multipart.ts'
import { placeOf } from '../http/pace.ts'
import type { TypedForm } from '../report/answers.ts'
import { readForm } from '../report/typed-form.ts'
import { type Attached, fileFields, type WrongFile } from './attached.ts'
import { placeAtOnce } from './place-at-once.ts'

/** A form with what was typed and the files that wait with it. */
export interface FormWithFiles {
  form: TypedForm
  attached: Attached
}

/** Most parts of a form: the longest list of rows has fewer. */
const mostParts = 20_000
/** Who sends nothing for so long has gone. */
const silence = 60_000

/** Reads the form of a request of `actor`. Throws FormTooLarge when it holds more than anybody could have meant. */
export async function readFormWithFiles(c: Context, system: System, actor: Actor): Promise<FormWithFiles> {
  const boundary = boundaryIn(c.req.header('content-type'))
  const { body } = c.req.raw
  const intake = intakeOf(system, actor)
  const form = boundary && body ? await intake.read(patient(body, placeOf(c.req.raw)), boundary) : await readForm(c)
  return { form, attached: await intake.finish(form) }
}

/** What a form hands in with it: its files as the form itself knows them; undefined without any. */
export function attachmentsIn(form: TypedForm): Attachments | undefined {
  const token = uploadTokenIn(form.get(fileFields.token))
  const ids = form.getAll(fileFields.kept).filter((id) => typeof id === 'string' && id.length === 36)
  return token === undefined || ids.length === 0 ? undefined : { token, ids: [...new Set(ids as string[])] }
}

/** The same with the files that came with this very post. */
export function allAttachmentsIn({ form, attached }: FormWithFiles): Attachments | undefined {
  const ids = [...(attachmentsIn(form)?.ids ?? []), ...attached.uploads.map(({ id }) => id)]
  return attached.token === null || ids.length === 0 ? undefined : { token: attached.token, ids: [...new Set(ids)] }
}

/** Whether somebody pressed the button that takes a file away. */
export const removesFile = (form: TypedForm): boolean => form.has(fileFields.remove)

/** Form and files with one more thing that is wrong: what was found when it was handed in. */
export function withFault(attached: Attached, error: unknown): Attached | undefined {
  if (!(error instanceof InvalidInput)) return undefined
  const found = error.issues.filter(({ path }) => path === 'files')
  if (found.length === 0) return undefined
  const wrong = found.map(({ code, detail = '' }) => ({ code: code as FileFault, name: detail }))
  return { ...attached, wrong: [...attached.wrong, ...wrong] }
}

function intakeOf(system: System, actor: Actor) {
  const { limits } = system.files
  const wrong: WrongFile[] = []
  const received: Upload[] = []
  let token: string | undefined
  const take = async (part: Part, name: string, form: URLSearchParams) => {
    token ??= uploadTokenIn(form.get(fileFields.token)) ?? newUploadToken()
    try {
      received.push(await receiveFile(system, actor, { token, name, bytes: part.bytes }))
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      wrong.push(...error.issues.map(({ code, detail = '' }) => ({ code: code as FileFault, name: detail })))
    }
  }
  const drop = (id: string) => token && actAs(system, actor, (ctx) => dropUpload(ctx, token ?? '', id))
  return {
    async read(body: AsyncIterable<Uint8Array>, boundary: string): Promise<URLSearchParams> {
      const form = new URLSearchParams()
      const places = placeAtOnce(limits)
      try {
        const most = 2 * limits.together + largestBody
        for await (const part of readParts(atMost(body, most), boundary)) {
          if (part.filename === null) await addField(form, part)
          else if (part.filename !== '' && places.take()) await take(part, part.filename, form)
          else if (part.filename !== '') wrong.push({ code: 'busy', name: '' })
        }
      } catch (error) {
        // What arrived of a form that was cut off is taken back: whoever sent it does not know of it.
        for (const { id } of received) await drop(id)
        if (!(error instanceof BrokenForm || isCutOff(error))) throw error
        wrong.push({ code: 'cut', name: '' })
      } finally {
        places.giveBack()
      }
      return form
    },
    async finish(form: TypedForm): Promise<Attached> {
      token ??= uploadTokenIn(form.get(fileFields.token))
      const removed = form.get(fileFields.remove)
      if (typeof removed === 'string') await drop(removed)
      const known = token
      const uploads = known ? await actAs(system, actor, (ctx) => listUploads(ctx, known)) : []
      const once = wrong.filter(({ code }, at) => code !== 'busy' || wrong.findIndex((one) => one.code === code) === at)
      return { token: token ?? null, uploads, wrong: once, limits }
    },
  }
}

/** The text of a field, and no more of all fields together than a form without files may hold. */
async function addField(form: URLSearchParams, { name, bytes }: Part): Promise<void> {
  const parts: Uint8Array[] = []
  let length = sizes.get(form) ?? 0
  for await (const some of bytes) {
    length += some.length
    if (length > largestBody) throw new FormTooLarge()
    parts.push(some)
  }
  sizes.set(form, length + name.length)
  if (form.size >= mostParts) throw new FormTooLarge()
  form.append(name, Buffer.concat(parts).toString('utf8'))
}

const sizes = new WeakMap<URLSearchParams, number>()

async function* atMost(body: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const some of body) {
    length += some.length
    if (length > most) throw new FormTooLarge()
    yield some
  }
}

/** Gives up on who sends nothing any more, or lost the place to who waits, so that no place is taken for ever. */
async function* patient(body: ReadableStream<Uint8Array>, place?: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  const lost = new Promise<never>((_, reject) => {
    place?.addEventListener('abort', () => reject(new BrokenForm('others needed the place')))
  })
  lost.catch(() => {})
  try {
    for (;;) {
      const waiting = new AbortController()
      const late = pause(silence, undefined, { signal: waiting.signal }).then(
        () => Promise.reject(new BrokenForm('nothing came any more')),
        () => new Promise<never>(() => {}),
      )
      const next = await Promise.race([reader.read(), late, lost]).finally(() => waiting.abort())
      if (next.done) return
      yield next.value
    }
  } finally {
    reader.releaseLock()
  }
}

/** Whether the network ended a request. */
function isCutOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    error.name === 'AbortError' ||
    /^(ECONNRESET|ERR_STREAM_PREMATURE_CLOSE|ABORT_ERR)$/.test(code) ||
    /aborted/i.test(error.message)
  )
}
