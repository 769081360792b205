import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { Unavailable } from '../../lib/errors.ts'
import { type FileStore, fileCopies, safeId } from './file-store.ts'

/** Where files are kept: the address of a bucket, and who may write there. */
export type S3Address = { url: string; region: string; keyId: string; secret: string }

/** A copy is kept as objects of at most this size, so that no more than one of them is in memory. */
const objectBytes = 4 * 1024 * 1024
const patience = 60_000

/** Keeps files in storage that speaks S3, as numbered objects under the id of the file and the name of the copy. */
export function s3Store({ url, region, keyId, secret }: S3Address): FileStore {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3', retries: 3 })
  const addressOf = (id: string, copy: string, part: number) =>
    `${url.replace(/\/+$/, '')}/${safeId(id)}/${copy}.${part}`
  const ask = async (method: 'GET' | 'PUT' | 'HEAD' | 'DELETE', address: string, body?: Buffer) => {
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    const init = { method, headers: { 'x-amz-content-sha256': hash }, signal: AbortSignal.timeout(patience) }
    const answer = await client.fetch(address, body ? { ...init, body: new Uint8Array(body) } : init).catch(unreachable)
    if (!answer.ok && answer.status !== 404) throw new Unavailable(`the storage of files answers ${answer.status}`)
    return answer
  }
  const removeCopy = async (id: string, copy: string) => {
    for (let part = 0; (await ask('HEAD', addressOf(id, copy, part))).ok; part += 1)
      await ask('DELETE', addressOf(id, copy, part))
  }
  const store: FileStore = {
    async write(id, copy, sealed) {
      let [part, size] = [0, 0]
      try {
        for await (const object of inObjects(sealed)) {
          if (!(await ask('PUT', addressOf(id, copy, part), object)).ok)
            throw new Unavailable('there is no such bucket')
          size += object.length
          part += 1
        }
        return size
      } catch (error) {
        await removeCopy(id, copy).catch(() => {})
        throw error
      }
    },
    async *read(id, copy) {
      for (let part = 0; ; part += 1) {
        const answer = await ask('GET', addressOf(id, copy, part))
        if (!answer.ok && part === 0) throw new Error('a file is not where it was kept')
        if (!answer.ok || !answer.body) return
        yield* answer.body
      }
    },
    async remove(id) {
      for (const copy of fileCopies) await removeCopy(id, copy)
    },
  }
  return store
}

function unreachable(error: unknown): never {
  throw new Unavailable('the storage of files does not answer', { cause: error })
}

async function* inObjects(sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const some of sealed) {
    held.push(some)
    length += some.length
    if (length < objectBytes) continue
    yield Buffer.concat(held)
    held = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(held)
}
