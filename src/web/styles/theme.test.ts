import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, pairs } from './contrast.ts'
import { contrastFaults, override, readTokens, resolve, themeSheet, unresolved } from './theme.ts'

const sheet = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const tokens = readTokens(sheet('tokens.css'))

describe('contrast', () => {
  it('agrees with the known ratios of WCAG', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#fff', '#14213f')).toBeCloseTo(15.92, 2)
  })

  it('U-02 every pair of our own tokens can be read', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(50)
    expect(contrastFaults(tokens)).toEqual([])
  })
})

describe('the tokens', () => {
  it('leave no variable without a value', () => {
    expect(unresolved([sheet('tokens.css'), sheet('base.css'), sheet('workbench.css')])).toEqual([])
  })

  it('are refused when a variable leads nowhere', () => {
    expect(unresolved([sheet('tokens.css'), 'p{color:var(--lk-color-gone)}'])).toEqual(['color-gone'])
    expect(() => resolve(tokens, 'color-gone')).toThrow('--lk-color-gone does not exist')
  })

  it('are used by meaning: no component reaches into the palette', () => {
    const palette = [...tokens.keys()].filter((name) => /^(night|light|green|orange|red|white)\b/.test(name))
    expect(palette.length).toBeGreaterThan(15)
    const components = sheet('base.css') + sheet('workbench.css')
    expect(palette.filter((name) => components.includes(`var(--lk-${name})`))).toEqual([])
  })
})

describe('the theme of a municipality', () => {
  it('U-01 changes the ground, the actions, the links and the workbench font', () => {
    const { changed, faults } = override(tokens, {
      ground: '#23313f',
      link: '#0b5345',
      'font-workbench': 'Inter, Arial',
    })
    expect(faults).toEqual([])
    expect(themeSheet(changed)).toBe(
      ':root{--lk-color-ground:#23313f;--lk-color-link:#0b5345;--lk-font-workbench:Inter, Arial}',
    )
  })

  it('U-01 may be written with the names of an NL Design System theme', () => {
    const { changed, faults } = override(tokens, { 'nl-link-color': '#0b5345' })
    expect(faults).toEqual([])
    expect(changed.get('color-link')).toBe('#0b5345')
  })

  it('U-02 is refused when a pair cannot be read, and names the pair', () => {
    expect(override(tokens, { link: '#9db4e0' }).faults).toContain(
      'color-link #9db4e0 on color-page #fff is 2.09:1, it needs at least 4.5:1',
    )
  })

  it.each(['color-bad', 'bad', 'focus-outer', 'text', 'space-4', 'danger'])('may not touch “%s”', (name) => {
    expect(override(tokens, { [name]: '#000000' }).faults[0]).toContain(`“${name}” may not be changed`)
  })

  it.each(['red', 'url(x)', '#12345', 'rgb(0 0 0)', '#fff}body{display:none', 7])(
    'does not take %s for a colour',
    (value) => {
      expect(override(tokens, { link: value }).faults[0]).toContain('must be a colour')
    },
  )

  it('takes no address for a font', () => {
    expect(override(tokens, { 'font-workbench': 'url(https://example.invalid/a)' }).faults).toHaveLength(1)
  })
})
