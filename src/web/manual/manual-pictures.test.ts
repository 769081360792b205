import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { locales } from '../../lib/locales.ts'
import { readMarkdown } from '../../lib/markdown.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { manualIn } from './manual.ts'
import { manualPicture, sizeOfWebp } from './manual-pictures.ts'

const folder = path.join(projectRoot, 'docs/manual/images')
const filesOf = (locale: string) => readdirSync(path.join(folder, locale)).sort()
const picturesIn = (locale: 'nl' | 'en') =>
  [...manualIn(locale).values()].flatMap(({ text }) => text.filter((block) => block.kind === 'picture'))
const all = locales.flatMap((locale) => filesOf(locale).map((file) => `${locale}/${file}`))

describe('the pictures in the manual', () => {
  it.each(locales)(
    'U-01 every picture that the manual names in %s is there, and none is there for nothing',
    (locale) => {
      const named = picturesIn(locale).map(({ src }) => path.basename(src))
      expect([...new Set(named)].sort()).toEqual(filesOf(locale))
      for (const { src } of picturesIn(locale)) expect(src).toBe(`../images/${locale}/${path.basename(src)}`)
    },
  )

  it('U-01 both languages show the same, each with words for who does not see it', () => {
    expect(filesOf('en')).toEqual(filesOf('nl'))
    const texts = locales.flatMap((locale) => picturesIn(locale).map(({ alt }) => alt))
    for (const text of texts) expect(text.length).toBeGreaterThan(30)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it.each(all)('%s is small, and its head says how large it is', async (file) => {
    const at = path.join(folder, file)
    expect(statSync(at).size).toBeLessThanOrEqual(40_000)
    const { format, width, height } = await sharp(at).metadata()
    expect(format).toBe('webp')
    expect(sizeOfWebp(readFileSync(at))).toEqual({ width, height })
    expect(width).toBeLessThanOrEqual(1024)
  })

  it('a picture that was not built is left out, and a file of another kind is refused', () => {
    expect(manualPicture('../images/nl/nergens.webp')).toBeNull()
    expect(() => sizeOfWebp(Buffer.from('RIFF....WEBPVP8X'))).toThrow()
    expect(readMarkdown('![Iets](../images/nl/inbox.webp)')[0]).toMatchObject({ kind: 'picture' })
  })
})
