import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { buildStyles } from '../../../scripts/styles.mjs'

const out = fs.mkdtempSync(path.join(os.tmpdir(), 'lk-styles-'))
afterAll(() => fs.rmSync(out, { recursive: true }))

function regionWithTheme(name: string, yaml: string): string {
  const regions = path.join(out, name)
  fs.mkdirSync(path.join(regions, 'voorbeeld'), { recursive: true })
  fs.writeFileSync(path.join(regions, 'voorbeeld/theme.yaml'), yaml)
  return regions
}

const build = (regions = path.join(out, 'none')): Record<string, string> => buildStyles({ out, regions })
const published = (address = '') => fs.readFileSync(path.join(out, 'public', address))

describe('building the style sheets', () => {
  it('names every file after its content, so that it may be kept forever', () => {
    const assets = build()
    expect(assets['public.css']).toMatch(/^\/assets\/public\.[0-9A-Za-z]{8,10}\.css$/)
    expect(JSON.parse(fs.readFileSync(path.join(out, 'assets.json'), 'utf8'))).toEqual(assets)
    expect(build()).toEqual(assets)
  })

  it('keeps the public sheet under 5 kB on the wire, without a web font', () => {
    const sheet = published(build()['public.css'])
    expect(brotliCompressSync(sheet).length).toBeLessThan(5 * 1024)
    expect(sheet.toString()).not.toContain('url(')
  })

  it('brings the fonts of the workbench along', () => {
    const fonts = [
      ...published(build()['workbench.css'])
        .toString()
        .matchAll(/url\(([^)]+)\)/g),
    ].map(([, at]) => at)
    expect(fonts).toHaveLength(4)
    for (const font of fonts) expect(published(font).subarray(0, 4).toString()).toBe('wOF2')
  })

  it('U-01 publishes the theme of a region', () => {
    const assets = build(regionWithTheme('good', 'ground: "#23313f"\n'))
    expect(published(assets['theme/voorbeeld']).toString()).toContain('--lk-color-ground:#23313f')
  })

  it('U-02 refuses a theme that breaks contrast, and names the file', () => {
    expect(() => build(regionWithTheme('bad', 'link: "#9db4e0"\n'))).toThrow(
      /voorbeeld\/theme\.yaml is refused[\s\S]*color-link/,
    )
  })
})
