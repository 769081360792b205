import { describe, expect, it } from 'vitest'
import { childOf, childrenOf, readXml, textIn } from './xml-tree.ts'

describe('an XML file', () => {
  it('is a tree of the elements of one namespace, whatever prefix it has', () => {
    const root = readXml(
      '<m:a xmlns:m="urn:m" xmlns:o="urn:o"><m:b x="1">one</m:b><o:c><m:b/></o:c><m:b>two</m:b></m:a>',
    )
    expect(childrenOf(root, 'b').map(({ text, attributes }) => [text, attributes.x])).toEqual([
      ['one', '1'],
      ['two', undefined],
    ])
    expect(root.children).toHaveLength(2)
  })

  it('gives text with its signs decoded, and what is quoted as it stands', () => {
    const root = readXml('\uFEFF<a><b> 1 &lt; 2 &amp; &#955; </b><c><![CDATA[&lt;]]></c></a>')
    expect([textIn(root, 'b'), textIn(root, 'c'), textIn(root, 'd')]).toEqual(['1 < 2 & λ', '&lt;', null])
    expect(childOf(root, 'b')?.text).toBe(' 1 < 2 & λ ')
  })

  it.each([
    ['<a><b></a>', 'line 1: closing tag mismatch'],
    ['<a xmlns="urn:a" b="1" b="2"/>', 'line 1: attribute <b> already defined'],
    ['<a>\n<o:b/></a>', 'line 2: missing namespace on <o:b>'],
    ['', 'line 1: missing start tag'],
  ])('%s is refused in a sentence', (text, sentence) => expect(() => readXml(text)).toThrow(sentence))

  it('expands nothing that a file defines itself', () => {
    expect(() => readXml('<!DOCTYPE a [<!ENTITY b "bbb">]><a>&b;</a>')).toThrow('a document type')
    expect(readXml('<a>&b;</a>').text).toBe('&b;')
  })
})
