import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMap, isSeq, parseDocument } from 'yaml'
import { readProgrammeText, writeProgramme } from './index.ts'

const example = readFileSync(path.resolve(import.meta.dirname, '../../../docs/programme-example.yaml'), 'utf8')
const known = {
  functions: ['chainDirector', 'careCoordinator', 'executiveSponsor'],
  forms: ['sexual', 'labour', 'criminal', 'organRemoval'],
}

function reading(text: string) {
  const found = readProgrammeText(Buffer.from(text), 'programme.yaml', known)
  if (found.programme === null) throw new Error(`${found.problems.join('\n')}\n${text}`)
  return found
}
const exported = (text: string) => writeProgramme(reading(text).document)
const commentsIn = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => /(?<=^|\s)#(c\d+)\b/.exec(line)?.[1] ?? [])
    .sort()

/** Comments on lines of their own and behind what a line says, at places chosen by chance, where a comment can stand. */
function commented(text: string, places: number[]): string {
  const said = JSON.stringify(parseDocument(text))
  return places.reduce((before, place, number) => {
    const after = withComment(before, place, `#c${number} said`)
    const document = parseDocument(after)
    return document.errors.length === 0 && JSON.stringify(document) === said ? after : before
  }, text)
}

function withComment(text: string, place: number, comment: string): string {
  const lines = text.split('\n')
  const at = place % lines.length
  const line = lines[at] ?? ''
  if (place % 2 === 0) return lines.toSpliced(at, 0, `${/^ */.exec(line)?.[0]}${comment}`).join('\n')
  return line === '' || line.includes('#') ? text : lines.with(at, `${line} ${comment}`).join('\n')
}

/** The same programme, with its words in another order and its lists in another shape. */
function shuffled(text: string, seed: number): string {
  const document = parseDocument(text)
  let state = seed
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state
  }
  const turn = (node: unknown): void => {
    if (!isMap(node) && !isSeq(node)) return
    if (node.flow && next() % 2 === 0) node.flow = false
    if (isMap(node)) for (const { value } of node.items) turn(value)
    if (isSeq(node)) node.items.forEach(turn)
    if (isMap(node))
      node.items = node.items
        .map((pair) => ({ pair, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ pair }) => pair)
  }
  turn(document.contents)
  return document.toString({ lineWidth: 60 + (seed % 60) })
}

describe('the export of a programme', () => {
  it('P-05 leaves the example as it is, to the byte', () => {
    expect(exported(example)).toBe(example)
  })

  it('P-05 is the same to the byte from the first export on, whatever the order, shape and comments, and says the same', () => {
    const said = reading(example).programme
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat(), { maxLength: 12 }), (seed, places) => {
        const text = commented(shuffled(example, seed), places)
        const first = exported(text)
        expect(exported(first)).toBe(first)
        expect(reading(first).programme).toEqual(said)
        expect(commentsIn(first)).toEqual(commentsIn(text))
      }),
      { numRuns: 60 },
    )
  })

  it('P-05 writes a list whose last comment moved below it as it writes it ever after', () => {
    const text = example.replace('under: [ veiligheidsplan ]', 'under:\n  - veiligheidsplan\n  #c1 said')
    expect(exported(text)).toContain('under: [ veiligheidsplan ]\n#c1 said\n')
    expect(exported(exported(text))).toBe(exported(text))
  })

  it('P-05 keeps every text to the sign', () => {
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]/gu, '').trim())
    fc.assert(
      fc.property(texts.filter(Boolean), fc.constantFrom('\n', '\n\n', ' # ', ': '), (text, middle) => {
        const said = `${text}${middle}${text}`
        const first = exported(`${example}\nnote: ${JSON.stringify(said)}\n`)
        expect(reading(first).programme.note).toBe(said)
        expect(exported(first)).toBe(first)
      }),
      { numRuns: 60 },
    )
  })
})
