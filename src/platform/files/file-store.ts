/** The copies that are kept of a file, each sealed: what came in, what people open, and a small picture of it. */
export const fileCopies = ['original', 'working', 'thumbnail'] as const
export type FileCopy = (typeof fileCopies)[number]

/** Keeps the sealed bytes of files, on disk or elsewhere. It knows ids and copies, no names, and opens nothing. */
export type FileStore = {
  /** Keeps a copy, whole or not at all; throws when the stream does. Returns how many bytes it takes. */
  write(id: string, copy: FileCopy, sealed: AsyncIterable<Uint8Array>): Promise<number>
  /** The sealed bytes of a copy; throws when it is not there. */
  read(id: string, copy: FileCopy): AsyncIterable<Uint8Array>
  /** Takes all copies of a file away; nothing when there are none. */
  remove(id: string): Promise<void>
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** An id as it may become part of a path; throws on anything else. */
export function safeId(id: string): string {
  if (!uuid.test(id)) throw new Error('a file has an id that is none')
  return id
}
