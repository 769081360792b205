import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { headBytes, mediaTypeOf } from './sniff.ts'

const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const said = `<Types><Override PartName="/word/document.xml" ContentType="${wordDocument}.main+xml"/></Types>`

/** The first entry of an archive, which says what kind of document it is; `claims` is how large it says that it becomes. */
function archive(content: Buffer, claims = content.length): Buffer {
  const name = Buffer.from('[Content_Types].xml')
  const packed = deflateRawSync(content, { level: 9 })
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(crc32(content), 14)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(claims, 22)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name, packed]).subarray(0, headBytes)
}

/** What it says, with so many spaces before it that it does not fit in what anybody needs. */
const unfolding = Buffer.concat([Buffer.alloc(40_000_000, ' '), Buffer.from(said)])

describe('an archive that tells what it is', () => {
  it('S-18 is told by its first entry', async () => {
    expect(await mediaTypeOf(archive(Buffer.from(said)))).toBe(wordDocument)
  })

  it.each([
    ['says so', unfolding.length],
    ['says that it is small', 100],
    ['says that it is nothing', 0],
  ])(
    'S-18 is not unfolded when it becomes a thousand times larger and %s: no kind that is taken',
    async (_, claims) => {
      expect(await mediaTypeOf(archive(unfolding, claims))).toBe('application/zip')
    },
  )
})
