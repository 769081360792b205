import { spawnSync } from 'node:child_process'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { imageMaker } from './images.ts'

const make = imageMaker(50_000_000)

async function* streamOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 8192) yield bytes.subarray(at, at + 8192)
}

const copiesOf = async (bytes: Uint8Array) => {
  const made = await make(streamOf(bytes))
  if ('fault' in made) throw new Error(made.fault)
  return made
}

/** A photograph with everything in it that a telephone writes down: where, with what, when. */
const photograph = (width = 640, height = 480) =>
  sharp({ create: { width, height, channels: 3, background: '#446688' } })
    .withExif({
      IFD0: { Make: 'Voorbeeldfoon' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 35/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 46/1 0/1' },
    })
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** A PNG that says how large it is and holds hardly anything. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    const body = Buffer.concat([Buffer.from(kind), data])
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  const rows = deflateSync(Buffer.alloc(1_000_000))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function crc(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}

describe('the working copy of an image', () => {
  it('S-18 holds neither place nor device nor profile, and stands upright', async () => {
    const original = await photograph()
    expect((await sharp(original).metadata()).exif?.includes('Voorbeeldfoon')).toBe(true)
    const { working, thumbnail, type } = await copiesOf(original)
    expect(type).toBe('jpeg')
    for (const copy of [working, thumbnail]) {
      const { exif, icc, xmp, orientation, width, height } = await sharp(copy).metadata()
      expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined])
      expect(height).toBeGreaterThan(width)
      expect(copy.includes('Voorbeeldfoon')).toBe(false)
    }
  })

  it('S-18 of a large photograph is at most 4,096 pixels long, its small picture 320', async () => {
    const { working, thumbnail } = await copiesOf(await photograph(6000, 4000))
    expect((await sharp(working).metadata()).height).toBe(4096)
    expect((await sharp(thumbnail).metadata()).height).toBe(320)
  })

  it('S-18 of a screenshot stays a sharp one', async () => {
    const drawn = await sharp({ create: { width: 300, height: 200, channels: 4, background: '#fff' } })
      .png()
      .toBuffer()
    expect((await copiesOf(drawn)).type).toBe('png')
  })

  it('S-18 drops what was hung behind an image', async () => {
    const both = Buffer.concat([await photograph(), Buffer.from('<script>alert(1)</script>PK\u0003\u0004')])
    const { working } = await copiesOf(both)
    expect(working.includes('<script>')).toBe(false)
  })

  it('S-18 of an image with more than 50 megapixels is not made: its header is enough to know', async () => {
    expect(await make(streamOf(pngOf(30_000, 30_000)))).toEqual({ fault: 'pixels' })
  })

  it.each([
    ['nonsense', Buffer.from('dit is geen foto')],
    ['nothing', Buffer.alloc(0)],
    ['an image that was cut off', pngOf(5000, 5000)],
    ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ])('S-18 of %s is not made', async (_, bytes) => {
    expect(await make(streamOf(bytes))).toEqual({ fault: 'unreadable' })
  })

  it('S-18 is not made of a stream that breaks, and no process stays behind', async () => {
    async function* broken() {
      yield Buffer.from('ffd8ffe0', 'hex')
      throw new Error('does not open')
    }
    expect(await make(broken())).toEqual({ fault: 'unreadable' })
    expect(spawnSync('ps', ['-o', 'args', '--ppid', String(process.pid)]).stdout.toString()).not.toContain(
      'image-worker',
    )
  })
})
