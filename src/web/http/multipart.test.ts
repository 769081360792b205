import { describe, expect, it } from 'vitest'
import { BrokenForm, boundaryIn, readParts } from './multipart.ts'

async function* inPieces(text: string | Buffer, size: number) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function partsOf(text: string | Buffer, size = 7) {
  const found: { name: string; filename: string | null; text: string }[] = []
  for await (const { name, filename, bytes } of readParts(inPieces(text, size), 'x1')) {
    const all: Uint8Array[] = []
    for await (const some of bytes) all.push(some)
    found.push({ name, filename, text: Buffer.concat(all).toString() })
  }
  return found
}

const part = (head: string, text: string) => `--x1\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`

describe('a form with files', () => {
  it.each([1, 2, 3, 5, 64, 10_000])('S-18 is read in pieces of %i bytes as it was written', async (size) => {
    const form = `${part('name="verhaal"', 'Regel\r\n--x0 en meer\r\n')}${part('name="leeg"', '')}${part(
      'name="bestand"; filename="huis %22a%22.jpg"\r\nContent-Type: image/jpeg',
      'ÿØÿ\r\n--x',
    )}--x1--\r\n`
    expect(await partsOf(form, size)).toEqual([
      { name: 'verhaal', filename: null, text: 'Regel\r\n--x0 en meer\r\n' },
      { name: 'leeg', filename: null, text: '' },
      { name: 'bestand', filename: 'huis "a".jpg', text: 'ÿØÿ\r\n--x' },
    ])
  })

  it('S-18 reads as FormData writes it', async () => {
    const form = new FormData()
    form.set('plek', 'Vuurbaakhof 14')
    form.set('bestand', new File(['abc'], 'снимка.txt'))
    const request = new Request('http://x', { method: 'POST', body: form })
    const boundary = boundaryIn(request.headers.get('content-type') ?? '') ?? ''
    const names: (string | null)[] = []
    if (request.body) for await (const { filename } of readParts(request.body, boundary)) names.push(filename)
    expect(names).toEqual([null, 'снимка.txt'])
  })

  it('S-18 passes over what nobody reads of a part', async () => {
    const form = `${part('name="a"; filename="a"', 'x'.repeat(1000))}${part('name="b"', 'y')}--x1--`
    const names: string[] = []
    for await (const { name, bytes } of readParts(inPieces(form, 10), 'x1')) {
      for await (const _ of bytes) break
      names.push(name)
    }
    expect(names).toEqual(['a', 'b'])
  })

  it.each([
    ['nothing', ''],
    ['no boundary', 'verhaal=abc'],
    ['half a part', part('name="a"', 'abc').slice(0, -4)],
    ['no end', part('name="a"', 'abc')],
    ['a part without a name', `${part('filename="a"', 'abc')}--x1--`],
    ['a head without an end', `--x1\r\nContent-Disposition: form-data; name="${'a'.repeat(20_000)}`],
    ['something else after a boundary', '--x1zz'],
  ])('S-18 is refused as broken: %s', async (_, form) => {
    await expect(partsOf(form)).rejects.toThrow(BrokenForm)
  })

  it('S-18 names its boundary, or is no such form', () => {
    expect(boundaryIn('multipart/form-data; boundary=----abc')).toBe('----abc')
    expect(boundaryIn('multipart/form-data; boundary="a b"')).toBe('a b')
    expect(boundaryIn('application/x-www-form-urlencoded')).toBeUndefined()
    expect(boundaryIn(undefined)).toBeUndefined()
  })
})
