import { fileTypeFromBuffer } from 'file-type'

/** So many bytes from the beginning tell what a file is. */
export const headBytes = 64 * 1024

/** What a file is by its first bytes, as a media type; text is told by `textWatch`. */
export async function mediaTypeOf(head: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  // The codec says nothing that we decide on.
  return found?.mime.split(';')[0]
}

/** Told by what stands in it, wherever: markup that a browser or an office program may obey is no plain text. */
const markup = /^\s*(?:<|%!|#!|\{\\rtf)|<(?:!doctype|html|head|body|script|svg|iframe|object|embed|\?xml)/i

/** Watches bytes go by and tells at the end whether they were plain text. */
export function textWatch(): { see(bytes: Uint8Array): void; isText(): boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [good, tail] = [true, '']
  const look = (text: string) => {
    // A word of markup may be cut in two.
    if (markup.test(tail + text) || hasControl(text)) good = false
    tail = (tail + text).slice(-16)
  }
  const decode = (read: () => string) => {
    try {
      look(read())
    } catch {
      good = false
    }
  }
  return {
    see: (bytes) => {
      if (good) decode(() => decoder.decode(bytes, { stream: true }))
    },
    isText: () => {
      if (good) decode(() => decoder.decode())
      return good
    },
  }
}

/** Signs that no text has: all below the space but tab, line ends and page ends. */
const hasControl = (text: string): boolean => /[^\P{Cc}\t\n\f\r]/u.test(text)
