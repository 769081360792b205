/** A form with files, read while it comes in: no more of it is in memory than one piece of the network. */

/** A part of a form: a field, or a file with the name that its sender gave it. */
export interface Part {
  name: string
  /** Null for a field. */
  filename: string | null
  bytes: AsyncIterable<Uint8Array>
}

/** The form ended in the middle, or is none. */
export class BrokenForm extends Error {
  override readonly name = 'BrokenForm'
}

/** The form holds more than anybody could have meant. */
export class FormTooLarge extends Error {
  override readonly name = 'FormTooLarge'
}

const longestHead = 16 * 1024

/** The boundary between the parts that a content type names; undefined for another type. */
export function boundaryIn(contentType: string | undefined): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '') ?? []
  return quoted ?? plain
}

/**
 * Reads the parts of a form, one after another; what is not read of a part is passed over. Throws BrokenForm when the
 * form is not whole.
 */
export async function* readParts(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part, void> {
  const reader = boundaryReader(body, Buffer.from(`\r\n--${boundary}`))
  await reader.passOver()
  while (await reader.hasPart()) {
    const { name, filename } = dispositionIn(await reader.head())
    yield { name, filename, bytes: reader.content() }
    await reader.passOver()
  }
}

function boundaryReader(body: AsyncIterable<Uint8Array>, delimiter: Buffer) {
  const source = body[Symbol.asyncIterator]()
  // The first boundary has no line before it.
  let held: Buffer = Buffer.from('\r\n')
  let inside = true
  const more = async () => {
    const next = await source.next()
    if (next.done) throw new BrokenForm('a form ended too soon')
    held = Buffer.concat([held, next.value])
  }
  const take = (length: number) => {
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }
  async function* content(): AsyncGenerator<Buffer, void> {
    while (inside) {
      const at = held.indexOf(delimiter)
      // The end of what is held may be the beginning of a boundary.
      const bytes = take(at < 0 ? Math.max(0, held.length - delimiter.length + 1) : at)
      if (at >= 0) {
        take(delimiter.length)
        inside = false
      }
      if (bytes.length > 0) yield bytes
      if (inside) await more()
    }
  }
  return {
    content,
    async passOver() {
      for await (const _ of content());
    },
    /** Whether another part follows; after the last boundary stand two dashes. */
    async hasPart() {
      while (held.length < 2) await more()
      const mark = take(2).toString('latin1')
      if (mark !== '\r\n' && mark !== '--') throw new BrokenForm('a boundary has no end')
      return mark === '\r\n'
    },
    async head() {
      let end = held.indexOf('\r\n\r\n')
      while (end < 0) {
        if (held.length > longestHead) throw new BrokenForm('a part has too long a head')
        await more()
        end = held.indexOf('\r\n\r\n')
      }
      const head = take(end + 4).toString('utf8')
      inside = true
      return head
    },
  }
}

function dispositionIn(head: string): { name: string; filename: string | null } {
  const [line] = /^content-disposition:\s*form-data\b.*$/im.exec(head) ?? []
  const [, name] = /;\s*name="([^"]*)"/i.exec(line ?? '') ?? []
  if (name === undefined) throw new BrokenForm('a part has no name')
  const [, filename] = /;\s*filename="([^"]*)"/i.exec(line ?? '') ?? []
  return { name: unescaped(name), filename: filename === undefined ? null : unescaped(filename) }
}

/** Browsers write quotes and line breaks in names like this. */
const unescaped = (text: string): string =>
  text.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
