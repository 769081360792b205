import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClamdServer, startClamd, virus } from '../../testing/clamd-server.ts'
import { clamdScanner } from './clamd.ts'

let clamd: ClamdServer
beforeAll(async () => {
  clamd = await startClamd()
})
afterAll(() => clamd.close())

async function* streamOf(text: string) {
  for (let at = 0; at < text.length; at += 1000) yield Buffer.from(text.slice(at, at + 1000))
}

describe('a virus scan', () => {
  it('S-18 sends the whole file, and finds nothing in one that is clean', async () => {
    const text = 'schoon'.repeat(100_000)
    expect(await clamdScanner(clamd.address)(streamOf(text))).toBe('clean')
    expect(clamd.scanned.at(-1)?.toString()).toBe(text)
  })

  it('S-18 finds a virus, also at the end', async () => {
    expect(await clamdScanner(clamd.address)(streamOf(`${'x'.repeat(100_000)}${virus}`))).toBe('infected')
  })

  it('S-18 says so when the scanner will not look, and when it is not there', async () => {
    clamd.alwaysSay('INSTREAM size limit exceeded. ERROR')
    expect(await clamdScanner(clamd.address)(streamOf('x'))).toBe('unable')
    clamd.alwaysSay('')
    await expect(clamdScanner(clamd.address)(streamOf('x'))).rejects.toThrow('clamd')
    await expect(clamdScanner({ path: '/nergens/clamd.sock' })(streamOf('x'))).rejects.toThrow('does not answer')
  })
})
