import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { openValue, sealValue } from '../../lib/sealed-value.ts'
import type { KeyProvider } from '../../platform/keys.ts'

const tokenShape = /^[\w-]{43}$/

/** A new token for the files of one form. It travels in that form alone, and only it opens them. */
export const newUploadToken = (): string => randomBytes(32).toString('base64url')

/** The token that a form sent; undefined when that is none. */
export const uploadTokenIn = (text: unknown): string | undefined =>
  typeof text === 'string' && tokenShape.test(text) ? text : undefined

/** By what the uploads of a token are found: a keyed hash, which does not open them. */
export const lookupOf = (keys: KeyProvider, token: string): Buffer =>
  createHmac('sha256', keys.pepper()).update(`upload\n${token}`).digest()

/** Seals and opens what is kept of an upload, with a key that is made of its token. */
export function uploadSealer(region: string, token: string, id: string) {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', token, id, 'lichtketen upload', 32)))
  const place = (column: string) => ({ region, table: 'signals.upload', row: id, column, keyVersion: 1 })
  return {
    seal: (column: string, text: string) => sealValue(key, place(column), text),
    open: (column: string, sealed: Uint8Array) => openValue(key, place(column), sealed),
  }
}

/** A new key for the bytes of one file, as a text that can be sealed. */
export const newFileKey = (): string => randomBytes(32).toString('base64')

/** The key of a file out of that text. */
export const fileKeyOf = (text: string): KeyObject => createSecretKey(text, 'base64')

/** Where a copy of a file stands, which its chunks are bound to. */
export const placeOfCopy = (region: string, id: string, copy: string) => ({
  region,
  table: 'signals.file',
  row: id,
  column: copy,
  keyVersion: 1,
})
