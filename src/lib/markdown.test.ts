import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, plainText, readInline, readMarkdown } from './markdown.ts'

const text = (words: string) => [{ kind: 'text', text: words }]

describe('a document in Markdown', () => {
  it('has headings, paragraphs over several lines, and lists with and without numbers', () => {
    const source = '# Titel\nEen regel\nen nog een.\n\n## Kop\n- een\n- twee\n  gaat door\n\n1. eerst\n2. dan\n'
    expect(readMarkdown(source)).toEqual([
      { kind: 'heading', level: 1, text: text('Titel') },
      { kind: 'paragraph', text: text('Een regel en nog een.') },
      { kind: 'heading', level: 2, text: text('Kop') },
      { kind: 'list', ordered: false, items: [text('een'), text('twee gaat door')] },
      { kind: 'list', ordered: true, items: [text('eerst'), text('dan')] },
    ])
  })

  it('has pictures of our own, each on a line of its own; any other stays text', () => {
    expect(readMarkdown('![Het postvak](../images/nl/inbox.webp)')).toEqual([
      { kind: 'picture', alt: 'Het postvak', src: '../images/nl/inbox.webp' },
    ])
    const others = ['![x](https://elders.invalid/x.webp)', '![x](//elders/x.webp)', 'tekst ![x](x.webp)', '![](x.webp)']
    for (const other of others) expect(readMarkdown(other)[0]?.kind, other).toBe('paragraph')
  })

  it('has a list right under its sentence, and a list of another kind right under that', () => {
    expect(readMarkdown('Kies:\n- dit\n1. dat').map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'list'])
  })

  it('has tables; a row that is too short or too long gets as many cells as the head', () => {
    const source = '| stap | wie |\n|---|:--:|\n| 1 | **jij** |\n| 2 |\n| 3 | zij | te veel |'
    expect(readMarkdown(source)).toEqual([
      {
        kind: 'table',
        head: [text('stap'), text('wie')],
        rows: [
          [text('1'), [{ kind: 'strong', text: 'jij' }]],
          [text('2'), []],
          [text('3'), text('zij')],
        ],
      },
    ])
  })

  it('without a rule under its head is no table', () => {
    expect(readMarkdown('| een | twee |')).toEqual([{ kind: 'paragraph', text: text('| een | twee |') }])
  })
})

describe('a line', () => {
  it('has strong words and links between plain words', () => {
    expect(readInline('Lees **eerst** [de route](/meldroute).')).toEqual([
      { kind: 'text', text: 'Lees ' },
      { kind: 'strong', text: 'eerst' },
      { kind: 'text', text: ' ' },
      { kind: 'link', text: 'de route', href: '/meldroute' },
      { kind: 'text', text: '.' },
    ])
  })

  it.each(['https://example.invalid/x', '/meldroute', '#kop', 'receiver.md', './receiver.md', '../nl/receiver.md#kop'])(
    'leads to %s',
    (href) => expect(readInline(`[hier](${href})`)).toEqual([{ kind: 'link', text: 'hier', href }]),
  )

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:1',
    'data:text/html,x',
    '//elders.invalid',
    'http://onveilig.invalid',
    'x.html',
  ])('never leads to %s: that stays text', (href) => {
    const pieces = readInline(`[hier](${href})`)
    expect(plainText(pieces)).toBe(`[hier](${href})`)
    expect(pieces.map(({ kind }) => kind)).not.toContain('link')
  })

  it('keeps HTML as the text it is', () => {
    expect(readInline('<script>alert(1)</script>')).toEqual(text('<script>alert(1)</script>'))
  })
})

it('any text at all can be read, and no letter of a plain paragraph is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (source) => {
      expect(Array.isArray(readMarkdown(source))).toBe(true)
    }),
  )
  const words = (blocks: Block[]) => blocks.map((block) => ('text' in block ? plainText(block.text) : '')).join('\n')
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (line) => {
      expect(words(readMarkdown(line.join(' ')))).toBe(line.join(' '))
    }),
  )
})

it('a long line of marks that never close is read at once', () => {
  const blocks = readMarkdown(`${'**['.repeat(20_000)}${'('.repeat(20_000)}`)
  expect(blocks).toHaveLength(1)
})
