import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../testing/database.ts'
import { addresses } from './addresses.ts'

let database: TestDatabase
let folder: string
let said: string[]
beforeAll(async () => {
  database = await openTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'addresses-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await database.close()
})
beforeEach(() => {
  said = []
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)))
})
afterEach(() => vi.restoreAllMocks())

const header = 'postcode;huisnummer;straatnaam;woonplaatsnaam'

async function load(bytes: string | Buffer, ...more: string[]): Promise<number> {
  const file = join(folder, 'addresses.csv')
  await writeFile(file, bytes)
  const { host, port, database: name } = database.connection
  const MIGRATION_DATABASE_URL = `postgres://postgres@localhost:${port}/${name}?host=${encodeURIComponent(host ?? '')}`
  return addresses(['load', file, ...more], { MIGRATION_DATABASE_URL })
}

describe('addresses load', () => {
  it('S-07 shows what it changes, and does it', async () => {
    const file = `${header}\n4899 SA;14;Vuurbaakhof;Breda\n`
    expect(await load(file, '--dry-run')).toBe(0)
    expect(said).toEqual(['+ 1', '  + Vuurbaakhof 14, 4899 SA Breda', '~ 0', '- 0', 'Nothing was changed.'])
    said = []
    expect(await load(file)).toBe(0)
    expect(await load(file)).toBe(0)
    expect(said.slice(-4)).toEqual(['+ 0', '~ 0', '- 0', 'The addresses are loaded.'])
  })

  it('S-07 names the line of a file in another encoding', async () => {
    const latin1 = Buffer.from(`${header}\n4899 SA;14;Café;Breda\n`, 'latin1')
    expect(await load(latin1)).toBe(1)
    expect(said).toEqual(['line 2: straatnaam is not in UTF-8: save the file in that encoding', 'Nothing was changed.'])
  })

  it('S-07 says how it is called', async () => {
    await expect(addresses(['unload', 'x'], {})).rejects.toThrow('say "addresses load FILE"')
  })
})
