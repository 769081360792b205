import { once } from 'node:events'
import { link, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimOwnership } from './single-owner.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lk-own-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The socket of an owner that died: it stands there and nobody listens. */
async function leaveDead(path: string): Promise<void> {
  const server = createServer()
  await once(server.listen(`${path}.alive`), 'listening')
  await link(`${path}.alive`, path)
  server.close()
  await once(server, 'close')
}

describe('a path that one process owns', () => {
  it('A-11 is refused to another while its owner lives, and given after that', async () => {
    const path = join(folder, 'one')
    const release = await claimOwnership(path)
    expect(await claimOwnership(path)).toBeUndefined()
    await release?.()
    const again = await claimOwnership(path)
    expect(again).toBeDefined()
    await again?.()
  })

  it.each([
    ['nobody had', false],
    ['an owner that died had', true],
  ])('A-11 is never given twice to who claim at once what %s', async (_, dead) => {
    for (let turn = 0; turn < 60; turn++) {
      const path = join(folder, `${dead}-${turn}`)
      if (dead) await leaveDead(path)
      const claims = await Promise.all(Array.from({ length: 6 }, () => claimOwnership(path)))
      const given = claims.filter((release) => release !== undefined)
      expect(given.length, `turn ${turn}`).toBe(1)
      expect(await claimOwnership(path), `turn ${turn}`).toBeUndefined()
      await given[0]?.()
    }
    expect(await readdir(folder)).toEqual([])
  })

  it('says what is wrong with a path that cannot be', async () => {
    await expect(claimOwnership(join(folder, 'nowhere', 'one'))).rejects.toThrow('listen')
  })
})
